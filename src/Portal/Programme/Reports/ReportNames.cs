using System.Globalization;
using CleanerProduction.Portal.Parts.Reading;
using CleanerProduction.Programme.Reports;

namespace CleanerProduction.Portal.Programme.Reports;

/// <summary>Reports in words, in the language of the moment.</summary>
public static class ReportNames
{
    /// <summary>A kind of report.</summary>
    public static string Of(ReportKind kind) => Say($"Kind_{kind}");

    /// <summary>What is counted.</summary>
    public static string Of(ReportFigure figure) => Say($"Figure_{figure}");

    /// <summary>A number counted, money as money; not given where it was not counted.</summary>
    public static string Shown(ReportFigure figure, long? value) =>
        value is not { } known ? ReportsText.NotGiven : figure is ReportFigure.GrantApproved or ReportFigure.GrantPaid ? new Hkd(known).ToString() : known.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>The words officers write in a language: the part's name and the text.</summary>
    public static IEnumerable<(string Name, Trilingual Text)> Parts(ReportContent content) =>
    [
        (ReportsText.Part_Summary, content.Words.Summary), (content.Kind == ReportKind.WorkPlan ? ReportsText.Part_Planned : ReportsText.Part_Work, content.Words.Work), (ReportsText.Part_Ahead, content.Words.Ahead),
    ];

    /// <summary>Why something was not done.</summary>
    public static string Refused(Refusal refusal) => Say($"Refusal_{refusal.Code.Replace('-', '_')}");

    /// <summary>A sentence about a kind of report in every language.</summary>
    public static Trilingual All(string key, ReportKind kind) => Trilingual.Make(language =>
        string.Format(language.Culture(), ReportsText.ResourceManager.GetString(key, language.Culture())!, ReportsText.ResourceManager.GetString($"Kind_{kind}", language.Culture())));

    private static string Say(string key) => ReportsText.ResourceManager.GetString(key, CultureInfo.CurrentUICulture)!;
}
