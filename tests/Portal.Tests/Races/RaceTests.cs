using System.Collections.Immutable;
using System.Security.Claims;
using CleanerProduction.Applications;
using CleanerProduction.Applications.Forms;
using CleanerProduction.Guidelines.Funding;
using CleanerProduction.Portal.Applications.Apply;
using CleanerProduction.Portal.Applications.Follow;
using CleanerProduction.Portal.Applications.Vet;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Cases;
using CleanerProduction.Portal.Notices.Letters;
using CleanerProduction.Portal.Parts.Frame;
using CleanerProduction.Portal.Projects;
using CleanerProduction.Portal.Projects.Agree;
using CleanerProduction.Portal.Projects.Run;
using CleanerProduction.Projects;
using CleanerProduction.Projects.Payments;
using CleanerProduction.PortalTests.Data;
using CleanerProduction.PortalTests.Files;
using CleanerProduction.PortalTests.Seeding;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Xunit;
using Payments = CleanerProduction.Portal.Projects.Pay.Payments;

namespace CleanerProduction.PortalTests.Races;

/// <summary>Whatever two people do to one thing in the same moment, on two portals: exactly one of them does it, the other is told in a sentence, and the history holds.</summary>
public abstract class RaceTests(Track track)
{
    private static readonly string[] Lost = [CaseDesk.MovedOn, "step-not-allowed", "signature-already", "signing-closed", "order-made-before", "order-already-checked", "order-not-now", "change-decided", Submitting.NoDraft, Submitting.Moved];

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_officers_judge_one_criterion_from_the_same_page()
    {
        var @case = await track.Case(ApplicationState.Complete, a => a.Type == ProjectType.Demonstration1);
        var clause = CleanerProduction.Guidelines.Funding.Criteria.Judged(@case.Type)[0];
        OneWins(await Track.AtOnce(4, i => Vetting(i).Judge(@case.Reference, @case.HistoryEntries, clause, i % 2 == 0, $"officer {i}", Officer(i), Test)));
        await using var db = await track.Open();
        Assert.Equal("officer", (await db.Set<CaseJudgement>().Where(j => j.Case == @case.Reference && j.Reason.StartsWith("officer ")).SingleAsync(Test)).Reason.Split(' ')[0]);
        Assert.Equal(@case.HistoryEntries + 1, (await track.Now(@case.Reference)).Case.HistoryEntries);
    }

    [Fact]
    public async Task Two_officers_ask_the_applicant_and_a_third_finds_the_case_complete()
    {
        var @case = await track.Case(ApplicationState.Submitted);
        OneWins(await Track.AtOnce(3, i => i == 2
            ? Vetting(i).FindComplete(@case.Reference, @case.HistoryEntries, Officer(i), Test)
            : Vetting(i).Ask(@case.Reference, @case.HistoryEntries, QueryReason.Budget, $"question {i}", DemonstrationStores.Day.AddDays(9), Officer(i), Test)));
        var (now, history) = await track.Now(@case.Reference);
        await using var db = await track.Open();
        var asked = await db.Set<CaseQuery>().CountAsync(q => q.Case == @case.Reference && q.Asked.StartsWith("question "), Test);
        Assert.Equal(now.State == ApplicationState.InfoRequested ? 1 : 0, asked);
        Assert.Equal(@case.HistoryEntries + 1, history.Count);
    }

    [Fact]
    public async Task The_director_decides_in_two_tabs_while_an_officer_notes_something()
    {
        var @case = await track.Case(ApplicationState.Complete, a => a.Type == ProjectType.OnSiteAssessment);
        await Settle(@case.Reference);
        var view = (await Reading(0).Find(@case.Reference, Test))!;
        var approve = new Verdict(true, view.Facts.Grant.Value.Amount, null, "first tab", view.ToSay.ToImmutableDictionary(c => c, _ => "said", StringComparer.Ordinal));
        var refuse = new Verdict(false, null, null, "second tab", ImmutableDictionary<string, string>.Empty);
        OneWins(await Track.AtOnce(3, i => i == 2
            ? Vetting(i).Note(@case.Reference, view.Case.HistoryEntries, "called", Officer(i), Test)
            : Vetting(i).Decide(@case.Reference, view.Case.HistoryEntries, i == 0 ? approve : refuse, Track.Person("p-director", Role.Director), Test)));
        var (now, _) = await track.Now(@case.Reference);
        await using var db = await track.Open();
        // A decision has its letter, and without one there is none.
        Assert.Equal(now.State == ApplicationState.Complete ? 0 : 1, await db.Set<LetterDraft>().CountAsync(l => l.Case == @case.Reference, Test));
    }

    [Fact]
    public async Task An_applicant_withdraws_while_an_officer_asks()
    {
        var @case = await track.Case(ApplicationState.Submitted);
        await track.Acts("p-race", @case.CompanyId);
        OneWins(await Track.AtOnce(2, i => i == 0
            ? new AfterSubmission(track.Of<IDbContextFactory<PortalDb>>(i), track.Of<CaseDesk>(i), track.Of<FactsBook>(i)).Withdraw("p-race", @case.Reference, @case.HistoryEntries, "no longer", Test)
            : Vetting(i).Ask(@case.Reference, @case.HistoryEntries, QueryReason.Budget, "which?", DemonstrationStores.Day.AddDays(9), Officer(i), Test)));
        Assert.Equal(@case.HistoryEntries + 1, (await track.Now(@case.Reference)).Case.HistoryEntries);
    }

    [Fact]
    public async Task Two_who_act_for_one_company_sign_and_then_two_officers()
    {
        var @case = await track.Case(ApplicationState.AgreementPending);
        foreach (var person in new[] { "p-one", "p-two" }) await track.Acts(person, @case.CompanyId);
        await using var db = await track.Open();
        var hash = (await db.Set<ProjectAgreement>().SingleAsync(a => a.Case == @case.Reference, Test)).Hash;
        var signed = await db.Set<AgreementSignature>().AnyAsync(s => s.Case == @case.Reference, Test);
        if (!signed)
            OneWins(await Track.AtOnce(4, i => Signs(i).Sign(Track.Person(i % 2 == 0 ? "p-one" : "p-two", Role.Applicant), @case.Reference, AgreementSide.Applicant, i % 2 == 0 ? "p-one" : "p-two", hash, SignatureProof.Demonstration, Test)));
        OneWins(await Track.AtOnce(4, i => Signs(i).Sign(Officer(i), @case.Reference, AgreementSide.Council, $"p-officer-{i}", hash, SignatureProof.Demonstration, Test)));
        var (now, history) = await track.Now(@case.Reference);
        Assert.Equal(ApplicationState.InProgress, now.State);
        Assert.Single(history, e => e.Step == nameof(ApplicationStep.Sign));
        Assert.Equal(2, await db.Set<AgreementSignature>().CountAsync(s => s.Case == @case.Reference, Test));
        Assert.Single(await db.Set<CaseDeadline>().Where(d => d.Case == @case.Reference && d.Rule.StartsWith("FG-3.2.1(")).ToListAsync(Test));
    }

    [Fact]
    public async Task Two_make_the_order_two_check_it_and_two_pay_it()
    {
        var @case = await track.Case(ApplicationState.ReadyToPay, a => a.Type != ProjectType.OnSiteAssessment && a.Type != ProjectType.NewTechnology);
        await using (var db = await track.Open())
        {
            var form = new ApplicationForm { Budget = [new("B1", "dryer", CostKind.Equipment, Hkd.Of(300_000))], Providers = [new(@case.ProviderNumber, null, null, Hkd.Zero)] };
            var revision = await db.Set<FormRevision>().Where(r => r.Case == @case.Reference).MaxAsync(r => (int?)r.Revision, Test) ?? 0;
            db.Add(new FormRevision { Case = @case.Reference, Revision = revision + 1, Content = form.ToJson(), Hash = form.Hash, By = "p-one" });
            await db.Set<ClaimCost>().Where(c => c.Case == @case.Reference).ExecuteDeleteAsync(Test);
            db.Add(new ClaimCost { Case = @case.Reference, Number = 1, Line = "B1", Kind = CostKind.Equipment, Amount = Hkd.Of(300_000), InvoicedOn = @case.SubmittedOn!.Value, PaidOn = @case.SubmittedOn!.Value, By = "p-one", Found = Hkd.Of(300_000), Officer = "verifier" });
            await db.Set<GrantOrder>().Where(o => o.Case == @case.Reference).ExecuteDeleteAsync(Test);
            await db.SaveChangesAsync(Test);
        }
        OneWins(await Track.AtOnce(4, i => Pays(i).Order(Officer(i), @case.Reference, null, Withheld.Nothing, "Wing Bank", $"012-{i}", Test)));
        OneWins(await Track.AtOnce(4, i => Pays(i).Check(Track.Person($"p-checker-{i}", Role.Secretariat), @case.Reference, null, SignatureProof.Demonstration, Test)));
        OneWins(await Track.AtOnce(4, i => Pays(i).Pay(Track.Person($"p-checker-{i}", Role.Secretariat), @case.Reference, null, DemonstrationStores.Day, Test)));
        var (now, history) = await track.Now(@case.Reference);
        Assert.Equal(ApplicationState.Paid, now.State);
        foreach (var once in new[] { "OrderPayment", "CheckPayment", nameof(ApplicationStep.Pay) }) Assert.Single(history, e => e.Step == once);
    }

    [Fact]
    public async Task Two_officers_decide_on_one_change_and_the_applicant_asks_for_two_at_once()
    {
        await using var db = await track.Open();
        var agreed = await db.Set<ProjectAgreement>().Select(a => a.Case).ToListAsync(Test);
        var @case = await track.Case(ApplicationState.InProgress, a => agreed.Contains(a.Reference));
        await track.Acts("p-one", @case.CompanyId);
        // Both may be taken in, one after the other: none is lost and none has the other's number.
        var asked = await Track.AtOnce(3, i => Changing(i).Ask(Track.Person("p-one", Role.Applicant), @case.Reference, null, new(ChangeSubject.Contact, null, "before", $"after {i}", null, "moved"), Test));
        var kept = await db.Set<ProjectChange>().AsNoTracking().Where(c => c.Case == @case.Reference && c.Before == "before").ToListAsync(Test);
        Assert.Equal(asked.Count(r => r is null), kept.Count);
        Assert.All(asked.OfType<Refusal>(), r => Assert.Equal(CaseDesk.MovedOn, r.Code));
        OneWins(await Track.AtOnce(4, i => Changing(i).Decide(Officer(i), @case.Reference, null, kept[0].Number, i % 2 == 0, $"officer {i}", Test)));
        await track.Now(@case.Reference);
    }

    [Fact]
    public async Task Officers_who_decide_on_different_cases_at_once_all_do_and_each_letter_has_its_own_number()
    {
        await using var db = await track.Open();
        var agreed = await db.Set<ProjectAgreement>().Select(a => a.Case).ToListAsync(Test);
        var asked = new List<(string Case, int Number)>();
        for (var i = 0; i < 4; i++)
        {
            var @case = (await track.Case(ApplicationState.InProgress, a => agreed.Contains(a.Reference))).Reference;
            db.Add(new ProjectChange { Case = @case, Number = 80, Subject = ChangeSubject.Contact, Before = "x", After = "y", Why = "z", AskedBy = "p-one", AskedAt = track.Of<TimeProvider>(0).GetUtcNow() });
            asked.Add((@case, 80));
        }
        await db.SaveChangesAsync(Test);
        Assert.All(await Track.AtOnce(4, i => Changing(i).Decide(Officer(i), asked[i].Case, null, asked[i].Number, true, "agreed", Test)), Assert.Null);
        var cases = asked.ConvertAll(a => a.Case);
        var numbers = await db.Set<LetterDraft>().Where(l => cases.Contains(l.Case) && l.Kind == "change-decision").Select(l => l.Number).ToListAsync(Test);
        Assert.Equal(4, numbers.Distinct().Count());
    }

    [Fact]
    public async Task One_file_sent_four_times_at_once_is_one_file_and_four_files_of_one_name_four_versions()
    {
        var @case = await track.Case(ApplicationState.Draft);
        var same = await Track.AtOnce(4, i => track.Files(i).Add(@case.Reference, "supporting", "plan.png", new MemoryStream(Samples.Png()), "p-one", Test));
        Assert.Single(same.Select(s => s.Value.Id).Distinct());
        var other = await Track.AtOnce(4, i => track.Files(i).Add(@case.Reference, "supporting", "plan.pdf", new MemoryStream(Samples.Pdf($"{i + 1} 0 obj<</Type/Catalog>>endobj")), "p-one", Test));
        Assert.Equal([1, 2, 3, 4], other.Select(s => s.Value.Version).Order());
    }

    [Fact]
    public async Task Whoever_invites_and_asks_at_once_is_answered_and_the_history_of_the_company_holds()
    {
        var @case = await track.Case(ApplicationState.Draft);
        await track.Acts("p-one", @case.CompanyId);
        var invited = await Track.AtOnce(4, i => People(i).Invite("p-one", @case.CompanyId, $"p{i}@example.test", $"Person {i}", Test));
        await using var db = await track.Open();
        Assert.Equal(invited.Count(i => i.Ok), await db.Set<Invitation>().CountAsync(i => i.CompanyId == @case.CompanyId && i.Email.EndsWith("@example.test"), Test));
        Assert.All(invited, i => Assert.True(i.Ok, i.Refusal?.Code));
        var number = await db.Set<CleanerProduction.Companies.Company>().Where(c => c.Id == @case.CompanyId).Select(c => c.BusinessRegistration).SingleAsync(Test);
        db.AddRange(new Microsoft.AspNetCore.Identity.IdentityRole(nameof(Role.Applicant)) { NormalizedName = "APPLICANT" }, new CleanerProduction.Portal.Accounts.Person { Id = "p-asks", UserName = "asks" });
        await db.SaveChangesAsync(Test);
        await Track.AtOnce(4, async i =>
        {
            await People(i).Ask("p-asks", number, Test);
            return i;
        });
        var request = await db.Set<JoinRequest>().SingleAsync(r => r.CompanyId == @case.CompanyId && r.PersonId == "p-asks", Test);
        var answers = await Track.AtOnce(3, i => People(i).Let("p-one", @case.CompanyId, request.Id, i % 2 == 0, Test));
        Assert.Single(answers, a => a is null);
    }

    // One is answered nothing, the others why not, in a word the pages have a sentence for.
    private static void OneWins(IReadOnlyList<Refusal?> answers)
    {
        Assert.Single(answers, a => a is null);
        Assert.All(answers.OfType<Refusal>(), a => Assert.Contains(a.Code, Lost));
    }

    private static ClaimsPrincipal Officer(int i) => Track.Person($"p-officer-{i}", Role.Secretariat);

    private CaseReading Reading(int node) => new(track.Of<IDbContextFactory<PortalDb>>(node), track.Of<FactsBook>(node), track.Reference);

    private VettingDesk Vetting(int node) => new(track.Of<CaseDesk>(node), Reading(node), new(new CaseLetters(track.Reference, track.Of<Operation>(node)), track.Reference));

    private Agreements Signs(int node) => new(new ProjectDesk(track.Of<CaseDesk>(node)), track.Reference);

    private Changes Changing(int node) => new(new ProjectDesk(track.Of<CaseDesk>(node)), track.Reference, new(new CaseLetters(track.Reference, new(new ConfigurationBuilder().Build()))));

    private Payments Pays(int node) => new(new(track.Of<CaseDesk>(node), track.Of<FactsBook>(node)), new(new CaseLetters(track.Reference, track.Of<Operation>(node))));

    private CleanerProduction.Portal.Companies.People.CompanyPeople People(int node) => new(track.Of<IDbContextFactory<PortalDb>>(node), track.Of<TimeProvider>(node));

    private async Task Settle(string @case)
    {
        foreach (var criterion in (await Reading(0).Find(@case, Test))!.Criteria)
            Assert.Null(await Vetting(0).Judge(@case, (await Reading(0).Find(@case, Test))!.Case.HistoryEntries, criterion.Clause, true, "looked at", Officer(0), Test));
        foreach (var prompt in (await Reading(0).Find(@case, Test))!.Prompts.Where(p => !p.Answered).ToList())
            Assert.Null(await Vetting(0).Answer(@case, (await Reading(0).Find(@case, Test))!.Case.HistoryEntries, prompt.Key, "none", prompt.Kind == "officer-interest" ? Track.Person(prompt.With[0], Role.Secretariat) : Officer(0), Test));
    }
}

/// <summary>On the embedded database.</summary>
public sealed class SqliteRaceTests(SqliteTrack track) : RaceTests(track), IClassFixture<SqliteTrack>;

/// <summary>On PostgreSQL.</summary>
[Collection(OnPostgres.Name)]
public sealed class PostgresRaceTests(PostgresTrack track) : RaceTests(track), IClassFixture<PostgresTrack>;
