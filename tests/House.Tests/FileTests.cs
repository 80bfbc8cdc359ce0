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

    // Where nothing is sent to be stored: fields of addresses (searches, checks, filters) and a page's own link to copy; and the live page, whose commands the Domain measures.
    private static readonly string[] Unsent =
    [
        "Accounts/Keep/PeoplePage", "Accounts/Keep/PersonPage", "Applications/Vet/QueueFilters", "Audit/See/AuditPage", "Guides/Browse/SearchForm", "Guides/Checks/Asking/KeepAnswer", "Guides/Checks/Ballots/SeatFields", "Home/PublicHome", "Labels/Find/CertificatePage", "Labels/Find/HoldersPage",
        "Meetings/Live/AttendanceTable", "Meetings/Live/CastingForm", "Meetings/Live/DeclareForm", "Meetings/Live/Notes", "Meetings/Live/ReasonForm", "Notices/Letters/LettersPage", "Parts/Frame/WorkbenchFrame", "Programme/Index/IndexPage", "Programme/Index/IndicatorField",
        "Programme/Measures/MeasuresPage", "Programme/Results/ResultsPage", "Providers/Find/DirectoryListPage",
    ];

    [Fact]
    public void What_is_typed_to_be_stored_is_typed_into_a_box_that_tells_its_form_how_long_it_may_be() =>
        Assert.Equal(Unsent.Append("Parts/Forms/TypedBox").Order(StringComparer.Ordinal), Own(".razor").Where(path => Box().IsMatch(Repository.Read(path))).Select(path => path["src/Portal/".Length..^".razor".Length]).Order(StringComparer.Ordinal));

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

    [GeneratedRegex("""<textarea\b|<input\b(?![^>]*?type="(?:hidden|radio|checkbox|file|@\((?:Single|Several)))""")]
    private static partial Regex Box();

    [GeneratedRegex(@"\bDateTime(?:Offset)?\.(?:Now|UtcNow|Today)\b")]
    private static partial Regex Clock();
}
