namespace EntityGraph.Learning;

/// <summary>The licence of each training corpus, as its authors state it, for model cards.</summary>
internal static class CorpusLicences
{
    /// <summary>The licence of a corpus; copies and texts tagged by a teacher are named after theirs.</summary>
    public static string Of(string corpus) =>
        corpus switch
        {
            "conll2003" => "research use (Reuters text)",
            "conll04" => "research use",
            "polnear" => "released for research, no licence stated",
            "wnut17" or "btc" => "CC BY 4.0",
            "crossner-politics" or "redocred" or "fewrel" => "MIT",
            "wikiann" => "ODC-BY",
            "ewt" => "CC BY-SA 4.0",
            "gum" => "CC BY-SA 4.0 and the licences of its texts (CC BY, CC BY-SA, public domain)",
            _ when corpus.EndsWith("(copies)", StringComparison.Ordinal) => "as the sentence that was copied",
            _ when corpus.EndsWith(Teacher.Mark, StringComparison.Ordinal) => Of(corpus[..^Teacher.Mark.Length]),
            _ => "CC BY (CrossRE)",
        };
}
