using System.Collections.Frozen;

namespace EntityGraph;

/// <summary>"X's wife Y", "Y, the brother of X", "X and his daughter Y", "X is married to Y".</summary>
internal static class KinshipPatterns
{
    private const string Pattern = "kinship-pattern";
    private const string Spouse = "spouse";
    private const string Relative = "relative";
    private const int MaxModifiers = 4;

    private static readonly FrozenSet<string> s_spouses = Set("wife|husband|spouse|widow|widower");

    private static readonly FrozenSet<string> s_relatives = Set(
        "brother|sister|son|daughter|father|mother|cousin|uncle|aunt|nephew|niece|grandson|granddaughter|grandfather|"
            + "grandmother|stepson|stepdaughter|stepfather|stepmother|sibling|twin|brothers|sisters|sons|"
            + "daughters|children|"
            + "parents|cousins|grandchildren|nephews"
    );

    /// <summary>True for a word of marriage.</summary>
    public static bool IsSpouse(string word) => s_spouses.Contains(word);

    /// <summary>True for a word of any other kinship, in-laws too.</summary>
    public static bool IsRelative(string word) =>
        s_relatives.Contains(word)
        || (
            word.EndsWith("-in-law", StringComparison.Ordinal)
            && s_relatives.Contains(word[..word.IndexOf('-', StringComparison.Ordinal)])
        );

    private static readonly FrozenSet<string> s_modifiers = Set(
        "eldest|oldest|elder|older|younger|youngest|late|ex|former|estranged|second|third|first|own|only|"
            + "twin|half|step|then|"
            + "adult|teenage|infant|billionaire|surviving|beloved|current|new|great|year|old|grand|widowed|big|"
            + "little|baby|"
            + "longtime|and|fellow|political|middle|adopted|maternal|paternal|powerful"
    );

    /// <summary>Adds the kinship that one sentence states.</summary>
    public static void Find(SentenceItems items, StatedRelations relations)
    {
        for (var index = 1; index < items.Count; index++)
        {
            if (s_spouses.Contains(items[index].Word) || s_relatives.Contains(items[index].Word))
            {
                FindAt(items, index, relations);
            }
            else if (items.Is(index, "married"))
            {
                FindMarried(items, index, relations);
            }
        }
    }

    private static void FindAt(SentenceItems items, int kin, StatedRelations relations)
    {
        var end = items.Is(kin + 1, "in") && items.Is(kin + 2, "law") ? kin + 3 : kin + 1;
        var left = kin - 1;
        while (kin - 1 - left < MaxModifiers && s_modifiers.Contains(items[left].Word))
        {
            left--;
        }

        var isSpouse = s_spouses.Contains(items[kin].Word) && end == kin + 1;
        var finding = new PatternFinding(
            isSpouse ? Spouse : Relative,
            Pattern,
            items.Join(kin, end),
            PatternScores.Kinship,
            left + 1,
            end
        )
        {
            Status = StatusOf(items, left + 1, kin + 1, isSpouse),
        };
        if (OwnerAt(items, left) is { } owner and >= 0)
        {
            if (
                items[end].IsPerson
                || items.Is(end, ",")
                || !items.IsPossessive(left)
                || Subject.Of(items, owner, EntityKind.Person) is not { } holder
            )
            {
                AddNamed(items, owner, end, finding, relations);
            }
            else
            {
                AddHolder(items, holder, owner, finding, relations);
            }

            if (
                items.Is(end, ",")
                && items.IsPossessive(left)
                && !items[end + 1].IsPerson
                && Subject.Of(items, owner, EntityKind.Person) is { } before
            )
            {
                AddHolder(items, before, owner, finding, relations);
            }
        }
        else if (items.Is(end, "of"))
        {
            AddOf(items, items.Is(left, "the", "a", "an") ? left : left + 1, end + 1, finding, relations);
        }
    }

    // "X's", "X and his", "X and" before the kin word; a resolved pronoun; -1 for none.
    private static int OwnerAt(SentenceItems items, int left)
    {
        if (items.IsPossessive(left) && items[left - 1].IsPerson)
        {
            return left - 1;
        }

        if (items[left] is { IsPerson: true, Mention.Form: MentionForm.Pronoun })
        {
            return left;
        }

        left -= items.Is(left, "his", "her") ? 1 : 0;
        return items.Is(left, "and") && items[left - 1].IsPerson && !items.Is(left - 2, "and", ",") ? left - 1 : -1;
    }

    private static void AddNamed(
        SentenceItems items,
        int owner,
        int end,
        PatternFinding finding,
        StatedRelations relations
    )
    {
        var hasComma = items.Is(end, ",");
        var name = hasComma ? end + 1 : end;
        var isClosed = !hasComma || items.Is(name + 1, ",", ".", ";", ")") || name + 1 == items.Count;
        if (items[name].IsPerson && isClosed && !items[name].IsGlued)
        {
            relations.Add(items, owner, name, finding);
            var isPlural = finding.Cue.EndsWith('s') || finding.Cue is "children" or "grandchildren";
            if (isPlural && items.Is(name + 1, "and") && items[name + 2].IsPerson)
            {
                relations.Add(items, owner, name + 2, finding);
            }
        }
    }

    // "Y, X's ex-wife, sings"; "Y, who is X's brother-in-law"
    private static void AddHolder(
        SentenceItems items,
        Subject holder,
        int owner,
        PatternFinding finding,
        StatedRelations relations
    ) =>
        relations.Add(
            items,
            holder.Item,
            owner,
            finding with
            {
                Status = holder.StatusWith(finding.Status),
                Modality = holder.Modality,
                IsNegated = holder.IsNegated,
            }
        );

    // "Y, the wife of (former President) X"
    private static void AddOf(
        SentenceItems items,
        int start,
        int index,
        PatternFinding finding,
        StatedRelations relations
    )
    {
        var name = index;
        while (
            name - index < MaxModifiers + 2
            && (
                items[name].IsNationality
                || (items[name].IsWord && (items.Is(name, "the") || !RoleWords.Stop.Contains(items[name].Word)))
            )
        )
        {
            name++;
        }

        if (
            items[name].IsPerson
            && !items.IsPossessive(name + 1)
            && Subject.Of(items, start, EntityKind.Person) is { } subject
        )
        {
            relations.Add(
                items,
                subject.Item,
                name,
                finding with
                {
                    Status = subject.StatusWith(finding.Status),
                    Modality = subject.Modality,
                    IsNegated = subject.IsNegated,
                }
            );
        }
    }

    // "X is married to Y", "X, who was married to Y", "X married Y".
    private static void FindMarried(SentenceItems items, int married, StatedRelations relations)
    {
        var isTo = items.Is(married + 1, "to");
        var name = isTo ? SkipDescription(items, married + 2) : married + 1;
        if (!items[name].IsPerson || items.IsPossessive(name + 1))
        {
            return;
        }

        var finding = new PatternFinding(Spouse, Pattern, "married", PatternScores.Kinship, married, name)
        {
            Status = RelationStatus.Current,
        };
        if (items[married - 1].IsPerson && name == married + 1)
        {
            relations.Add(items, married - 1, name, finding);
        }
        else if (isTo && Subject.OfCopula(items, married, EntityKind.Person) is { } subject)
        {
            relations.Add(
                items,
                subject.Item,
                name,
                finding with
                {
                    Status = subject.StatusWith(RelationStatus.Current),
                    Modality = subject.Modality,
                    IsNegated = subject.IsNegated,
                }
            );
        }
    }

    // "married to the writer X": at most a few words that say what X is.
    private static int SkipDescription(SentenceItems items, int start)
    {
        var name = start;
        while (
            name - start < MaxModifiers
            && (
                items.Is(name, "the")
                || items[name].IsNationality
                || items[name].Kind is EntityKind.Location or EntityKind.Organisation
                || (items[name].IsWord && !RoleWords.Stop.Contains(items[name].Word))
            )
        )
        {
            name++;
        }

        return name;
    }

    private static RelationStatus StatusOf(SentenceItems items, int start, int end, bool isSpouse)
    {
        var words = Enumerable
            .Range(start, end - start)
            .Select(index => items[index].Word)
            .ToHashSet(StringComparer.Ordinal);
        if (!isSpouse)
        {
            return RelationStatus.None;
        }

        return words.Overlaps(["widow", "widower", "late"]) ? RelationStatus.Late
            : words.Overlaps(["ex", "former"]) ? RelationStatus.Former
            : RelationStatus.Current;
    }

    private static FrozenSet<string> Set(string words) => words.Split('|').ToFrozenSet(StringComparer.Ordinal);
}
