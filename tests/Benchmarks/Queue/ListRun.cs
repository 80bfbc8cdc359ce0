using System.Diagnostics;
using CleanerProduction.Applications;
using CleanerProduction.Benchmarks.Reporting;
using CleanerProduction.Portal.Applications.Vet;

namespace CleanerProduction.Benchmarks.Queue;

/// <summary>Every list of the workbench, its rows and how many there are, against raw prepared SQL that reads the same rows by their numbers and counts them.</summary>
internal static class ListRun
{
    private const string Me = "p-secretary";
    private const int Least = 10;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    /// <summary>The rows of one database, each list read so many times.</summary>
    public static async Task<List<Row>> Rows(Archive archive, int times)
    {
        await using var bare = await Bare.Open(archive);
        var rows = new List<Row>();
        var slowest = (Name: "", P99: 0.0);
        foreach (var list in Lists())
        {
            var (probe, product, total) = await Measure(archive, bare, list, times);
            var p99 = Sample.Percentile(product, 0.99);
            if (p99 > slowest.P99) slowest = (list.Name, p99);
            rows.Add(new Row(list.Name, "ms", Sample.Percentile(product, 0.5)) { Probe = Sample.Percentile(probe, 0.5), Goal = Goal.RatioUpTo(3), Note = $"p99 {Figure.Of(p99)}, the probe's {Figure.Of(Sample.Percentile(probe, 0.99))}; {total:N0} rows" });
        }
        rows.Add(new($"the slowest list's p99: {slowest.Name}", "ms", slowest.P99) { Goal = Goal.UpTo(10, "ms") });
        foreach (var (name, ask) in new[] { ("open, first page", new QueueAsk()), ("closed ones too, first page", new QueueAsk { View = QueueView.All }) }) rows.Add(await Workbench(archive, name, ask, times / 2));
        rows.Add(new("loading, an application", "ms", archive.Loading.TotalMilliseconds / 100_000) { Note = $"{await archive.Size() / 100_000:N0} bytes of database each" });
        return rows;
    }

    /// <summary>A list with the words that choose and order its rows in SQL.</summary>
    private sealed record Listed(string Name, QueueAsk Ask, string Where, Language Language = Language.En);

    private static IEnumerable<Listed> Lists()
    {
        var (open, all, week, stalled) = ("\"Open\"", "1 = 1", Drawing.Today.AddDays(7).Iso(), Drawing.Today.AddDays(-QueueBook.StalledDays).Iso());
        var every = new QueueAsk { View = QueueView.All };
        yield return new("open, first page", new(), open);
        yield return new("open, page 100", new() { Page = 100 }, open);
        yield return new("all, first page", every, all);
        yield return new("all, page 1,000", every with { Page = 1_000 }, all);
        yield return new("all by applicant, page 2,000", every with { Page = 2_000, Sort = QueueSort.Applicant }, all);
        yield return new("mine", new() { View = QueueView.Mine }, $"{open} AND \"Officer\" = '{Me}'");
        yield return new("due this week", new() { View = QueueView.Week }, $"{open} AND \"PausedSince\" IS NULL AND \"Due\" <= '{week}'");
        yield return new("paused", new() { View = QueueView.Paused }, $"{open} AND \"PausedSince\" IS NOT NULL");
        yield return new("ready", new() { View = QueueView.Ready }, $"{open} AND \"Stage\" = 'Recommended'");
        yield return new("stalled", new() { View = QueueView.Stalled }, $"{open} AND \"Since\" < '{stalled}'");
        yield return new("unassigned", new() { View = QueueView.Unassigned }, $"{open} AND \"Officer\" IS NULL");
        yield return new("all, a kind", every with { Kind = ProjectType.Demonstration1 }, "\"Kind\" = 'Demonstration1'");
        yield return new("all, a frequent state", every with { Stage = ApplicationState.Closed }, "\"Stage\" = 'Closed'");
        yield return new("all, a rare state", every with { Stage = ApplicationState.OnAgenda }, "\"Stage\" = 'OnAgenda'");
        yield return new("all, an officer", every with { Officer = Me }, $"\"Officer\" = '{Me}'");
        yield return new("all, a sector", every with { Sector = "textile" }, "\"Sector\" = 'textile'");
        yield return new("all, a place", every with { Place = "4419" }, "\"Place\" = '4419'");
        yield return new("all, a phase", every with { Phase = "P4" }, "\"Phase\" = 'P4'");
        yield return new("all, a sector and a place by applicant", every with { Sector = "toys", Place = "4403", Sort = QueueSort.Applicant }, "\"Sector\" = 'toys' AND \"Place\" = '4403'");
        yield return new("open, a sector, a phase and an officer by age", new() { Sector = "metal", Phase = "P5", Officer = Me, Sort = QueueSort.Age }, $"{open} AND \"Sector\" = 'metal' AND \"Phase\" = 'P5' AND \"Officer\" = '{Me}'");
        foreach (var sort in Enum.GetValues<QueueSort>())
        {
            yield return new($"open by {sort.ToString().ToLowerInvariant()}, from the last", new() { Sort = sort, Down = true }, open);
            yield return new($"all by {sort.ToString().ToLowerInvariant()}", every with { Sort = sort }, all);
        }
        yield return new("all by applicant in Traditional", every with { Sort = QueueSort.Applicant, Down = true }, all, Language.ZhHant);
        yield return new("open by applicant in Simplified", new() { Sort = QueueSort.Applicant }, open, Language.ZhHans);
    }

    private static async Task<(List<double> Probe, List<double> Product, int Total)> Measure(Archive archive, Bare bare, Listed list, int times)
    {
        var shown = await archive.Book.Page(list.Ask, Me, list.Language, CancellationToken.None);
        var numbers = shown.Rows.Count == 0 ? "0" : string.Join(", ", shown.Rows.Select(r => r.Id));
        var (rows, count) = (bare.Prepare($"SELECT {bare.Columns} FROM \"QueueRows\" WHERE \"Id\" IN ({numbers})"), bare.Prepare($"SELECT count(*) FROM \"QueueRows\" WHERE {list.Where}"));
        if (await Bare.Number(count) != shown.Total) throw new InvalidOperationException($"{list.Name}: {shown.Total} shown");
        var (probe, product, started) = (new List<double>(), new List<double>(), Stopwatch.GetTimestamp());
        for (var i = -times / 10; i < times && (i < Least || Stopwatch.GetElapsedTime(started) < Longest); i++)
        {
            var raw = await Bare.Milliseconds(async () =>
            {
                await Bare.Read(rows);
                await Bare.Number(count);
            });
            var ours = await Bare.Milliseconds(() => archive.Book.Page(list.Ask, Me, list.Language, CancellationToken.None));
            if (i < 0) continue;
            probe.Add(raw);
            product.Add(ours);
        }
        return (probe, product, shown.Total);
    }

    // Everything a page of the workbench asks of the database.
    private static async Task<Row> Workbench(Archive archive, string name, QueueAsk ask, int times)
    {
        var product = new List<double>();
        for (var i = -5; i < times; i++)
        {
            var ours = await Bare.Milliseconds(async () =>
            {
                await archive.Book.Counts(Me, CancellationToken.None);
                await archive.Book.Page(ask, Me, Language.En, CancellationToken.None);
                await archive.Book.Balance(ask, Me, CancellationToken.None);
                await archive.Book.Officers(CancellationToken.None);
                await archive.Book.NextMeeting(CancellationToken.None);
            });
            if (i >= 0) product.Add(ours);
        }
        return new($"the whole page: {name}", "ms", Sample.Percentile(product, 0.5)) { Note = $"counts of the views, list, balance, officers, meeting; p99 {Figure.Of(Sample.Percentile(product, 0.99))}" };
    }
}
