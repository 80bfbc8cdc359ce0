using System.Globalization;

namespace CleanerProduction.Portal;

/// <summary>Addresses of benefits and of reports.</summary>
public static partial class Links
{
    /// <summary>What a project saves, worked out.</summary>
    public const string Benefits = "/programme/benefits";

    /// <summary>The reports on the programme.</summary>
    public const string Reports = "/programme/reports";

    /// <summary>The final report of the index project of 2017 to 2019, in its form.</summary>
    public const string IndexReport = "/programme/reports/pass-ps164031";

    /// <summary>A report to be drafted.</summary>
    public const string NewReport = "/programme/reports/new";

    /// <summary>Final reports of live projects in the form.</summary>
    public const string FinalForms = "/programme/reports/final";

    /// <summary>The final report of one project in the form.</summary>
    public static string FinalForm(string project) => $"{FinalForms}/{Part(project)}";

    /// <summary>One report as it was issued.</summary>
    public static string Report(int number) => string.Create(CultureInfo.InvariantCulture, $"{Reports}/{number}");

    /// <summary>A report while it is written.</summary>
    public static string ReportDraft(int number) => $"{Report(number)}/draft";

    /// <summary>A report on paper in three languages, pattern.</summary>
    public const string ReportPdfPattern = "/programme/reports/{number:int}/report.pdf";

    /// <summary>A report on paper in three languages.</summary>
    public static string ReportPdf(int number) => $"{Report(number)}/report.pdf";

    /// <summary>All a report says, as it is hashed, pattern.</summary>
    public const string ReportJsonPattern = "/programme/reports/{number:int}/report.json";

    /// <summary>All a report says, as it is hashed.</summary>
    public static string ReportJson(int number) => $"{Report(number)}/report.json";
}
