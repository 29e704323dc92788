namespace EntityGraph;

/// <summary>
/// Finds who speaks where the source says only what he is, from who spoke or was named before: "the bank said … a
/// spokeswoman added", "it said".
/// </summary>
internal static class EarlierSpeakers
{
    private const int MostSentencesBack = 4;

    private static readonly WordSet s_articles = new("a the its");

    // "A ministry statement", "a ministry official".
    private static readonly WordSet s_statements = new("statement official officials");

    /// <summary>The mention of who speaks; null where nobody can be told.</summary>
    /// <param name="attribution">One without speakers.</param>
    /// <param name="earlier">Those before it, in order.</param>
    /// <param name="document">Their document.</param>
    public static int? Find(Attribution attribution, IReadOnlyList<Attribution> earlier, ResolvedDocument document)
    {
        if (attribution.Source.Length != 1)
        {
            return null;
        }

        var tokens = document.Tokenized;
        var first = tokens.TokenIndexAt(attribution.Source[0].Start);
        var words = tokens.TokenIndexAt(attribution.Source[0].End - 1) + 1 - first;
        var start = tokens.Slice(tokens.Tokens[first]);
        var last = tokens.Slice(tokens.Tokens[first + words - 1]).ToString();
        var isSpokesman = FunctionWords.Spokespeople.Contains(last);
        return words switch
        {
            1 when start is "it" or "It" => BodyBefore(attribution, earlier, document),
            2 when isSpokesman && s_articles.ContainsIgnoringFirstCase(start) => BodyBefore(
                attribution,
                earlier,
                document
            ) ?? Again(attribution, last, earlier, document),
            2 when start is "the" or "The" && FunctionWords.Offices.Contains(last) => Again(
                attribution,
                last,
                earlier,
                document
            ),
            3 when (isSpokesman || s_statements.Contains(last)) && s_articles.ContainsIgnoringFirstCase(start) =>
                NamedBody(attribution, tokens.Slice(tokens.Tokens[first + 1]).ToString(), document),
            _ => null,
        };
    }

    /// <summary>The body that spoke last, in this sentence or the one before.</summary>
    private static int? BodyBefore(
        Attribution attribution,
        IReadOnlyList<Attribution> earlier,
        ResolvedDocument document
    )
    {
        var before = earlier.LastOrDefault(one =>
            !one.Speakers.IsEmpty && SentencesBack(attribution, one, document) is 0 or 1
        );
        return
            before is { Speakers: [var speaker] }
            && document.Entities.EntityOf(speaker) is { } entity
            && !entity.Value.StartsWith("person/", StringComparison.Ordinal)
            ? speaker
            : null;
    }

    /// <summary>For whom somebody called by the same noun spoke, a few sentences before.</summary>
    private static int? Again(
        Attribution attribution,
        string noun,
        IReadOnlyList<Attribution> earlier,
        ResolvedDocument document
    )
    {
        var before = earlier.LastOrDefault(one =>
            SentencesBack(attribution, one, document) is >= 0 and <= MostSentencesBack
            && one.Source is [var source]
            && Contains(document.Tokenized, source, noun)
        );
        return before is { Speakers: [var speaker], SpeakerVia: SpeakerVia.Office } ? speaker : null;
    }

    /// <summary>
    /// "The Foreign Ministry denied it … A ministry spokesman said": the one organisation of the sentences before whose
    /// name ends so.
    /// </summary>
    private static int? NamedBody(Attribution attribution, string noun, ResolvedDocument document)
    {
        var tokens = document.Tokenized;
        var start = tokens
            .Sentences[Math.Max(0, tokens.SentenceIndexAt(attribution.Source[0].Start) - MostSentencesBack)]
            .Span
            .Start;
        var range = document.Annotated.MentionsIn(new TextSpan(start, attribution.Source[0].Start));
        var bodies = document
            .Annotated.Mentions[range]
            .Where(mention =>
                mention.Kind == MentionKind.Organisation
                && document.Entities.EntityOf(mention.Id) is not null
                && Ends(document.Annotated.Surface(mention), noun)
            )
            .DistinctBy(mention => document.Entities.EntityOf(mention.Id))
            .Take(2)
            .ToList();
        return bodies is [var only] ? only.Id : null;
    }

    private static int SentencesBack(Attribution attribution, Attribution earlier, ResolvedDocument document) =>
        earlier.Cue is [var cue, ..]
            ? document.Tokenized.SentenceIndexAt(attribution.Source[0].Start)
                - document.Tokenized.SentenceIndexAt(cue.Start)
            : -1;

    private static bool Contains(TokenizedDocument tokens, TextSpan span, string noun)
    {
        for (
            var token = tokens.TokenIndexAt(span.Start);
            token < tokens.Tokens.Length && tokens.Tokens[token].Span.Start < span.End;
            token++
        )
        {
            if (tokens.Slice(tokens.Tokens[token]).SequenceEqual(noun))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Ends(string name, string noun) =>
        name.Length > noun.Length
        && name.EndsWith(noun, StringComparison.OrdinalIgnoreCase)
        && name[name.Length - noun.Length - 1] == ' ';
}
