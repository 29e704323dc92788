namespace EntityGraph.Tests.Core.Mentions;

[TestFixture]
public sealed class NameTrimmerTests
{
    [TestCase("He told [The Harbour Post] so.", MentionKind.Organisation, "Harbour Post")]
    [TestCase("He went to [The Hague] by train.", MentionKind.Location, "The Hague")]
    [TestCase("“[If Madrid] call, I will pick up,” he said.", MentionKind.Organisation, "Madrid")]
    [TestCase("He asked [If Madrid] once more.", MentionKind.Organisation, "If Madrid")]
    [TestCase("[Will Harker] left.", MentionKind.Person, "Will Harker")]
    [TestCase("The [Kazakh Foreign Ministry] agreed.", MentionKind.Organisation, "Foreign Ministry")]
    [TestCase("The [South Korean Defence Ministry] agreed.", MentionKind.Organisation, "Defence Ministry")]
    [TestCase(
        "The [Omani Ministry of Energy and Minerals] agreed.",
        MentionKind.Organisation,
        "Ministry of Energy and Minerals"
    )]
    [TestCase("The [Polish Olympic Committee] agreed.", MentionKind.Organisation, "Polish Olympic Committee")]
    [TestCase("The [Norwegian Labour Party] agreed.", MentionKind.Organisation, "Labour Party")]
    [TestCase("The [parliament of Laos] agreed.", MentionKind.Organisation, "Laos")]
    [TestCase("The [Straits Holdings of] Kenya agreed.", MentionKind.Organisation, "Straits Holdings")]
    [TestCase("The [Danish Culture] Minister agreed.", MentionKind.Other, "Danish")]
    [TestCase("The [Washington post] offices closed.", MentionKind.Organisation, "Washington")]
    [TestCase("The [Russian Railways] agreed.", MentionKind.Organisation, "Russian Railways")]
    [TestCase("The [Australian Labour Party] agreed.", MentionKind.Organisation, "Australian Labour Party")]
    [TestCase("[The] agreed.", MentionKind.Other, "The")]
    [TestCase("Talks of [Kovac and Mr. Novak] ended.", MentionKind.Person, "Kovac|Novak")]
    [TestCase("Then [Arizona Sen. John Harker] spoke.", MentionKind.Person, "John Harker")]
    [TestCase("Then [Nordhafen founder J. Joe Harker] spoke.", MentionKind.Person, "J. Joe Harker")]
    [TestCase("Then [Ludwig van der Meer] spoke.", MentionKind.Person, "Ludwig van der Meer")]
    [TestCase("Then [John Major] spoke.", MentionKind.Person, "John Major")]
    [TestCase("Shares of [Procter & Gamble] fell.", MentionKind.Organisation, "Procter & Gamble")]
    public void Trim_TaggedName_KeepsWhatIsTheName(string marked, MentionKind kind, string expected)
    {
        var start = marked.IndexOf('[', StringComparison.Ordinal);
        var end = marked.IndexOf(']', StringComparison.Ordinal) - 1;
        var document = new Tokenizer().Tokenize(
            new Document(marked.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal))
        );

        var trimmed = NameTrimmer.Trim(document, [new Mention(0, new TextSpan(start, end), kind, 0.9)]);

        Assert.That(string.Join('|', trimmed.Select(mention => document.Slice(mention.Span))), Is.EqualTo(expected));
    }

    [TestCase("The Auckland-based firm closed.", MentionKind.Location)]
    [TestCase("The Auckland firm closed.", MentionKind.Organisation)]
    public void Trim_NameBeforeBased_IsAPlace(string text, MentionKind expected)
    {
        var document = new Tokenizer().Tokenize(new Document(text));

        var trimmed = NameTrimmer.Trim(document, [new Mention(0, new TextSpan(4, 12), MentionKind.Organisation, 0.9)]);

        Assert.That(trimmed.Single().Kind, Is.EqualTo(expected));
    }
}
