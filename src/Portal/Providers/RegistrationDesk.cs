using System.Globalization;
using CleanerProduction.Cases;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Cases;
using CleanerProduction.Portal.Notices.Telling;
using CleanerProduction.Providers;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Providers;

/// <summary>
/// Where people act on registrations: the provider, its application and its cases are read, acted on and stored with history, deadlines, letters and notices in one transaction, or nothing is.
/// Who may act is asked by the act; the workflow asks again.
/// </summary>
public sealed class RegistrationDesk(IDbContextFactory<PortalDb> databases, ReferenceData reference, TimeProvider clock)
{
    /// <summary>Why an act was refused: there is no such application or provider, or not for this person.</summary>
    public const string Unknown = "filing-unknown";

    /// <summary>Why an act was refused: somebody else acted since the page was read.</summary>
    public const string MovedOn = "case-moved-on";

    /// <summary>Acts on an application. <paramref name="seen"/> is how long the histories of its cases were together when the page was read; null where that does not matter.</summary>
    public Task<Refusal?> Act(string filing, long? seen, Func<RegistrationAct, Task<Refusal?>> act, CancellationToken cancellation) => Repeat(async db =>
    {
        if (await db.Set<RegistrationFiling>().SingleOrDefaultAsync(f => f.Reference == filing, cancellation) is not { } found) return null;
        var provider = await db.Set<Provider>().SingleAsync(p => p.Number == found.ProviderNumber, cancellation);
        return new(db, provider, found, await db.Set<Registration>().Where(r => r.Filing == filing).OrderBy(r => r.Category).ToListAsync(cancellation), reference, clock.GetUtcNow());
    }, filing, seen, act, cancellation);

    /// <summary>Acts on a provider with all its registrations.</summary>
    public Task<Refusal?> ActOn(string provider, long? seen, Func<RegistrationAct, Task<Refusal?>> act, CancellationToken cancellation) => Repeat(async db =>
    {
        if (await db.Set<Provider>().SingleOrDefaultAsync(p => p.Number == provider, cancellation) is not { } found) return null;
        return new(db, found, null, await db.Set<Registration>().Where(r => r.ProviderNumber == provider).OrderBy(r => r.Category).ToListAsync(cancellation), reference, clock.GetUtcNow());
    }, provider, seen, act, cancellation);

    private async Task<Refusal?> Repeat(Func<PortalDb, Task<RegistrationAct?>> read, string about, long? seen, Func<RegistrationAct, Task<Refusal?>> act, CancellationToken cancellation)
    {
        while (true)
        {
            await using var db = await databases.CreateDbContextAsync(cancellation);
            if (await read(db) is not { } doing) return new Refusal(Unknown).With("case", about);
            if (seen is { } entries && entries != doing.Seen) return new Refusal(MovedOn).With("case", about);
            if (await act(doing) is { } refused) return refused;
            var stored = await db.Store(databases, async now => !await Stands(db, doing, now, cancellation), cancellation);
            if (stored != Stored.Again) return stored == Stored.Whole ? null : new Refusal(MovedOn).With("case", about);
        }
    }

    // True where nobody was first.
    private static async Task<bool> Stands(PortalDb tried, RegistrationAct doing, PortalDb now, CancellationToken cancellation)
    {
        var provider = doing.Provider.Number;
        var stands = await now.Set<Registration>().Where(r => r.ProviderNumber == provider).ToDictionaryAsync(r => r.Reference, r => r.HistoryEntries, cancellation);
        foreach (var @case in tried.ChangeTracker.Entries<Registration>())
            if (stands.GetValueOrDefault(@case.Entity.Reference) != (@case.State == EntityState.Added ? 0 : (long)@case.OriginalValues[nameof(Registration.HistoryEntries)]!)) return false;
        foreach (var form in tried.ChangeTracker.Entries<FormRevision>())
            if (await now.Set<FormRevision>().AnyAsync(r => r.Case == form.Entity.Case && r.Revision == form.Entity.Revision, cancellation)) return false;
        foreach (var asked in tried.ChangeTracker.Entries<ContactChange>())
            if (await now.Set<ContactChange>().AnyAsync(c => c.ProviderNumber == provider && c.Number == asked.Entity.Number && (asked.State == EntityState.Added || c.DoneOn != null), cancellation)) return false;
        if (doing.Filing is not { } filing) return true;
        var row = await now.Set<RegistrationFiling>().AsNoTracking().SingleAsync(f => f.Reference == filing.Reference, cancellation);
        var before = tried.Entry(filing).OriginalValues;
        return row.Officer == (string?)before[nameof(RegistrationFiling.Officer)] && row.SubmittedAt == (DateTimeOffset?)before[nameof(RegistrationFiling.SubmittedAt)];
    }
}

/// <summary>An act on registrations while it is being done.</summary>
/// <param name="Db">Where everything is stored with it.</param>
/// <param name="Provider">The provider, tracked.</param>
/// <param name="Filing">The application, tracked; null where the act is on the provider as a whole.</param>
/// <param name="Cases">The registrations concerned, tracked; by category.</param>
/// <param name="Reference">Seeds and parameters.</param>
/// <param name="At">When.</param>
public sealed record RegistrationAct(PortalDb Db, Provider Provider, RegistrationFiling? Filing, List<Registration> Cases, ReferenceData Reference, DateTimeOffset At)
{
    /// <summary>The day, Hong Kong.</summary>
    public DateOnly Today => HongKongTime.DateOf(At);

    /// <summary>How long the histories are together.</summary>
    public long Seen => Cases.Sum(c => c.HistoryEntries);

    /// <summary>What notices and letters of this act are known by: the application's reference or the provider's number.</summary>
    public string About => Filing?.Reference ?? Provider.Number;

    /// <summary>What makes a notice of this act once only, after its entries were written.</summary>
    public string Key => string.Create(CultureInfo.InvariantCulture, $"{About}/{Seen}");

    /// <summary>Takes a step of one registration and stores its entry.</summary>
    public Refusal? Step(Registration registration, RegistrationStep step, Role by, string actor, string? note = null) => Keep(registration.Step(step, by, actor, At, note));

    /// <summary>Stores the entry of a step taken, or says why it was not.</summary>
    public Refusal? Keep(Result<CaseEntry> taken)
    {
        if (!taken.Ok) return taken.Refusal;
        Db.Add(taken.Value);
        return null;
    }

    /// <summary>Writes an act that moves nothing into a registration's history.</summary>
    public void Record(Registration registration, string act, Role by, string actor, string? clause = null, string? note = null) => Db.Add(registration.Record(act, by, actor, At, clause, note));

    /// <summary>Starts a clock of <c>seeds/deadlines.json</c> for a case on a day; the act just done started it.</summary>
    public CaseDeadline Start(string @case, string rule, DateOnly from) => Db.StartClock(Reference, @case, rule, from, Key);

    /// <summary>Says that a running duty was done today; nothing where none runs.</summary>
    public Task Meet(string @case, string rule, CancellationToken cancellation) => Db.MeetClock(@case, rule, Today, cancellation);

    /// <summary>Ends running duties of a case whose cause fell away.</summary>
    public Task End(string @case, CancellationToken cancellation) => Db.EndClocks(@case, null, Today, cancellation);

    /// <summary>Tells those who act for the provider.</summary>
    public async Task TellProvider(string words, string link, string? clause, CancellationToken cancellation, DateOnly? due = null, Trilingual? text = null) =>
        Db.Tell(await Db.ActingFor(Provider.Number, Today, cancellation), new($"{Key}/{words}", ProviderWords.All($"Told_{words}", About), text ?? ProviderWords.All($"Told_{words}_text", Provider.Name), link, About, clause, due), At);

    /// <summary>Tells the officer who has it, or all of the Secretariat while nobody has.</summary>
    public async Task TellOfficers(string words, string link, string? clause, CancellationToken cancellation, DateOnly? due = null, Trilingual? text = null)
    {
        IReadOnlyList<string> people = Filing?.Officer is { } officer ? [officer] : await Db.Holding(Role.Secretariat, cancellation);
        Db.Tell(people, new($"{Key}/{words}/officers", ProviderWords.All($"Told_{words}", About), text ?? ProviderWords.All($"Told_{words}_text", Provider.Name), link, About, clause, due), At);
    }
}
