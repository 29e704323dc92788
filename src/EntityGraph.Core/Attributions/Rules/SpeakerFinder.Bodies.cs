using System.Collections.Immutable;

namespace EntityGraph;

/// <content>Organisations and countries that speak, for themselves or by their offices and texts.</content>
internal sealed partial class SpeakerFinder
{
    private Speaker Bodies(TokenRange head)
    {
        var link = head.Start;
        while (
            link < head.End
            && (link == head.Start || !FunctionWords.Links.Contains(text.At(link)) || text.MentionAt(link) >= 0)
        )
        {
            link++;
        }

        var noun = link - 1;
        if (
            _tree.Top(head) is var top
            && top > head.Start
            && top < noun
            && text.MentionAt(top) < 0
            && !IsNameOf(top + 1, noun)
            && FunctionWords.Offices.Contains(text.At(top))
        )
        {
            // "Officials familiar with the case".
            (noun, link) = (top, top + 1);
        }
        else if (
            s_issued.Contains(text.At(noun))
            && FunctionWords.Texts.Contains(text.At(noun - 1))
            && noun - 1 >= head.Start
        )
        {
            // "A notice published by the bank".
            noun--;
        }

        // "Both governments", which are told; "a few Republicans" are not.
        if (
            text.MentionAt(noun) is >= 0 and var both
            && text.Document.Mentions[both].Form == MentionForm.Nominal
            && s_quantities.Contains(text.At(head.Start))
        )
        {
            return new Speaker([both], MentionForm.Nominal, SpeakerVia.None);
        }

        if (
            text.MentionAt(noun) is >= 0 and var named
            && (
                text.IsCapital(noun)
                || text.At(noun) is "'s"
                || text.Document.Mentions[named].Form == MentionForm.Nominal
            )
        )
        {
            return Named(head, noun);
        }

        // "A survey by the firm Halden".
        if (
            FunctionWords.Findings.Contains(text.At(noun))
            && text.At(link) == "by"
            && Carrier(link + 1, head.End, false, true) is >= 0 and var maker
        )
        {
            return new Speaker([maker], text.Document.Mentions[maker].Form, SpeakerVia.None);
        }

        var isText = FunctionWords.Texts.Contains(text.At(noun));
        if (!isText && !FunctionWords.Offices.Contains(text.At(noun)))
        {
            return Speaker.None;
        }

        for (var i = head.Start; i < noun; i++)
        {
            if (s_excluding.Contains(text.At(i)))
            {
                return Speaker.None;
            }
        }

        var carrier = Carrier(head.Start, noun, isText, false);
        if (
            carrier >= 0
            && s_private.Contains(text.At(noun))
            && text.Document.Mentions[carrier].Kind is MentionKind.Country or MentionKind.Nationality
        )
        {
            return Speaker.None;
        }

        if (carrier < 0 && link < head.End && text.At(link) is "of" or "for" or "from" or "by" or "at")
        {
            carrier = Carrier(link + 1, head.End, isText, true);
        }

        return carrier < 0
            ? Speaker.None
            : new Speaker(
                [carrier],
                text.Document.Mentions[carrier].Form,
                isText ? SpeakerVia.None : SpeakerVia.Office
            );
    }

    // "The news agency NTB": a name right behind the noun, up to the end.
    private bool IsNameOf(int start, int end)
    {
        var mention = text.MentionAt(start);
        return mention >= 0
            && text.Document.Mentions[mention].Kind == MentionKind.Organisation
            && text.MentionAt(end) == mention;
    }

    private Speaker Named(TokenRange head, int noun)
    {
        if (
            s_quantities.Contains(text.At(head.Start))
            && text.MentionAt(head.Start) < 0
            && text.Document.Mentions[text.MentionAt(noun)].Form != MentionForm.Nominal
        )
        {
            return Speaker.None;
        }

        var speakers = ImmutableArray.CreateBuilder<int>();
        var via = SpeakerVia.None;
        for (var i = head.Start; i <= noun; i++)
        {
            var id = text.MentionAt(i);
            if (id < 0 || text.MentionAt(i + 1) == id || (i < noun && text.At(i + 1) is not ("and" or "," or "&")))
            {
                continue;
            }

            var kind = text.Document.Mentions[id].Kind;
            if (
                kind == MentionKind.Location
                && (head.Start > i || text.Document.Mentions[id].Span.Start > text.Tokens[head.Start].Span.Start)
                && speakers.Count == 0
                && !OrganisationReader.IsInstitution(text.Document.Surface(text.Document.Mentions[id]))
            )
            {
                continue;
            }

            if (kind is MentionKind.Organisation or MentionKind.Country or MentionKind.Location)
            {
                speakers.Add(id);
                if (
                    kind == MentionKind.Location
                    || (kind == MentionKind.Organisation && FunctionWords.Offices.Contains(text.At(i)))
                )
                {
                    via = SpeakerVia.Office;
                }
            }
        }

        return speakers.Count == 0
            ? Speaker.None
            : new Speaker(speakers.ToImmutable(), text.Document.Mentions[speakers[0]].Form, via);
    }

    private int Carrier(int start, int end, bool isText, bool first)
    {
        var best = -1;
        for (var i = start; i < end; i++)
        {
            var mention = text.MentionAt(i);
            if (mention < 0)
            {
                continue;
            }

            var kind = text.Document.Mentions[mention].Kind;
            if (
                kind is MentionKind.Organisation or MentionKind.Country or MentionKind.Nationality
                || (isText && kind == MentionKind.Person)
            )
            {
                // "Norway's Energy Ministry" is the ministry.
                if (
                    first
                    && text.At(i + 1) is "'s" or "'"
                    && text.MentionAt(i + 2) is >= 0 and var owned
                    && i + 2 < end
                    && text.Document.Mentions[owned].Kind == MentionKind.Organisation
                )
                {
                    return owned;
                }

                best = best >= 0 && kind == MentionKind.Nationality ? best : mention;
                if (first && kind != MentionKind.Nationality)
                {
                    return best;
                }
            }
        }

        return best;
    }

    // "Canberra and the industry": the name of those joined.
    private Speaker First(TokenRange head)
    {
        var top = _tree.Top(head);
        var mention = text.MentionAt(top);
        if (mention < 0 || text.Document.Mentions[mention].Form != MentionForm.Name)
        {
            return Speaker.None;
        }

        var end = top;
        while (text.MentionAt(end + 1) == mention)
        {
            end++;
        }

        return text.At(end + 1) == "and" && end < head.End ? Named(head, end) : Speaker.None;
    }

    // "The losing bidder, Halden Shipping", "the buyer, the Spanish lender Halden", "Norway's tax office, the NTO".
    private int BodyBeside(TokenRange head, TokenRange whole)
    {
        const int MostBefore = 4;
        if (
            head.End >= whole.End
            || text.At(head.End) is not ","
            || text.MentionAt(head.End - 1) >= 0
            || !(
                FunctionWords.Determiners.Contains(text.At(head.Start))
                || Enumerable.Range(head.Start, head.Length).Any(token => text.At(token) == "'s")
            )
        )
        {
            return -1;
        }

        for (
            var token = head.End + 1;
            token < Math.Min(whole.End, head.End + 2 + MostBefore)
                && text.At(token) is not ("of" or "for" or "at" or "in" or ",");
            token++
        )
        {
            // "Its owner, Norway's Halden": a country may own the name.
            if (
                text.At(token) == "'s"
                && text.MentionAt(token) < 0
                && !(
                    text.MentionAt(token - 1) is >= 0 and var owner
                    && text.Document.Mentions[owner].Kind is MentionKind.Country or MentionKind.Location
                )
            )
            {
                break;
            }

            if (
                text.MentionAt(token) is >= 0 and var mention
                && text.Document.Mentions[mention].Kind is MentionKind.Organisation
            )
            {
                return mention;
            }
        }

        return -1;
    }
}
