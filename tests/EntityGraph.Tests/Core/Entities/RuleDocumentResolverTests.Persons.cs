namespace EntityGraph.Tests;

public sealed partial class RuleDocumentResolverTests
{
    // Each line is a text and what its mentions mean, "-" for unresolved, "!" after an entity bound to its document.
    [TestCase("[PER Ana Brandt] spoke. [PER Brandt] left.", "person/ana-brandt full_name, person/ana-brandt surname")]
    [TestCase("[PER Brandt] quits. [PER Ana Brandt] spoke.", "person/ana-brandt surname, person/ana-brandt full_name")]
    [TestCase("[PER Brandt] spoke.", "person/brandt! full_name")]
    [TestCase(
        "[PER Ana Brandt] and [PER Tom Brandt] met. [PER Brandt] left.",
        "person/ana-brandt full_name, person/tom-brandt full_name, - (person/ana-brandt person/tom-brandt)"
    )]
    [TestCase(
        "[PER Ana Brandt] met. [PER Brandt] left. [PER Tom Brandt] came.",
        "person/ana-brandt full_name, person/ana-brandt surname, person/tom-brandt full_name"
    )]
    [TestCase("[PER Ana Brandt] spoke. [PER Ana] left.", "person/ana-brandt full_name, person/ana-brandt given_name")]
    [TestCase(
        "[PER Ana Brandt] spoke. [PER A. Brandt] left.",
        "person/ana-brandt full_name, person/ana-brandt initials"
    )]
    [TestCase(
        "[PER Ana Brandt] spoke. [PER T. Brandt] left.",
        "person/ana-brandt full_name, person/t-brandt full_name"
    )]
    [TestCase(
        "[PER Ana M. Brandt] spoke. [PER Ana Brandt] left.",
        "person/ana-brandt initials, person/ana-brandt full_name"
    )]
    [TestCase(
        "[PER Ana Maria Brandt] spoke. [PER Ana Brandt] left.",
        "person/ana-maria-brandt full_name, person/ana-maria-brandt full_name"
    )]
    [TestCase(
        "[PER President Ana Brandt] spoke. [PER Mrs. Brandt] left.",
        "person/ana-brandt full_name, person/ana-brandt surname"
    )]
    [TestCase(
        "[PER Brandt, Ana] spoke. [PER Ana Brandt's] plan.",
        "person/ana-brandt full_name, person/ana-brandt full_name"
    )]
    [TestCase(
        "[PER Jean-Pierre Morel] and [PER Jean Pierre Morel].",
        "person/jean-pierre-morel full_name, person/jean-pierre-morel full_name"
    )]
    [TestCase(
        "[PER José Núñez] and [PER Jose Nunez]; [PER Nunez].",
        "person/jose-nunez full_name, person/jose-nunez full_name, person/jose-nunez surname"
    )]
    [TestCase(
        "[PER Samir al-Khatib] spoke; [PER Khatib] and [PER al-Khatib] left.",
        "person/samir-al-khatib full_name, person/samir-al-khatib surname, person/samir-al-khatib surname"
    )]
    [TestCase(
        "[PER Ria von der Heide] spoke; [PER von der Heide] left.",
        "person/ria-von-der-heide full_name, person/ria-von-der-heide surname"
    )]
    [TestCase("[PER Li Wenbo] spoke. [PER Li] left.", "person/li-wenbo full_name, person/li-wenbo surname")]
    [TestCase(
        "[PER Kim Dae Hyun] spoke. [PER Kim] left.",
        "person/kim-dae-hyun full_name, person/kim-dae-hyun surname"
    )]
    [TestCase(
        "[PER Tom Brandt Jr.] met [PER Tom Brandt Sr.].",
        "person/tom-brandt-jr full_name, person/tom-brandt-sr full_name"
    )]
    [TestCase("King [PER Oskar IV] spoke. [PER Oskar] left.", "person/oskar-iv full_name, person/oskar-iv given_name")]
    [TestCase("Pope [PER Benno] spoke.", "person/pope-benno full_name")]
    [TestCase(
        "[PER Malik bin Saleh] spoke. [PER MBS] left.",
        "person/malik-bin-saleh full_name, person/malik-bin-saleh acronym"
    )]
    [TestCase(
        "[PER Ana Brandt] and [PER Tom Brandt] came; the [PER Brandts] left.",
        "person/ana-brandt full_name, person/tom-brandt full_name, - (person/ana-brandt person/tom-brandt)"
    )]
    [TestCase(
        "[PER ANA BRANDT] QUITS. [PER Ana Brandt] spoke.",
        "person/ana-brandt full_name, person/ana-brandt full_name"
    )]
    [TestCase(
        "The [ORG Brandt Foundation] paid. [PER Brandt] left.",
        "organisation/brandt-foundation full_name, person/brandt! full_name"
    )]
    [TestCase(
        "[PER Ana Brandt] owns [ORG Brandt Group]. [ORG Brandt] grew.",
        "person/ana-brandt full_name, organisation/brandt-group named_for_person, organisation/brandt named_for_person"
    )]
    [TestCase(
        "[PER Ana Brandt] met. [PER Brandt] left. [PER Tom Brandt] came. [PER Brandt] slept.",
        "person/ana-brandt full_name, person/ana-brandt surname, person/tom-brandt full_name, person/ana-brandt surname"
    )]
    [TestCase("[PER Judge Ana Brandt] and [PER Don Oakes].", "person/ana-brandt full_name, person/don-oakes full_name")]
    [TestCase(
        "[PER Ana Brandt, Staff Writer] met [PER Oakes, Tom].",
        "person/ana-brandt full_name, person/tom-oakes full_name"
    )]
    [TestCase("[PER Qiu Wenbo] spoke. [PER Qiu] left.", "person/qiu-wenbo full_name, person/qiu-wenbo surname")]
    [TestCase(
        "[PER Vera Lunde-Dahl] met. [PER Lunde] slept.",
        "person/vera-lunde-dahl full_name, person/vera-lunde-dahl surname"
    )]
    [TestCase(
        "[PER Vera Lunde-Dahl] met [PER Ole Dahl]. [PER Dahl] slept.",
        "person/vera-lunde-dahl full_name, person/ole-dahl full_name, person/ole-dahl surname"
    )]
    [TestCase(
        "[PER Vera Lunde Dahl] met. [PER Lunde Dahl] left. [PER Lunde] slept.",
        "person/vera-lunde-dahl full_name, person/vera-lunde-dahl surname, person/vera-lunde-dahl surname"
    )]
    [TestCase(
        "[PER Vera Lunde Dahl] and [PER Tom Lunde]; [PER Lunde] slept.",
        "person/vera-lunde-dahl full_name, person/tom-lunde full_name, person/tom-lunde surname"
    )]
    [TestCase(
        "[PER Ana Brandt] ran. Her brother [PER Tom Brandt] left. [PER Brandt] won.",
        "person/ana-brandt full_name, person/tom-brandt full_name, person/ana-brandt surname"
    )]
    [TestCase(
        "[PER Ana Brandt] ran. [PER Ana Brandt] won. [PER Tom Brandt] left. [PER Brandt] slept.",
        "person/ana-brandt full_name, person/ana-brandt full_name, person/tom-brandt full_name, "
            + "person/ana-brandt surname"
    )]
    [TestCase(
        "[PER Rui Alves da Costa] met. [PER Rui Alves] left.",
        "person/rui-alves-da-costa full_name, person/rui-alves-da-costa full_name"
    )]
    [TestCase(
        "[PER Zakhar Orlov] met. [PER Zachar Orlov] left.",
        "person/zachar-orlov full_name, person/zachar-orlov full_name"
    )]
    [TestCase(
        "[PER Mario Oakes] met [PER Maria Oakes] and [PER Marie Oakes].",
        "person/mario-oakes full_name, person/maria-oakes full_name, person/marie-oakes full_name"
    )]
    [TestCase("Pope [PER Benno] spoke. [PER Benno] left.", "person/pope-benno full_name, person/pope-benno given_name")]
    [TestCase(
        "King [PER Benno] met Prince [PER Benno]. [PER Benno] left.",
        "person/king-benno full_name, person/prince-benno full_name, person/benno! full_name"
    )]
    [TestCase(
        "[PER Rell] (born [PER Ana Brandt]) sang; [PER Brandt] left.",
        "person/rell full_name, person/rell alias, person/rell alias"
    )]
    [TestCase(
        "[PER Ana Brandt], also known as [PER Rell] or simply [PER Queen Bee], sang.",
        "person/ana-brandt full_name, person/ana-brandt alias, person/ana-brandt alias"
    )]
    [TestCase("[PER Ana Brandt] ([PER Ана Брандт]) sang.", "person/ana-brandt full_name, person/ana-brandt alias")]
    [TestCase("[PER Ana Brandt] ([PER Tom Oakes]) sang.", "person/ana-brandt full_name, person/tom-oakes full_name")]
    [TestCase(
        "[PER Ana Brandt] was born in [LOC Oslo], not [LOC Bergen].",
        "person/ana-brandt full_name, location/oslo full_name, location/bergen full_name"
    )]
    [TestCase(
        "[PER Rell] sings in Aldport. On her diploma she is [PER Ana Brandt].",
        "person/rell full_name, person/rell alias"
    )]
    [TestCase(
        "[PER Rell] sings in Aldport. On stage she is [PER Ana Brandt]'s sister.",
        "person/rell! full_name, person/ana-brandt full_name"
    )]
    [TestCase(
        "[PER Rell] met [PER Lind]. On paper she is [PER Ana Brandt].",
        "person/rell! full_name, person/lind! full_name, person/ana-brandt full_name"
    )]
    [TestCase(
        "The board renamed [ORG Halvard Shipping]. From May it is [ORG Nordhafen Lines].",
        "organisation/halvard-shipping full_name, organisation/halvard-shipping alias"
    )]
    [TestCase(
        "[ORG Nordhafen Lines] grew. It began in Aldport as [ORG Halvard Shipping].",
        "organisation/nordhafen-lines full_name, organisation/nordhafen-lines alias"
    )]
    [TestCase(
        "[ORG Nordhafen Lines] grew. As [ORG Halvard Shipping] the group had two ships.",
        "organisation/nordhafen-lines full_name, organisation/nordhafen-lines alias"
    )]
    [TestCase(
        "[ORG Nordhafen Lines] grew. As [ORG Halvard Shipping] sank, it bought more.",
        "organisation/nordhafen-lines full_name, organisation/halvard-shipping full_name"
    )]
    [TestCase(
        "[ORG Halvard Union] voted on Sunday to become the [ORG Nordhafen Party].",
        "organisation/halvard-union full_name, organisation/halvard-union alias"
    )]
    [TestCase(
        "From today [ORG Halvard School] is the [LOC Nordhafen Academy].",
        "organisation/halvard-school full_name, organisation/halvard-school alias"
    )]
    [TestCase(
        "[ORG Halvard School] is the [LOC Nordhafen Academy] of the poor.",
        "organisation/halvard-school full_name, location/nordhafen-academy full_name"
    )]
    [TestCase(
        "[ORG Halvard Mills] will change its name to [LOC Veldara].",
        "organisation/halvard-mills full_name, organisation/halvard-mills alias"
    )]
    [TestCase(
        "[ORG Halvard Mills] will move to [LOC Veldara].",
        "organisation/halvard-mills full_name, location/veldara full_name"
    )]
    [TestCase(
        "[ORG Nordhafen], formerly [ORG Halvard Shipping], grew.",
        "organisation/nordhafen full_name, organisation/nordhafen alias"
    )]
    [TestCase(
        "[ORG Nordhafen] has rebranded as [ORG Halvard Shipping].",
        "organisation/nordhafen full_name, organisation/nordhafen alias"
    )]
    [TestCase(
        "[ORG Nordhafen], which until June called itself [ORG Halvard Shipping], grew.",
        "organisation/nordhafen full_name, organisation/nordhafen alias"
    )]
    [TestCase(
        "[ORG Nordhafen], now trading as [ORG Halvard Shipping], grew.",
        "organisation/nordhafen full_name, organisation/nordhafen alias"
    )]
    [TestCase(
        "[ORG Nordhafen] changed its name last spring to [ORG Halvard Shipping].",
        "organisation/nordhafen full_name, organisation/nordhafen alias"
    )]
    [TestCase(
        "[ORG Nordhafen], the former [ORG Halvard Shipping], grew.",
        "organisation/nordhafen full_name, organisation/nordhafen alias"
    )]
    [TestCase(
        "[ORG Nordhafen], the former [ORG Halvard Shipping] yard, grew.",
        "organisation/nordhafen full_name, organisation/halvard-shipping full_name"
    )]
    [TestCase(
        "[ORG Nordhafen] called for talks with [ORG Halvard Shipping].",
        "organisation/nordhafen full_name, organisation/halvard-shipping full_name"
    )]
    [TestCase(
        "[PER Ana Brandt], whom her fans call [PER Rell], sang.",
        "person/ana-brandt full_name, person/ana-brandt alias"
    )]
    [TestCase(
        "[PER Ana Brandt], known to every child of the town as \"[PER Rell]\", sang.",
        "person/ana-brandt full_name, person/ana-brandt alias"
    )]
    [TestCase(
        "[PER Oskar] of [LOC Velmar], in the world [PER Ana Brandt], sang.",
        "person/oskar full_name, location/velmar full_name, person/oskar alias"
    )]
    [TestCase(
        "[PER Ana Brandt], known throughout [LOC Velmar] as [PER Rell], sang.",
        "person/ana-brandt full_name, location/velmar full_name, person/ana-brandt alias"
    )]
    [TestCase(
        "[PER Ana Brandt], whom [PER Rell] called late, sang.",
        "person/ana-brandt full_name, person/rell! full_name"
    )]
    [TestCase(
        "[ORG Nordhafen] was then called [ORG Halvard Shipping].",
        "organisation/nordhafen full_name, organisation/nordhafen alias"
    )]
    [TestCase(
        "[PER Mira Oriol] called [PER Ana Zavodnik] a friend.",
        "person/mira-oriol full_name, person/ana-zavodnik full_name"
    )]
    [TestCase(
        "[PER Mira Oriol] later called [PER Ana Zavodnik].",
        "person/mira-oriol full_name, person/ana-zavodnik full_name"
    )]
    [TestCase("[PER Lance Oakes] won.", "person/lance-oakes full_name")]
    public void Resolve_Persons_MeanWhatTheTextSays(string marked, string expected) =>
        Assert.That(Resolve(marked), Is.EqualTo(expected));
}
