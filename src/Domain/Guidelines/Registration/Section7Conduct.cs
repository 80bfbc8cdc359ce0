namespace CleanerProduction.Guidelines.Registration;

/// <summary>RG 7: the code of conduct.</summary>
public static class Section7Conduct
{
    /// <summary>Every registered provider hands in an issued code of conduct, with its registration or right after it .</summary>
    public static readonly Rule<RegistrationFacts> CodeOfConduct = new("RG-7.1", (facts, says) => Answer(facts.CodeOfConduct, says));

    /// <summary>No new engagement before the code is on file .</summary>
    public static readonly Rule<Engagement> CodeBeforeEngagement = new("RG-7.1", (engagement, says) =>
        engagement.CodeOnFile == false ? says.NotMet("code-before-engagement") : Answer(engagement.CodeOnFile, says));

    private static Finding Answer(bool? onFile, Says says) => onFile switch
    {
        null => says.NeedsJudgement("code-not-stated"),
        true => says.Met("code-on-file"),
        false => says.NotMet("code-outstanding"),
    };
}
