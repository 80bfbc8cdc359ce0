using System.Collections.Immutable;
using CleanerProduction.Applications;
using CleanerProduction.Companies;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Files;
using CleanerProduction.Portal.Notices.Calendars;
using CleanerProduction.PortalTests.Files;
using CleanerProduction.PortalTests.Meetings.Room;
using Microsoft.EntityFrameworkCore;
using Xunit;
using CleanerProduction.PortalTests.Data;

namespace CleanerProduction.PortalTests.Access;

/// <summary>Something that stands in an address: of each camp, and one that is not there. Each is the address's parameters by name.</summary>
public sealed record Thing(ImmutableArray<ImmutableDictionary<string, string>> OfCamps, ImmutableDictionary<string, string> Missing)
{
    /// <summary>One that belongs to nobody in particular.</summary>
    public static Thing Of(string parameters, string missing) => new([Read(parameters)], Read(missing));

    /// <summary>One of each camp.</summary>
    public static Thing Of(Func<string, string> parameters, string missing) => new([.. TwoCamps.Camps.Select(c => Read(parameters(c)))], Read(missing));

    private static ImmutableDictionary<string, string> Read(string parameters) =>
        parameters.Split(' ').Select(p => p.Split('=', 2)).ToImmutableDictionary(p => p[0], p => p[1], StringComparer.OrdinalIgnoreCase);
}

/// <summary>What the addresses of the table are filled with.</summary>
internal static class Inventory
{
    private const string NoCase = "Reference=DP1-2099-0001";

    public static async Task<IReadOnlyDictionary<string, Thing>> Of(TwoCamps portal, PortalDb db)
    {
        var test = TestContext.Current.CancellationToken;
        var cases = await db.Set<Application>().AsNoTracking().OrderBy(a => a.Reference).ToListAsync(test);
        var factories = await db.Set<Factory>().AsNoTracking().OrderBy(f => f.Id).ToListAsync(test);
        var bought = await db.Set<ProjectPurchase>().Select(p => p.Case).ToListAsync(test);

        Application Case(string camp, Func<Application, bool> which) => cases.First(a => portal.CampOf[a.CompanyId] == camp && which(a));
        int Company(string camp) => portal.CampOf.First(c => c.Value == camp).Key;
        Thing In(ApplicationState state, string more = "", Func<Application, bool>? also = null) => Thing.Of(camp => $"Reference={Case(camp, a => a.State == state && also?.Invoke(a) != false).Reference}{more}", NoCase + more);
        bool Kind(Application a, params ProjectType[] types) => types.Contains(a.Type);

        // What the demonstration has none of, or not of both.
        var files = new Dictionary<string, int>();
        var (letters, drafts, invitations, secrets) = (new Dictionary<string, string>(), new Dictionary<string, string>(), new Dictionary<string, int>(), new Dictionary<string, string>());
        foreach (var camp in TwoCamps.Camps)
        {
            var @case = Case(camp, a => a.State == ApplicationState.Draft);
            files[camp] = (await portal.Get<CaseFiles>().Add(@case.Reference, "service-contract", "contract.png", new MemoryStream(Samples.Png()), camp, test)).Value.Id;
            var issued = await db.Set<LetterDraft>().Where(l => l.CompanyId != null).OrderBy(l => l.Number).ToListAsync(test);
            letters[camp] = issued.First(l => l.State == LetterState.Issued && portal.CampOf[l.CompanyId!.Value] == camp).Number;
            drafts[camp] = issued.First(l => l.State == LetterState.Draft && portal.CampOf[l.CompanyId!.Value] == camp).Number;
            var person = await db.Users.SingleAsync(p => p.Id == camp, test);
            var company = portal.CampOf.First(c => c.Value != camp).Key;
            var invited = new Invitation { CompanyId = company, Email = person.Email!, NormalizedEmail = person.NormalizedEmail!, Name = "x", InvitedBy = "p-secretary", At = portal.Get<TimeProvider>().GetUtcNow(), Expires = portal.Get<TimeProvider>().GetUtcNow().AddDays(1) };
            db.Add(invited);
            await db.SaveChangesAsync(test);
            invitations[camp] = invited.Id;
            db.Add(new JoinRequest { CompanyId = Company(camp), PersonId = "p-evaluator", At = portal.Get<TimeProvider>().GetUtcNow() });
            db.Add(new Invitation { CompanyId = Company(camp), Email = "x@example.test", NormalizedEmail = "X@EXAMPLE.TEST", Name = "x", InvitedBy = camp, At = invited.At, Expires = invited.Expires });
            db.Add(new Notice { Key = $"matrix/{camp}", PersonId = camp, Title = Trilingual.Same("x"), Text = Trilingual.Same("x"), Link = "/waiting", At = invited.At });
            var running = Case(camp, a => a.State == ApplicationState.InProgress && bought.Contains(a.Reference));
            db.Add(new ProjectChange { Case = running.Reference, Number = 90, Subject = CleanerProduction.Projects.ChangeSubject.Contact, Before = "x", After = "y", Why = "z", AskedBy = camp, AskedAt = invited.At });
            var approved = Case(camp, a => a.State == ApplicationState.Approved);
            db.Add(new CaseDeadline { Case = approved.Reference, Rule = "FG-3.1.2", From = new(2026, 11, 20), Due = new(2027, 1, 20), StartedBy = $"matrix/{camp}" });
            secrets[camp] = await portal.Get<CalendarBook>().Open(camp, test);
        }
        var registrations = await Registrations(portal, db);
        db.Add(new ImportRun { Name = "past.csv", Hash = new('a', 64), By = "p-secretary", At = portal.Get<TimeProvider>().GetUtcNow(), Rows = 0 });
        await db.SaveChangesAsync(test);
        // Claims of both to verify; costs and an order of others than those who look, so that these may order and check.
        foreach (var camp in TwoCamps.Camps)
        {
            var @case = Case(camp, a => a.State == ApplicationState.ReportSatisfactory).Reference;
            if (await db.Set<GrantClaim>().FindAsync([@case], test) is not { } claim) db.Add(claim = new() { Case = @case, Payee = "x", Account = "1", SavedBy = camp });
            (claim.FiledAt, claim.FiledBy, claim.ReturnedAt) = (portal.Get<TimeProvider>().GetUtcNow(), camp, null);
            if (!await db.Set<ClaimCost>().AnyAsync(c => c.Case == @case, test))
                db.Add(new ClaimCost { Case = @case, Number = 1, Line = "B1", What = "x", Kind = CleanerProduction.Guidelines.Funding.CostKind.ProviderFee, Amount = Hkd.Of(1), InvoicedOn = new(2026, 10, 1), PaidOn = new(2026, 10, 1), By = camp });
        }
        await db.SaveChangesAsync(test);
        await db.Set<ClaimCost>().ExecuteUpdateAsync(set => set.SetProperty(c => c.Officer, c => c.Officer == null ? null : "p-verifier"), test);
        await db.Set<GrantOrder>().ExecuteUpdateAsync(set => set.SetProperty(o => o.Maker, "p-maker"), test);
        var orders = await db.Set<GrantOrder>().AsNoTracking().ToDictionaryAsync(o => o.Case, o => o.Checker is null ? "ordered" : "checked", test);
        Thing ToPay(string? stage) => Thing.Of($"Reference={cases.First(a => a.State == ApplicationState.ReadyToPay && orders.GetValueOrDefault(a.Reference) == stage).Reference}", NoCase);
        var owed = await db.Set<RecoveryDemand>().Select(d => d.Case).ToListAsync(test);
        var given = await db.Set<ProjectEvaluation>().Where(e => e.Evaluator != null && e.ReportedAt == null).Select(e => e.Case).ToListAsync(test);
        // One there is, of the first camp if there is such.
        Thing Found(Func<Application, bool> which) => Thing.Of($"Reference={cases.Where(which).OrderBy(a => portal.CampOf[a.CompanyId] != TwoCamps.Camps[0]).First().Reference}", NoCase);
        const string ahead = "67";
        var room = (await portal.Get<CleanerProduction.Portal.Meetings.MeetingRooms>().Find(ahead, test))!;
        var item = (await room.Now(test)).Meeting.Items.Values.First(i => i.Papers.Length > 0);

        return new Dictionary<string, Thing>(registrations.Concat(await ComplaintThings.Put(portal, db)).Concat(await LabelThings.Put(portal, db)).Concat(await AwardThings.Put(portal, db)).Concat(await EventThings.Put(portal, db)), StringComparer.Ordinal)
        {
            ["sheet"] = Thing.Of($"Reference={await db.Set<CleanerProduction.Labels.Judging.ScoreSheet>().Where(s => s.Judge == "p-judge-hk" && s.State == CleanerProduction.Labels.Judging.SheetState.Draft).OrderBy(s => s.Application).Select(s => s.Application).FirstAsync(test)}", "Reference=LM-2099-0001"),
            ["audited-registration"] = Thing.Of("Reference=2026-011 Category=2", "Reference=2026-999 Category=9"),
            ["report-draft"] = Thing.Of("Number=1", "Number=999"),
            ["office-chart"] = Thing.Of("name=money", "name=nothing"),
            ["judged-round"] = Thing.Of("Year=2026", "Year=2099"),
            ["draft"] = In(ApplicationState.Draft, " Page=project", a => Kind(a, ProjectType.NewTechnology)),
            ["handed-in"] = In(ApplicationState.Submitted, " Page=project"),
            ["asked"] = In(ApplicationState.InfoRequested, " Page=project"),
            ["complete"] = In(ApplicationState.Complete),
            ["approved"] = In(ApplicationState.Approved, " language=en"),
            ["offered"] = In(ApplicationState.AgreementPending, " language=en Act=ExplainLateSignature"),
            ["running"] = In(ApplicationState.InProgress, " Number=1 language=en Act=AnnouncePublicity", a => bought.Contains(a.Reference)),
            ["visited"] = In(ApplicationState.InProgress, " Act=VisitSite", a => bought.Contains(a.Reference)),
            ["reported"] = In(ApplicationState.ReportSubmitted),
            ["claimed"] = In(ApplicationState.ReportSatisfactory),
            ["payable"] = In(ApplicationState.ReadyToPay),
            ["held"] = Found(a => a.State == ApplicationState.PaymentHold),
            ["owed"] = Found(a => owed.Contains(a.Reference)),
            ["evaluated"] = Found(a => given.Contains(a.Reference)),
            ["to-order"] = ToPay(null),
            ["ordered"] = ToPay("ordered"),
            ["checked"] = ToPay("checked"),
            ["company"] = Thing.Of(camp => $"Id={Company(camp)} holder=company-{Company(camp)} slot=business-registration", "Id=99999 holder=company-99999 slot=business-registration"),
            ["factory"] = Thing.Of(camp => factories.First(f => portal.CampOf[f.CompanyId] == camp) is var f ? $"Id={f.CompanyId} Of={f.Id} holder=factory-{f.Id} slot=ownership-proof" : "", "Id=99999 Of=99999 holder=factory-99999 slot=ownership-proof"),
            // A company of one's own with the factory of somebody else's.
            ["crossed"] = Thing.Of(camp => $"Id={Company(camp)} Of={factories.First(f => portal.CampOf[f.CompanyId] != camp).Id}", "Id=99999 Of=99999"),
            ["slot"] = Thing.Of(camp => $"holder={Case(camp, a => a.State == ApplicationState.Draft).Reference} slot=service-contract", "holder=DP1-2099-0001 slot=service-contract"),
            ["file"] = Thing.Of(camp => $"id={files[camp]}", "id=99999"),
            ["letter"] = Thing.Of(camp => $"Number={letters[camp]} Document={letters[camp]} language=en", "Number=LT-2099-0001 Document=LT-2099-0001 language=en"),
            ["letter-draft"] = Thing.Of(camp => $"Number={drafts[camp]} Document={drafts[camp]} language=en", "Number=LT-2099-0001 Document=LT-2099-0001 language=en"),
            ["invitation"] = Thing.Of(camp => $"Id={invitations[camp]}", "Id=99999"),
            ["calendar"] = Thing.Of(camp => $"secret={secrets[camp]}", $"secret={new string('0', 48)}"),
            ["import"] = Thing.Of($"Run={(await db.Set<ImportRun>().FirstAsync(test)).Id}", "Run=99999"),
            ["representative"] = Thing.Of($"Id={(await db.Set<Representative>().OrderBy(r => r.Id).FirstAsync(test)).Id}", "Id=99999"),
            ["person"] = Thing.Of("Id=p-hkgcc", "Id=p-nobody"),
            ["taking"] = Thing.Of("taking=1", "taking=999999"),
            ["row"] = Thing.Of($"Number={(await db.Set<ParameterRow>().OrderBy(r => r.Sequence).FirstAsync(test)).Sequence}", "Number=99999"),
            ["label-awaiting"] = Thing.Of("Reference=LM-2026-0014", "Reference=LM-2099-0001"),
            ["label-submitted"] = Thing.Of("Reference=LM-2026-0015", "Reference=LM-2099-0001"),
            ["label-checked"] = Thing.Of("Reference=LX-2026-0008", "Reference=LX-2099-0001"),
            ["label-verified"] = Thing.Of("Reference=LM-2026-0016", "Reference=LM-2099-0001"),
            ["meeting"] = Thing.Of($"Id={ahead} meeting={ahead} Number={item.Number} item={item.Number} paper={item.Papers[0].Id} division=none", "Id=9999 meeting=9999 Number=1 item=1 paper=none division=none"),
        };
    }

    // Each camp with an application for registration it writes, and with a registered provider whose application was handed in; and what officers have to do with.
    private static async Task<Dictionary<string, Thing>> Registrations(TwoCamps portal, PortalDb db)
    {
        const string missing = "Reference=RA-2099-0001 Page=staff";
        var test = TestContext.Current.CancellationToken;
        Dictionary<string, string> drafts = [], numbers = new(StringComparer.Ordinal) { [TwoCamps.Camps[0]] = "2025-024", [TwoCamps.Camps[1]] = "2026-003" };
        foreach (var (camp, number) in numbers)
        {
            var begun = await portal.Get<CleanerProduction.Portal.Providers.Register.Beginning>().Begin(camp, new($"2000000{drafts.Count}", Trilingual.Same("x"), [CleanerProduction.Providers.ProviderCategory.Category1]), Language.En, test);
            drafts[camp] = begun.Value;
            db.Add(new Representative { PersonId = camp, ProviderNumber = number, From = new(2020, 1, 1) });
        }
        (await db.Set<CleanerProduction.Providers.Registration>().SingleAsync(r => r.Reference == "2026-011/2", test)).CommitteeOpinion = "66-1-1";
        await db.Arrange(test);
        var filed = await db.Set<CleanerProduction.Providers.Registration>().AsNoTracking().Where(r => r.Filing != null).ToListAsync(test);
        string Filing(string number) => $"Reference={filed.First(r => r.ProviderNumber == number).Filing} Page=company";
        return new(StringComparer.Ordinal)
        {
            ["registration-draft"] = Thing.Of(camp => $"Reference={drafts[camp]} Page=staff", missing),
            ["registration-filed"] = Thing.Of(camp => Filing(numbers[camp]), missing),
            ["registration-waiting"] = Thing.Of(Filing("2026-018"), missing),
            ["registration-complete"] = Thing.Of(Filing("2026-011"), missing),
            ["registration-provisional"] = Thing.Of(Filing("2025-021"), missing),
            ["provider"] = Thing.Of(camp => $"Number={numbers[camp]}", "Number=2099-001"),
        };
    }
}
