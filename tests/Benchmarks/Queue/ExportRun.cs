using System.Net.Http.Json;
using CleanerProduction.Benchmarks.Ballots;
using CleanerProduction.Benchmarks.Lines;
using CleanerProduction.Benchmarks.Reporting;
using CleanerProduction.Benchmarks.Screens;
using CleanerProduction.Portal.Platform.Probes;

namespace CleanerProduction.Benchmarks.Queue;

/// <summary>The whole queue as a file from the portal itself, against raw SQL that reads the same rows; and what the portal holds in memory meanwhile.</summary>
internal static class ExportRun
{
    private const int Applications = 100_000;
    private const double HeldMegabytes = 16;

    /// <summary>The rows of <c>export-100k</c>.</summary>
    public static async Task<IReadOnlyList<Row>> Rows(Profile profile)
    {
        var archive = await profile.Shelf.Applications(Applications, onPostgres: false);
        await using var bare = await Bare.Open(archive);
        var all = bare.Prepare($"SELECT {bare.Columns} FROM \"QueueRows\" ORDER BY \"Due\", \"Case\"");
        // The portal adds its demonstration; the others measure what is drawn alone.
        await using var copy = Scratch.In(Scratch.Copy(archive.Folder));
        await using var portal = await PortalProcess.Start(copy.Folder);
        using var officer = new Visitor(portal.Site);
        await officer.SignIn("p-secretary");
        var rows = new List<Row>();
        foreach (var kind in new[] { "csv", "xlsx" })
        {
            var (address, probe, product, first, bytes) = ($"/queue.{kind}?view=all", new List<double>(), new List<double>(), new List<double>(), 0L);
            for (var round = 0; round <= profile.Rounds; round++)
            {
                var raw = await Bare.Milliseconds(() => Bare.Read(all));
                var file = await officer.Download(address);
                if (round == 0) continue;
                probe.Add(raw / 1000);
                product.Add(file.All / 1000);
                first.Add(file.First);
                bytes = file.Bytes;
            }
            rows.Add(Row.Of($"{kind}, {Applications:N0} rows", "s", probe, product) with { Note = $"{bytes:N0} bytes" });
            rows.Add(new($"{kind}, first bytes", "ms", Sample.Median(first)));
            var (held, allocated) = await Held(portal, officer, address);
            rows.Add(new($"{kind}, held at most while it goes out", "MB", held / 1e6) { Goal = Goal.UpTo(HeldMegabytes, "MB"), Note = $"{allocated / Applications:N0} bytes allocated a row" });
        }
        return rows;
    }

    // What is reachable in the portal, looked at again and again until the file is there.
    private static async Task<(double Held, double Allocated)> Held(PortalProcess portal, Visitor officer, string address)
    {
        using var http = new HttpClient { BaseAddress = portal.Site };
        var before = await Memory();
        var (file, most) = (officer.Download(address), before.Heap);
        while (!file.IsCompleted) most = Math.Max(most, (await Memory()).Heap);
        await file;
        return (most - before.Heap, (await Memory()).Allocated - before.Allocated);

        async Task<ProbeMemory> Memory() => (await http.GetFromJsonAsync<ProbeMemory>("probes/memory?collect=true"))!;
    }
}
