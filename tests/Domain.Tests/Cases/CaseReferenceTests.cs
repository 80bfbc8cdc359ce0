using CleanerProduction.Applications;
using CleanerProduction.Cases;
using CleanerProduction.Providers;
using Xunit;

namespace CleanerProduction.DomainTests.Cases;

public class CaseReferenceTests
{
    [Theory]
    [InlineData("DP2-2026-0031", ProjectType.Demonstration2)]
    [InlineData("dp1-2023-0001", ProjectType.Demonstration1)]
    [InlineData("DP-2014-0090", ProjectType.Demonstration)]
    [InlineData("OSA-2022-12345", ProjectType.OnSiteAssessment)]
    [InlineData("NTP-2026-0007", ProjectType.NewTechnology)]
    [InlineData("VS-2012-0761", ProjectType.Verification)]
    [InlineData("CP-2026-0003", null)]
    public void Is_read_and_printed(string text, ProjectType? project)
    {
        var reference = CaseReference.Parse(text).Value;
        Assert.Equal(text.ToUpperInvariant(), reference.ToString());
        Assert.Equal(project, reference.Project);
    }

    [Theory]
    [InlineData("DP3-2026-0031")]
    [InlineData("DP2-26-0031")]
    [InlineData("DP2-2026-31")]
    [InlineData("DP2-2026-00031")]
    [InlineData("DP2-2026-0000")]
    [InlineData("DP2-2026--031")]
    [InlineData("DP2-1999-0031")]
    [InlineData("")]
    [InlineData(null)]
    public void Anything_else_is_refused(string? text) => Assert.Equal("reference-not-readable", CaseReference.Parse(text).Refusal!.Code);

    [Fact]
    public void Every_kind_of_project_has_its_letters() =>
        Assert.All(Enum.GetValues<ProjectType>(), t => Assert.Equal(t, CaseReference.Parse(CaseReference.Of(t, 2026, 1).ToString()).Value.Project));

    [Theory]
    [InlineData("2026-014", true)]
    [InlineData("2026-1014", true)]
    [InlineData("2026-14", false)]
    [InlineData("2026-0014", false)]
    [InlineData("26-014", false)]
    public void A_providers_number_is_a_year_and_three_digits(string text, bool ok) => Assert.Equal(ok, Provider.ParseNumber(text).Ok);
}
