using System.Diagnostics;
using System.Text.RegularExpressions;
using CleanerProduction.Benchmarks.Ballots;
using CleanerProduction.Benchmarks.Lines;
using CleanerProduction.Benchmarks.Reporting;
using CleanerProduction.Benchmarks.Screens;

namespace CleanerProduction.Benchmarks.Pages;

/// <summary>Many readers of one published result: what an answer costs the portal and the line. What docs/scaling.md reckons with.</summary>
internal static partial class ReadersRun
{
    private static readonly int[] Readers = [8, 64, 512];

    /// <summary>The rows of <c>readers</c>.</summary>
    public static async Task<IReadOnlyList<Row>> Rows(Profile profile)
    {
        await using var folder = Scratch.In(await profile.Shelf.Demonstration());
        await using var portal = await PortalProcess.Start(folder.Folder);
        string result;
        using (var visitor = new Visitor(portal.Site)) result = Result().Match(await visitor.Get("/programme/results")) is { Success: true } found ? found.Value : throw new InvalidOperationException("The demonstration has no result");
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = portal.Site };
        http.DefaultRequestHeaders.AcceptLanguage.ParseAdd("zh-HK");
        http.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br, gzip");
        var page = await http.GetByteArrayAsync(result);
        using (var put = await http.PutAsync("probes/bytes", new ByteArrayContent(page))) put.EnsureSuccessStatusCode();
        var (rows, requests) = (new List<Row>(), profile.Of(16_000, 48_000));
        foreach (var readers in Readers)
        {
            var (probe, product, costs) = (new List<double>(), new List<double>(), new List<double>());
            for (var round = 0; round <= profile.Rounds; round++)
            {
                var bare = await Rate("probes/bytes", readers);
                var before = portal.Processor;
                var ours = await Rate(result, readers);
                if (round == 0) continue;
                probe.Add(bare);
                product.Add(ours);
                costs.Add((portal.Processor - before).TotalMicroseconds / requests);
            }
            rows.Add(Row.Of($"a published result, {readers} readers at once", "requests/s", probe, product) with { Goal = Goal.RatioFrom(0.8), Note = $"{Figure.Of(Sample.Median(costs))} µs of the portal's processor each; {page.Length:N0} bytes" });
        }
        return rows;

        async Task<double> Rate(string address, int readers)
        {
            var started = Stopwatch.GetTimestamp();
            await Task.WhenAll(Enumerable.Range(0, readers).Select(_ => Task.Run(async () =>
            {
                for (var i = 0; i < requests / readers; i++)
                {
                    using var answer = await http.GetAsync(address);
                    answer.EnsureSuccessStatusCode();
                }
            })));
            return requests / Stopwatch.GetElapsedTime(started).TotalSeconds;
        }
    }

    [GeneratedRegex("programme/results/[A-Z0-9]{3}-[0-9]{4}-[0-9]{4}", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Result();
}
