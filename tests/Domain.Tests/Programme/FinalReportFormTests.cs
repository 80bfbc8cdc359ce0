using CleanerProduction.Guidelines;
using CleanerProduction.Guidelines.Pass;
using CleanerProduction.Programme;
using CleanerProduction.Programme.Reports;
using Xunit;

namespace CleanerProduction.DomainTests.Programme;

public class FinalReportFormTests
{
    private static readonly PassReport Report = ProgrammeFacts.Parse(name => Repository.Text("seeds", "programme", name)).Pass;
    private static readonly PassForm Form = PassForm.Parse(Repository.Text("seeds", "programme", "pass-form.json"));

    [Fact]
    public void The_percentages_of_the_index_project_are_those_printed()
    {
        Assert.Equal([100, 100, 79, 42], Report.Deliverables.Select(d => d.Percent()));
        Assert.Equal(Report.Deliverables.Select(d => d.PrintedPercent), Report.Deliverables.Select(d => (int?)d.Percent()));
    }

    [Fact]
    public void Both_seminars_together_reach_64_6_per_cent() => Assert.Equal((130, 84, 64.6m), Report.Seminars());

    [Fact]
    public void The_rating_is_85_per_cent() => Assert.Equal(85, Report.RatingPercent());

    [Fact]
    public void Only_the_21_local_professionals_are_counted()
    {
        Assert.Equal(21, Form.Beneficiaries.Sum(b => b.Counted));
        Assert.Equal(Report.EligibleBeneficiaries.Value, Form.Beneficiaries.Sum(b => b.Counted));
    }

    [Fact]
    public void The_rules_of_the_form_find_its_figures_in_order()
    {
        var facts = Report.Facts(Form);
        foreach (var rule in new[] { Section1Details.Period, Section2Results.Deliverables, Section3Evaluation.Local, Section3Evaluation.Rating }) Assert.Equal(FindingOutcome.Met, rule.Of(facts).Outcome);
    }
}
