using System.Globalization;
using CleanerProduction.Complaints;
using CleanerProduction.Portal.Data.Cases;
using CleanerProduction.Portal.Parts;
using CleanerProduction.Portal.Parts.Acts;
using CleanerProduction.Portal.Parts.Reading;

namespace CleanerProduction.Portal.Complaints;

/// <summary>Complaints in words.</summary>
public static class ComplaintWords
{
    /// <summary>A text of a key in the reader's language; a key without one is a bug.</summary>
    public static string Say(string key, params object[] with) => string.Format(CultureInfo.CurrentCulture, Found(key, CultureInfo.CurrentUICulture), with);

    /// <summary>The same in the three languages.</summary>
    public static Trilingual All(string key, params object[] with) => Trilingual.Make(language => string.Format(
        language.Culture(), Found(key, language.Culture()), [.. with.Select(w => w is Trilingual text ? text.In(language) : w)]));

    /// <summary>Where a case stands. To the sides of a case it is under way from the report on until the decision is carried out: what is proposed is between Secretariat and committee.</summary>
    public static string State(ComplaintState state, ComplaintSide side) => Say($"State_{Shown(state, side)}");

    /// <summary>How that is felt.</summary>
    public static Tone ToneOf(ComplaintState state) => state switch
    {
        ComplaintState.Received or ComplaintState.Notified or ComplaintState.Investigating => Tone.Info,
        ComplaintState.Executed or ComplaintState.Closed or ComplaintState.NotSubstantiated => Tone.Plain,
        _ => Tone.Wait,
    };

    /// <summary>What began it.</summary>
    public static string Kind(ComplaintKind kind) => Say($"Kind_{kind}");

    /// <summary>What it rests on.</summary>
    public static string Ground(CaseGround ground) => Say($"Ground_{ground}");

    /// <summary>The penalty.</summary>
    public static string Of(Penalty penalty) => Say($"Penalty_{penalty}");

    /// <summary>What a history calls an act.</summary>
    public static string Act(string step) => ComplaintText.ResourceManager.GetString($"Step_{step}", CultureInfo.CurrentUICulture) ?? ActWords.Said(step);

    /// <summary>Why something was not done.</summary>
    public static string Refused(Refusal refusal)
    {
        if (ComplaintText.ResourceManager.GetString($"Refusal_{refusal.Code.Replace('-', '_')}", CultureInfo.CurrentUICulture) is not { } sentence) return Say("Refusal_other", refusal.Code);
        return refusal.Figures.Aggregate(sentence, (text, figure) => text.Replace($"{{{figure.Key}}}", Written(figure.Value), StringComparison.Ordinal));
    }

    private static string Written(string figure) => Dates.Parse(figure) is { Ok: true, Value: var day } ? Parts.Reading.Written.Day(day, Languages.Of(CultureInfo.CurrentUICulture)) : figure;

    private static string Shown(ComplaintState state, ComplaintSide side) => (state, side) switch
    {
        (ComplaintState.ReportDue or ComplaintState.BeforeCommittee or ComplaintState.Supported or ComplaintState.Vetoed, not ComplaintSide.Officer) => "FollowedUp",
        (ComplaintState.Executed or ComplaintState.Closed, ComplaintSide.Complainant) => "Ended",
        _ => state.ToString(),
    };

    private static string Found(string key, CultureInfo culture) => ComplaintText.ResourceManager.GetString(key, culture) ?? throw new InvalidOperationException($"Complaints have no text {key}");
}
