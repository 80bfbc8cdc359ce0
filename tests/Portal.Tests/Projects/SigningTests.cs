using CleanerProduction.Applications;
using CleanerProduction.Meetings;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Cases;
using CleanerProduction.Portal.Projects;
using CleanerProduction.PortalTests.Seeding;
using CleanerProduction.Projects;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CleanerProduction.PortalTests.Projects;

public sealed class SigningTests(DemonstrationStores stores) : ProjectOffice(stores), IClassFixture<DemonstrationStores>
{
    [Fact]
    public async Task Every_agreement_of_the_demonstration_is_its_approved_file()
    {
        await using var db = await Open();
        var agreed = await db.Set<ProjectAgreement>().AsNoTracking().ToListAsync(Test);
        Assert.True(agreed.Count > 20, $"{agreed.Count} agreements");
        foreach (var row in agreed)
        {
            var file = await File(row.Case);
            Assert.Null(file.Agreement!.Departs(file.Case, file.Form));
            Assert.Equal(row.Hash, Agreement.HashOf(row.Content));
        }
    }

    [Fact]
    public async Task FG_3_1_1_two_people_sign_and_with_the_second_the_project_runs()
    {
        var name = await Case("DP2", "0013");
        var hash = (await File(name)).Offered!.Hash;
        Assert.Equal("signature-applicant-first", (await Sign(Secretary, AgreementSide.Council, "容靜嵐"))?.Code);
        Assert.Equal("signature-name", (await Sign(OwnerOfTwo, AgreementSide.Applicant, "Somebody Else"))?.Code);
        Assert.Equal("signature-other-document", (await Sign(OwnerOfTwo, AgreementSide.Applicant, "黎詠珊", new string('0', 64)))?.Code);
        Assert.Null(await Sign(OwnerOfTwo, AgreementSide.Applicant, " 黎詠珊 "));
        Assert.Equal("signature-already", (await Sign(OwnerOfTwo, AgreementSide.Applicant, "黎詠珊"))?.Code);
        // The same person in an officer's role.
        Assert.Equal("officer-own-company", (await Sign(Person("p-applicant-2", "黎詠珊", Role.Applicant, Role.Secretariat), AgreementSide.Council, "黎詠珊"))?.Code);
        await using (var two = await Open())
        {
            two.Add(new Representative { PersonId = "p-both", CompanyId = (await File(name)).Case.CompanyId, From = new(2026, 1, 1) });
            await two.SaveChangesAsync(Test);
        }
        Assert.Equal("officer-own-company", (await Sign(Person("p-both", "雙", Role.Secretariat), AgreementSide.Council, "雙"))?.Code);
        Assert.Equal(ApplicationState.AgreementPending, (await File(name)).Case.State);

        // Both officers press at once: one signature, one step, one set of clocks.
        var both = await Task.WhenAll(Sign(Secretary, AgreementSide.Council, "容靜嵐"), Sign(Director, AgreementSide.Council, "簡慕儀"));
        Assert.Single(both, r => r is null);
        Assert.Contains(both.OfType<Refusal>().Single().Code, new[] { "signature-already", "signing-closed", CaseDesk.MovedOn });
        var signed = await File(name);
        Assert.Equal(ApplicationState.InProgress, signed.Case.State);
        Assert.Equal([AgreementSide.Applicant, AgreementSide.Council], signed.Signatures.Select(s => s.Side));
        Assert.Single(signed.History, e => e.Step == nameof(ApplicationStep.Sign));
        Assert.Equal(
            [("FG-3.2.1-start", new(2026, 12, 5)), ("FG-3.2.2-interim", new(2027, 4, 21)), ("FG-3.2.2-equipment", new(2027, 4, 21)), ("FG-3.2.1(b)", new DateOnly(2027, 11, 21))],
            Agreement.RulesFromSignature(ProjectType.Demonstration2).Select(r => (r, signed.Deadlines.Single(d => d.Rule == r).Due)));
        Assert.Equal(Today, signed.Clock("FG-3.1.2")?.MetOn);
        await using var db = await Open();
        Assert.Equal(1, await db.Set<Notice>().CountAsync(n => n.Case == name && n.PersonId == "p-applicant-2" && n.Key.EndsWith("/SignedBoth/p-applicant-2"), Test));

        Task<Refusal?> Sign(System.Security.Claims.ClaimsPrincipal person, AgreementSide side, string typed, string? document = null) =>
            Agreements.Sign(person, name, side, typed, document ?? hash, SignatureProof.Demonstration, Test);
    }

    [Fact]
    public async Task An_agreement_is_offered_once_and_from_an_approved_file_alone()
    {
        var name = await Case("DP1", "0025");
        // The two months run from the letter: before it nothing is offered.
        Assert.Equal("result-not-told", (await Agreements.Offer(Secretary, name, null, Test))?.Code);
        await using (var db = await Open())
        {
            db.Add(new CaseDeadline { Case = name, Rule = "FG-3.1.2", From = Today, Due = Today.AddMonths(2), StartedBy = "LT-2026-0001" });
            await db.SaveChangesAsync(Test);
        }
        Assert.Equal(ProjectDesk.NotYours, (await Agreements.Offer(Director, name, null, Test))?.Code);
        Assert.Null(await Agreements.Offer(Secretary, name, null, Test));
        Assert.Equal("step-not-allowed", (await Agreements.Offer(Secretary, name, null, Test))?.Code);
        var file = await File(name);
        Assert.Equal(ApplicationState.AgreementPending, file.Case.State);
        await using var stored = await Open();
        var content = await stored.Set<FormRevision>().Where(r => r.Case == name).OrderByDescending(r => r.Revision).Select(r => r.Content).FirstAsync(Test);
        var equipment = CleanerProduction.Applications.Forms.ApplicationForm.FromJson(content).Budget.Where(l => l.Kind == CleanerProduction.Guidelines.Funding.CostKind.Equipment).ToList();
        Assert.NotEmpty(equipment);
        Assert.Equal(equipment.Select(l => (l.What, l.Amount!.Value)), file.Purchases.Select(p => (p.What, p.Value)));
    }

    [Theory]
    [InlineData("p-applicant-2", Role.Applicant)]
    [InlineData("p-provider", Role.Provider)]
    [InlineData("p-hkgcc", Role.Member)]
    [InlineData("p-observer", Role.Observer)]
    [InlineData("p-evaluator", Role.Evaluator)]
    public async Task Who_is_not_of_the_project_finds_nothing_and_does_nothing(string id, Role role)
    {
        var (name, person) = (await Case("DP1", "0009"), Person(id, "某人", role));
        Assert.NotNull(await Book.Find(Owner, name, Test));
        Assert.NotNull(await Book.Find(Secretary, name, Test));
        Assert.Null(await Book.Find(person, name, Test));
        Assert.DoesNotContain(await Book.List(person, false, Test), r => r.Reference == name);
        var before = (await File(name)).Case.HistoryEntries;
        Assert.Equal(ProjectDesk.NotYours, (await Events.Record(person, name, null, new(ProjectAct.SubmitInterimReport, Today, "x"), Test))?.Code);
        Assert.Equal(ProjectDesk.NotYours, (await Changes.Ask(person, name, null, new(ChangeSubject.Contact, null, "a", "b", null, "c"), Test))?.Code);
        Assert.Equal(ProjectDesk.NotYours, (await Changes.Decide(person, name, null, 1, true, "c", Test))?.Code);
        Assert.Equal(ProjectDesk.NotYours, (await Reports.Submit(person, name, null, new("a", true, null, null, [], true, true, true, "s"), Test))?.Code);
        Assert.Equal(ProjectDesk.NotYours, (await Reports.Decide(person, name, null, true, "s", Test))?.Code);
        Assert.Equal(ProjectDesk.NotYours, (await Agreements.Sign(person, name, AgreementSide.Applicant, "某人", "h", SignatureProof.Demonstration, Test))?.Code);
        Assert.Equal(before, (await File(name)).Case.HistoryEntries);
    }

    [Fact]
    public async Task FG_3_1_2_an_overdue_agreement_may_lose_its_approval_unless_the_explanation_was_accepted()
    {
        var name = await Case("NTP", "0019");
        var file = await File(name);
        Assert.True(file.MayLoseApproval(file.Clock("FG-3.1.2")!.Due.AddDays(1)));
        Assert.False(file.MayLoseApproval(file.Clock("FG-3.1.2")!.Due));
        Assert.Equal("explanation-none-open", (await Events.Record(Secretary, name, null, new(ProjectAct.AcceptExplanation, Today, "no"), Test))?.Code);
        await using (var db = await Open())
        {
            db.Add(new Representative { PersonId = "p-new", CompanyId = file.Case.CompanyId, From = new(2026, 1, 1) });
            await db.SaveChangesAsync(Test);
        }
        Assert.Contains(await Ready.List(Test), r => r.Case == name && r.Kind == AgendaKind.ApprovalWithdrawal);
        Assert.Null(await Events.Record(Person("p-new", "新", Role.Applicant), name, null, new(ProjectAct.ExplainLateSignature, Today, "The director travels"), Test));
        Assert.Null(await Events.Record(Secretary, name, null, new(ProjectAct.AcceptExplanation, Today, "Accepted"), Test));
        var accepted = await File(name);
        Assert.False(accepted.MayLoseApproval(Today.AddDays(400)));
        Assert.DoesNotContain(await Ready.List(Test), r => r.Case == name);
        Assert.Equal(ApplicationState.AgreementPending, accepted.Case.State);
    }
}
