using System.Collections.Immutable;
using System.Security.Claims;
using CleanerProduction.Files;
using CleanerProduction.Guidelines;
using CleanerProduction.Guidelines.Registration;
using CleanerProduction.Meetings;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Files;
using CleanerProduction.Portal.Parts.Frame;
using CleanerProduction.Providers;
using CleanerProduction.Providers.Forms;
using CleanerProduction.Schemes;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Providers;

/// <summary>An application for registration with everything that is known beside it.</summary>
/// <param name="Row">The application.</param>
/// <param name="Provider">The provider.</param>
/// <param name="Cases">Its registrations, by category; none while a draft.</param>
/// <param name="Last">The newest revision of the form.</param>
/// <param name="Facts">What the clauses ask.</param>
/// <param name="Acting">Who acts for the provider.</param>
public sealed record Filing(RegistrationFiling Row, Provider Provider, IReadOnlyList<Registration> Cases, FormRevision Last, RegistrationApplication Facts, IReadOnlyList<Person> Acting)
{
    /// <summary>The reference.</summary>
    public string Reference => Row.Reference;

    /// <summary>The form.</summary>
    public RegistrationForm Form => Facts.Form;

    /// <summary>True while a draft.</summary>
    public bool IsDraft => Row.SubmittedAt is null;

    /// <summary>True while the Secretariat waits for an answer (RG-4.1.3).</summary>
    public bool IsAsked => Cases.Any(c => c.State == RegistrationState.InfoRequested);

    /// <summary>True while the form may be changed: as a draft, and while the Secretariat waits for an answer.</summary>
    public bool Writable => IsDraft || IsAsked;

    /// <summary>How long the histories are together.</summary>
    public long Seen => Cases.Sum(c => c.HistoryEntries);

    /// <summary>Its pages in sections; empty ones are left out.</summary>
    public ImmutableArray<ImmutableArray<RegistrationPage>> Sections => RegistrationSheet.PagesOf(Form.Categories);

    /// <summary>What a person is called, as those who act for the provider are.</summary>
    public Trilingual? Name(string? person) => Acting.FirstOrDefault(p => p.Id == person)?.Name();
}

/// <summary>The applications for registration. Another's and one that is not there are the same: null.</summary>
public sealed class FilingBook(IDbContextFactory<PortalDb> databases, ReferenceData reference, TimeProvider clock)
{
    /// <summary>Today in Hong Kong.</summary>
    public DateOnly Today => HongKongTime.DateOf(clock.GetUtcNow());

    /// <summary>One of a person's own.</summary>
    public async Task<Filing?> Mine(string person, string filing, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await Own(db, person, Today).AsNoTracking().SingleOrDefaultAsync(f => f.Reference == filing, cancellation) is { } row ? await Read(db, row, reference, Today, cancellation) : null;
    }

    /// <summary>One as an officer sees it: handed in.</summary>
    public async Task<Filing?> Seen(ClaimsPrincipal person, string filing, CancellationToken cancellation)
    {
        if (!Navigation.IsOfficer(person)) return null;
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Set<RegistrationFiling>().AsNoTracking().SingleOrDefaultAsync(f => f.Reference == filing && f.SubmittedAt != null, cancellation) is { } row ? await Read(db, row, reference, Today, cancellation) : null;
    }

    /// <summary>All of a person's own, the newest first.</summary>
    public async Task<IReadOnlyList<Filing>> All(string person, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var rows = await Own(db, person, Today).AsNoTracking().OrderByDescending(f => f.BegunAt).ToListAsync(cancellation);
        var read = new List<Filing>(rows.Count);
        foreach (var row in rows) read.Add(await Read(db, row, reference, Today, cancellation));
        return read;
    }

    /// <summary>The queries of an application, the newest first; whose it is is asked before.</summary>
    public async Task<IReadOnlyList<CaseQuery>> Queries(string filing, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Set<CaseQuery>().AsNoTracking().Where(q => q.Case == filing).OrderByDescending(q => q.Number).ToListAsync(cancellation);
    }

    /// <summary>The form as it was handed in; null while it was not.</summary>
    public async Task<FormRevision?> Submitted(string filing, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Set<FormRevision>().AsNoTracking().Where(r => r.Case == filing && r.Moment == FormMoment.Submitted).OrderBy(r => r.Revision).FirstOrDefaultAsync(cancellation);
    }

    /// <summary>The applications of the providers a person acts for.</summary>
    public static IQueryable<RegistrationFiling> Own(PortalDb db, string person, DateOnly on)
    {
        var acts = db.Acting(on).Where(r => r.PersonId == person && r.ProviderNumber != null);
        return db.Set<RegistrationFiling>().Where(f => acts.Any(r => r.ProviderNumber == f.ProviderNumber));
    }

    /// <summary>Every registration a company ever had or asked for, under whatever number: by the business registration or credit code.</summary>
    public static async Task<List<Registration>> OfCompany(PortalDb db, Provider provider, CancellationToken cancellation)
    {
        var identifier = provider.Identifier;
        var numbers = db.Set<Provider>().Where(p => p.Number == provider.Number || identifier != null && p.Identifier == identifier).Select(p => p.Number);
        return await db.Set<Registration>().AsNoTracking().Where(r => numbers.Contains(r.ProviderNumber)).ToListAsync(cancellation);
    }

    /// <summary>The criteria of the phase of a day; between phases, and after the last, those of the newest that has any.</summary>
    public static RegistrationRules Rules(ReferenceData reference, DateOnly on) =>
        reference.Phases.On(on)?.Registration ?? reference.Phases.All.Last(p => p.Registration is not null).Registration!;

    /// <summary>Reads an application whole.</summary>
    public static async Task<Filing> Read(PortalDb db, RegistrationFiling row, ReferenceData reference, DateOnly today, CancellationToken cancellation)
    {
        var provider = await db.Set<Provider>().AsNoTracking().SingleAsync(p => p.Number == row.ProviderNumber, cancellation);
        var cases = await db.Set<Registration>().AsNoTracking().Where(r => r.Filing == row.Reference).OrderBy(r => r.Category).ToListAsync(cancellation);
        var last = await db.Set<FormRevision>().AsNoTracking().Where(r => r.Case == row.Reference).OrderByDescending(r => r.Revision).FirstAsync(cancellation);
        var ids = db.Acting(today).Where(r => r.ProviderNumber == provider.Number).Select(r => r.PersonId);
        var acting = await db.Users.AsNoTracking().Where(p => ids.Contains(p.Id)).OrderBy(p => p.Id).ToListAsync(cancellation);
        return new(row, provider, cases, last, await Facts(db, row, provider, cases, RegistrationForm.FromJson(last.Content), reference, today, cancellation), acting);
    }

    /// <summary>What the clauses ask of a form of the application, with what else is known of the company.</summary>
    public static async Task<RegistrationApplication> Facts(
        PortalDb db, RegistrationFiling row, Provider provider, IReadOnlyList<Registration> cases, RegistrationForm form, ReferenceData reference, DateOnly today, CancellationToken cancellation)
    {
        var others = (await OfCompany(db, provider, cancellation)).Where(r => cases.All(c => c.Reference != r.Reference) && r.State != RegistrationState.Draft).ToList();
        var files = await HeldFiles.Of(db, ProviderFiles.Holder(provider.Number), cancellation);
        var references = cases.Select(c => c.Reference).ToList();
        var judged = await db.Set<CaseJudgement>().AsNoTracking().Where(j => references.Contains(j.Case)).OrderBy(j => j.Id).ToListAsync(cancellation);
        var decided = await db.Set<CarriedDecision>().AsNoTracking()
            .Where(d => d.Kind == AgendaKind.RegistrationReferral && references.Contains(d.Case!) && d.ReplacedBy == null && d.Outcome != Outcome.NoQuorum).ToListAsync(cancellation);
        var on = row.SubmittedAt is { } at ? HongKongTime.DateOf(at) : today;
        return new(Rules(reference, on), on, form)
        {
            RegisteredAlready = [.. Enum.GetValues<ProviderCategory>().Where(c => Registering.MayApply(others, c) is not null)],
            Cancellations = Enum.GetValues<ProviderCategory>().ToImmutableDictionary(c => c, c => Registering.CancellationOf(cases.FirstOrDefault(r => r.Category == c) is { } own ? own.PreviousCancellation : Registering.LastEnd(others, c))),
            Opinions = [.. cases.Where(c => c.CommitteeOpinion is not null).Select(c => c.Category)],
            Decisions = cases.Where(c => decided.Exists(d => d.Case == c.Reference)).ToImmutableDictionary(c => c.Category, c => new Judgement(decided.Last(d => d.Case == c.Reference).Outcome == Outcome.Carried, decided.Last(d => d.Case == c.Reference).Division)),
            Evidence = cases.Where(c => Judged(c) is not null).ToImmutableDictionary(c => c.Category, c => new Judgement(Judged(c)!.Met, Judged(c)!.Reason)),
            CodeFiledSince = row.SubmittedAt is not null && provider.CodeOfConductOn is not null,
            Slots = [.. files.Standing.Where(f => f.Scan != FileScan.Infected).Select(f => f.Slot)],
        };

        CaseJudgement? Judged(Registration registration) => judged.LastOrDefault(j => j.Case == registration.Reference && j.Clause == ClauseOf(registration.Category));
    }

    /// <summary>The criterion of a category.</summary>
    public static string ClauseOf(ProviderCategory category) => category == ProviderCategory.Category1 ? "RG-3.2.2(a)" : "RG-3.2.2(b)";
}
