using CleanerProduction.Applications;
using CleanerProduction.Applications.Forms;
using CleanerProduction.Portal.Applications.Vet;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Projects.Agree;
using CleanerProduction.Projects;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CleanerProduction.PortalTests.Applications.Vet;

/// <summary>What audits of such schemes found, tried here (tests/House.Tests/AuditFindings.txt has the rest).</summary>
public sealed class AuditTests(Workbench bench) : IClassFixture<Workbench>
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Until_the_last_criterion_is_judged_nothing_is_recommended()
    {
        var reference = await bench.Case("NTP", "0031");
        var open = (await bench.See(reference)).Criteria.Where(c => c.Judged is null).Select(c => c.Clause).ToList();
        Assert.NotEmpty(open);
        foreach (var clause in open)
        {
            Assert.Equal("judgements-open", (await Decide(reference))?.Code);
            Assert.Null(await bench.Desk.Judge(reference, (await bench.See(reference)).Case.HistoryEntries, clause, true, "looked at", Workbench.Secretary, Test));
        }
        Assert.NotEqual("judgements-open", (await Decide(reference))?.Code);
        // And no judgement is ever taken out again.
        await using var db = bench.Db();
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.Set<CaseJudgement>().Where(j => j.Case == reference).ExecuteDeleteAsync(Test));
    }

    [Fact]
    public async Task A_recommendation_whose_figures_do_not_come_to_its_total_is_refused()
    {
        var reference = await bench.Case("DP2", "0019");
        await using (var db = bench.Db())
        {
            // As if the Secretariat had found it complete.
            var found = await db.Set<Application>().SingleAsync(a => a.Reference == reference, Test);
            db.Add(found.Step(ApplicationStep.FindComplete, Role.Secretariat, "p-secretary", HongKongTime.StartOf(Today)).Value);
            await db.Set<CaseQuery>().Where(q => q.Case == reference && q.Answer == null).ExecuteDeleteAsync(Test);
            await db.SaveChangesAsync(Test);
        }
        await bench.Settle(reference);
        Assert.Empty((await bench.See(reference)).Obstacles);
        var last = await Newest(reference);
        var form = ApplicationForm.FromJson(last.Content);
        var line = form.Budget.First(l => l.Amount is not null);
        await Keep(last, form with { Budget = form.Budget.Replace(line, line with { Amount = line.Amount!.Value + new Hkd(1) }) }, 1);
        Assert.Equal("totals-disagree", (await Decide(reference))?.Code);
        await Keep(last, form, 2);
        Assert.Null(await Decide(reference));
    }

    [Fact]
    public async Task An_agreement_that_departs_from_the_approved_file_is_not_signed()
    {
        var reference = await bench.Case("DP2", "0013");
        await using var db = bench.Db();
        var found = await db.Set<Application>().AsNoTracking().SingleAsync(a => a.Reference == reference, Test);
        var offered = await db.Set<ProjectAgreement>().AsNoTracking().SingleAsync(a => a.Case == reference, Test);
        var agreements = bench.Host.Services.GetRequiredService<Agreements>();
        async Task<Refusal?> Sign(string? hash = null)
        {
            var person = new System.Security.Claims.ClaimsPrincipal(new System.Security.Claims.ClaimsIdentity(
                [new(System.Security.Claims.ClaimTypes.NameIdentifier, "p-applicant-2"), new("name-en", "Lai"), new("name-hant", "黎"), new("name-hans", "黎"), new(System.Security.Claims.ClaimTypes.Role, nameof(Role.Applicant))], "test"));
            return await agreements.Sign(person, reference, AgreementSide.Applicant, "Lai", hash ?? offered.Hash, SignatureProof.Demonstration, Test);
        }

        await db.Set<Application>().Where(a => a.Reference == reference).ExecuteUpdateAsync(s => s.SetProperty(a => a.ApprovedGrant, found.ApprovedGrant!.Value + new Hkd(1)), Test);
        Assert.Equal(("agreement-departs", "grant"), Departs(await Sign()));
        await db.Set<Application>().Where(a => a.Reference == reference).ExecuteUpdateAsync(s => s.SetProperty(a => a.ApprovedGrant, found.ApprovedGrant), Test);

        // The agreement itself cannot be changed at all, nor signed as another.
        var other = (Agreement.FromJson(offered.Content) with { Targets = [] }).ToJson();
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.Set<ProjectAgreement>().Where(a => a.Case == reference).ExecuteUpdateAsync(s => s.SetProperty(a => a.Content, other), Test));
        Assert.Equal("signature-other-document", (await Sign(Agreement.HashOf(other)))?.Code);
        Assert.Null(await Sign());

        static (string?, string?) Departs(Refusal? refusal) => (refusal?.Code, refusal?.Figures.GetValueOrDefault("part"));
    }

    [Fact]
    public async Task A_question_has_a_day_to_answer_by_and_one_is_open_at_a_time()
    {
        var reference = await bench.Case("DP1", "0036");
        Assert.Equal("answer-by-past", (await Ask(Today))?.Code);
        Assert.Equal("answer-by-past", (await Ask(Today.AddDays(-1)))?.Code);
        Assert.Null(await Ask(Today.AddDays(1)));
        Assert.Equal("step-not-allowed", (await Ask(Today.AddDays(1)))?.Code);
        var view = await bench.See(reference);
        // What the waiting is whose, is said from the history and not by anybody.
        Assert.False(CaseTime.Of(view.History, Today.AddDays(5)).Parts[^1].Ours);
        Assert.Equal(Today.AddDays(1), view.Queries.Last(q => q.Answer is null).AnswerBy);

        async Task<Refusal?> Ask(DateOnly by) => await bench.Desk.Ask(reference, (await bench.See(reference)).Case.HistoryEntries, QueryReason.Budget, "which?", by, Workbench.Secretary, Test);
    }

    [Fact]
    public async Task Whoever_acts_for_the_applicant_vets_none_of_its_cases_whatever_office_is_held()
    {
        var reference = await bench.Case("DP1", "0031");
        await bench.Settle(reference);
        var view = await bench.See(reference);
        await using (var db = bench.Db())
        {
            db.Add(new Representative { PersonId = "p-both", CompanyId = view.Case.CompanyId, From = new(2020, 1, 1) });
            await db.SaveChangesAsync(Test);
        }
        var both = Workbench.Person("p-both", Role.Secretariat, Role.Director, Role.Applicant);
        Assert.Equal("own-company", (await bench.Desk.Judge(reference, view.Case.HistoryEntries, view.Criteria[0].Clause, true, "mine", both, Test))?.Code);
        Assert.Equal("own-company", (await bench.Desk.Decide(reference, view.Case.HistoryEntries, Workbench.Approve(view), both, Test))?.Code);
        Assert.Null(await Decide(reference));
    }

    [Fact]
    public async Task No_project_runs_without_a_day_to_be_complete_by()
    {
        await using var db = bench.Db();
        var running = await db.Set<Application>().AsNoTracking().Where(a => a.State == ApplicationState.InProgress || a.State == ApplicationState.PaymentHold).Select(a => a.Reference).ToListAsync(Test);
        Assert.NotEmpty(running);
        var clocks = await db.Set<CaseDeadline>().AsNoTracking().Where(d => d.Rule.StartsWith("FG-3.2.1(")).ToListAsync(Test);
        Assert.All(running, r => Assert.Contains(clocks, d => d.Case == r && d.EndedOn is null));
        Assert.Equal(
            (Workflow(ProjectType.OnSiteAssessment), Workflow(ProjectType.Demonstration2), Workflow(ProjectType.NewTechnology)), ("FG-3.2.1(a)", "FG-3.2.1(b)", "FG-3.2.1(b)"));

        static string Workflow(ProjectType type) => Agreement.RulesFromSignature(type).Single(r => r.StartsWith("FG-3.2.1(", StringComparison.Ordinal));
    }

    private async Task<FormRevision> Newest(string reference)
    {
        await using var db = bench.Db();
        return await db.Set<FormRevision>().AsNoTracking().Where(r => r.Case == reference).OrderByDescending(r => r.Revision).FirstAsync(Test);
    }

    private async Task Keep(FormRevision after, ApplicationForm form, int later)
    {
        await using var db = bench.Db();
        db.Add(new FormRevision { Case = after.Case, Revision = after.Revision + later, Moment = after.Moment, Content = form.ToJson(), Hash = form.Hash, At = after.At, By = after.By });
        await db.SaveChangesAsync(Test);
    }

    private async Task<Refusal?> Decide(string reference)
    {
        var view = await bench.See(reference);
        return await bench.Desk.Decide(reference, view.Case.HistoryEntries, Workbench.Approve(view), Workbench.Director, Test);
    }
}
