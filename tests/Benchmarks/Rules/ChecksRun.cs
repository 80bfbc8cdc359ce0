using System.Diagnostics;
using System.Text;
using CleanerProduction.Benchmarks.Ballots;
using CleanerProduction.Benchmarks.Reporting;
using CleanerProduction.Benchmarks.Screens;

namespace CleanerProduction.Benchmarks.Rules;

/// <summary>Checks asked over HTTP, against a minimal address of the same process that answers with the same bytes.</summary>
internal static class ChecksRun
{
    private const int Callers = 8;

    private static readonly (string Check, string Body)[] Asked =
    [
        ("grant", """{"on":"2023-05-01","project":"demonstration-1","cost":1200000}"""),
        ("deadline", """{"rule":"RG-4.1.3","from":"2026-02-13"}"""),
        ("eligibility", """{"on":"2023-05-01","project":"demonstration-1","applicant":{"registeredInHongKong":true,"employeesInHongKong":40},"factory":{"place":"guangdong","kind":"factory","relation":"joint-venture"},"sector":"textile","aim":"energy","representatives":2}"""),
    ];

    /// <summary>The rows of <c>checks</c>.</summary>
    public static async Task<IReadOnlyList<Row>> Rows(Profile profile)
    {
        await using var scratch = Scratch.In(await profile.Shelf.Demonstration());
        await using var portal = await PortalProcess.Start(scratch.Folder);
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Callers }) { BaseAddress = portal.Site };
        var rows = new List<Row>();
        foreach (var (check, body) in Asked)
        {
            var answer = await (await Post(http, check, body)).Content.ReadAsByteArrayAsync();
            using (var put = await http.PutAsync("probes/bytes", new ByteArrayContent(answer))) put.EnsureSuccessStatusCode();
            var (probe, product) = (new List<double>(), new List<double>());
            var requests = profile.Of(2_000, 10_000);
            for (var round = 0; round <= profile.Rounds; round++)
            {
                var bare = await ASecond(requests, () => http.GetAsync("probes/bytes"));
                var ours = await ASecond(requests, () => Post(http, check, body));
                if (round == 0) continue;
                probe.Add(bare);
                product.Add(ours);
            }
            rows.Add(Row.Of($"{check}, {answer.Length:N0} bytes", "requests/s", probe, product) with { Goal = Goal.RatioFrom(0.12) });
        }
        return rows;
    }

    private static Task<HttpResponseMessage> Post(HttpClient http, string check, string body) =>
        http.PostAsync($"api/v1/checks/{check}", new StringContent(body, Encoding.UTF8, "application/json"));

    private static async Task<double> ASecond(int requests, Func<Task<HttpResponseMessage>> ask)
    {
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => Task.Run(async () =>
        {
            for (var i = 0; i < requests / Callers; i++)
            {
                using var answer = await ask();
                answer.EnsureSuccessStatusCode();
            }
        })));
        return requests / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }
}
