using CleanerProduction.Portal.Parts.Reading;

namespace CleanerProduction.Portal.Notices.Decisions;

/// <summary>Reasons a letter gives where the record holds none of its own, in the three languages.</summary>
internal static class DecisionWords
{
    public static Trilingual NotAgreed => All(nameof(DecisionsText.NotAgreed));
    public static Trilingual RefusalAgreed => All(nameof(DecisionsText.RefusalAgreed));
    public static Trilingual NotSignedInTime => All(nameof(DecisionsText.NotSignedInTime));
    public static Trilingual GroundsOfTermination => All(nameof(DecisionsText.GroundsOfTermination));
    public static Trilingual QuotationJustified => All(nameof(DecisionsText.QuotationJustified));
    public static Trilingual QuotationNotJustified => All(nameof(DecisionsText.QuotationNotJustified));
    public static Trilingual CategoryNotMet(int category) => All(category == 1 ? nameof(DecisionsText.Category1NotMet) : nameof(DecisionsText.Category2NotMet));
    public static Trilingual RegistrationNotAccepted => All(nameof(DecisionsText.RegistrationNotAccepted));
    public static Trilingual Opinion(bool accept) => All(accept ? nameof(DecisionsText.OpinionFor) : nameof(DecisionsText.OpinionAgainst));
    public static Trilingual PenaltyVetoed => All(nameof(DecisionsText.PenaltyVetoed));

    private static Trilingual All(string key) => Trilingual.Make(language =>
        DecisionsText.ResourceManager.GetString(key, language.Culture())!);
}
