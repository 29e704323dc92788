namespace EntityGraph;

/// <summary>Links "he said" to a person only where the sentences before leave one choice.</summary>
internal sealed class PronounFinder(AttributionText text)
{
    private const int MostSentencesBack = 3;

    /// <summary>The mention that the pronoun at a token means; null where it is open.</summary>
    public int? Find(int token, IReadOnlyList<Attribution> earlier)
    {
        var sentence = text.SentenceOf(token);
        for (var back = 0; back <= MostSentencesBack && sentence - back >= 0; back++)
        {
            var span = text.Document.Tokenized.Sentences[sentence - back].Span;
            var stop = back == 0 ? text.Tokens[token].Span.Start : span.End;
            if (Speaker(earlier, span.Start, stop) is { } speaker)
            {
                return speaker;
            }

            var (person, count) = Person(span.Start, stop);
            if (count > 0)
            {
                return count == 1 ? person : null;
            }
        }

        return null;
    }

    /// <summary>The one person who speaks in a stretch of text; null where several or none do.</summary>
    private int? Speaker(IReadOnlyList<Attribution> earlier, int start, int end)
    {
        int? found = null;
        for (var i = earlier.Count - 1; i >= 0; i--)
        {
            var attribution = earlier[i];
            if (attribution.Cue.IsEmpty || attribution.Cue[0].Start >= end)
            {
                continue;
            }

            if (attribution.Cue[0].Start < start)
            {
                break;
            }

            foreach (var id in attribution.Speakers)
            {
                if (text.Document.Mentions[id].Kind != MentionKind.Person || (found is { } other && !IsSame(other, id)))
                {
                    return null;
                }

                found = id;
            }
        }

        return found;
    }

    private (int Person, int Count) Person(int start, int end)
    {
        var range = text.Document.MentionsIn(new TextSpan(start, Math.Max(start, end)));
        var person = -1;
        var count = 0;
        for (var id = range.Start.Value; id < range.End.Value; id++)
        {
            var mention = text.Document.Mentions[id];
            if (mention.Kind != MentionKind.Person || text.QuoteAt(text.TokenFrom(mention.Span.Start)) >= 0)
            {
                continue;
            }

            if (person < 0 || !IsSame(person, id))
            {
                count++;
                person = person < 0 ? id : person;
            }
        }

        return (person, count);
    }

    private bool IsSame(int one, int other) =>
        string.Equals(LastWord(one), LastWord(other), StringComparison.OrdinalIgnoreCase);

    private string LastWord(int mention)
    {
        var surface = text.Document.Surface(text.Document.Mentions[mention]);
        return surface[(surface.LastIndexOf(' ') + 1)..];
    }
}
