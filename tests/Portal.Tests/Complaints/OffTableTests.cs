using System.Security.Claims;
using CleanerProduction.Complaints;
using CleanerProduction.Portal.Complaints.Lodge;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Cases;
using CleanerProduction.PortalTests.Seeding;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CleanerProduction.PortalTests.Complaints;

/// <summary>What the table, the papers or the role do not allow is refused in every state, and what somebody else did in between is told.</summary>
public sealed class OffTableTests(DemonstrationStores stores) : ComplaintOffice(stores), IClassFixture<DemonstrationStores>
{
    [Fact]
    public async Task Every_act_in_every_state_is_done_where_it_belongs_and_refused_elsewhere_leaving_nothing_behind()
    {
        var provider = await Listed("p-provider");
        Dictionary<ComplaintState, string> cases = [];
        async Task Add(string @case) => cases[await State(@case)] = @case;
        await Add(await Lodged(provider));
        var notified = await Lodged(provider);
        Assert.Null(await Investigations.Notify(Secretary, notified, null, Test));
        await Add(notified);
        await Add(await Reported(provider));
        await Add(await Established(provider));
        var correcting = await Established(provider);
        Assert.Null(await Answers.Measure(Provider, correcting, null, "x", Test));
        await Add(correcting);
        await Add(await Proposed(provider));
        var not = await Reported(provider, new());
        Assert.Null(await Investigations.FindNot(Secretary, not, null, "x", Test));
        await Add(not);
        foreach (var (carried, after) in new[] { (true, false), (true, true), (false, false), (false, true) })
        {
            var @case = await Proposed(await Listed("p-provider"));
            await Voted(@case, carried, $"off-{carried}-{after}");
            if (after) Assert.Null(carried ? await Proposals.Execute(Secretary, @case, null, [], Test) : await Proposals.Close(Secretary, @case, null, "x", Test));
            await Add(@case);
        }
        // By the words of the guide: what may be done where, each act by its own role.
        var acts = new (string Name, ComplaintState[] In, Func<ClaimsPrincipal, string, Task<Refusal?>> Do, Role By)[]
        {
            ("notify", [ComplaintState.Received], (p, c) => Investigations.Notify(p, c, null, Test), Role.Secretariat),
            ("investigate", [ComplaintState.Notified], (p, c) => Investigations.Begin(p, c, null, Test), Role.TechnicalSupport),
            ("report", [ComplaintState.Investigating], (p, c) => Investigations.Report(p, c, null, "x", new(), null, null, Test), Role.TechnicalSupport),
            ("find-not", [ComplaintState.Investigating], (p, c) => Investigations.FindNot(p, c, null, "x", Test), Role.Secretariat),
            ("find", [ComplaintState.Investigating], (p, c) => Investigations.Find(p, c, null, "x", "y", Test), Role.Secretariat),
            ("mediate", [ComplaintState.Substantiated, ComplaintState.Correcting, ComplaintState.ReportDue], (p, c) => Followings.Mediate(p, c, null, new(Today, MediationWith.Both, "x"), Test), Role.Secretariat),
            ("instructed", [ComplaintState.Substantiated, ComplaintState.Correcting, ComplaintState.ReportDue], (p, c) => Followings.Instructed(p, c, null, No(), Test), Role.Secretariat),
            ("measure", [ComplaintState.Substantiated, ComplaintState.Correcting], (p, c) => Answers.Measure(p, c, null, "x", Test), Role.Provider),
            ("reply", [ComplaintState.Notified, ComplaintState.Investigating, ComplaintState.Substantiated, ComplaintState.Correcting, ComplaintState.ReportDue], (p, c) => Answers.Reply(p, c, null, "x", Test), Role.Provider),
            ("execute", [ComplaintState.Supported], (p, c) => Proposals.Execute(p, c, null, [], Test), Role.Secretariat),
            ("close", [ComplaintState.Vetoed], (p, c) => Proposals.Close(p, c, null, "x", Test), Role.Secretariat),
        };
        var people = new[] { (Secretary, Role.Secretariat), (Technical, Role.TechnicalSupport), (Provider, Role.Provider), (Complainant, Role.Applicant), (Person("p-director", Role.Director), Role.Director), (Person("p-hkgcc", Role.Member), Role.Member) };
        foreach (var (name, states, act, by) in acts)
            foreach (var (state, @case) in cases)
                foreach (var (person, role) in people)
                {
                    if (role == by && states.Contains(state)) continue;
                    var before = (await Read(@case)).Case.HistoryEntries;
                    Assert.True(await act(person, @case) is not null, $"{name} by {role} in {state}");
                    Assert.Equal(before, (await Read(@case)).Case.HistoryEntries);
                }
        // Where it belongs it is done; those that move the case come last.
        foreach (var (name, states, act, by) in acts.Where(a => a.Name is "mediate" or "instructed" or "reply" or "report" or "notify" or "execute" or "close"))
            foreach (var state in states.Where(cases.ContainsKey))
                Assert.True(await act(people.First(p => p.Item2 == by).Item1, cases[state]) is null, $"{name} in {state}");
    }

    [Fact]
    public async Task Of_two_who_act_on_what_they_saw_the_second_is_told_and_nothing_of_it_is_kept()
    {
        var @case = await Lodged(await Listed("p-provider"));
        var seen = (await Read(@case)).Case.HistoryEntries;
        Assert.Null(await Investigations.Notify(Secretary, @case, seen, Test));
        Assert.Equal(CaseDesk.MovedOn, (await Answers.Reply(Provider, @case, seen, "I did not see that", Test))?.Code);
        Assert.Null((await Read(@case)).File.Reply);
    }

    [Fact]
    public async Task Of_two_who_act_in_the_same_moment_one_is_done_and_one_is_told()
    {
        var @case = await Established(await Listed("p-provider"));
        var seen = (await Read(@case)).Case.HistoryEntries;
        var done = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => Answers.Measure(Provider, @case, seen, $"measure {i}", Test), Test)));
        Assert.Single(done, r => r is null);
        Assert.All(done.Where(r => r is not null), r => Assert.Equal(CaseDesk.MovedOn, r!.Code));
        Assert.Single((await Read(@case)).File.Measures);
    }

    [Fact]
    public async Task A_draft_is_never_refused_is_its_companys_alone_and_of_two_who_save_at_once_the_second_is_told()
    {
        var company = await Company();
        var @case = (await Lodging.Begin(Complainant, company.Id, new(null, null, null, null, null), Test)).Value;
        Assert.Null(await Lodging.Save(Complainant, @case, 1, new(null, null, "x", "first", null), Test));
        Assert.Equal("draft-saved-since", (await Lodging.Save(Complainant, @case, 1, new(null, null, "x", "second", null), Test))?.Code);
        Assert.Equal("first", (await Book.Draft(Complainant, @case, Test))!.What);
        Assert.Equal("provider-missing", (await Lodging.Lodge(Complainant, @case, 2, new(null, null, "x", "y", null), Test))?.Code);
        foreach (var other in new[] { Provider, Secretary, Person("p-applicant-2", Role.Applicant) })
        {
            Assert.Null(await Book.Draft(other, @case, Test));
            Assert.Equal(CaseDesk.Unknown, (await Lodging.Save(other, @case, null, new(null, null, null, null, null), Test))?.Code);
        }
        var provider = await Listed("p-provider");
        Assert.Equal("complaint-says-nothing", (await Lodging.Lodge(Complainant, @case, 2, new(provider, null, "x", " ", null), Test))?.Code);
        Assert.Null(await Lodging.Lodge(Complainant, @case, 2, new(provider, null, "x", "y", null), Test));
        Assert.Equal("complaint-lodged", (await Lodging.Lodge(Complainant, @case, 3, new(provider, null, "x", "y", null), Test))?.Code);
    }

    [Fact]
    public async Task RG_6_1_1_a_company_that_never_applied_takes_no_part_and_cannot_complain()
    {
        await using var db = await Open();
        var company = new CleanerProduction.Companies.Company(Trilingual.Same("Newcomer"), "98765432");
        db.Add(company);
        await db.SaveChangesAsync(Test);
        db.Add(new Representative { PersonId = "newcomer", CompanyId = company.Id, From = new(2020, 1, 1) });
        await db.SaveChangesAsync(Test);
        var (person, written) = (Person("newcomer", Role.Applicant), new WrittenComplaint(await Listed(), null, "x", "y", null));
        var begun = await Lodging.Begin(person, company.Id, written, Test);
        Assert.Equal(("complainant-takes-no-part", "RG-6.1.1"), await Lodging.Lodge(person, begun.Value, null, written, Test) is { } refusal ? (refusal.Code, refusal.Clause) : default);
        Assert.False(await db.Set<Complaint>().AnyAsync(c => c.Reference == begun.Value, Test));
    }

    [Fact]
    public void Whatever_is_refused_has_its_sentence_in_three_languages()
    {
        string[] codes = ["case-moved-on", "case-unknown", "complaint-or-feedback", "complainant-takes-no-part", "provider-missing", "complaint-says-nothing", "feedback-says-nothing", "subject-missing", "not-yours", "draft-saved-since",
            "complaint-lodged", "project-without-provider", "service-not-substandard", "finding-missing", "reason-missing", "investigation-report-missing", "preliminary-report-missing", "measures-missing", "report-not-due", "report-too-early",
            "consolidated-report-missing", "effect-missing", "penalty-missing", "other-penalty-without-reason", "removal-without-ground", "proposal-vetoed-already", "penalty-not-now", "decision-missing", "reply-not-now", "correction-not-now",
            "measure-unknown", "day-outside", "step-not-allowed", "not-a-complaint", "not-substandard-service"];
        foreach (var code in codes)
            foreach (var language in Enum.GetValues<Language>())
                Assert.NotNull(CleanerProduction.Portal.Complaints.ComplaintText.ResourceManager.GetString($"Refusal_{code.Replace('-', '_')}", CleanerProduction.Portal.Parts.Reading.Languages.Culture(language)));
    }
}
