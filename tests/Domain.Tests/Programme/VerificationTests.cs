using CleanerProduction.Programme.Verification;
using CleanerProduction.Schemes;
using Xunit;

namespace CleanerProduction.DomainTests.Programme;

public class VerificationTests
{
    private static readonly Phases All = Phases.Parse(Directory.GetFiles(Path.Combine(Repository.Root, "seeds", "phases"), "*.json").Order(StringComparer.Ordinal).Select(p => (Path.GetFileName(p), File.ReadAllText(p))));
    private static readonly DateOnly Today = new(2026, 11, 22);

    private static VerificationEntry Entry(string phase, DateOnly on, decimal cost) => new(All[phase], on, "F", "M", 100, 60, "kWh", "V", Hkd.Of(cost), SelfFinanced: true);

    [Theory]
    [InlineData("P1", 15_000)]
    [InlineData("P2", 20_000)]
    public void PP_12_d_a_verification_costs_at_most_the_cap_of_its_phase(string phase, int cap)
    {
        var on = phase == "P1" ? new DateOnly(2010, 5, 3) : new DateOnly(2014, 5, 5);
        Assert.Null(Entry(phase, on, cap).Fault(Today));
        Assert.Equal("verification-above-cap", Entry(phase, on, cap + 0.01m).Fault(Today)!.Code);
    }

    [Fact]
    public void PP_12_d_only_what_the_factory_paid_for_itself_is_verified_and_only_where_the_phase_offers_it()
    {
        var entry = Entry("P2", new(2014, 5, 5), 10_000);
        Assert.Equal("verification-funded", (entry with { SelfFinanced = false }).Fault(Today)!.Code);
        Assert.Equal("verification-not-offered", (entry with { Phase = All["P4"] }).Fault(Today)!.Code);
        Assert.Equal("verification-day", (entry with { On = new(2015, 4, 1) }).Fault(Today)!.Code);
        Assert.Null((entry with { On = new(2015, 3, 31) }).Fault(Today));
        Assert.Equal("verification-incomplete", (entry with { After = null }).Fault(Today)!.Code);
    }

    [Fact]
    public void What_was_cut_is_said_where_there_was_something_before()
    {
        Assert.Equal(40m, new VerificationRecord(Entry("P2", new(2014, 5, 5), 1), "p", default).Cut);
        Assert.Null(new VerificationRecord(Entry("P2", new(2014, 5, 5), 1) with { Before = 0 }, "p", default).Cut);
    }
}
