namespace EntityGraph;

/// <summary>
/// Tells which country a text is about, whose government "the government" is where nothing else says so.
/// </summary>
internal static class MainCountry
{
    private const double LeastVotes = 3;

    // How many times as often as any other; less will do for where the text was written.
    private const double Ahead = 2;
    private const double AheadAtHome = 1.25;
    private const double VoteOfTown = 0.5;
    private const int LeadSentences = 2;

    /// <summary>
    /// The one country that the opening or the dateline names and the text most often; null where there is none alone.
    /// Linear in the mentions.
    /// </summary>
    public static EntityId? Of(ResolvedDocument document)
    {
        var votes = new Dictionary<EntityId, double>();
        EntityId? home = null;
        var opening = new HashSet<EntityId>();
        var lead = LeadEnd(document.Tokenized);
        foreach (var mention in document.Annotated.Mentions)
        {
            if (mention.Form != MentionForm.Name)
            {
                continue;
            }

            var zone = document.Document.ZoneAt(mention.Span.Start);
            var named = document.Entities.EntityOf(mention.Id) is { CountryCode: not null } country
                ? country
                : (EntityId?)null;
            var town =
                named is null
                && mention.Kind == MentionKind.Location
                && CityCountries.Find(document.Annotated.Surface(mention)) is { } code
                    ? EntityId.ForCountry(code)
                    : (EntityId?)null;
            if ((named ?? town) is not { } meant)
            {
                continue;
            }

            if (zone is ZoneKind.Dateline)
            {
                home ??= meant;
            }
            else if (zone is ZoneKind.Title or ZoneKind.Body)
            {
                if (mention.Span.Start < lead)
                {
                    opening.Add(meant);
                }

                votes[meant] = votes.GetValueOrDefault(meant) + (named is null ? VoteOfTown : 1);
            }
        }

        if (home is { } there)
        {
            votes[there] = votes.GetValueOrDefault(there) + 1;
        }

        var best = votes.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Take(2).ToList();
        return
            best is [var first, ..]
            && first.Value >= LeastVotes
            && (first.Key == home || opening.Contains(first.Key))
            && (best.Count == 1 || first.Value >= best[1].Value * (first.Key == home ? AheadAtHome : Ahead))
            ? first.Key
            : null;
    }

    // Of the first sentences of the body; the title stands before.
    private static int LeadEnd(TokenizedDocument document)
    {
        var body = document.Sentences.Where(sentence => sentence.Zone == ZoneKind.Body).Take(LeadSentences).ToList();
        return body.Count == 0 ? 0 : body[^1].Span.End;
    }
}
