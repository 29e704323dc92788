using System.Collections.Frozen;

namespace EntityGraph;

/// <summary>Words around titles: what each does to the role. Lists of the project's own.</summary>
internal static class RoleWords
{
    /// <summary>Words (or two words) that give a role its status.</summary>
    public static readonly FrozenDictionary<string, RelationStatus> Status = Map(
        (
            RelationStatus.Former,
            "former|ex|then|onetime|one "
                + "time|erstwhile|sometime|ousted|deposed|retired|fired|sacked|failed|defeated|formerly|"
                + "previously|toppled|impeached"
        ),
        (RelationStatus.Acting, "acting|interim|caretaker|temporary"),
        (RelationStatus.Elect, "incoming"),
        (RelationStatus.Claimed, "self proclaimed|self styled|self declared|self appointed"),
        (RelationStatus.Candidate, "would be|aspiring|presumptive|wannabe|prospective"),
        (RelationStatus.Late, "late|slain|assassinated|murdered|deceased"),
        (RelationStatus.Current, "current|currently|sitting|incumbent|outgoing|now")
    );

    /// <summary>Words that turn a chief into the holder of another post.</summary>
    public static readonly FrozenSet<string> Deputy = Set(
        "deputy|vice|assistant|associate|under|junior|shadow|lieutenant|alternate|sub|deputies|honorary"
    );

    /// <summary>Words that put a role in the future or leave it open.</summary>
    public static readonly FrozenDictionary<string, Modality> Modal = FrozenDictionary.ToFrozenDictionary(
        [
            KeyValuePair.Create("future", Modality.Planned),
            KeyValuePair.Create("next", Modality.Planned),
            KeyValuePair.Create("potential", Modality.Possible),
            KeyValuePair.Create("possible", Modality.Possible),
            KeyValuePair.Create("likely", Modality.Possible),
        ],
        StringComparer.Ordinal
    );

    /// <summary>Words that leave the role as it is.</summary>
    public static readonly FrozenSet<string> Neutral = Set(
        "conservative|liberal|centrist|right|left|wing|far|hard|line|hardline|populist|socialist|communist|democratic|"
            + "republican|leftist|rightist|nationalist|islamist|pro|western|russian|embattled|beleaguered|powerful|"
            + "controversial|popular|unpopular|disgraced|jailed|imprisoned|exiled|billionaire|millionaire|"
            + "young|veteran|"
            + "senior|top|chief|general|leading|influential|strongman|three|two|four|time|term|first|second|"
            + "third|executive|"
            + "co|black|female|woman|founding|serving|longest|long|longtime|newly|elected|reelected|re|new|"
            + "appointed|year|"
            + "old|moderate|reformist|authoritarian|autocratic|outspoken|democratically|the|a|an|mr|dr|sir|gen|"
            + "group|global|state|federal|national|supervisory|high|profile|prominent|respected|renowned|famed|famous|"
            + "legendary|star|head|firebrand|staunch|fellow|combative|military|interim|also|still|own"
    );

    /// <summary>Neutral words that leave open whether the role is still held: "the first president of".</summary>
    public static readonly FrozenSet<string> Ordinal = Set("first|second|third|founding|two|three|four|term|time");

    /// <summary>Words that make a role one of play or error.</summary>
    public static readonly FrozenSet<string> Blocking = Set(
        "fake|fictional|imaginary|mock|anti|non|alleged|wannabe|not|never"
    );

    /// <summary>Words of departments and duties, which may stand between a body and a title.</summary>
    public static readonly FrozenSet<string> Portfolio = Set(
        "foreign|defence|defense|interior|finance|home|health|education|trade|energy|justice|economy|"
            + "economic|economics|"
            + "environment|environmental|transport|transportation|culture|sports|labour|labor|agriculture|political|"
            + "national|security|senior|chief|legal|media|press|communications|campaign|policy|research|international|"
            + "affairs|science|business|technology|medical|legislative|intelligence|military|naval|police|prime|state|"
            + "treasury|commerce|housing|oil|industry|investment|tourism|family|regional|senate|house|district|circuit|"
            + "special|counter|counterterrorism|terrorism|white|supreme|court|appeals|deputy|assistant|"
            + "associate|managing|"
            + "financial|market|markets|investigative|contributing|staff|principal|lead|law|history|philosophy|physics|"
            + "sociology|biology|chemistry|psychology|literature|english|engineering|immigration|border|"
            + "climate|nuclear|"
            + "presidential|vice|parliamentary|parliament|party|group|board|nominating|field|digital|diplomatic|"
            + "white-collar|data|equity|currency|commodities|rates|emerging|visiting|adjunct|emeritus|distinguished"
    );

    /// <summary>Small words: where they stand, no title phrase goes on.</summary>
    public static readonly FrozenSet<string> Stop = Set(
        "of|for|to|at|in|on|by|with|from|as|than|into|over|under|against|about|between|among|during|after|before|"
            + "since|until|while|when|where|who|whom|whose|which|that|this|these|those|and|or|but|nor|if|"
            + "though|although|"
            + "because|is|are|was|were|be|been|being|am|has|have|had|do|does|did|will|would|shall|should|can|could|may|"
            + "might|must|he|she|it|they|we|you|i|him|her|them|us|his|its|their|our|my|your|said|says|say|told|tells|"
            + "asked|asks|added|wrote|not|no|never|there|here|so|both|either|neither|more|most|some|any|each|every|"
            + "all|other|another|such|only|just|even|like|via|per|near|toward|towards|across|despite|without|within|"
            + "become|becomes|became|becoming|longer|remains|remained|running|runs|ran|made|makes|make|named|"
            + "names|call|calls|called|let|lets|met|meets|meet|sees|saw|wants|want|warns|warned|"
            + "backs|backed|urges|urged|hits|slams|slammed|blasts|blasted|accuses|accused|fires|hires|hired|"
            + "visits|visited"
    );

    /// <summary>What may follow a title phrase that ends with the title itself, beside a mark.</summary>
    public static readonly FrozenSet<string> Follow = Set(
        "who|whom|which|that|said|says|told|added|and|or|but|in|on|at|for|with|by|from|to|of|as|since|until|when|where|"
            + "while|after|before|during|is|was|has|had|will|would|could|may|whose|because|under|about|against|at|so|"
            + "wrote|tweeted|argued|noted|explained|announced|called|then|now|also|amid|through|between|over|"
            + "left|went|took|came|met|won|lost|led|saw|got|gave|held|ran|spoke|began|became|sent|kept|found|"
            + "does|did|made|"
            + "once|though|although|despite|following|without|alongside|last|next|this|yesterday|today|"
            + "tomorrow|tonight|earlier|again|too|here|there|"
            + "monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|"
            + "august|september|october|november|december|"
            + "wants|plans|arrives|flew|sat|stood|rose|fell|died|might|must|should|can|not|if|unless|whether|"
            + "are|were|be|been|"
            + "have|do|warns|urges|accuses|calls|tells|meets|visits|he|she|they|it|we|i|you|the|a|an|his|her|their|its"
    );

    private static FrozenSet<string> Set(string words) => words.Split('|').ToFrozenSet(StringComparer.Ordinal);

    private static FrozenDictionary<string, RelationStatus> Map(params (RelationStatus Status, string Words)[] lists) =>
        lists
            .SelectMany(list => list.Words.Split('|').Select(word => KeyValuePair.Create(word, list.Status)))
            .ToFrozenDictionary(StringComparer.Ordinal);
}
