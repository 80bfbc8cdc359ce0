using CleanerProduction.Applications;
using CleanerProduction.Complaints;
using CleanerProduction.Guidelines.Registration;
using CleanerProduction.Portal.Complaints.Lodge;
using CleanerProduction.Portal.Data;
using CleanerProduction.PortalTests.Seeding;
using CleanerProduction.Providers;
using Microsoft.EntityFrameworkCore;
using Xunit;
using CleanerProduction.PortalTests.Data;

namespace CleanerProduction.PortalTests.Complaints;

/// <summary>Every road a complaint can take, with what is written, told and started on the way.</summary>
public sealed class RoadTests(DemonstrationStores stores) : ComplaintOffice(stores), IClassFixture<DemonstrationStores>
{
    [Fact]
    public async Task A_first_complaint_that_is_established_ends_with_a_warning_in_every_registration_that_stands()
    {
        var provider = await Listed("p-provider");
        var @case = await Proposed(provider);
        await Voted(@case, true, "t1-1-1");
        Assert.Equal(ComplaintState.Supported, await State(@case));
        Assert.Null(await Proposals.Execute(Secretary, @case, null, [], Test));
        var (found, file) = await Read(@case);
        Assert.Equal((ComplaintState.Executed, Today), (found.State, file.ExecutedOn));
        await using var db = await Open();
        Assert.Equal([(RegistrationState.Confirmed, Today), (RegistrationState.Confirmed, Today)], (await db.Set<Registration>().Where(r => r.ProviderNumber == provider).ToListAsync(Test)).Select(r => (r.State, r.WarnedOn!.Value)));
        Assert.Equal(["complaint-received complainant", "complaint-notice provider", "complaint-established complainant", "preliminary-report provider", "penalty-supported provider", "penalty-executed provider"], await LetterKinds(@case));
        Assert.Empty(await Running(@case));
        Assert.Equal([$"Complaint {@case} about your service: you may reply", $"Case {@case}: take corrective measures", $"Case {@case}: a warning was entered in your registration"], await Told(@case, "p-provider"));
        Assert.Equal([$"Complaint {@case} is substantiated"], await Told(@case, "p-applicant"));
    }

    [Fact]
    public async Task A_second_complaint_that_is_established_ends_with_removal_and_a_stopped_project_is_not_finished()
    {
        var provider = await Listed("p-provider");
        var first = await Proposed(provider);
        await Voted(first, true, "t2-1-1");
        Assert.Null(await Proposals.Execute(Secretary, first, null, [], Test));
        Today = Today.AddDays(1);
        var engaged = await Engage(provider, 2);
        var second = await Proposed(provider, Penalty.Removal);
        Assert.Equal(1, (await Book.Find(Secretary, second, Test))!.Precedents!.EstablishedBefore);
        await Voted(second, true, "t2-2-1");
        Assert.Equal("project-not-engaged", (await Proposals.Execute(Secretary, second, null, ["NTP-2099-0001"], Test))?.Code);
        Assert.Null(await Proposals.Execute(Secretary, second, null, [engaged[0]], Test));
        await using var db = await Open();
        Assert.All(await db.Set<Registration>().Where(r => r.ProviderNumber == provider).ToListAsync(Test), r => Assert.Equal((RegistrationState.Delisted, Today), (r.State, r.EndedOn)));
        var view = await Book.Find(Secretary, second, Test);
        Assert.Equal([engaged[1]], Aftermath.MayFinish(view!.Engaged, Today).Select(p => p.Reference));
        var letter = await db.Set<LetterDraft>().SingleAsync(l => l.Case == second && l.Kind == "penalty-executed", Test);
        Assert.Contains(engaged[1], letter.Facts, StringComparison.Ordinal);
        Assert.DoesNotContain(engaged[0], letter.Facts, StringComparison.Ordinal);
        Assert.Equal(new LabelRecord(2, 0), view.Label);
    }

    [Fact]
    public async Task A_complaint_that_is_not_established_is_told_to_both_and_penalises_nobody()
    {
        var provider = await Listed("p-provider");
        var @case = await Reported(provider, new());
        Assert.Null(await Investigations.FindNot(Secretary, @case, null, "The contract says otherwise.", Test));
        Assert.Equal(ComplaintState.NotSubstantiated, await State(@case));
        Assert.Equal(["complaint-received complainant", "complaint-notice provider", "complaint-not-established complainant", "complaint-not-established provider"], await LetterKinds(@case));
        Assert.Contains($"Complaint {@case} is not substantiated", await Told(@case, "p-applicant"));
        Assert.Contains($"Complaint {@case} is not substantiated", await Told(@case, "p-provider"));
        Assert.DoesNotContain(await Running(@case), d => d.Rule == "RG-6.1.4-report");
        // Told when its letter goes out, and not before.
        Assert.Equal([ComplaintDuty.TellComplainant, ComplaintDuty.TellProvider], (await Book.Find(Secretary, @case, Test))!.Duties.Select(d => d.Duty));
        await using var db = await Open();
        await db.Set<LetterDraft>().Where(l => l.Case == @case && l.ProviderNumber != null).ExecuteUpdateAsync(set => set.SetProperty(l => l.IssuedAt, Clock.GetUtcNow()).SetProperty(l => l.State, LetterState.Issued), Test);
        Assert.Equal([ComplaintDuty.TellComplainant], (await Book.Find(Secretary, @case, Test))!.Duties.Select(d => d.Duty));
        Assert.Equal(new LabelRecord(0, 0), (await Book.Find(Secretary, @case, Test))!.Label);
        Assert.DoesNotContain(await db.Set<Registration>().Where(r => r.ProviderNumber == provider).ToListAsync(Test), r => r.WarnedOn is not null);
    }

    [Fact]
    public async Task After_a_veto_the_same_is_not_proposed_again_another_is_or_the_case_is_closed()
    {
        var provider = await Listed("p-provider");
        var @case = await Proposed(provider);
        await Voted(@case, false, "t4-1-1");
        var (found, file) = await Read(@case);
        Assert.Equal((ComplaintState.Vetoed, true, null), (found.State, file.Proposals[^1].Vetoed, file.Proposal));
        Assert.Equal("proposal-vetoed-already", (await Proposals.Propose(Secretary, @case, null, new("Not installed.", "Installed.", Penalty.Warning, "Because.", null), Test))?.Code);
        Assert.Null(await Proposals.Propose(Secretary, @case, null, new("Not installed.", "Installed.", Penalty.Warning, "The client asks for it.", null), Test));
        await Voted(@case, false, "t4-2-1");
        Assert.Equal("reason-missing", (await Proposals.Close(Secretary, @case, null, " ", Test))?.Code);
        Assert.Null(await Proposals.Close(Secretary, @case, null, "The committee vetoed it twice.", Test));
        Assert.Equal(ComplaintState.Closed, await State(@case));
        Assert.Empty(await Running(@case));
        await using var db = await Open();
        Assert.DoesNotContain(await db.Set<Registration>().Where(r => r.ProviderNumber == provider).ToListAsync(Test), r => r.WarnedOn is not null || !r.IsListed);
        // It was established all the same: the committee's veto takes nothing back of that.
        Assert.Equal(new LabelRecord(1, 0), (await Book.Find(Secretary, @case, Test))!.Label);
    }

    [Theory]
    [InlineData(CaseGround.Scope)]
    [InlineData(CaseGround.Method)]
    [InlineData(CaseGround.Delay)]
    [InlineData(CaseGround.Enquiries)]
    [InlineData(CaseGround.Report)]
    [InlineData(CaseGround.Otherwise)]
    public async Task Substandard_service_of_each_kind_enters_at_the_preliminary_report_and_goes_the_same_road(CaseGround ground)
    {
        var provider = await Listed("p-provider");
        var project = (await Engage(provider, 1))[0];
        var review = ground switch
        {
            CaseGround.Scope => new ServiceReview(ScopeCompleted: No()),
            CaseGround.Method => new ServiceReview(MethodKept: No()),
            CaseGround.Delay => new ServiceReview(OnTime: No(), SolutionAgreed: false),
            CaseGround.Enquiries => new ServiceReview(EnquiriesAnswered: No()),
            CaseGround.Report => new ServiceReview(ReportSubmitted: No()),
            _ => new ServiceReview(Otherwise: No()),
        };
        Assert.Equal("service-not-substandard", (await Lodging.OpenSubstandard(Technical, project, "x", "y", new(), Test)).Refusal!.Code);
        Assert.Equal("project-without-provider", (await Lodging.OpenSubstandard(Secretary, project, "x", "y", review, Test)).Refusal!.Code);
        var @case = (await Lodging.OpenSubstandard(Technical, project, "Short of the contract", "Seen on site.", review, Test)).Value;
        Assert.Empty(await Running(@case));
        Assert.Equal("not-a-complaint", (await Investigations.Notify(Secretary, @case, null, Test))?.Code);
        Assert.Null(await Book.Find(Provider, @case, Test));
        Assert.Null(await Investigations.RecordSubstandard(Secretary, @case, null, "Do what the contract says.", Test));
        Assert.Equal([ground], (await Book.Find(Secretary, @case, Test))!.Grounds);
        // The month runs from the request to correct.
        Assert.Equal(("RG-6.1.4-report", Today.AddMonths(1)), (await Running(@case)).Select(d => (d.Rule, d.Due)).Single());
        Assert.Null(await Answers.Measure(Provider, @case, null, "Do it", Test));
        Assert.Null(await Answers.Complete(Provider, @case, null, 1, Today, Test));
        Assert.Null(await Followings.Call(Secretary, @case, null, Test));
        Assert.Null(await Followings.Assess(Secretary, @case, null, new(true, "done"), Test));
        Assert.Null(await Proposals.Propose(Secretary, @case, null, new("Found.", "Done.", Penalty.Warning, "First.", null), Test));
        await Voted(@case, true, $"t5-{ground}-1");
        Assert.Null(await Proposals.Execute(Secretary, @case, null, [], Test));
        Assert.Equal(["preliminary-report provider", "penalty-supported provider", "penalty-executed provider"], await LetterKinds(@case));
        Assert.Equal(new LabelRecord(0, 1), (await Book.Find(Secretary, @case, Test))!.Label);
    }

    [Fact]
    public async Task Feedback_is_kept_begins_no_case_and_tells_no_provider()
    {
        var (provider, company) = (await Listed("p-provider"), await Company());
        await using var db = await Open();
        var before = await db.Set<Complaint>().CountAsync(Test);
        Assert.Equal("feedback-says-nothing", (await Lodging.Feedback(Complainant, company.Id, new(provider, null, null, " ", null), Test))?.Code);
        Assert.Null(await Lodging.Feedback(Complainant, company.Id, new(provider, null, null, "They were on time.", null), Test));
        Assert.Equal(("They were on time.", company.Id), (await db.Set<ProviderFeedback>().Where(f => f.ProviderNumber == provider).Select(f => new { f.Text, f.CompanyId }).SingleAsync(Test)) is var kept ? (kept.Text, kept.CompanyId) : default);
        Assert.Equal(before, await db.Set<Complaint>().CountAsync(Test));
        Assert.DoesNotContain(await db.Set<Notice>().Where(n => n.PersonId == "p-provider").Select(n => n.Text.En).ToListAsync(Test), t => t.Contains("on time", StringComparison.Ordinal));
        Assert.Equal("not-yours", (await Lodging.Feedback(Provider, company.Id, new(provider, null, null, "x", null), Test))?.Code);
    }

    /// <summary>Projects the provider was contracted for, under way.</summary>
    private async Task<List<string>> Engage(string provider, int many)
    {
        await using var db = await Open();
        var projects = await db.Set<Application>().Where(a => a.State == ApplicationState.InProgress && a.ProviderNumber != null).OrderBy(a => a.Reference).Take(many).ToListAsync(Test);
        foreach (var project in projects) project.ProviderNumber = provider;
        await db.Arrange(Test);
        return [.. projects.Select(p => p.Reference)];
    }
}
