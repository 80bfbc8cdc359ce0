using System.Globalization;
using CleanerProduction.Applications;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Parts.OpenData;
using CleanerProduction.Portal.Parts.Reading;
using CleanerProduction.Programme;
using CsvHelper;

namespace CleanerProduction.Portal.Programme.Dashboard;

/// <summary>The dashboard as a table for spreadsheets: documented figures with their sources, then the portal's own, each row marked as one or the other.</summary>
public static class FiguresExport
{
    private static readonly CsvWriterOptions Careful = new() { Injection = CsvInjection.Escape, WriteByteOrderMark = true };

    /// <summary>Maps the two addresses.</summary>
    public static void MapDashboard(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Links.FiguresCsv, AsCsv).AllowAnonymous().WithName("figures-csv");
        routes.MapGet(Links.FiguresXlsx, AsXlsx).AllowAnonymous().WithName("figures-xlsx");
    }

    private static async Task AsCsv(HttpContext http, TallyBook book, ReferenceData reference, Reader reader)
    {
        var rows = Rows(reference, reader, DashboardAsk.Read(http.Request.Query, reference), await book.Now(http.RequestAborted));
        Head(http, "text/csv; charset=utf-8", "figures.csv");
        using var held = new MemoryStream();
        using (var csv = CsvWriter.Create(held, Careful, leaveOpen: true))
            foreach (var row in rows)
            {
                foreach (var value in row) csv.WriteField(value is IFormattable number ? number.ToString(null, CultureInfo.InvariantCulture) : value?.ToString() ?? "");
                csv.EndRecord();
            }
        await http.Response.Body.WriteAsync(held.GetBuffer().AsMemory(0, (int)held.Length), http.RequestAborted);
    }

    private static async Task AsXlsx(HttpContext http, TallyBook book, ReferenceData reference, Reader reader)
    {
        var rows = Rows(reference, reader, DashboardAsk.Read(http.Request.Query, reference), await book.Now(http.RequestAborted));
        Head(http, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "figures.xlsx");
        using var sheet = new SheetWriter(http.Response.Body, DashboardText.Title);
        foreach (var row in rows) await sheet.Row(row, http.RequestAborted);
        await sheet.End(http.RequestAborted);
    }

    private static void Head(HttpContext http, string type, string name)
    {
        http.Response.ContentType = type;
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"{name}\"";
        http.Response.Headers.CacheControl = "private, no-cache";
    }

    /// <summary>The rows, their heading first: what it is, phase, figure, qualifier, value, upper end, day, source.</summary>
    public static IReadOnlyList<object?[]> Rows(ReferenceData reference, Reader reader, TallyAsk ask, Tally all)
    {
        var facts = reference.Programme;
        var (documented, own, asked) = (DashboardText.Documented, DashboardText.Own, all.Of(ask));
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
        if (asked.IsFew || asked.Count == 0) return rows;
        foreach (var (phase, part) in asked.By(c => c.Phase))
            foreach (var (kind, cases) in part.By(c => (int)c.Kind).Where(k => !k.Part.IsFew))
            {
                var name = reader.Read(((ProjectType)kind).Name());
                rows.Add([own, phase, $"{name}: {DashboardText.OwnApplications}", "", cases.Count, null, "", DashboardText.OwnSource]);
                rows.Add([own, phase, $"{name}: {DashboardText.Funded}", "", cases.Funded, null, "", DashboardText.OwnSource]);
                rows.Add([own, phase, $"{name}: {DashboardText.OwnGranted} (HK$)", "", cases.Granted.Dollars, null, "", DashboardText.OwnSource]);
                rows.Add([own, phase, $"{name}: {DashboardText.OwnPaid} (HK$)", "", cases.Paid.Dollars, null, "", DashboardText.OwnSource]);
            }
        return rows;

        object?[] Row(string? phase, string name, string qualifier, decimal value, string source, decimal? upper = null, DateOnly? on = null) => [documented, phase, name, qualifier, value, upper, on?.Iso() ?? "", source];
    }

    private static string Word(Exactness exactness) => exactness switch { Exactness.About => DashboardText.AboutWord, Exactness.MoreThan => DashboardText.MoreThanWord, _ => "" };
}
