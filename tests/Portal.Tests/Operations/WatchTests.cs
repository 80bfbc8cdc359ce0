using System.Diagnostics.Metrics;
using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Platform.Printing;
using CleanerProduction.PortalTests.Accounts;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CleanerProduction.PortalTests.Operations;

/// <summary>Whether the portal is well, as a balancer and a monitoring program ask it, and what it measures.</summary>
public sealed partial class WatchTests(DemonstrationPortal portal) : IClassFixture<DemonstrationPortal>
{
    private const string Key = "a key for the monitor, long enough";
    private static readonly string[] Looks = ["chain", "database", "disk", "fonts", "browser", "mail", "scanner"];

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Live_and_ready_answer_everybody_and_tell_nothing()
    {
        using var anybody = portal.Host.CreateClient();
        foreach (var address in (string[])["/health/live", "/health/ready"])
            Assert.Equal("Healthy", await anybody.GetStringAsync(address, Test));
    }

    [Fact]
    public async Task Each_look_and_the_measures_open_to_the_key_alone()
    {
        await using var host = With(("Portal:WatchKey", Key));
        foreach (var address in Looks.Select(l => $"/health/{l}").Append("/metrics"))
        {
            foreach (var wrong in (string?[])[null, "", Key[..^1], Key + " ", "Basic " + Key])
            {
                using var stranger = host.CreateClient(new() { AllowAutoRedirect = false });
                if (wrong is not null) stranger.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", wrong.StartsWith("Basic", StringComparison.Ordinal) ? wrong : $"Bearer {wrong}");
                using var refused = await stranger.GetAsync(address, Test);
                Assert.True(refused.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden, $"{address} with {wrong ?? "nothing"}: {refused.StatusCode}");
            }
            using var monitor = Monitor(host);
            using var answer = await monitor.GetAsync(address, Test);
            Assert.True(answer.IsSuccessStatusCode, $"{address}: {await answer.Content.ReadAsStringAsync(Test)}");
        }
    }

    [Fact]
    public void A_key_that_is_no_secret_stops_the_start() => Assert.ThrowsAny<InvalidOperationException>(() => With(("Portal:WatchKey", "short")).CreateClient().Dispose());

    [Fact]
    public async Task What_is_missing_or_broken_is_told_by_its_own_look()
    {
        await using var host = With(("Portal:WatchKey", Key), ("Printing:Chromium", "/nowhere/chromium"), ("Mail:Smtp", "127.0.0.1"), ("Mail:Port", "9"), ("Files:Scanner", "127.0.0.1:9"));
        using var monitor = Monitor(host);
        foreach (var (look, status, said) in new[] { ("browser", HttpStatusCode.ServiceUnavailable, PrinterMissingException.Cure), ("mail", HttpStatusCode.ServiceUnavailable, "greet"), ("scanner", HttpStatusCode.ServiceUnavailable, "answer"), ("chain", HttpStatusCode.OK, "") })
        {
            using var answer = await monitor.GetAsync($"/health/{look}", Test);
            Assert.Equal(status, answer.StatusCode);
            Assert.Contains(said, await answer.Content.ReadAsStringAsync(Test), StringComparison.Ordinal);
        }
        // What only hinders letters keeps no node out of service.
        Assert.Equal("Healthy", await monitor.GetStringAsync("/health/ready", Test));
    }

    [Fact]
    public async Task A_node_whose_folder_takes_nothing_is_not_ready_and_still_alive()
    {
        await using var host = With(("Portal:WatchKey", Key));
        using var monitor = Monitor(host);
        Assert.Equal("Healthy", await monitor.GetStringAsync("/health/live", Test));
        Directory.Move(host.Services.GetRequiredService<DataPlace>().Folder, host.Services.GetRequiredService<DataPlace>().Folder + "-away");
        using var ready = await monitor.GetAsync("/health/ready", Test);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "Unhealthy"), (ready.StatusCode, await ready.Content.ReadAsStringAsync(Test)));
        Assert.Equal("Healthy", await monitor.GetStringAsync("/health/live", Test));
    }

    [Fact]
    public async Task The_measures_are_read_line_by_line_and_count_what_was_done()
    {
        await using var host = With(("Portal:WatchKey", Key));
        using var monitor = Monitor(host);
        var before = Value(await monitor.GetStringAsync("/metrics", Test), "http_server_request_duration_seconds_count", "/providers");
        for (var i = 0; i < 7; i++) (await monitor.GetAsync("/providers?q=" + i, Test)).Dispose();
        await host.Services.GetRequiredService<IPrinter>().Pdf("<!doctype html><title>.</title><p>.", Test);
        var text = await monitor.GetStringAsync("/metrics", Test);
        Assert.Equal(before + 7, Value(text, "http_server_request_duration_seconds_count", "/providers"));
        Assert.Equal(1, Value(text, "portal_print_duration_seconds_count", "done"));
        foreach (var name in (string[])["dotnet_gc_heap_total_allocated_bytes_total", "aspnetcore", "quartz_job_execution_duration"]) Assert.Contains(name, text, StringComparison.Ordinal);
        var typed = new HashSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.StartsWith("# TYPE ", StringComparison.Ordinal)) Assert.True(typed.Add(line.Split(' ')[2]), line);
            if (line.StartsWith('#')) continue;
            Assert.Matches(Sample(), line);
            Assert.True(seen.Add(line[..line.LastIndexOf(' ')]), $"twice: {line}");
        }
        // Nothing of who asked and for what.
        Assert.DoesNotContain("q=", text, StringComparison.Ordinal);
        Assert.DoesNotContain("p-", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task However_many_labels_come_the_series_stay_few()
    {
        await using var host = With(("Portal:WatchKey", Key));
        using var monitor = Monitor(host);
        await monitor.GetStringAsync("/metrics", Test);
        var counter = host.Services.GetRequiredService<IMeterFactory>().Create(CleanerProduction.Portal.Platform.PortalMeter.Name).CreateCounter<int>("portal.many");
        for (var i = 0; i < 5_000; i++) counter.Add(1, new KeyValuePair<string, object?>("error.type", $"e{i}"), new KeyValuePair<string, object?>("person", "somebody"));
        var lines = (await monitor.GetStringAsync("/metrics", Test)).Split('\n').Where(l => l.StartsWith("portal_many_total", StringComparison.Ordinal)).ToList();
        Assert.InRange(lines.Count, 2, CleanerProduction.Portal.Operations.Watch.Meters.MostSeries + 1);
        Assert.Equal(5_000, lines.Sum(l => double.Parse(l[(l.LastIndexOf(' ') + 1)..], System.Globalization.CultureInfo.InvariantCulture)));
        Assert.DoesNotContain(lines, l => l.Contains("somebody", StringComparison.Ordinal));
    }

    private WebApplicationFactory<Program> With(params (string Name, string Value)[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("watch-").FullName;
        return portal.Host.WithWebHostBuilder(host =>
        {
            host.UseSetting("Portal:Data", folder);
            foreach (var (name, value) in settings) host.UseSetting(name, value);
        });
    }

    private static HttpClient Monitor(WebApplicationFactory<Program> host)
    {
        var monitor = host.CreateClient();
        monitor.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Key);
        return monitor;
    }

    private static double Value(string text, string name, string label) =>
        text.Split('\n').Where(l => l.StartsWith(name, StringComparison.Ordinal) && l.Contains($"\"{label}\"", StringComparison.Ordinal)).Sum(l => double.Parse(l[(l.LastIndexOf(' ') + 1)..], System.Globalization.CultureInfo.InvariantCulture));

    [GeneratedRegex("^[a-z_][a-z0-9_]*(\\{([a-z_]+=\"[^\"\\n]*\",?)+\\})? (-?[0-9.eE+-]+|NaN|\\+Inf)$")]
    private static partial Regex Sample();
}
