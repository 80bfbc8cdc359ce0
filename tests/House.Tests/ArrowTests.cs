using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace CleanerProduction.HouseTests;

/// <summary>What may know what.</summary>
public sealed partial class ArrowTests
{
    // What every subject may use, besides itself; Platform is where machinery meets subjects.
    private const string Wiring = "Platform";
    private static readonly HashSet<string> Common = ["Parts", "Data", "Notices", "Files", "Audit", "Accounts", "Platform"];

    [Fact]
    public void The_domain_stands_on_the_framework_alone()
    {
        var project = XDocument.Parse(Repository.Read("src/Domain/Domain.csproj"));
        Assert.Empty(project.Descendants("PackageReference"));
        Assert.Empty(project.Descendants("ProjectReference"));
        Assert.Empty(project.Descendants("FrameworkReference"));
        var known = typeof(Hkd).Assembly.GetReferencedAssemblies().Select(a => a.Name!);
        Assert.DoesNotContain(known, name => name.StartsWith("Microsoft.", StringComparison.Ordinal) || name.Contains("Portal", StringComparison.Ordinal));
    }

    [Fact]
    public void The_domain_waits_for_nothing()
    {
        var waiting = typeof(Hkd).Assembly.GetTypes()
            .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(m => typeof(Task).IsAssignableFrom(m.ReturnType) || m.ReturnType.Name.StartsWith("ValueTask", StringComparison.Ordinal));
        Assert.Empty(waiting.Select(m => $"{m.DeclaringType}.{m.Name}"));
    }

    [Fact]
    public void A_subject_of_the_portal_uses_no_other_subject()
    {
        var crossing = Repository.Files("src/Portal", ".cs", ".razor").Where(path => path.Count(c => c == '/') > 2).SelectMany(path =>
        {
            var subject = path.Split('/')[2];
            return Using().Matches(Repository.Read(path)).Select(m => m.Groups[1].Value)
                .Where(used => used != subject && subject != Wiring && !Common.Contains(used))
                .Select(used => $"{path} uses {used}");
        });
        Assert.Empty(crossing);
    }

    [Fact]
    public void Every_public_type_and_member_of_the_domain_says_what_it_is()
    {
        var silent = Repository.Files("src/Domain", ".cs").SelectMany(path =>
        {
            var lines = Repository.Lines(path);
            // Codes that explain themselves stand under a pragma that says so.
            var codes = lines.Select((line, i) => (line, i)).FirstOrDefault(l => l.line.Contains("disable CS1591", StringComparison.Ordinal)).i;
            return lines.Select((line, i) => (line, i)).Where(l => Public().IsMatch(l.line) && !(codes > 0 && l.i > codes) && !Told(lines, l.i)).Select(l => $"{path}({l.i + 1}): {l.line.Trim()}");
        });
        Assert.Empty(silent);
    }

    private static bool Told(string[] lines, int at)
    {
        // Operators say what they are; a part of a type is told where its first part stands.
        if (lines[at].Contains(" operator ", StringComparison.Ordinal) || lines[at].Contains(" partial ", StringComparison.Ordinal)) return true;
        for (at--; at >= 0; at--)
        {
            var line = lines[at].Trim();
            if (line.StartsWith("///", StringComparison.Ordinal)) return true;
            if (!line.StartsWith('[') && !line.StartsWith('#') && !line.StartsWith("//", StringComparison.Ordinal)) return false;
        }
        return false;
    }

    [GeneratedRegex(@"(?m)^\s*(?:global\s+|@)?using\s+(?:static\s+|\w+\s*=\s*)?CleanerProduction\.Portal\.(\w+)")]
    private static partial Regex Using();

    [GeneratedRegex(@"^ {0,8}public (?!override )")]
    private static partial Regex Public();
}
