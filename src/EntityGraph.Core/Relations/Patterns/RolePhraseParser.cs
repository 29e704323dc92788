using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>Finds the title phrases of a sentence.</summary>
internal static class RolePhraseParser
{
    private const int MaxModifiers = 6;

    // Titles that modify another one right after them: "chief economist", "head coach".
    private static readonly HashSet<string> s_modifying = new(
        [
            "chief",
            "head",
            "general",
            "lead",
            "executive",
            "coach",
            "editor",
            "research",
            "professor",
            "commissioner",
            "principal",
        ],
        StringComparer.Ordinal
    );

    /// <summary>The phrases of a sentence in text order; they may nest, but never share a title.</summary>
    public static List<RolePhrase> Parse(SentenceItems items)
    {
        var titles = Titles(items);
        var phrases = new List<RolePhrase>();
        for (var index = 0; index < titles.Count; index++)
        {
            var first = index;
            while (index + 1 < titles.Count && AreCoordinated(items, titles[index], titles[index + 1]))
            {
                index++;
            }

            phrases.Add(Build(items, titles, first, index));
        }

        for (var index = 1; index < phrases.Count; index++)
        {
            phrases[index] = Inherited(items, phrases[index - 1], phrases[index]);
        }

        return phrases;
    }

    // "The former A governor and B administrator": without an article of its own the second is former too.
    private static RolePhrase Inherited(SentenceItems items, RolePhrase before, RolePhrase phrase) =>
        before.Roles[^1].Modifiers.Status == RelationStatus.Former
        && items.Is(before.End, "and")
        && before.End + 1 == phrase.Start
        && !items.Is(phrase.Start, "the", "a", "an")
            ? phrase with
            {
                Roles =
                [
                    .. phrase.Roles.Select(role =>
                        role with
                        {
                            Modifiers = role.Modifiers with { Status = role.Modifiers.Status ?? RelationStatus.Former },
                        }
                    ),
                ],
            }
            : phrase;

    private static List<Title> Titles(SentenceItems items)
    {
        var titles = new List<Title>();
        for (var index = 0; index < items.Count; index++)
        {
            if (TitleLexicon.Match(items, index) is not { } entry)
            {
                continue;
            }

            var end = index + entry.Words.Length;
            if (!s_modifying.Contains(entry.Text) || TitleLexicon.Match(items, end) is null)
            {
                titles.Add(new Title(entry, index, end));
                index = end - 1;
            }
        }

        return titles;
    }

    private static bool AreCoordinated(SentenceItems items, Title first, Title second)
    {
        if (!items.Is(first.End, "and", "&", "/") || second.Start - first.End - 1 > MaxModifiers)
        {
            return false;
        }

        for (var index = first.End + 1; index < second.Start; index++)
        {
            if (!items[index].IsWord || RoleWords.Stop.Contains(items[index].Word) || items.Is(index, "the", "a", "an"))
            {
                return false;
            }
        }

        return true;
    }

    private static RolePhrase Build(SentenceItems items, List<Title> titles, int first, int last)
    {
        var previousEnd = first > 0 ? titles[first - 1].End : 0;
        var left = LeftSide.Read(items, titles[first].Start, previousEnd, MaxModifiers);
        var headEnd = titles[last].End;
        var isElect =
            items.Is(headEnd, "elect", "designate")
            && (items[headEnd].IsGlued || items[headEnd + 1].IsPerson || items.Is(headEnd + 1, ",", "of"));
        headEnd += isElect ? 1 : 0;
        var roles = Roles(items, titles, first, last, left.Modifiers, isElect);
        var right = RightSide.Read(items, headEnd);
        return new RolePhrase(left.Start, headEnd, right.End, roles)
        {
            KnownStart = left.Name >= 0 ? left.Start : KnownStart(items, left.Start, titles[first].Start),
            Left = left.Name,
            IsLeftPossessive = left.IsPossessive,
            IsLeftBlocked = left.IsBlocked,
            IsDefinite = left.IsDefinite,
            Right = right.Name,
            IsRightDirect = right.IsDirect && !right.HasHeadAfter,
            Preposition = right.Preposition,
        };
    }

    private static int KnownStart(SentenceItems items, int start, int title)
    {
        var index = title;
        while (index > start && LeftSide.IsListed(items, index - 1))
        {
            index--;
        }

        return index;
    }

    // A status before the first title holds for those after it too, unless they have their own.
    private static ImmutableArray<Role> Roles(
        SentenceItems items,
        List<Title> titles,
        int first,
        int last,
        RoleModifiers modifiers,
        bool isElect
    )
    {
        var roles = ImmutableArray.CreateBuilder<Role>();
        for (var index = first; index <= last; index++)
        {
            if (index > first)
            {
                var own = RoleModifiers.Read(items, titles[index - 1].End + 1, titles[index].Start);
                modifiers = own with
                {
                    Status = own.Status ?? modifiers.Status,
                    IsBlocked = own.IsBlocked || modifiers.IsBlocked,
                };
            }

            var status = isElect && index == last ? RelationStatus.Elect : modifiers.Status;
            roles.Add(new Role(titles[index].Entry, modifiers with { Status = status }));
        }

        return roles.ToImmutable();
    }

    private readonly record struct Title(TitleEntry Entry, int Start, int End);
}
