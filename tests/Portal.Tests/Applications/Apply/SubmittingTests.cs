using System.Net;
using CleanerProduction.Applications;
using CleanerProduction.Applications.Forms;
using CleanerProduction.Companies;
using CleanerProduction.Portal.Applications.Apply;
using CleanerProduction.Portal.Applications.Follow;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Cases;
using CleanerProduction.PortalTests.Meetings.Room;
using CleanerProduction.Providers;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;
using Xunit;
using CleanerProduction.PortalTests.Data;

namespace CleanerProduction.PortalTests.Applications.Apply;

public sealed class SubmittingTests(ApplyDays days) : IClassFixture<ApplyDays>
{
    private static readonly Declarations All = new(true, true, true, true, true);

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Fact]
    public async Task FG_1_1_1_a_demonstration_is_accepted_on_the_last_day_of_its_phase_and_not_on_the_next()
    {
        await using var host = new ApplyHost(ApplyDays.LastOfP4);
        var late = await host.Draft(ProjectType.Demonstration2, WholeForm.Of(ProjectType.Demonstration2));
        var inTime = await host.Draft(ProjectType.Demonstration2, WholeForm.Of(ProjectType.Demonstration2));
        Assert.Null(await Submit(host, inTime));
        host.Clock.Day = ApplyDays.LastOfP4.AddDays(1);
        Assert.Equal("no-phase", (await Submit(host, late))?.Code);
        host.Clock.Day = new(2025, 7, 1);
        var refused = await Submit(host, late);
        Assert.Equal(("project-not-offered", "RG-1.1.2"), (refused?.Code, refused?.Clause));
        await using var db = await host.Open();
        Assert.Equal(ApplicationState.Draft, (await db.Set<Application>().SingleAsync(a => a.Reference == late, Test)).State);
        Assert.Empty(await db.Set<FormRevision>().Where(r => r.Case == late && r.Moment == FormMoment.Submitted).ToListAsync(Test));
    }

    [Theory]
    [InlineData(1, "form-not-whole", "FG-3.6.1")]
    [InlineData(2, null, null)]
    public async Task FG_3_6_1_with_one_representative_it_is_not_accepted(int named, string? code, string? clause)
    {
        var whole = WholeForm.Of(ProjectType.NewTechnology);
        var refused = await Submit(days.P5, await days.P5.Draft(ProjectType.NewTechnology, whole with { Representatives = [.. whole.Representatives.Take(named)] }));
        Assert.Equal((code, clause), (refused?.Code, refused?.Clause));
    }

    [Fact]
    public async Task FG_1_4_1_a_provider_taken_off_the_register_since_is_to_be_replaced()
    {
        await using var host = new ApplyHost(new(2026, 11, 20));
        var reference = await host.Draft(ProjectType.NewTechnology, WholeForm.Of(ProjectType.NewTechnology));
        await using (var db = await host.Open())
        {
            var registration = await db.Set<Registration>().SingleAsync(r => r.ProviderNumber == "2011-015" && r.Category == ProviderCategory.Category2, Test);
            db.Add(registration.Step(RegistrationStep.Leave, Role.Provider, "r-2011-015", host.Clock.GetUtcNow(), "asked to leave").Value);
            await db.SaveChangesAsync(Test);
        }
        var refused = await Submit(host, reference);
        Assert.Equal(("form-not-whole", "FG-1.4.1"), (refused?.Code, refused?.Clause));
        var browser = await host.Browser("p-applicant");
        Assert.Contains("No longer registered", (await ApplyHost.Look(browser, ApplyLinks.Page(reference, FormGroup.Providers))).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("choose:2011-015:Category2", (await ApplyHost.Look(browser, ApplyLinks.Page(reference, FormGroup.Providers))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FG_1_3_1_a_factory_elsewhere_is_not_eligible()
    {
        await using var host = new ApplyHost(new(2026, 11, 20));
        var reference = await host.Draft(ProjectType.NewTechnology, WholeForm.Of(ProjectType.NewTechnology));
        await using (var db = await host.Open())
        {
            var id = await db.Set<Application>().Where(a => a.Reference == reference).Select(a => a.FactoryId).SingleAsync(Test);
            (await db.Set<Factory>().SingleAsync(f => f.Id == id, Test)).Place = FactoryPlace.Elsewhere;
            await db.Arrange(Test);
        }
        Assert.Equal("not-eligible", (await Submit(host, reference))?.Code);
    }

    [Fact]
    public async Task Without_its_files_without_all_declarations_or_changed_since_it_was_read_it_is_not_accepted()
    {
        var host = days.P5;
        var held = host.Filled;
        host.Filled = [];
        Assert.Equal(Submitting.Faults, (await Submit(host, await host.Draft(ProjectType.NewTechnology, WholeForm.Of(ProjectType.NewTechnology))))?.Code);
        host.Filled = held;
        var reference = await host.Draft(ProjectType.NewTechnology, WholeForm.Of(ProjectType.NewTechnology));
        Assert.Equal(Submitting.Undeclared, (await host.Get<Submitting>().Submit("p-applicant", reference, 2, All with { NoBribery = false }, Test))?.Code);
        Assert.Equal(Submitting.Moved, (await host.Get<Submitting>().Submit("p-applicant", reference, 1, All, Test))?.Code);
        Assert.Null(await Submit(host, reference));
        Assert.Equal(Submitting.NoDraft, (await Submit(host, reference))?.Code);
    }

    [Fact]
    public async Task Handed_in_twice_at_once_and_saved_in_the_same_moment_it_is_handed_in_once()
    {
        var host = days.P5;
        var reference = await host.Draft(ProjectType.NewTechnology, WholeForm.Of(ProjectType.NewTechnology));
        var submits = Enumerable.Range(0, 4).Select(_ => Task.Run(() => host.Get<Submitting>().Submit("p-applicant", reference, 2, All, Test), Test)).ToList();
        var saves = Enumerable.Range(0, 4).Select(i => Task.Run(() => host.Get<FormSaving>().Save("p-applicant", reference, new(FormGroup.Project, 2, new Dictionary<string, string> { ["title"] = $"title {i}" }), Test), Test)).ToList();
        var refusals = await Task.WhenAll(submits);
        await Task.WhenAll(saves);
        await using var db = await host.Open();
        var forms = await db.Set<FormRevision>().Where(r => r.Case == reference).OrderBy(r => r.Revision).ToListAsync(Test);
        var handedIn = refusals.Count(r => r is null);
        Assert.InRange(handedIn, 0, 1);
        Assert.Equal(handedIn, forms.Count(f => f.Moment == FormMoment.Submitted));
        // Nothing is saved after it: what was handed in is what stands.
        if (handedIn == 1) Assert.Equal(FormMoment.Submitted, forms[^1].Moment);
    }

    [Fact]
    public async Task FG_2_7_1_it_is_withdrawn_in_writing_before_the_agreement_and_not_after()
    {
        var host = days.P5;
        var reference = await host.Draft(ProjectType.NewTechnology, WholeForm.Of(ProjectType.NewTechnology));
        Assert.Null(await Submit(host, reference));
        var browser = await host.Browser("p-applicant");
        Assert.Contains("Write why", await PortalHost.Text(await PortalHost.Send(browser, ApplyLinks.Withdraw(reference), "withdraw", [("Form.Reason", " ")])), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await PortalHost.Send(browser, ApplyLinks.Withdraw(reference), "withdraw", [("Form.Reason", "The line is not bought.")])).StatusCode);
        await using var db = await host.Open();
        Assert.Equal(ApplicationState.Withdrawn, (await db.Set<Application>().SingleAsync(a => a.Reference == reference, Test)).State);
        Assert.Equal("The line is not bought.", (await db.Set<CleanerProduction.Cases.CaseEntry>().SingleAsync(e => e.Case == reference && e.Step == "Withdraw", Test)).Note);

        var running = await db.Set<Application>().AsNoTracking().FirstAsync(a => a.State == ApplicationState.InProgress, Test);
        var acts = await db.Set<Representative>().Where(r => r.CompanyId == running.CompanyId).Select(r => r.PersonId).FirstOrDefaultAsync(Test) ?? "p-applicant";
        if (acts == "p-applicant") db.Add(new Representative { PersonId = acts, CompanyId = running.CompanyId, From = new(2020, 1, 1) });
        await db.SaveChangesAsync(Test);
        Assert.Equal("step-not-allowed", (await host.Get<AfterSubmission>().Withdraw(acts, running.Reference, running.HistoryEntries, "late", Test))?.Code);
    }

    [Fact]
    public async Task FG_2_2_1_a_query_opens_the_form_again_and_the_answer_keeps_it_as_it_stands()
    {
        var host = days.P5;
        var reference = await host.Draft(ProjectType.NewTechnology, WholeForm.Of(ProjectType.NewTechnology));
        Assert.Null(await Submit(host, reference));
        await host.Get<CaseDesk>().Act(reference, null, act =>
        {
            act.Db.Add(new CaseQuery { Case = reference, Number = 1, Reason = QueryReason.Technology, Asked = "How is it measured?", AskedBy = "p-secretary", AskedAt = act.At, AnswerBy = act.Today.AddDays(14), Revision = 3 });
            return Task.FromResult(act.Step(ApplicationStep.RequestInformation, Role.Secretariat, "p-secretary"));
        }, Test);
        var browser = await host.Browser("p-applicant");
        Assert.Contains("How is it measured?", (await ApplyHost.Look(browser, $"/applications/{reference}")).Text, StringComparison.Ordinal);
        await PortalHost.Send(browser, ApplyLinks.Page(reference, FormGroup.Benefits), "page", [("benefit-basis", "By a meter."), ("go", "list")]);
        Assert.Contains("Write an answer", await PortalHost.Text(await PortalHost.Send(browser, ApplyLinks.Answer(reference), "answer", [("answer-1", "")])), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await PortalHost.Send(browser, ApplyLinks.Answer(reference), "answer", [("answer-1", "By a meter, see the form.")])).StatusCode);
        await using var db = await host.Open();
        var query = await db.Set<CaseQuery>().SingleAsync(q => q.Case == reference, Test);
        var answered = await db.Set<FormRevision>().SingleAsync(r => r.Case == reference && r.Moment == FormMoment.Answered, Test);
        Assert.Equal(("By a meter, see the form.", answered.Revision), (query.Answer, query.AnsweredRevision));
        Assert.Equal("By a meter.", ApplicationForm.FromJson(answered.Content).BenefitBasis);
        Assert.Equal(ApplicationState.Submitted, (await db.Set<Application>().SingleAsync(a => a.Reference == reference, Test)).State);
    }

    private static async Task<Refusal?> Submit(ApplyHost host, string reference) => await host.Get<Submitting>().Submit("p-applicant", reference, 2, All, Test);
}
