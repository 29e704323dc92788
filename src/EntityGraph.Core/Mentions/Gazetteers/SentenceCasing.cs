namespace EntityGraph;

/// <summary>What a capital says in a sentence.</summary>
internal enum SentenceCase
{
    /// <summary>Capitals mark names.</summary>
    Plain,

    /// <summary>A headline whose words all begin with capitals: a capital says nothing.</summary>
    Title,

    /// <summary>All letters are capitals.</summary>
    Upper,
}

/// <summary>Tells headlines in capitals from plain sentences.</summary>
internal static class SentenceCasing
{
    private const int MinWords = 4;
    private const int LongWord = 4;
    private const double UpperShare = 0.8;

    /// <summary>The casing of each sentence, at its index.</summary>
    public static SentenceCase[] Of(TokenizedDocument document)
    {
        var cases = new SentenceCase[document.Sentences.Length];
        for (var index = 0; index < cases.Length; index++)
        {
            cases[index] = Of(document, document.Sentences[index]);
        }

        return cases;
    }

    private static SentenceCase Of(TokenizedDocument document, Sentence sentence)
    {
        var (letters, capitals, words, capitalised) = (0, 0, 0, 0);
        foreach (var token in document.TokensOf(sentence))
        {
            var word = document.Slice(token);
            if (!char.IsLetter(word[0]))
            {
                continue;
            }

            foreach (var character in word)
            {
                letters += char.IsLetter(character) ? 1 : 0;
                capitals += char.IsUpper(character) ? 1 : 0;
            }

            // Short words stay small in headlines too.
            words += word.Length >= LongWord ? 1 : 0;
            capitalised += word.Length >= LongWord && char.IsUpper(word[0]) ? 1 : 0;
        }

        return capitals >= UpperShare * letters && capitals > MinWords ? SentenceCase.Upper
            : words >= MinWords && capitalised >= words ? SentenceCase.Title
            : SentenceCase.Plain;
    }
}
