using System.Globalization;
using CleanerProduction.Guidelines.Funding;
using CleanerProduction.Portal.Parts.Reading;
using CleanerProduction.Projects.Claims;

namespace CleanerProduction.Portal.Projects.Claim;

/// <summary>Claims and payments in words.</summary>
public static class ClaimWords
{
    /// <summary>A text of a key in the reader's language; a key without one is a bug.</summary>
    public static string Say(string key, params object[] with) => string.Format(CultureInfo.CurrentCulture, Found(key, CultureInfo.CurrentUICulture), with);

    /// <summary>The same in the three languages.</summary>
    public static Trilingual All(string key, params object[] with) => Trilingual.Make(language => string.Format(
        language.Culture(), Found(key, language.Culture()), [.. with.Select(w => w is Trilingual text ? text.In(language) : w)]));

    /// <summary>Why a rule leaves a cost out.</summary>
    public static string Excluded(CostExclusion rule) => Say($"Excluded_{rule}");

    /// <summary>The clause behind that.</summary>
    public static string ClauseOf(CostExclusion rule) => rule == CostExclusion.NotFunded ? "FG-3.5.1" : "FG-3.1.3";

    /// <summary>The clause of a ground of termination.</summary>
    public static string ClauseOf(TerminationGround ground) => ground switch
    {
        TerminationGround.StartOrCompletion => "FG-3.2.1",
        TerminationGround.Progress => "FG-3.2.2",
        TerminationGround.Installation => "FG-3.2.3",
        TerminationGround.Payment => "FG-4.1.3",
        _ => "FG-4.2.1",
    };

    /// <summary>Why something was not done.</summary>
    public static string Refused(Refusal refusal) => ClaimText.ResourceManager.GetString($"Refusal_{refusal.Code.Replace('-', '_')}", CultureInfo.CurrentUICulture) is { } sentence
        ? refusal.Figures.Aggregate(sentence, (text, figure) => text.Replace($"{{{figure.Key}}}", figure.Value, StringComparison.Ordinal))
        : ProjectWords.Refused(refusal);

    private static string Found(string key, CultureInfo culture) => ClaimText.ResourceManager.GetString(key, culture) ?? throw new InvalidOperationException($"Claims have no text {key}");
}
