namespace CleanerProduction.Portal;

/// <summary>Addresses of the programme’s dashboards.</summary>
public static partial class Links
{
    // Figures

    /// <summary>Every figure of the dashboard as a table; filters of the portal's own data follow as the query.</summary>
    public const string FiguresCsv = "/programme/figures.csv";

    /// <summary>The same as a workbook.</summary>
    public const string FiguresXlsx = "/programme/figures.xlsx";

    /// <summary>The dashboard on paper, likewise.</summary>
    public const string FiguresPdf = "/programme/figures.pdf";

    /// <summary>Where a chart of the dashboard is had as a picture.</summary>
    public const string FigurePngPattern = "/programme/charts/{name}.png";

    /// <summary>One chart of the dashboard as a picture, by its name.</summary>
    public static string FigurePng(string name) => $"/programme/charts/{name}.png";

    /// <summary>The programme as officers see it: money, time and balance.</summary>
    public const string ProgrammeOffice = "/workbench/programme";

    /// <summary>Its figures as a table; the phase follows as the query.</summary>
    public const string OfficeFiguresCsv = "/workbench/programme/figures.csv";

    /// <summary>The same as a workbook.</summary>
    public const string OfficeFiguresXlsx = "/workbench/programme/figures.xlsx";

    /// <summary>The same on paper.</summary>
    public const string OfficeFiguresPdf = "/workbench/programme/figures.pdf";

    /// <summary>Where a chart of it is had as a picture.</summary>
    public const string OfficeFigurePngPattern = "/workbench/programme/charts/{name}.png";

    /// <summary>One chart of it as a picture, by its name.</summary>
    public static string OfficeFigurePng(string name) => $"/workbench/programme/charts/{name}.png";
}
