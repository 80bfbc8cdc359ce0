using System.Diagnostics;
using System.Globalization;
using CleanerProduction.Benchmarks.Reporting;
using CleanerProduction.Benchmarks.Screens;

namespace CleanerProduction.Benchmarks.Providers;

/// <summary>Public pages of the directory over 5,000 providers, kept and made anew, against a minimal address of the same process that answers with the same bytes.</summary>
internal static class RegisterPageRun
{
    private const int Callers = 8;

    private static readonly (string Name, string Address)[] Pages =
        [("directory", "providers"), ("search", "providers?q=%E7%8E%AF%E5%A2%83"), ("company", "providers/1983-017"), ("register", "providers/changes"), ("entry", "providers/changes/4000")];

    /// <summary>The rows of <c>register-page</c>.</summary>
    public static async Task<IReadOnlyList<Row>> Rows(Profile profile)
    {
        var large = await profile.Shelf.Directory();
        await using var portal = await PortalProcess.Start(large.Folder);
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Callers, UseCookies = false }) { BaseAddress = portal.Site };
        http.DefaultRequestHeaders.AcceptLanguage.ParseAdd("zh-HK");
        var (rows, asked, cookies) = (new List<Row>(), 0, 0);
        // The just-in-time compiler's second thoughts about what a page is made of come after thousands of them; what is measured is the running portal.
        foreach (var (_, address) in Pages) await ASecond(profile.Of(1_600, 3_200), () => Anew(address));
        foreach (var (name, address) in Pages)
        {
            var page = await http.GetByteArrayAsync(address);
            using (var put = await http.PutAsync("probes/bytes", new ByteArrayContent(page))) put.EnsureSuccessStatusCode();
            var (probe, kept, anew) = (new List<double>(), new List<double>(), new List<double>());
            for (var round = 0; round <= profile.Rounds; round++)
            {
                var bare = await ASecond(profile.Of(2_000, 8_000), () => http.GetAsync("probes/bytes"));
                var again = await ASecond(profile.Of(2_000, 8_000), () => http.GetAsync(address));
                var made = await ASecond(profile.Of(400, 1_600), () => Anew(address));
                if (round == 0) continue;
                probe.Add(bare);
                kept.Add(again);
                anew.Add(made);
            }
            rows.Add(Row.Of($"{name}, {page.Length:N0} bytes: kept", "requests/s", probe, kept) with { Goal = Goal.RatioFrom(0.8) });
            rows.Add(Row.Of($"{name}: made anew", "requests/s", probe, anew) with { Goal = Goal.RatioFrom(0.12) });
        }
        rows.Add(new("answers with a cookie", "answers", cookies) { Goal = Goal.UpTo(0, "answers"), Note = "of all kept and made" });
        return rows;

        // A name the page does not know makes another address of it, and no other page.
        Task<HttpResponseMessage> Anew(string address) => http.GetAsync(string.Create(CultureInfo.InvariantCulture, $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}n={Interlocked.Increment(ref asked)}"));

        async Task<double> ASecond(int requests, Func<Task<HttpResponseMessage>> ask)
        {
            var started = Stopwatch.GetTimestamp();
            await Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => Task.Run(async () =>
            {
                for (var i = 0; i < requests / Callers; i++)
                {
                    using var answer = await ask();
                    answer.EnsureSuccessStatusCode();
                    if (answer.Headers.Contains("Set-Cookie")) Interlocked.Increment(ref cookies);
                }
            })));
            return requests / Stopwatch.GetElapsedTime(started).TotalSeconds;
        }
    }
}
