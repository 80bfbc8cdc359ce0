using System.Text.RegularExpressions;
using CleanerProduction.Applications;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Parts.Frame;
using CleanerProduction.Portal.Parts.Funding;
using CleanerProduction.Portal.Parts.Reading;
using CleanerProduction.Portal.Platform.Printing;
using CleanerProduction.Programme;

namespace CleanerProduction.Portal.Programme.Dashboard;

/// <summary>What officers look at of a phase, to take along: as a table, on paper, each chart as a picture.</summary>
public static partial class OfficeExport
{
    /// <summary>Maps it.</summary>
    public static void MapOfficeFigures(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Links.OfficeFiguresCsv, async (HttpContext http, OfficeViews views, ReferenceData reference, Reader reader, string? phase) =>
            await FiguresTable.Csv(http, Rows(await views.Of(phase, http.RequestAborted), reference, reader), "office-figures.csv")).RequireAuthorization(Policies.Officer).WithName("office-figures-csv");
        routes.MapGet(Links.OfficeFiguresXlsx, async (HttpContext http, OfficeViews views, ReferenceData reference, Reader reader, string? phase) =>
            await FiguresTable.Xlsx(http, Rows(await views.Of(phase, http.RequestAborted), reference, reader), DashboardText.OfficeTitle, "office-figures.xlsx")).RequireAuthorization(Policies.Officer).WithName("office-figures-xlsx");
        routes.MapGet(Links.OfficeFiguresPdf, Paper).RequireAuthorization(Policies.Officer).WithName("office-figures-pdf");
        routes.MapGet(Links.OfficeFigurePngPattern, Picture).RequireAuthorization(Policies.Officer).WithName("office-figures-png");
    }

    [GeneratedRegex("<figure class=\"chart[^>]* aria-labelledby=\"(?<name>[a-z-]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Charts();

    private static async Task<IResult> Paper(HttpContext http, string? phase, OfficeViews views, TallyBook book, Reader reader, Operation operation, LetterRenderer renderer, KeptPrints prints, IPrinter printer)
    {
        var print = new OfficePrint(await views.Of(phase, http.RequestAborted), operation.Origin, book.Today);
        var html = await renderer.Html<OfficePaper>(print, reader.Language);
        return await PrintedFigures.Made(http, prints, "pdf", html, page => printer.Pdf(page), $"office-figures-{print.View.Phase.Code}-{print.On.Iso()}-{reader.Language.Tag()}.pdf");
    }

    private static async Task<IResult> Picture(HttpContext http, string name, string? phase, OfficeViews views, TallyBook book, Reader reader, Operation operation, LetterRenderer renderer, KeptPrints prints, IPictures pictures)
    {
        // It becomes part of a style sheet's words.
        if (!name.All(c => char.IsAsciiLetterLower(c) || c == '-')) return TypedResults.NotFound();
        var print = new OfficePrint(await views.Of(phase, http.RequestAborted), operation.Origin, book.Today, name);
        var html = await renderer.Html<OfficePaper>(print, reader.Language);
        if (!Charts().Matches(html).Any(c => c.Groups["name"].Value == name)) return TypedResults.NotFound();
        return await PrintedFigures.Made(http, prints, "png", html, page => pictures.Png(page, SheetFrame.Element), $"{name}-{print.View.Phase.Code}-{print.On.Iso()}-{reader.Language.Tag()}.png");
    }

    /// <summary>The rows, their heading first: what it is of, phase, figure, value.</summary>
    public static IReadOnlyList<object?[]> Rows(OfficeView view, ReferenceData reference, Reader reader)
    {
        var (money, ages) = (view.Figures.Money, view.Figures.Ages);
        List<object?[]> rows = [[DashboardText.Column, DashboardText.Phase, DashboardText.Item, DashboardText.Value]];
        foreach (var (name, amount) in new[]
        {
            (DashboardText.MoneyPaid, money.Paid), (DashboardText.MoneyUnpaid, money.Unpaid), (DashboardText.MoneyCommitted, money.Committed), (DashboardText.MoneyRemaining, money.Remaining), (DashboardText.MoneyBudget, money.Budget),
        }) Add($"{DashboardText.Money} (HK$)", name, amount.Dollars);
        foreach (var (name, count) in new[] { (DashboardText.AgeMonth, ages.Month), (DashboardText.AgeQuarter, ages.Quarter), (DashboardText.AgeHalf, ages.HalfYear), (DashboardText.AgeOlder, ages.Older) }) Add(DashboardText.Ages, name, count);
        foreach (var (stage, count) in view.Figures.Stalled) Add(DashboardText.Stalled, FundingWords.Of(stage), count);
        foreach (var limit in view.Figures.Limits)
        {
            var rule = reference.Deadlines.Rule(limit.Rule);
            var name = $"{(rule is null ? limit.Rule : reader.Read(rule.Name))} ({rule?.Clause ?? limit.Rule})";
            foreach (var (how, count) in new[] { (DashboardText.Kept, limit.Kept), (DashboardText.Late, limit.Late), (DashboardText.Running, limit.Running), (DashboardText.Overdue, limit.Overdue) }) Add(DashboardText.Limits, $"{name}: {how}", count);
        }
        foreach (var project in view.Phase.Projects)
        {
            var part = view.Counted.All.Of(new TallyAsk(view.Phase.Code, project));
            var name = reader.Read(project.Name());
            Add(DashboardText.OwnTargets, $"{name}: {DashboardText.OwnApplications}", part.Count);
            Add(DashboardText.OwnTargets, $"{name}: {DashboardText.Funded}", part.Funded);
            Add(DashboardText.OwnTargets, $"{name}: {DashboardText.OwnGranted} (HK$)", part.Granted.Dollars);
        }
        return rows;

        void Add(string of, string name, decimal value) => rows.Add([of, view.Phase.Code, name, value]);
    }
}
