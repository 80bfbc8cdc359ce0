using CleanerProduction.Applications;
using CleanerProduction.Guidelines;
using CleanerProduction.Guidelines.Funding;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Cases;
using CleanerProduction.Portal.Projects;
using CleanerProduction.Portal.Projects.Report;
using CleanerProduction.PortalTests.Seeding;
using CleanerProduction.Projects;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CleanerProduction.PortalTests.Projects;

public sealed class RunningTests(DemonstrationStores stores) : ProjectOffice(stores), IClassFixture<DemonstrationStores>
{
    [Fact]
    public async Task FG_3_2_2_a_later_completion_date_is_refused_by_the_rule_or_moves_its_clock_with_consent()
    {
        var (name, file) = (await Case("DP1", "0009"), await File(await Case("DP1", "0009")));
        var due = file.Clock("FG-3.2.1(b)")!.Due;
        var equipment = file.Clock("FG-3.2.2-equipment")!.Due;
        Assert.Equal("change-day-not-later", (await Changes.Ask(Owner, name, null, new(ChangeSubject.CompletionDate, null, "a", "b", due, "late"), Test))?.Code);

        await Deliver(name, equipment.AddDays(1));
        Assert.Null(await Changes.Ask(Owner, name, null, new(ChangeSubject.CompletionDate, null, "a", "b", due.AddMonths(3), "late"), Test));
        var refused = (await File(name)).Changes[^1];
        Assert.Equal((ChangeState.Refused, "delivered-too-late"), (refused.State, refused.Reason));
        Assert.Equal("change-decided", (await Changes.Decide(Secretary, name, null, refused.Number, true, "all the same", Test))?.Code);

        await Deliver(name, equipment);
        Assert.Null(await Changes.Ask(Owner, name, null, new(ChangeSubject.CompletionDate, null, "a", "b", due.AddMonths(3), "late"), Test));
        var open = (await File(name)).Changes[^1];
        Assert.Equal(ChangeState.Open, open.State);
        Assert.Null(await Changes.Decide(Secretary, name, null, open.Number, true, "Agreed", Test));
        var moved = await File(name);
        Assert.Equal(due.AddMonths(3), moved.Clock("FG-3.2.1(b)")!.Due);
        Assert.Equal(due.AddMonths(3), moved.Facts(Reference, Today).CompletionDue);
    }

    [Fact]
    public async Task FG_3_2_2_what_was_open_when_the_fifth_month_passed_can_only_be_refused()
    {
        var late = await File(await Case("DP1", "0233"));
        Assert.Equal(ChangeRoute.Refused, ChangeRules.Of(ChangeSubject.CompletionDate, late.Facts(Reference, Today), null).Route);
        Assert.Contains(ProjectCheck.Of(late.Facts(Reference, Today)), f => f is { Clause.Id: "FG-3.2.2", Outcome: FindingOutcome.NotMet });
    }

    [Theory]
    [InlineData(-1, FindingOutcome.NotMet)]
    [InlineData(0, FindingOutcome.Met)]
    public async Task FG_3_1_3_what_was_ordered_and_invoiced_before_the_application_is_out(int days, FindingOutcome outcome)
    {
        var name = await Case("DP2", "0015");
        var submitted = (await File(name)).Case.SubmittedOn!.Value;
        await using (var db = await Open())
        {
            var row = await db.Set<ProjectPurchase>().SingleAsync(p => p.Case == name && p.Number == 1, Test);
            (row.OrderedOn, row.InvoicedOn, row.Invoiced) = (submitted.AddDays(days), submitted.AddDays(days), Hkd.Of(1000));
            await db.SaveChangesAsync(Test);
        }
        Assert.Equal(outcome, Section31Agreement.CostWindow.Of((await File(name)).Facts(Reference, Today)).Outcome);
    }

    [Fact]
    public async Task Acts_off_the_table_and_stale_pages_leave_nothing()
    {
        var name = await Case("DP1", "0009");
        var before = await File(name);
        Assert.Equal("act-not-by-role", (await Events.Record(Secretary, name, null, new(ProjectAct.Start, Today, "x"), Test))?.Code);
        Assert.Equal("act-not-by-role", (await Events.Record(Owner, name, null, new(ProjectAct.VisitSite, Today, "x"), Test))?.Code);
        Assert.Equal("act-not-now", (await Events.Record(Owner, name, null, new(ProjectAct.AnswerQuestionnaire, Today, "x"), Test))?.Code);
        Assert.Equal("event-ahead", (await Events.Record(Secretary, name, null, new(ProjectAct.VisitSite, Today.AddDays(1), "x"), Test))?.Code);
        Assert.Equal(CaseDesk.MovedOn, (await Events.Record(Secretary, name, before.Case.HistoryEntries - 1, new(ProjectAct.VisitSite, Today, "x"), Test))?.Code);
        Assert.Equal((before.Case.HistoryEntries, before.Events.Length), ((await File(name)).Case.HistoryEntries, (await File(name)).Events.Length));
        Assert.Null(await Events.Record(Secretary, name, before.Case.HistoryEntries, new(ProjectAct.VisitSite, Today, "seen"), Test));
        Assert.Equal(before.Events.Length + 1, (await File(name)).Events.Length);
    }

    [Fact]
    public async Task FG_3_7_1_an_agreed_supplier_is_not_changed_by_writing_it_down()
    {
        var name = await Case("DP1", "0009");
        var row = (await File(name)).Purchases[0];
        var other = row.Quotations.First(q => q.Supplier != row.Chosen).Supplier;
        Assert.Equal("purchase-agreed", (await Purchases.Write(Owner, name, null, row.Number, new(row.Quotations, other, "steadier", false, false, null, null, null, null, null, ""), Test))?.Code);
        Assert.Equal("purchase-chosen-unknown", (await Purchases.Write(Owner, name, null, row.Number, new([], row.Chosen, null, false, false, null, null, null, null, null, ""), Test))?.Code);
        Assert.Equal(ProjectDesk.NotYours, (await Purchases.Write(Secretary, name, null, row.Number, new(row.Quotations, row.Chosen, null, false, false, null, null, null, null, null, ""), Test))?.Code);
    }

    [Fact]
    public async Task FG_3_4_1_a_returned_report_is_not_delivered_and_an_accepted_one_completes_the_project()
    {
        var name = await Case("DP2", "0043");
        Assert.NotNull((await File(name)).Clock("FG-3.2.1(b)")!.MetOn);
        Assert.Equal("reason-missing", (await Reports.Decide(Secretary, name, null, false, " ", Test))?.Code);
        Assert.Null(await Reports.Decide(Secretary, name, null, false, "The cost-benefit analysis lacks maintenance", Test));
        var returned = await File(name);
        Assert.Equal((ApplicationState.InProgress, (DateOnly?)null, (bool?)false), (returned.Case.State, returned.Clock("FG-3.2.1(b)")!.MetOn, returned.Reports[^1].Satisfactory));

        await using (var db = await Open())
        {
            db.Add(new Representative { PersonId = "p-hinwang", CompanyId = returned.Case.CompanyId, From = new(2026, 1, 1) });
            await db.SaveChangesAsync(Test);
        }
        var owner = Person("p-hinwang", "軒", CleanerProduction.Workflows.Role.Applicant);
        var whole = new NewReport("A", true, null, null, Section34Reports.OfDemonstrations, true, true, true, "s");
        Assert.Equal("FG-3.4.3", (await Reports.Submit(owner, name, null, whole, Test))?.Clause);
        await Put(name, "video", 60);
        Assert.Equal("FG-T2-DP", (await Reports.Submit(owner, name, null, whole with { Parts = [ReportPart.Performance] }, Test))?.Clause);
        Assert.Equal("report-file-missing", (await Reports.Submit(owner, name, null, whole, Test))?.Code);
        await Put(name, "final-report");
        Assert.True(await Door.MayWrite(owner, name, "final-report", Test));
        Assert.Null(await Reports.Submit(owner, name, null, whole, Test));
        // From then on they stay, until the report is returned; the length is that of the file.
        Assert.False(await Door.MayWrite(owner, name, "final-report", Test));
        Assert.False(await Door.MayWrite(owner, name, "video", Test));
        var handed = (await File(name)).Reports[^1];
        Assert.Equal((60, handed.At), (handed.VideoSeconds, (await Door.RestsSince(name, "video", Test))!.Value));
        Assert.Null(await Reports.Decide(Secretary, name, null, true, "Complete", Test));
        var accepted = await File(name);
        Assert.Equal((ApplicationState.ReportSatisfactory, (DateOnly?)Today), (accepted.Case.State, accepted.CompletedOn));
        Assert.Equal(Today.AddYears(1), accepted.Clock("FG-3.3.4")!.Due);
        Assert.Equal("step-not-allowed", (await Reports.Decide(Secretary, name, null, true, "Again", Test))?.Code);
    }

    [Fact]
    public async Task FG_3_3_3_d_a_quotation_that_is_not_the_lowest_goes_to_the_committee_before_the_Secretariat_writes()
    {
        var name = await Case("NTP", "0009");
        var file = await File(name);
        var row = file.Purchases[0];
        await using (var db = await Open())
        {
            db.Add(new Representative { PersonId = "p-lamchuen", CompanyId = file.Case.CompanyId, From = new(2026, 1, 1) });
            await db.SaveChangesAsync(Test);
        }
        var owner = Person("p-lamchuen", "林", CleanerProduction.Workflows.Role.Applicant);
        var dearer = row.Quotations.MaxBy(q => q.Amount!.Value)!;
        Assert.Equal("change-supplier-unknown", (await Changes.Ask(owner, name, null, new(ChangeSubject.ChosenQuotation, row.Line, row.Chosen, "Nobody", null, "steadier"), Test))?.Code);
        Assert.Equal("change-line-missing", (await Changes.Ask(owner, name, null, new(ChangeSubject.ChosenQuotation, null, row.Chosen, dearer.Supplier, null, "steadier"), Test))?.Code);
        Assert.Null(await Changes.Ask(owner, name, null, new(ChangeSubject.ChosenQuotation, row.Line, row.Chosen, dearer.Supplier, null, "steadier"), Test));
        var asked = await File(name);
        Assert.Equal((ChangeState.WithCommittee, dearer.Amount), (asked.Changes[^1].State, asked.Case.Variation?.Chosen));
        Assert.Contains(await Ready.List(Test), r => r.Case == name && r.Kind == CleanerProduction.Meetings.AgendaKind.ProcurementVariation);
        Assert.Equal("change-with-committee", (await Changes.Decide(Secretary, name, null, asked.Changes[^1].Number, true, "Agreed", Test))?.Code);
    }

    private async Task Deliver(string name, DateOnly on)
    {
        await using var db = await Open();
        foreach (var row in await db.Set<ProjectPurchase>().Where(p => p.Case == name).ToListAsync(Test)) row.DeliveredOn = on;
        await db.SaveChangesAsync(Test);
    }
}
