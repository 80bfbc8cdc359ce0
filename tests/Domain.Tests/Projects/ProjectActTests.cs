using System.Collections.Immutable;
using CleanerProduction.Applications;
using CleanerProduction.Applications.Forms;
using CleanerProduction.Guidelines.Funding;
using CleanerProduction.Projects;
using CleanerProduction.Workflows;
using Xunit;
using static CleanerProduction.DomainTests.Guidelines.Funding.Facts;

namespace CleanerProduction.DomainTests.Projects;

public class ProjectActTests
{
    [Fact]
    public void Every_act_has_one_row() => Assert.Equal(Enum.GetValues<ProjectAct>(), ProjectActs.Table.Select(r => r.Act));

    [Fact]
    public void Off_the_table_nothing_is_recorded()
    {
        foreach (var row in ProjectActs.Table)
            foreach (var role in Enum.GetValues<Role>())
                foreach (var project in Enum.GetValues<ProjectType>())
                    foreach (var state in Enum.GetValues<ApplicationState>())
                    {
                        var onSite = role == Role.TechnicalSupport && (row.Act is ProjectAct.VisitSite or ProjectAct.HoldProgressMeeting);
                        var concerns = project == ProjectType.OnSiteAssessment ? row.Assessments : row.Demonstrations && project != ProjectType.Verification;
                        Assert.Equal((role == row.By || onSite) && concerns && row.In.Contains(state), ProjectActs.Against(row, role, project, state) is null);
                    }
    }

    [Fact]
    public void FG_3_3_2_a_change_of_proprietary_equipment_is_always_refused()
    {
        var line = new BudgetLine("B1", "Reactor", CostKind.Equipment, Hkd.Of(900_000)) { Proprietary = true, ProprietaryReason = "The only one" };
        foreach (var subject in new[] { ChangeSubject.Equipment, ChangeSubject.ChosenQuotation, ChangeSubject.FairProcurement })
        {
            Assert.Equal((ChangeRoute.Refused, "FG-3.3.2"), (ChangeRules.Of(subject, Project(), line).Route, ChangeRules.Of(subject, Project(), line).Clause));
            Assert.NotEqual(ChangeRoute.Refused, ChangeRules.Of(subject, Project(), line with { Proprietary = false }).Route);
        }
    }

    [Theory]
    [InlineData(ProjectType.Demonstration1, "2023-06-30", null, true, ChangeRoute.Secretariat)]
    [InlineData(ProjectType.Demonstration1, "2023-07-01", null, true, ChangeRoute.Refused)]
    [InlineData(ProjectType.Demonstration1, "2023-09-01", "2023-06-30", true, ChangeRoute.Secretariat)]
    [InlineData(ProjectType.Demonstration1, "2023-09-01", "2023-07-01", true, ChangeRoute.Refused)]
    [InlineData(ProjectType.Demonstration1, "2023-09-01", null, false, ChangeRoute.Secretariat)]
    [InlineData(ProjectType.OnSiteAssessment, "2023-09-01", null, false, ChangeRoute.Secretariat)]
    public void FG_3_2_2_the_completion_date_is_not_moved_where_equipment_came_after_month_five(ProjectType type, string today, string? delivered, bool equipment, ChangeRoute route) =>
        Assert.Equal(route, ChangeRules.Of(ChangeSubject.CompletionDate,
            Project(type) with { Limits = At(today), AgreementOn = D("2023-01-31"), NeedsEquipment = equipment, EquipmentDeliveredOn = Maybe(delivered), ExtensionAskedOn = null, ExtensionConsent = null }, null).Route);

    [Fact]
    public void FG_3_3_3_departing_from_fair_procurement_goes_to_the_committee()
    {
        Assert.Equal(ChangeRoute.Committee, ChangeRules.Of(ChangeSubject.FairProcurement, Project(), null).Route);
        Assert.Equal(ChangeRoute.Committee, ChangeRules.Of(ChangeSubject.ChosenQuotation, Project(), null).Route);
        Assert.Equal((ChangeRoute.Secretariat, "FG-3.7.1"), (ChangeRules.Of(ChangeSubject.Contact, Project(), null).Route, ChangeRules.Of(ChangeSubject.Contact, Project(), null).Clause));
    }

    [Theory]
    [InlineData(30_000, 20_000, 0)]
    [InlineData(30_000, 20_001, 1)]
    [InlineData(700_000, 700_000, 0)]
    [InlineData(700_000, 700_001, 1)]
    [InlineData(40_000, 900_000, 0)]
    public void A_28_two_orders_of_one_supplier_that_cross_a_limit_together_are_warned_as_one(int one, int other, int warned)
    {
        var limits = P4.Funding!.Quotations;
        var orders = new[] { (1, new Purchase(limits, Hkd.Of(one), [], "A")), (2, new Purchase(limits, Hkd.Of(other), [], "A")) };
        Assert.Equal(warned, RelatedOrders.Of(limits, orders).Length);
        Assert.Empty(RelatedOrders.Of(limits, [orders[0], (2, orders[1].Item2 with { Chosen = "B" })]));
    }

    [Theory]
    [InlineData(60, 3, 0)]
    [InlineData(59, 3, 1)]
    [InlineData(60, 2, 1)]
    public void FG_3_4_3_a_demonstrations_report_comes_with_all_parts_and_a_minute_of_video(int seconds, int parts, int missing) => Assert.Equal(missing, ReportRules.Missing(
        Project(), new() { Parts = [.. Section34Reports.OfDemonstrations.Take(parts)], VideoSeconds = seconds, VideoShowsFactory = true, VideoShowsProject = true, VideoShowsBenefits = true }).Length);

    [Fact]
    public void FG_3_4_2_an_assessments_report_is_by_a_registered_auditor()
    {
        var report = new ReportFacts { Parts = Section34Reports.OfAssessments, ByRegisteredAuditor = false };
        Assert.Equal("FG-3.4.2", Assert.Single(ReportRules.Missing(Project(ProjectType.OnSiteAssessment), report)).Clause.Id);
        Assert.Empty(ReportRules.Missing(Project(ProjectType.OnSiteAssessment), report with { ByRegisteredAuditor = true }));
    }
}
