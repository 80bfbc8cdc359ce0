using System.Text.RegularExpressions;
using CleanerProduction.Portal.Notices.Mail;
using CleanerProduction.Portal.Platform.Printing;
using Xunit;

namespace CleanerProduction.HouseTests;

/// <summary>docs/operations.md: what it tells to set, to run and to ask is there, and all that is there it tells.</summary>
public sealed partial class OperationsTests
{
    // The framework's own.
    private static readonly string[] Framework = ["ConnectionStrings:Postgres"];

    private static string Manual => Repository.Read("docs/operations.md");

    [Fact]
    public void Every_setting_of_the_program_stands_in_it_and_no_other()
    {
        var read = Repository.Files("src/Portal", ".cs").SelectMany(f => Read().Matches(Repository.Read(f)).Select(m => m.Groups["name"].Value)).ToHashSet(StringComparer.Ordinal);
        Assert.True(read.Count > 10, $"{read.Count} settings");
        read.UnionWith(Framework);
        foreach (var (section, type) in new[] { (MailSettings.Section, typeof(MailSettings)), ("Printing", typeof(PrintingSettings)) }) read.UnionWith(type.GetProperties().Select(p => $"{section}:{p.Name}"));
        var told = Told().Matches(Manual).Select(m => m.Value.Replace("__", ":", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(read.Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
        // In the table, and not only in passing.
        var table = Manual.Split('\n').Where(l => l.StartsWith("| `", StringComparison.Ordinal)).Select(l => l.Split('|')[1]).SelectMany(c => Told().Matches(c)).Select(m => m.Value).ToList();
        Assert.Equal(read.Order(StringComparer.Ordinal), table.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_command_of_the_program_stands_in_it_and_no_other()
    {
        var known = Known().Matches(Repository.Read("src/Portal/Program.cs")).Select(m => m.Groups["name"].Value).Order(StringComparer.Ordinal).ToList();
        Assert.True(known.Count >= 4, string.Join(' ', known));
        Assert.Equal(known, Run().Matches(Manual + Repository.Read("tools/drill").Replace("\"$portal\"", "CleanerProduction.Portal.dll", StringComparison.Ordinal)).Select(m => m.Groups["name"].Value).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_address_it_names_is_one_and_every_one_for_watching_is_named()
    {
        var ways = Repository.Lines("tests/House.Tests/EntryPoints.txt").Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split(' ')[1]).ToHashSet(StringComparer.Ordinal);
        var named = Address().Matches(Manual).Select(m => m.Groups["address"].Value).Where(a => !a.EndsWith('…')).SelectMany(Each).ToHashSet(StringComparer.Ordinal);
        Assert.True(named.Count > 8, $"{named.Count} addresses");
        Assert.DoesNotContain(named, a => !ways.Contains(a));
        Assert.DoesNotContain(ways.Where(w => w.StartsWith("/health/", StringComparison.Ordinal) || w == "/metrics"), w => !named.Contains(w));
    }

    // /health/{chain,mail} names two.
    private static IEnumerable<string> Each(string address) =>
        address.IndexOf('{', StringComparison.Ordinal) is > 0 and var at ? address[(at + 1)..].TrimEnd('}').Split(',').Select(part => address[..at] + part) : [address];

    [GeneratedRegex("\"(?<name>(?:Portal|Files|Mail|Printing):[A-Z]\\w+)\"")]
    private static partial Regex Read();

    [GeneratedRegex(@"\b(?:Portal|Files|Mail|Printing|ConnectionStrings)(?::|__)[A-Z][A-Za-z]+")]
    private static partial Regex Told();

    [GeneratedRegex("args is \\[\"(?<name>\\w+)\"")]
    private static partial Regex Known();

    [GeneratedRegex(@"CleanerProduction\.Portal\.dll (?<name>[a-z]\w*)")]
    private static partial Regex Run();

    [GeneratedRegex(@"(?:`|HOST|:\d{4})(?<address>/(?:health|metrics|operations|audit|account)[^`\s]*)")]
    private static partial Regex Address();
}
