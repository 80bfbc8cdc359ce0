using System.Text.RegularExpressions;
using CleanerProduction.Benchmarks.Lines;
using CleanerProduction.Benchmarks.Reporting;
using CleanerProduction.Benchmarks.Screens;
using Microsoft.Playwright;

namespace CleanerProduction.Benchmarks.Pages;

/// <summary>What a first and a second visit cost over a slow line, and how soon the page can be used.</summary>
internal static partial class FirstPageRun
{
    private static readonly string[] Places = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    /// <summary>The rows of <c>first-page</c>.</summary>
    public static async Task<IReadOnlyList<Row>> Rows(Profile profile)
    {
        var rows = new List<Row>();
        await using var stage = await Stage.Set(profile);
        var found = Places.FirstOrDefault(File.Exists) ?? throw new InvalidOperationException("Chromium is missing: apt-get install -y chromium");
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = found, Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"] });
        using var applicant = await stage.Visitor("p-applicant");
        using var member = await stage.Visitor("p-hkgcc");
        var draft = await Step(applicant);
        var (away, slowest) = (0, 0.0);
        foreach (var (name, address, who, live, isPublic) in new (string, string, Visitor?, string?, bool)[]
        {
            ("home", "/", null, null, true), ("directory", "/providers", null, null, true), ("a check", "/checks/grant", null, null, true), ("figures", "/programme", null, null, true),
            ("a step of an application", draft, applicant, null, false), ("live view of a division", $"/meetings/{Stage.Meeting}/live", member, "[data-live]", false),
        })
        {
            var (cold, warm) = (new List<Visit>(), new List<Visit>());
            for (var round = 0; round < Math.Max(2, profile.Rounds / 2); round++)
            {
                await using var line = await SlowLine.Open(browser, stage.Site, who?.Cookies);
                cold.Add(await line.Go(address, live));
                warm.Add(await line.Go(address, live));
            }
            rows.Add(Of($"{name}: first visit", cold, isPublic ? Goal.UpTo(120, "KB") : null));
            rows.Add(Of($"{name}: again", warm, isPublic ? Goal.UpTo(15, "KB") : null));
            away += cold.Concat(warm).Sum(v => v.Elsewhere);
            slowest = Math.Max(slowest, Sample.Median([.. cold.Select(v => v.Usable)]));
        }
        rows.Add(new("the slowest first visit until it can be used", "s", slowest));
        rows.Add(new("requests that left the site", "requests", away) { Goal = Goal.UpTo(0, "requests") });
        return rows;
    }

    private static Row Of(string name, List<Visit> visits, Goal? goal) => new(name, "KB", Sample.Median([.. visits.Select(v => v.Bytes / 1024.0)]))
    {
        Goal = goal,
        Note = $"{Sample.Median([.. visits.Select(v => (double)v.Requests)]):0} requests; drawn after {Figure.Of(Sample.Median([.. visits.Select(v => v.Seen)]))} s, usable after {Figure.Of(Sample.Median([.. visits.Select(v => v.Usable)]))} s",
    };

    // A step of the form of the first application that is still written at.
    private static async Task<string> Step(Visitor applicant)
    {
        foreach (Match application in Reference().Matches(await applicant.Get("/applications")))
            if (Form().Match(await applicant.Get(application.Value)) is { Success: true } step) return step.Value;
        throw new InvalidOperationException("The applicant writes no application");
    }

    [GeneratedRegex("/applications/[A-Z0-9]{3}-[0-9]{4}-[0-9]{4}/project", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Form();

    [GeneratedRegex("/applications/[A-Z0-9]{3}-[0-9]{4}-[0-9]{4}", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Reference();
}
