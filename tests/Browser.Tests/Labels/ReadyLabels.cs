using System.Globalization;
using System.Security.Claims;
using CleanerProduction.BrowserTests.Funding;
using CleanerProduction.Companies;
using CleanerProduction.Files;
using CleanerProduction.Guidelines;
using CleanerProduction.Labels;
using CleanerProduction.Labels.Forms;
using CleanerProduction.Labels.Judging;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Labels;
using CleanerProduction.Portal.Labels;
using CleanerProduction.Portal.Labels.Check;
using CleanerProduction.Portal.Labels.Enter;
using CleanerProduction.Portal.Labels.Judge;
using CleanerProduction.Portal.Labels.Rounds;
using CleanerProduction.Portal.Labels.Verify;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CleanerProduction.BrowserTests.Labels;

/// <summary>Brings applications for labels to where a walk begins, through the portal's own desks: what other walks show is not walked again.</summary>
internal sealed class ReadyLabels(FundingPortal portal)
{
    private readonly LabelDesk desk = new(portal.Databases, portal.Reference, portal.Clock);
    private readonly LabelFactsBook facts = new(portal.Reference, portal.Clock);
    private readonly JudgingBook judging = new(portal.Databases, new CommitteeBook(portal.Databases), portal.Reference, portal.Clock);

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    private ClaimsPrincipal Secretary { get; } = As("p-secretary", Role.Secretariat);

    private DateOnly Today => HongKongTime.DateOf(portal.Clock.GetUtcNow());

    /// <summary>Somebody who holds a role.</summary>
    public static ClaimsPrincipal As(string person, Role role) => new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, person), new(ClaimTypes.Role, role.ToString())], "walk"));

    /// <summary>The last day of application of a round is another one.</summary>
    public async Task Closes(int year, DateOnly day)
    {
        var round = (await new RoundBook(portal.Databases).Of(year, Test))!;
        var keeping = new RoundKeeping(portal.Databases, new(portal.Databases, portal.Reference, portal.Clock), portal.Clock);
        Done(await keeping.Change(Secretary, year, round.Case.HistoryEntries, new Dictionary<string, string> { ["closes"] = day.Iso() }, "Closed early", Test));
    }

    /// <summary>A factory in Hong Kong whose company has this number; the person acts for it.</summary>
    public async Task<Factory> Works(string number, string person)
    {
        await using var db = await portal.Open();
        var company = new Company(new("匯朗精工有限公司", "汇朗精工有限公司", "Wui Long Precision Limited"), number) { RegistrationExpires = new(2030, 1, 1), Telephone = "23456789", Email = "office@wuilong.example.test", Address = Trilingual.Same("21 Hung To Road, Kowloon") };
        db.Add(company);
        await db.SaveChangesAsync(Test);
        var factory = new Factory(company.Id, new("匯朗精工觀塘廠", "汇朗精工观塘厂", "Wui Long Precision (Kwun Tong)"), FactoryPlace.HongKong, "metal") { Relation = FactoryRelation.OwnedInHongKong, Address = Trilingual.Same("21 Hung To Road, Kowloon") };
        db.Add(factory);
        db.Add(new Representative { PersonId = person, CompanyId = company.Id, From = new(2020, 1, 1) });
        await db.SaveChangesAsync(Test);
        return factory;
    }

    /// <summary>An application for manufacturing by a city's audit, handed in today.</summary>
    public async Task<string> Entered(Factory factory, string person)
    {
        var offer = string.Create(CultureInfo.InvariantCulture, $"{LabelKind.Manufacturing}-{factory.CompanyId}-{factory.Id}");
        var reference = (await new Beginning(portal.Databases, portal.Clock).Begin(person, offer, Language.ZhHant, Test)).Value;
        var book = new EntryBook(portal.Databases, portal.Clock);
        var saving = new PageSaving(portal.Databases, book, portal.Reference, portal.Clock);
        await using (var db = await portal.Open())
        {
            db.Add(new CaseFile { Holder = reference, Slot = LabelAsked.TitlesSlot, Line = "1", Version = 1, Name = "audit.pdf", Kind = SlotKind.Pdf, Length = 1, Hash = new('a', 64), Scan = FileScan.Clean, At = portal.Clock.GetUtcNow(), By = person });
            await db.SaveChangesAsync(Test);
        }
        await Save(LabelPage.Applicant, ("contact-name", "Chan Tai-man"));
        await Save(LabelPage.Ways, ("way-title", "yes"));
        await Save(LabelPage.Titles, ("title-kind/T1", "CityAudit"), ("title-number/T1", "SJ-20260105"), ("title-from/T1", "2026-01-05"));
        await Save(LabelPage.Record, ("has-offences", "no"));
        Done(await new Entering(desk).Submit(As(person, Role.Applicant), reference, (await book.Mine(person, reference, Test))!.Last.Revision, new(true, true, true, true, true), Test));
        return reference;

        async Task Save(LabelPage page, params (string Place, string Text)[] texts) =>
            Done((await saving.Save(person, reference, new(page, (await book.Mine(person, reference, Test))!.Last.Revision, texts.ToDictionary(t => t.Place, t => t.Text, StringComparer.Ordinal)), Test)).Refusal);
    }

    /// <summary>The same, checked: original received, records looked up, everything answered.</summary>
    public async Task Checked(string reference)
    {
        var checking = new Checking(desk, facts);
        Done(await checking.ReceiveOriginal(Secretary, reference, null, Today, Test));
        Done(await checking.Search(Secretary, reference, null, "Register of penalties", Test));
        foreach (var open in (await new CheckBook(portal.Databases, facts).Find(Secretary, reference, Test))!.Findings.Open)
            Done(await checking.Answer(Secretary, reference, null, open.Question, open.Item, new(true, "Seen."), Test));
        Done(await checking.Check(Secretary, reference, null, Test));
    }

    /// <summary>Verified on site as it is stated.</summary>
    public async Task Visited(string reference)
    {
        var view = (await new CheckBook(portal.Databases, facts).Find(Secretary, reference, Test))!;
        var visit = new SiteVisit($"device-{reference}", Today, "Ms Chan", [.. SiteChecklist.Of(CheckFacts.Measures(view.Case)).Select(l => new SiteAnswer(l.Key, SiteFinding.AsStated, null))], new Judgement(true, "As stated."));
        Done(await new SiteVerifying(desk, facts).Send(As("p-technical", Role.TechnicalSupport), reference, visit, Test));
    }

    /// <summary>Before the panel.</summary>
    public async Task Tabled(string reference) => Done(await new Checking(desk, facts).Table(Secretary, reference, null, Test));

    /// <summary>Every sheet of a round that is still open is scored and handed in, but for these judges’.</summary>
    public async Task Scored(int year, params string[] but)
    {
        var scoring = new Scoring(portal.Databases, judging, portal.Reference, portal.Clock);
        var round = (await judging.Of(year, Test))!;
        foreach (var sheet in round.Sheets.Where(s => s.State == SheetState.Draft && !but.Contains(s.Judge, StringComparer.Ordinal)))
        {
            var rubric = portal.Reference.RubricOf(round.Matters.First(m => m.Case.Reference == sheet.Application).Case.Label);
            var content = ScoreContent.Of(rubric.Criteria.Select((c, i) => KeyValuePair.Create(c.Key, (sheet.Application[^1] + i) % 3 + 2)), []);
            Done(await scoring.HandIn(As(sheet.Judge, Role.Judge), sheet.Application, sheet.Revisions, content, null, Test));
        }
    }

    private static void Done(Refusal? refusal) => Assert.True(refusal is null, refusal?.Code);
}
