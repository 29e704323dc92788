using System.Collections.Immutable;
using EntityGraph.Formats;

namespace EntityGraph.Learning;

/// <summary>
/// A row of GAP as a ranker is asked it: the analysed snippet, its pronoun, and which candidates are A and B.
/// </summary>
/// <param name="Text">The snippet with A, B and the people that the analyser found beside them; names that can be the
/// same person's are one group.</param>
/// <param name="Pronoun">The pronoun asked for.</param>
/// <param name="A">Index of A among the candidates.</param>
/// <param name="B">Index of B among the candidates.</param>
public sealed record GapQuestion(PronounText Text, PronounWord Pronoun, int A, int B)
{
    /// <summary>Both candidates.</summary>
    public ImmutableArray<int> Candidates => [A, B];

    /// <summary>Puts an analysed snippet and its row together.</summary>
    /// <param name="example">The row.</param>
    /// <param name="document">Its text, analysed.</param>
    public static GapQuestion Of(GapExample example, AnnotatedDocument document)
    {
        ArgumentNullException.ThrowIfNull(example);
        ArgumentNullException.ThrowIfNull(document);

        var others = document
            .Mentions.Where(mention =>
                mention.Kind == MentionKind.Person
                && mention.Form == MentionForm.Name
                && !mention.Span.Overlaps(example.A)
                && !mention.Span.Overlaps(example.B)
            )
            .Select(mention => mention.Span);
        ImmutableArray<TextSpan> spans = [.. others.Append(example.A).Append(example.B).Distinct().Order()];
        var groups = PersonGroups.Of(
            [.. spans.Select(document.Tokenized.Slice)],
            spans.IndexOf(example.A),
            spans.IndexOf(example.B)
        );
        var tokenized = document.Tokenized;
        var candidates = spans.Select(
            (span, index) =>
                new PronounCandidate(
                    tokenized.TokenIndexAt(span.Start),
                    tokenized.TokenIndexAt(span.End - 1) + 1,
                    groups[index],
                    MentionKind.Person
                )
        );
        var text = new PronounText(document, [.. candidates]);
        var token = tokenized.TokenIndexAt(example.Pronoun.Start);
        var pronoun = text.PronounAt(token)
            ?? new PronounWord(
                token,
                example.IsFeminine ? PronounClass.Feminine : PronounClass.Masculine,
                false,
                false
            );
        return new GapQuestion(text, pronoun, spans.IndexOf(example.A), spans.IndexOf(example.B));
    }

    /// <summary>
    /// Which of both names a ranker takes the pronoun to mean: the likelier one, if it is likelier than neither.
    /// </summary>
    public (bool IsA, bool IsB) Ask(IPronounRanker ranker)
    {
        ArgumentNullException.ThrowIfNull(ranker);
        var scores = ranker.Rank(Text, Pronoun, Candidates);
        return Choose(scores[0], scores[1]);
    }

    internal static (bool IsA, bool IsB) Choose(double a, double b)
    {
        var neither = 1 - a - b;
        return (a >= b && a > neither, b > a && b > neither);
    }
}
