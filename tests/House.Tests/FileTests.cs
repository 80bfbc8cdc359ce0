using System.Text.RegularExpressions;
using Xunit;

namespace CleanerProduction.HouseTests;

/// <summary>How files are kept: short, named in the programme's own words.</summary>
public sealed partial class FileTests
{
    private static IEnumerable<string> Own(params string[] endings) =>
        new[] { "src", "tests" }.SelectMany(folder => Repository.Files(folder, endings)).Where(path => !path.Contains("/Migrations/", StringComparison.Ordinal));

    [Fact]
    public void No_source_file_is_longer_than_300_lines_and_no_component_longer_than_150()
    {
        var long300 = Own(".cs").Where(path => Repository.Lines(path).Length > 300);
        var long150 = Own(".razor").Where(path => Repository.Lines(path).Length > 150);
        Assert.Empty(long300.Concat(long150));
    }

    [Fact]
    public void Nothing_has_the_name_of_a_bag()
    {
        var parts = Own(".cs", ".razor").SelectMany(path => path.Split('/')).Distinct(StringComparer.Ordinal).Select(part => part.Split('.')[0]);
        var types = Own(".cs").SelectMany(path => Declared().Matches(Repository.Read(path)).Select(m => m.Groups[1].Value));
        Assert.DoesNotContain(parts.Concat(types).Distinct(StringComparer.Ordinal), name => Bag().IsMatch(name));
    }

    [Fact]
    public void No_source_reads_a_clock_but_through_TimeProvider()
    {
        var readers = Own(".cs", ".razor").Where(path => !path.EndsWith("FileTests.cs", StringComparison.Ordinal) && Clock().IsMatch(Repository.Read(path)));
        Assert.Empty(readers);
    }

    [GeneratedRegex(@"\b(?:class|record|struct|interface|enum)\s+(?:struct\s+|class\s+)?([A-Z]\w+)")]
    private static partial Regex Declared();

    [GeneratedRegex("(?:Service|Helper|Manager|Model|Util|Utils|Utility|Impl|Dto|DTO|Base)s?$")]
    private static partial Regex Bag();

    [GeneratedRegex(@"\bDateTime(?:Offset)?\.(?:Now|UtcNow|Today)\b")]
    private static partial Regex Clock();
}
