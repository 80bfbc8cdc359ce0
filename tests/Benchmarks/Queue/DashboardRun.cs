using CleanerProduction.Applications;
using CleanerProduction.Benchmarks.Reporting;
using CleanerProduction.Portal.Applications.Vet;
using CleanerProduction.Portal.Data;
using CleanerProduction.Programme;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Benchmarks.Queue;

/// <summary>What each panel of the programme's dashboards reads over 100,000 applications, against raw prepared SQL that counts the same in the database.</summary>
internal static class DashboardRun
{
    private const int Applications = 100_000;
    private static readonly string Stalled = Drawing.Today.AddDays(-QueueBook.StalledDays).Iso();

    /// <summary>The rows of <c>dashboard-100k</c>, on the embedded database.</summary>
    public static Task<IReadOnlyList<Row>> OnSqlite(Profile profile) => Rows(profile, onPostgres: false);

    /// <summary>The rows of <c>dashboard-100k-postgres</c>.</summary>
    public static Task<IReadOnlyList<Row>> OnPostgres(Profile profile) => Rows(profile, onPostgres: true);

    /// <summary>A panel: what it reads, and the words that count the same in SQL.</summary>
    private sealed record Panel(string Name, Func<Task<int>> Read, params string[] Sql);

    private static async Task<IReadOnlyList<Row>> Rows(Profile profile, bool onPostgres)
    {
        var archive = await profile.Shelf.Applications(Applications, onPostgres);
        await using var bare = await Bare.Open(archive);
        var (tallies, office, news) = (archive.Service<TallyBook>(), archive.Service<OfficeFiguresBook>(), archive.Service<CountingNews>());
        var year = onPostgres ? "extract(year FROM \"SubmittedOn\")" : "substr(\"SubmittedOn\", 1, 4)";
        var running = archive.Reference.Phases.On(Drawing.Today)!;
        var rows = new List<Row>();
        var slowest = (Name: "", P99: 0.0);
        foreach (var panel in Panels())
        {
            var statements = panel.Sql.Select(bare.Prepare).ToList();
            var (probe, product) = (new List<double>(), new List<double>());
            // A hundredth of the readings is one of them: that one must not be the compiler's.
            for (var i = 0; i < 50; i++) await panel.Read();
            for (var i = -5; i < profile.Of(100, 300); i++)
            {
                var raw = await Bare.Milliseconds(async () =>
                {
                    foreach (var statement in statements) await Bare.Read(statement);
                });
                var ours = await Bare.Milliseconds(panel.Read);
                if (i < 0) continue;
                probe.Add(raw);
                product.Add(ours);
            }
            var p99 = Sample.Percentile(product, 0.99);
            if (p99 > slowest.P99) slowest = (panel.Name, p99);
            rows.Add(new Row(panel.Name, "ms", Sample.Percentile(product, 0.5)) { Probe = Sample.Percentile(probe, 0.5), Goal = Goal.RatioUpTo(3), Note = $"p99 {Figure.Of(p99)}, the probe's {Figure.Of(Sample.Percentile(probe, 0.99))}" });
        }
        rows.Add(new($"the slowest panel's p99: {slowest.Name}", "ms", slowest.P99) { Goal = Goal.UpTo(10, "ms") });
        var (bareWhole, whole) = (bare.Prepare($"SELECT \"Phase\", \"Kind\", \"Stage\", \"Sector\", \"Place\", {year}, count(*), sum(\"Grant\"), sum(\"Paid\") FROM \"QueueRows\" GROUP BY 1, 2, 3, 4, 5, 6"), new List<(double Raw, double Ours)>());
        for (var i = 0; i < profile.Rounds; i++)
            whole.Add((await Bare.Milliseconds(() => Bare.Read(bareWhole)), await Bare.Milliseconds(async () =>
            {
                using var another = new TallyBook(archive.Service<IDbContextFactory<PortalDb>>(), news, TimeProvider.System);
                await another.Now(CancellationToken.None);
            })));
        rows.Add(Row.Of("all counted anew: at the start, and for what another node stored", "ms", [.. whole.Select(w => w.Raw)], [.. whole.Select(w => w.Ours)]) with { Goal = Goal.RatioUpTo(3) });
        var counted = await tallies.Now(CancellationToken.None);
        var told = new List<double>();
        for (var i = -5; i < profile.Of(20, 60); i++)
        {
            var took = await Bare.Milliseconds(() => Task.FromResult(new Disclosure(counted).Tells(new()) ? 1 : 0));
            if (i >= 0) told.Add(took);
        }
        rows.Add(new("what everybody may be told of it: once after a change", "ms", Sample.Percentile(told, 0.5)) { Note = $"p99 {Figure.Of(Sample.Percentile(told, 0.99))}" });
        rows.Add(new("cells that are counted from", "", counted.Cells.Length));
        return rows;

        IEnumerable<Panel> Panels()
        {
            yield return new("an application was stored: its part counted anew", async () =>
            {
                news.Stored([new("P4", ProjectType.Demonstration1, ApplicationState.Closed, "textile")]);
                return (await tallies.Now(CancellationToken.None)).Count;
            }, $"SELECT \"Place\", {year}, count(*), sum(\"Grant\"), sum(\"Paid\") FROM \"QueueRows\" WHERE \"Phase\" = 'P4' AND \"Kind\" = 'Demonstration1' AND \"Stage\" = 'Closed' AND \"Sector\" = 'textile' GROUP BY 1, 2");
            yield return Counted("by year and standing", new(), c => c.Year, $"SELECT {year}, \"Stage\", count(*) FROM \"QueueRows\" GROUP BY 1, 2");
            yield return Counted("by phase", new(), c => c.Phase, $"SELECT \"Phase\", \"Stage\", count(*), sum(\"Grant\"), sum(\"Paid\") FROM \"QueueRows\" GROUP BY 1, 2");
            yield return Counted("by kind of project", new(), c => (int)c.Kind, $"SELECT \"Kind\", \"Stage\", count(*) FROM \"QueueRows\" GROUP BY 1, 2");
            yield return Counted("by place", new(), c => c.Place, $"SELECT \"Place\", \"Stage\", count(*) FROM \"QueueRows\" GROUP BY 1, 2");
            yield return Counted("by sector", new(), c => c.Sector, $"SELECT \"Sector\", \"Stage\", count(*) FROM \"QueueRows\" GROUP BY 1, 2");
            yield return Counted("a phase and a sector, by place", new("P4", Sector: "textile"), c => c.Place, $"SELECT \"Place\", \"Stage\", count(*) FROM \"QueueRows\" WHERE \"Phase\" = 'P4' AND \"Sector\" = 'textile' GROUP BY 1, 2");
            yield return new("officers: money", async () => (await office.Money(running, CancellationToken.None)) is null ? 0 : 1,
                $"SELECT \"Stage\", sum(\"Grant\"), sum(\"Paid\") FROM \"QueueRows\" WHERE \"Phase\" = '{running.Code}' GROUP BY 1");
            yield return new("officers: ages", async () => (await office.Ages(running, CancellationToken.None)).Older,
                $"SELECT \"SubmittedOn\", count(*) FROM \"QueueRows\" WHERE \"Open\" AND \"Phase\" = '{running.Code}' GROUP BY 1");
            yield return new("officers: limits", async () => (await office.Limits(running, CancellationToken.None)).Length,
                $"SELECT d.\"Rule\", d.\"MetOn\" IS NULL, count(*) FROM \"CaseDeadlines\" d JOIN \"QueueRows\" q ON q.\"Case\" = d.\"Case\" WHERE q.\"Phase\" = '{running.Code}' GROUP BY 1, 2");
            yield return new("officers: stalled", async () => (await office.Stalled(running, QueueBook.StalledDays, CancellationToken.None)).Length,
                $"SELECT \"Stage\", count(*) FROM \"QueueRows\" WHERE \"Open\" AND \"Phase\" = '{running.Code}' AND \"Since\" < '{Stalled}' GROUP BY 1");
            yield return new("officers: balance of a phase", async () => (await archive.Book.Balance(new QueueAsk { Phase = running.Code }, "", CancellationToken.None)).Total,
                $"SELECT \"Sme\", \"Sector\", \"PrioritySector\", \"Place\", count(*) FROM \"QueueRows\" WHERE \"Open\" AND \"Phase\" = '{running.Code}' GROUP BY 1, 2, 3, 4");
        }

        Panel Counted<TKey>(string name, TallyAsk ask, Func<TallyCell, TKey> of, string sql) where TKey : IComparable<TKey> =>
            new(name, async () => (await tallies.Now(CancellationToken.None)).Of(ask).By(of).Sum(p => p.Part.Funded), sql);
    }
}
