using System.Globalization;
using CleanerProduction.Applications;
using CleanerProduction.Guidelines.Funding;
using CleanerProduction.Portal.Parts.Reading;

namespace CleanerProduction.Portal.Parts.Funding;

/// <summary>Funding cases in the words every reader sees, whoever looks at them.</summary>
public static class FundingWords
{
    /// <summary>Where a case stands.</summary>
    public static string Of(ApplicationState state) => Say($"State_{state}");

    /// <summary>How that is felt.</summary>
    public static Tone ToneOf(ApplicationState state) => state switch
    {
        ApplicationState.InfoRequested or ApplicationState.AgreementPending or ApplicationState.PaymentHold => Tone.Wait,
        ApplicationState.Approved or ApplicationState.ReportSatisfactory or ApplicationState.ReadyToPay or ApplicationState.Paid => Tone.Ok,
        ApplicationState.Rejected or ApplicationState.ApprovalWithdrawn or ApplicationState.Terminated => Tone.Bad,
        ApplicationState.Draft or ApplicationState.Withdrawn or ApplicationState.Closed => Tone.Plain,
        _ => Tone.Info,
    };

    /// <summary>What a purchase needs (FG-3.3.3).</summary>
    public static string Of(QuotationsNeeded needed) => Say($"Needed_{needed}");

    /// <summary>The clause that says so.</summary>
    public static string ClauseOf(QuotationsNeeded needed) => needed switch { QuotationsNeeded.FiveWritten => "FG-3.3.3(b)", QuotationsNeeded.OpenTender => "FG-3.3.3(c)", _ => "FG-3.3.3(a)" };

    /// <summary>What money is spent on; a dash where that is not said.</summary>
    public static string Of(CostKind? kind) => kind is { } known ? Say($"CostKind_{known}") : "–";

    /// <summary>The kind of project.</summary>
    public static string Of(ProjectType type) => type.Name().In(Languages.Of(CultureInfo.CurrentUICulture));

    private static string Say(string key) => FundingText.ResourceManager.GetString(key, CultureInfo.CurrentUICulture)!;
}
