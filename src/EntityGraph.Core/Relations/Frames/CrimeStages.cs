namespace EntityGraph;

/// <summary>Words that tell how far the law has come with what somebody is said to have done.</summary>
internal static class CrimeStages
{
    /// <summary>True for a verb that says what somebody is held to have done: "accused him of killing".</summary>
    public static bool IsTold(string verb) => OfVerb(verb) is not null;

    /// <summary>The stage that a verb tells; null for none.</summary>
    public static CrimeStage? OfVerb(string verb) =>
        verb switch
        {
            "suspect" or "investigate" or "probe" => CrimeStage.Suspected,
            "accuse" or "blame" or "denounce" => CrimeStage.Accused,
            "arrest" or "detain" or "apprehend" or "jail" or "extradite" => CrimeStage.Arrested,
            "charge" or "indict" or "prosecute" or "try" => CrimeStage.Charged,
            "acquit" or "clear" or "exonerate" => CrimeStage.Acquitted,
            "convict" or "sentence" => CrimeStage.Convicted,
            _ => null,
        };

    /// <summary>The stage that a noun tells ("on charges of"); null for none.</summary>
    public static CrimeStage? OfNoun(string noun) =>
        noun switch
        {
            "suspicion" or "suspicions" => CrimeStage.Suspected,
            "accusation" or "accusations" or "allegation" or "allegations" => CrimeStage.Accused,
            "charge" or "charges" or "indictment" => CrimeStage.Charged,
            "acquittal" => CrimeStage.Acquitted,
            "conviction" => CrimeStage.Convicted,
            _ => null,
        };
}
