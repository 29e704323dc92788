using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>
/// Posts told of several at once: "the Norwegian and Kenyan ministers, X and Y", "the presidents of A and B, X and Y",
/// "Norwegian ministers X and Y".
/// </summary>
/// <remarks>
/// As many countries or bodies as people go one to one, in order; one goes to all. Anything else is left out.
/// </remarks>
internal static class PluralRoles
{
    private const string Pattern = "title-pattern";
    private const int MostModifiers = 3;
    private const int MostNames = 6;

    /// <summary>Adds the posts that one sentence states of several people.</summary>
    public static void Find(SentenceItems items, StatedRelations relations)
    {
        for (var noun = 1; noun < items.Count; noun++)
        {
            if (
                items[noun].IsWord
                && CommonNouns.IsPlural(items[noun].Word)
                && TitleLexicon.FindPlural(items, noun) is { } title
            )
            {
                FindAt(items, noun, title, relations);
            }
        }
    }

    private static void FindAt(SentenceItems items, int noun, TitleEntry title, StatedRelations relations)
    {
        var first = noun - title.Words.Length + 1;
        var start = first;
        while (
            first - start < MostModifiers
            && items[start - 1].IsWord
            && !RoleWords.Stop.Contains(items[start - 1].Word)
            && !items.Is(start - 1, "the", "a", "an")
        )
        {
            start--;
        }

        var end = noun + 1;
        var owners = Before(items, start, IsOwner);
        if (owners.IsEmpty && items.Is(noun + 1, "of"))
        {
            (owners, end) = After(items, items.Is(noun + 2, "the") ? noun + 3 : noun + 2, IsOwner);
        }

        var (people, last) = After(items, items.Is(end, ",") ? end + 1 : end, IsPerson);
        if (people.Length < 2 || owners.IsEmpty || (owners.Length != 1 && owners.Length != people.Length))
        {
            return;
        }

        var role = new Role(title, RoleModifiers.Read(items, start, first));
        for (var index = 0; index < people.Length; index++)
        {
            var owner = owners[owners.Length == 1 ? 0 : index];
            if (
                items[owner].Kind is { } kind
                && RoleDecision.Of(kind, items[owner].Entity, items.Surface(owner), role, isDirect: true)
                    is { } predicate
            )
            {
                relations.Add(
                    items,
                    people[index],
                    owner,
                    new PatternFinding(
                        predicate,
                        Pattern,
                        title.Text,
                        PatternScores.TitleCommaName,
                        Math.Min(start, owner),
                        last
                    )
                    {
                        Status = RoleDecision.StatusOf(role),
                    }
                );
            }
        }
    }

    private static bool IsOwner(SentenceItems items, int index) =>
        items[index].Kind is EntityKind.Country or EntityKind.Organisation;

    private static bool IsPerson(SentenceItems items, int index) =>
        items[index].IsPerson && items[index].Mention?.Form == MentionForm.Name;

    // "A, B and C" up to an item, possessive marks left out.
    private static ImmutableArray<int> Before(SentenceItems items, int end, Func<SentenceItems, int, bool> isOne)
    {
        var names = ImmutableArray.CreateBuilder<int>();
        var index = end - 1;
        while (names.Count < MostNames)
        {
            index -= items.IsPossessive(index) ? 1 : 0;
            if (!isOne(items, index))
            {
                break;
            }

            names.Insert(0, index);
            if (!items.Is(index - 1, "and", ","))
            {
                break;
            }

            index -= items.Is(index - 1, "and") && items.Is(index - 2, ",") ? 3 : 2;
        }

        return names.ToImmutable();
    }

    // "A, B and C" from an item on, and the item after them.
    private static (ImmutableArray<int> Names, int End) After(
        SentenceItems items,
        int start,
        Func<SentenceItems, int, bool> isOne
    )
    {
        var names = ImmutableArray.CreateBuilder<int>();
        var index = start;
        var end = start;
        while (names.Count < MostNames && isOne(items, index))
        {
            names.Add(index);
            end = index + 1;
            index =
                items.Is(end, ",") && items.Is(end + 1, "and") ? end + 2
                : items.Is(end, ",", "and") ? end + 1
                : -1;
            index += items.Is(index, "the") ? 1 : 0;
        }

        return (names.ToImmutable(), end);
    }
}
