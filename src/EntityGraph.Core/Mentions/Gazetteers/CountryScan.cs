namespace EntityGraph;

/// <summary>Finds every listed name of a document.</summary>
internal static class CountryScan
{
    /// <summary>
    /// Leftmost-longest in each sentence, in text order, never overlapping; names without their capitals are among them
    /// and say so.
    /// </summary>
    public static List<CountryHit> Run(CountryGazetteer gazetteer, TokenizedDocument document)
    {
        var hits = new List<CountryHit>();
        for (var sentence = 0; sentence < document.Sentences.Length; sentence++)
        {
            var (start, end) = (document.Sentences[sentence].TokenStart, document.Sentences[sentence].TokenEnd);
            var tokens = document.Tokens.AsSpan();
            for (var index = start; index < end; )
            {
                var rest = tokens[index..end];
                var isListed = gazetteer.TryMatchLongest(document.Text, rest, out var match, ignoreCase: true);
                if (
                    StateNames.TryMatch(gazetteer, document.Text, rest, match, out var state)
                    && (!isListed || state.TokenCount > match.TokenCount)
                )
                {
                    match = state;
                }
                else if (!isListed)
                {
                    index++;
                    continue;
                }

                var span = TextSpan.Cover(tokens[index].Span, tokens[index + match.TokenCount - 1].Span);
                hits.Add(new CountryHit(match.Name, match.Casing, index, index + match.TokenCount, sentence, span));
                index += match.TokenCount;
            }
        }

        return hits;
    }
}
