namespace EntityGraph.Formats;

/// <summary>
/// Derives the list of verbs and their forms that Core embeds, <c>data/gazetteers/verbs.tsv</c>, from treebanks (words
/// alone, no text).
/// </summary>
/// <remarks>
/// Verbs whose lemma was met at least <see cref="MinCount"/> times; sorted, so that equal inputs give equal bytes.
/// </remarks>
public static class VerbListBuilder
{
    /// <summary>
    /// How often a lemma must be met: what is met once is often a slip of the pen or of the annotator.
    /// </summary>
    public const int MinCount = 2;

    /// <summary>The comment lines that open the list.</summary>
    public const string Header =
        "# Verbs and their forms, counted in the training parts of UD EWT and UD GUM (CC BY-SA 4.0 and others): words alone. Written by VerbListBuilder: do not edit.\n"
        + "# Columns: verb, forms of it that were met (a list separated by |).\n";

    /// <summary>Counts the verbs of sentences and writes the list.</summary>
    public static string Build(IEnumerable<ConlluSentence> sentences)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var forms = new SortedDictionary<string, SortedDictionary<string, int>>(StringComparer.Ordinal);
        foreach (var word in sentences.SelectMany(sentence => sentence.Words).Where(word => word.Upos == "VERB"))
        {
            var (lemma, form) = (word.Lemma.ToLowerInvariant(), word.Form.ToLowerInvariant());
            if (!IsPlain(lemma) || !IsPlain(form))
            {
                continue;
            }

            counts[lemma] = counts.GetValueOrDefault(lemma) + 1;
            if (!forms.TryGetValue(lemma, out var met))
            {
                forms[lemma] = met = new SortedDictionary<string, int>(StringComparer.Ordinal);
            }

            met[form] = met.GetValueOrDefault(form) + 1;
        }

        return Header
            + string.Concat(
                forms.Where(pair => counts[pair.Key] >= MinCount).Select(pair => Row(pair.Key, pair.Value))
            );
    }

    // A form that only once goes with a frequent verb is a misspelling.
    private static string Row(string lemma, SortedDictionary<string, int> forms)
    {
        var most = forms.Values.Max();
        var kept = forms.Where(form =>
            form.Key != lemma && (form.Key[0] == lemma[0] || form.Key == "went") && (form.Value > 1 || most < 20)
        );
        return $"{lemma}\t{string.Join('|', kept.Select(form => form.Key))}\n";
    }

    private static bool IsPlain(string word) => word.Length > 1 && word.All(char.IsAsciiLetterLower);
}
