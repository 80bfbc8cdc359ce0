using System.Collections.Immutable;
using CleanerProduction.Guidelines;
using CleanerProduction.Guidelines.Pass;
using Xunit;
using static CleanerProduction.DomainTests.Guidelines.Pass.FinalReportTests;
using static CleanerProduction.Guidelines.FindingOutcome;

namespace CleanerProduction.DomainTests.Guidelines.Pass;

/// <summary>PR 1, field by field.</summary>
public class DetailsTests
{
    private static readonly Rule<FinalReport>[] Lists = [Section1Details.Collaborators, Section1Details.Agents, Section1Details.Sponsors, Section1Details.Consultants];

    [Fact]
    public void PR_1_2_the_title_is_stated() => IsNeeded(Section1Details.Title, text => Good with { Title = text });

    [Fact]
    public void PR_1_3_the_grantee_is_stated() => IsNeeded(Section1Details.Grantee, text => Good with { Grantee = text });

    [Fact]
    public void PR_1_4_collaborators_may_be_none_but_not_nameless() => MayBeEmpty(Section1Details.Collaborators, names => Good with { Collaborators = names });

    [Fact]
    public void PR_1_5_agents_may_be_none_but_not_nameless() => MayBeEmpty(Section1Details.Agents, names => Good with { Agents = names });

    [Fact]
    public void PR_1_6_sponsors_may_be_none_but_not_nameless() => MayBeEmpty(Section1Details.Sponsors, names => Good with { Sponsors = names });

    [Fact]
    public void PR_1_7_consultants_may_be_none_but_not_nameless() => MayBeEmpty(Section1Details.Consultants, names => Good with { Consultants = names });

    [Fact]
    public void PR_1_8_the_coordinator_has_name_and_post()
    {
        IsNeeded(Section1Details.Coordinator, text => Good with { Coordinator = new(text, "chief operating officer") });
        IsNeeded(Section1Details.Coordinator, text => Good with { Coordinator = new("E", text) });
        Assert.Equal(NotMet, Section1Details.Coordinator.Of(Good with { Coordinator = null }).Outcome);
    }

    [Fact]
    public void PR_1_9_the_deputy_has_name_and_post()
    {
        IsNeeded(Section1Details.Deputy, text => Good with { Deputy = new(text, "senior manager") });
        IsNeeded(Section1Details.Deputy, text => Good with { Deputy = new("F", text) });
        Assert.Equal(NotMet, Section1Details.Deputy.Of(Good with { Deputy = null }).Outcome);
    }

    [Fact]
    public void PR_1_11_the_sector_that_benefits_is_stated() => IsNeeded(Section1Details.Sector, text => Good with { Sector = text });

    private static void IsNeeded(Rule<FinalReport> rule, Func<string?, FinalReport> with)
    {
        Assert.Equal((Met, NotMet, NotMet, NotMet), (rule.Of(with("x")).Outcome, rule.Of(with(null)).Outcome, rule.Of(with("")).Outcome, rule.Of(with(" ")).Outcome));
        Assert.Equal((Met, NotMet), (Section1Details.Details.Of(with("x")).Outcome, Section1Details.Details.Of(with(null)).Outcome));
    }

    private static void MayBeEmpty(Rule<FinalReport> rule, Func<ImmutableArray<string>, FinalReport> with)
    {
        Assert.Equal(("names-none", "names-stated", "name-blank"), (rule.Of(with([])).Code, rule.Of(with(["A", "B"])).Code, rule.Of(with(["A", " "])).Code));
        Assert.Equal((Met, 2, NotMet), (rule.Of(with([])).Outcome, rule.Of(with(["A", "B"]))["count"], rule.Of(with(["A", " "])).Outcome));
        Assert.All(Lists, list => Assert.Equal(list == rule ? NotMet : Met, list.Of(with([""])).Outcome));
        Assert.Equal(Met, Section1Details.Details.Of(with([])).Outcome);
    }
}
