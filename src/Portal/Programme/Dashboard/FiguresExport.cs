using System.Globalization;
using CleanerProduction.Applications;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Parts.Frame;
using CleanerProduction.Portal.Parts.Reading;
using CleanerProduction.Programme;

namespace CleanerProduction.Portal.Programme.Dashboard;

/// <summary>The dashboard as a table for spreadsheets: documented figures with their sources, then the portal's own, each row marked as one or the other.</summary>
public static class FiguresExport
{
    /// <summary>Maps the two addresses.</summary>
    public static void MapDashboard(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Links.FiguresCsv, AsCsv).AllowAnonymous().WithName("figures-csv");
        routes.MapGet(Links.FiguresXlsx, AsXlsx).AllowAnonymous().WithName("figures-xlsx");
    }

    private static async Task AsCsv(HttpContext http, TallyBook book, ReferenceData reference, Reader reader, Operation operation) =>
        await FiguresTable.Csv(http, Rows(reference, reader, await DashboardFigures.Read(http, book, reference, operation)), "figures.csv");

    private static async Task AsXlsx(HttpContext http, TallyBook book, ReferenceData reference, Reader reader, Operation operation) =>
        await FiguresTable.Xlsx(http, Rows(reference, reader, await DashboardFigures.Read(http, book, reference, operation)), DashboardText.Title, "figures.xlsx");

    /// <summary>The rows, their heading first: what it is, phase, figure, qualifier, value, upper end, day, source.</summary>
    public static IReadOnlyList<object?[]> Rows(ReferenceData reference, Reader reader, DashboardFigures figures)
    {
        var facts = reference.Programme;
        var documented = DashboardText.Documented;
        List<object?[]> rows = [[DashboardText.Column, DashboardText.Phase, DashboardText.Item, DashboardText.Qualifier, DashboardText.Value, DashboardText.UpperEnd, DashboardText.AsOfDay, DashboardText.Sources]];
        rows.AddRange(reference.Phases.All.SelectMany(p => p.Targets.Select(t => Row(p.Code, $"{DashboardText.Target}: {DashboardWords.Name(t.Kind)}", t.About ? DashboardText.AboutWord : "", t.From, t.Source.ToString(), t.To))));
        rows.AddRange(facts.Statistics.Select(s => Row(s.Phase, reader.Read(s.Name), Word(s.Exactness), s.Value, s.Source.ToString(), null, s.AsOf)));
        rows.AddRange(facts.Reductions.SelectMany(r => new[]
        {
            Row("P1", $"{reader.Read(r.Name)} ({DashboardText.ByDemonstrations})", r.Yearly ? DashboardText.AboutWord : "", r.Demonstrations, r.DemonstrationsSource.ToString()),
            Row("P1", $"{reader.Read(r.Name)} ({DashboardText.Overall})", r.Yearly ? DashboardText.AboutWord : "", r.Overall, r.OverallSource.ToString()),
        }));
        rows.AddRange(facts.Ranges.Select(r => Row("P1", $"{DashboardText.Ranges}: {reader.Read(r.Name)} (%)", "", r.From.WholePercent(), r.Source.ToString(), r.To.WholePercent())));
        rows.AddRange(facts.Budget.Select(l => Row("P2", $"{DashboardText.Budget}: {reader.Read(l.Name)} (HK$)", "", l.Amount.Dollars, l.Source.ToString())));
        rows.AddRange(facts.Approved.Select(a => Row("", DashboardText.Approved, Word(a.Exactness), a.Count, a.Source.ToString(), null, a.On)));
        rows.AddRange(facts.Labels.Select(l => Row("", $"{DashboardText.LabelsByYear} {l.Year}{(l.Stage == LabelStage.Awarded ? "" : "*")}", "", l.Total, l.Source.ToString())));
        rows.AddRange(Own(reference, reader, figures));
        return rows;

        object?[] Row(string? phase, string name, string qualifier, decimal value, string source, decimal? upper = null, DateOnly? on = null) => [documented, phase, name, qualifier, value, upper, on?.Iso() ?? "", source];
    }

    // The targets of what is counted, then what is asked: by phase and kind with the money, by everything else, and by sector and place at once. What is not told has no row.
    private static IEnumerable<object?[]> Own(ReferenceData reference, Reader reader, DashboardFigures figures)
    {
        foreach (var count in TargetCount.Of(reference.Phases, figures.All).Where(c => c.Counted is not null && figures.Disclosure.Tells(new(c.Phase.Code, c.Project))))
        {
            var what = count.Target is { } target ? DashboardWords.Name(target.Kind) : reader.Read(count.Project!.Value.Name());
            yield return Row(count.Phase.Code, $"{DashboardText.OwnTargets}: {what}, {DashboardText.CountApproved}", count.Counted!.Funded);
            yield return Row(count.Phase.Code, $"{DashboardText.OwnTargets}: {what}, {DashboardText.CountUnderWay}", count.Counted.Of(Standing.UnderWay));
            yield return Row(count.Phase.Code, $"{DashboardText.OwnTargets}: {what}, {DashboardText.CountFinished}", count.Counted.Of(Standing.Finished));
        }
        if (!figures.IsTold) yield break;
        foreach (var (phase, part) in figures.By(c => c.Phase, (a, p) => a with { Phase = p }).Parts)
            foreach (var (kind, cases) in figures.Disclosure.Divide(part, figures.Ask with { Phase = phase }, c => (int)c.Kind, (a, k) => a with { Kind = (ProjectType)k }).Parts)
            {
                var name = reader.Read(((ProjectType)kind).Name());
                yield return Row(phase, $"{name}: {DashboardText.OwnApplications}", cases.Count);
                yield return Row(phase, $"{name}: {DashboardText.Funded}", cases.Funded);
                yield return Row(phase, $"{name}: {DashboardText.OwnGranted} (HK$)", cases.Granted.Dollars);
                yield return Row(phase, $"{name}: {DashboardText.OwnPaid} (HK$)", cases.Paid.Dollars);
            }
        foreach (var (year, part) in figures.By(c => c.Year, (a, y) => a with { Year = y }).Parts) yield return Row(figures.Ask.Phase, $"{DashboardText.OwnYears}: {year.ToString(CultureInfo.InvariantCulture)}", part.Count);
        foreach (var (aim, part) in figures.By(c => c.Aim, (a, m) => a with { Aim = m }).Parts) yield return Row(figures.Ask.Phase, $"{DashboardText.OwnAims}: {DashboardWords.AimName(aim)}", part.Count);
        var grid = SectorsAndPlaces.Of(figures.Asked, figures.Ask, figures.Disclosure);
        foreach (var (sector, part) in grid.Sectors.Parts) yield return Row(figures.Ask.Phase, $"{DashboardText.OwnSectors}: {reference.SectorName(sector, reader)}", part.Count);
        foreach (var (place, part) in grid.Places.Parts) yield return Row(figures.Ask.Phase, $"{DashboardText.OwnPlaces}: {reference.PlaceName(place, reader)}", part.Count);
        for (var row = 0; row < grid.Cells.Length; row++)
            for (var column = 0; column < grid.Cells[row].Length; column++)
                if (grid.Cells[row][column] is { } cell)
                    yield return Row(figures.Ask.Phase, $"{DashboardText.OwnGrid}: {reference.SectorName(grid.Sectors.Parts[row].Key, reader)}, {reference.PlaceName(grid.Places.Parts[column].Key, reader)}", cell);

        static object?[] Row(string? phase, string name, decimal value) => [DashboardText.Own, phase, name, "", value, null, "", DashboardText.OwnSource];
    }

    private static string Word(Exactness exactness) => exactness switch { Exactness.About => DashboardText.AboutWord, Exactness.MoreThan => DashboardText.MoreThanWord, _ => "" };
}
