using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>Finds open relations: what each clause says of its subject, in the words of the text.</summary>
/// <remarks>
/// Read are verbs with the subject that other clauses lend them, copulas, and phrases side by side ("Lind, the mayor").
/// Words of one argument are joined by single spaces. Needs a syntax layer; a document without one gives nothing.
/// Thread-safe.
/// </remarks>
public static class OpenRelationExtractor
{
    private const int LongestSentence = 200;

    /// <summary>The open relations of a document, by sentence, then in order of the words that relate.</summary>
    public static ImmutableArray<OpenRelation> Extract(AnnotatedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (document.SyntaxLayer is not { } syntax)
        {
            return [];
        }

        var tree = new SyntaxTree(document.Tokenized, syntax);
        var clauses = new OpenClauses(tree, new FrameReader(tree));
        var found = ImmutableArray.CreateBuilder<OpenRelation>();
        for (var index = 0; index < document.Tokenized.Sentences.Length; index++)
        {
            var sentence = document.Tokenized.Sentences[index];
            if (sentence.TokenCount <= LongestSentence)
            {
                for (var token = sentence.TokenStart; token < sentence.TokenEnd; token++)
                {
                    found.AddRange(clauses.At(token, index));
                }
            }
        }

        return found.ToImmutable();
    }
}
