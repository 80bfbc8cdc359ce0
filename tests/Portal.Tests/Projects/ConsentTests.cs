using System.Security.Claims;
using CleanerProduction.Applications;
using CleanerProduction.Applications.Forms;
using CleanerProduction.Guidelines.Funding;
using CleanerProduction.Meetings;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Cases;
using CleanerProduction.Portal.Parts.Letterhead;
using CleanerProduction.Portal.Projects.Letters;
using CleanerProduction.Portal.Projects.Report;
using CleanerProduction.PortalTests.Seeding;
using CleanerProduction.Projects;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CleanerProduction.PortalTests.Projects;

/// <summary>What needs consent in writing: changes, other procurement, other representatives; and whose name a report of an assessment bears.</summary>
public sealed class ConsentTests(DemonstrationStores stores) : ProjectOffice(stores), IClassFixture<DemonstrationStores>
{
    private readonly DemonstrationStores stores = stores;

    [Fact]
    public async Task FG_3_7_1_every_decision_on_a_change_has_its_letter_to_the_company()
    {
        var name = await Case("DP1", "0009");
        Assert.Null(await Changes.Ask(Owner, name, null, new(ChangeSubject.Contact, null, "old@a.hk", "new@a.hk", null, "moved"), Test));
        var asked = (await File(name)).Changes[^1];
        Assert.Null(await Letter(name, asked.Number));
        Assert.Null(await Changes.Decide(Secretary, name, null, asked.Number, true, "Agreed", Test));
        var (letter, facts) = (await Letter(name, asked.Number))!.Value;
        Assert.Equal(("change-decision", LetterState.Draft, (await File(name)).Case.CompanyId), (letter.Kind, letter.State, letter.CompanyId));
        Assert.Equal((true, "old@a.hk", "new@a.hk", true), (facts.Agreed, facts.Before, facts.After, facts.Frame.Decision.BySecretariat));

        Assert.Null(await Changes.Ask(Owner, name, null, new(ChangeSubject.Other, null, "a", "b", null, "why"), Test));
        var second = (await File(name)).Changes[^1].Number;
        Assert.Null(await Changes.Decide(Secretary, name, null, second, false, "No ground", Test));
        Assert.False((await Letter(name, second))!.Value.Facts.Agreed);
        // What a rule refuses at once is answered as well, in its own words.
        var late = (await File(name)).Clock("FG-3.2.2-equipment")!.Due.AddDays(1);
        await using (var db = await Open()) await db.Set<ProjectPurchase>().Where(p => p.Case == name).ExecuteUpdateAsync(set => set.SetProperty(p => p.DeliveredOn, late), Test);
        Assert.Null(await Changes.Ask(Owner, name, null, new(ChangeSubject.CompletionDate, null, "a", "b", (await File(name)).Clock("FG-3.2.1(b)")!.Due.AddMonths(1), "late"), Test));
        var ruled = (await File(name)).Changes[^1];
        Assert.Equal(ChangeState.Refused, ruled.State);
        var because = (await Letter(name, ruled.Number))!.Value.Facts.Reason;
        Assert.NotEqual(because.Sentence.Hant, because.Sentence.En);
        Assert.NotNull(because.Clause);
    }

    [Fact]
    public async Task FG_3_3_3_another_arrangement_than_fair_procurement_is_tabled_without_a_dearer_quotation()
    {
        var name = await Case("NTP", "0009");
        var file = await File(name);
        var owner = await Acting("p-lamchuen", file.Case.CompanyId);
        var line = file.Form.Budget.First(l => l.Kind == CostKind.Equipment && !l.Proprietary).Id;
        Assert.DoesNotContain(await Ready.List(Test), r => r.Case == name && r.Kind == AgendaKind.ProcurementVariation);
        Assert.Null(await Changes.Ask(owner, name, null, new(ChangeSubject.FairProcurement, line, "five quotations", "the maker alone", null, "no other maker"), Test));
        var asked = (await File(name)).Changes[^1];
        Assert.Equal((ChangeState.WithCommittee, (QuotationVariation?)null), (asked.State, (await File(name)).Case.Variation));
        var ready = Assert.Single(await Ready.List(Test), r => r.Case == name && r.Kind == AgendaKind.ProcurementVariation);
        var item = (await Ready.ItemFor(ready, Test))!;
        Assert.Contains("the maker alone", item.Motion?.En, StringComparison.Ordinal);
        Assert.Contains(item.Facts, f => f.Note?.En == "no other maker" || f.Value.En == "no other maker");
        Assert.False(item.Motion?.IsIncomplete);
        Assert.Equal("change-committee-first", (await Changes.Ask(owner, name, null, new(ChangeSubject.FairProcurement, line, "a", "b", null, "c"), Test))?.Code);
        Assert.Equal("change-with-committee", (await Changes.Decide(Secretary, name, null, asked.Number, true, "Agreed", Test))?.Code);

        var at = stores.Node.GetRequiredService<TimeProvider>().GetUtcNow().AddMinutes(1);
        await using (var db = await Open())
        {
            var found = await db.Set<Application>().SingleAsync(a => a.Reference == name, Test);
            db.Add(found.Record("CommitteeAgreed", Role.Committee, "99", at, "FG-3.3.3", null));
            db.Add(new CarriedDecision { Division = "99-1", Meeting = "99", Item = 7, Kind = AgendaKind.ProcurementVariation, Case = name, Outcome = Outcome.Carried, DeclaredAt = at });
            await db.SaveChangesAsync(Test);
        }
        Assert.DoesNotContain(await Ready.List(Test), r => r.Case == name && r.Kind == AgendaKind.ProcurementVariation);
        Assert.Null(await Changes.Decide(Secretary, name, null, asked.Number, true, "As the committee agreed", Test));
        var (letter, facts) = (await Letter(name, asked.Number))!.Value;
        Assert.Equal(("99", 7, "99-1"), (facts.Frame.Decision.Meeting, facts.Frame.Decision.Item, letter.Division));
    }

    [Fact]
    public async Task FG_3_6_1_representatives_change_as_a_whole_with_consent_and_are_never_fewer_than_two()
    {
        var name = await Case("DP1", "0009");
        var before = (await File(name)).Representatives;
        FormRepresentative one = new(null, "甲", "工程師", "2345 6789", "one@a.hk"), two = new(null, "乙", "", "2345 6780", "two@a.hk");
        Assert.Equal("representatives-too-few", (await Changes.AskRepresentatives(Owner, name, null, [one], "left", Test))?.Code);
        Assert.Equal("representatives-too-few", (await Changes.AskRepresentatives(Owner, name, null, [one, two with { Email = "ONE@a.hk " }], "left", Test))?.Code);
        Assert.Equal(CleanerProduction.Portal.Projects.ProjectDesk.NotYours, (await Changes.AskRepresentatives(OwnerOfTwo, name, null, [one, two], "left", Test))?.Code);
        Assert.Null(await Changes.AskRepresentatives(Owner, name, null, [one, two], "left", Test));
        var asked = await File(name);
        Assert.Equal((ChangeSubject.Management, ChangeState.Open), (asked.Changes[^1].Subject, asked.Changes[^1].State));
        Assert.Equal(before, asked.Representatives);
        Assert.Equal("representatives-asked", (await Changes.AskRepresentatives(Owner, name, null, [two, one], "again", Test))?.Code);
        Assert.Null(await Changes.Decide(Secretary, name, null, asked.Changes[^1].Number, true, "Agreed", Test));
        var after = await File(name);
        Assert.Equal([one, two], after.Representatives);
        Assert.Equal(before, after.Form.Representatives);
    }

    [Fact]
    public async Task FG_3_4_2_a_report_of_an_assessment_names_its_auditor_with_number_and_proof()
    {
        string name;
        int company;
        await using (var db = await Open())
        {
            var found = await db.Set<Application>().FirstAsync(a => a.Type == ProjectType.OnSiteAssessment && a.State == ApplicationState.InProgress, Test);
            (name, company) = (found.Reference, found.CompanyId);
        }
        var owner = await Acting("p-assessed", company);
        await Put(name, "final-report");
        var whole = new NewReport("A", true, "馮啟賢", "CPA-0217", Section34Reports.OfAssessments, false, false, false, "s");
        Assert.Equal("FG-3.4.2", (await Reports.Submit(owner, name, null, whole, Test))?.Clause);
        await Put(name, "auditor-registration");
        Assert.Equal("FG-3.4.2", (await Reports.Submit(owner, name, null, whole with { Auditor = " " }, Test))?.Clause);
        Assert.Equal("FG-3.4.2", (await Reports.Submit(owner, name, null, whole with { AuditorNumber = null }, Test))?.Clause);
        Assert.Null(await Reports.Submit(owner, name, null, whole, Test));
        var kept = (await File(name)).Reports[^1];
        Assert.Equal((true, "馮啟賢", "CPA-0217", 0), (kept.ByRegisteredAuditor, kept.Auditor, kept.AuditorNumber, kept.VideoSeconds));
    }

    private async Task<ClaimsPrincipal> Acting(string person, int company)
    {
        await using var db = await Open();
        db.Add(new Representative { PersonId = person, CompanyId = company, From = new(2026, 1, 1) });
        await db.SaveChangesAsync(Test);
        return Person(person, "某人", Role.Applicant);
    }

    private async Task<(LetterDraft Letter, ChangeDecisionFacts Facts)?> Letter(string name, int change)
    {
        await using var db = await Open();
        return await db.Set<LetterDraft>().AsNoTracking().SingleOrDefaultAsync(l => l.MadeFor == ChangeLetters.MadeFor(name, change), Test) is { } letter
            ? (letter, (ChangeDecisionFacts)LetterPress.Read(letter.Kind, letter.Facts))
            : null;
    }
}
