using CleanerProduction.DomainTests.Schemes;
using CleanerProduction.Programme;
using Xunit;

namespace CleanerProduction.DomainTests.Programme;

public class CorrespondenceTests
{
    private static readonly string Seed = Repository.Text("seeds", "programme", "letters.json");

    [Fact]
    public void Every_phase_that_still_decides_registrations_and_labels_have_their_rules() =>
        Assert.Equal(["P4", "P5", Correspondence.Registration, Correspondence.Labels], Correspondence.Parse(Seed).Rules.Select(r => r.Code));

    [Fact]
    public void A_missing_language_or_missing_rules_stop_the_start()
    {
        Assert.Throws<FormatException>(() => Correspondence.Parse(Seed.Replace("簡慕儀", "", StringComparison.Ordinal)));
        Assert.Throws<FormatException>(() => Correspondence.Parse(Seed.Replace("\"registration\"", "\"registry\"", StringComparison.Ordinal)));
    }
}
