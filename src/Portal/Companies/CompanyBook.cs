using System.Collections.Immutable;
using System.Security.Claims;
using CleanerProduction.Cases;
using CleanerProduction.Companies;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Parts.Frame;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Companies;

/// <summary>A company as somebody may see it.</summary>
/// <param name="Company">The company.</param>
/// <param name="Factories">Its factories, the oldest first.</param>
/// <param name="Acts">True where the reader acts for it and may change it; false for officers, who only read.</param>
public sealed record CompanyDesk(Company Company, IReadOnlyList<Factory> Factories, bool Acts)
{
    /// <summary>One of the factories, or null.</summary>
    public Factory? Factory(int id) => Factories.FirstOrDefault(f => f.Id == id);
}

/// <summary>What became of a form.</summary>
/// <param name="Version">The record's version now; null where it is none of the person's.</param>
/// <param name="Late">Where another saved in between and nothing was saved: both versions put together, to be looked at and saved again.</param>
/// <param name="By">Who saved in between.</param>
/// <param name="At">When.</param>
public sealed record Saving(long? Version, Merged? Late = null, string? By = null, DateTimeOffset? At = null)
{
    /// <summary>True where it was saved.</summary>
    public bool Done => Version is not null && Late is null;
}

/// <summary>Companies and their factories: read by those who act for them and by officers, changed by those who act for them. Whatever is asked, nothing else comes out.</summary>
public sealed class CompanyBook(IDbContextFactory<PortalDb> databases, TimeProvider clock)
{
    /// <summary>Why a company was not begun: one with this number is here, for which the person does not act.</summary>
    public const string Known = "known";

    /// <summary>Why a company was not begun: the person acts for it already.</summary>
    public const string Mine = "mine";

    private const int Tries = 4;

    /// <summary>Today in Hong Kong.</summary>
    public DateOnly Today => HongKongTime.DateOf(clock.GetUtcNow());

    /// <summary>The companies a person acts for, with their factories.</summary>
    public async Task<IReadOnlyList<CompanyDesk>> Of(string person, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var ids = db.Acting(Today).Where(r => r.PersonId == person && r.CompanyId != null).Select(r => r.CompanyId!.Value);
        var companies = await db.Set<Company>().AsNoTracking().Where(c => ids.Contains(c.Id)).OrderBy(c => c.Id).ToListAsync(cancellation);
        var factories = await db.Set<Factory>().AsNoTracking().Where(f => ids.Contains(f.CompanyId)).OrderBy(f => f.Id).ToListAsync(cancellation);
        return [.. companies.Select(c => new CompanyDesk(c, factories.FindAll(f => f.CompanyId == c.Id), true))];
    }

    /// <summary>One company; null where the person may not see it, whether or not it exists.</summary>
    public async Task<CompanyDesk?> See(ClaimsPrincipal who, int company, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var acts = await Acts(db, who.PersonId(), company, cancellation);
        if (!acts && !Navigation.IsOfficer(who)) return null;
        var found = await db.Set<Company>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == company, cancellation);
        return found is null ? null : new(found, await db.Set<Factory>().AsNoTracking().Where(f => f.CompanyId == company).OrderBy(f => f.Id).ToListAsync(cancellation), acts);
    }

    /// <summary>The history of a company and its factories, the newest first; only for a desk that was seen.</summary>
    public async Task<IReadOnlyList<CaseEntry>> History(CompanyDesk desk, int? factory = null, CancellationToken cancellation = default)
    {
        string[] cases = factory is { } one && desk.Factory(one) is { } of ? [of.HistoryCase] : [desk.Company.HistoryCase, .. desk.Factories.Select(f => f.HistoryCase)];
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Set<CaseEntry>().AsNoTracking().Where(e => cases.Contains(e.Case)).OrderByDescending(e => e.At).ThenByDescending(e => e.Sequence).Take(100).ToListAsync(cancellation);
    }

    /// <summary>Begins a company: the person who does acts for it from today. Refused without a readable number, or where the number is known; then nothing is told but that.</summary>
    public async Task<Result<int>> Begin(string person, string number, IReadOnlyDictionary<string, string> typed, CancellationToken cancellation = default)
    {
        var read = Identifiers.BusinessRegistration(number);
        if (!read.Ok) return read.Refusal;
        if (await OfNumber(person, read.Value, cancellation) is { } refusal) return refusal;
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var company = new Company(Trilingual.Same(""), read.Value);
        var changes = CompanyFields.All.Apply(company, typed);
        db.Add(company);
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException lost) when (!cancellation.IsCancellationRequested)
        {
            await transaction.RollbackAsync(cancellation);
            // Two began it at once: the first counts.
            return await OfNumber(person, read.Value, cancellation) ?? throw new InvalidOperationException("The company was neither stored nor there.", lost);
        }
        var now = clock.GetUtcNow();
        db.Add(company.Record(CompanyActs.Begin, Role.Applicant, person, now, changes.Note()));
        db.Add(new Representative { PersonId = person, CompanyId = company.Id, From = HongKongTime.DateOf(now), EnteredAt = now, EnteredBy = person });
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return company.Id;
    }

    /// <summary>Begins a factory of a company; its number, or null where the person does not act for the company.</summary>
    public async Task<int?> BeginFactory(string person, int company, IReadOnlyDictionary<string, string> typed, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (!await Acts(db, person, company, cancellation)) return null;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var factory = Factory.Begin(company);
        var changes = FactoryFields.All.Apply(factory, typed);
        db.Add(factory);
        await db.SaveChangesAsync(cancellation);
        db.Add(factory.Record(CompanyActs.Begin, Role.Applicant, person, clock.GetUtcNow(), changes.Note()));
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return factory.Id;
    }

    /// <summary>Saves what was typed about a company, begun from its version <paramref name="seen"/>.</summary>
    public Task<Saving> Save(string person, int company, long seen, IReadOnlyDictionary<string, string> typed, CancellationToken cancellation = default) =>
        Save(person, company, db => db.Set<Company>().SingleOrDefaultAsync(c => c.Id == company, cancellation), CompanyFields.All, seen, typed, cancellation);

    /// <summary>Saves what was typed about one of its factories.</summary>
    public Task<Saving> SaveFactory(string person, int company, int factory, long seen, IReadOnlyDictionary<string, string> typed, CancellationToken cancellation = default) =>
        Save(person, company, db => db.Set<Factory>().SingleOrDefaultAsync(f => f.Id == factory && f.CompanyId == company, cancellation), FactoryFields.All, seen, typed, cancellation);

    private async Task<Saving> Save<T>(string person, int company, Func<PortalDb, Task<T?>> find, ImmutableArray<RecordField<T>> fields, long seen, IReadOnlyDictionary<string, string> typed, CancellationToken cancellation)
        where T : KeptRecord
    {
        for (var tries = 1; ; tries++)
        {
            await using var db = await databases.CreateDbContextAsync(cancellation);
            if (!await Acts(db, person, company, cancellation) || await find(db) is not { } record) return new(null);
            if (record.Version != seen)
            {
                var since = await db.Set<CaseEntry>().AsNoTracking().Where(e => e.Case == record.HistoryCase && e.Sequence > seen).OrderBy(e => e.Sequence).ToListAsync(cancellation);
                var merged = FieldChanges.Merge(since.SelectMany(e => FieldChanges.Read(e.Note)), fields.Texts(record), typed);
                if (merged.Clashes.Length + merged.Taken.Length > 0) return new(record.Version, merged, since[^1].Actor, since[^1].At);
            }
            var changes = fields.Apply(record, typed);
            if (changes.IsEmpty) return new(record.Version);
            db.Add(record.Record(CompanyActs.Change, Role.Applicant, person, clock.GetUtcNow(), changes.Note()));
            try
            {
                await db.SaveChangesAsync(cancellation);
                return new(record.Version);
            }
            catch (DbUpdateException) when (tries < Tries && !cancellation.IsCancellationRequested)
            {
                // Another was first: looked at anew.
            }
        }
    }

    private async Task<Refusal?> OfNumber(string person, string number, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var id = await db.Set<Company>().Where(c => c.BusinessRegistration == number).Select(c => (int?)c.Id).SingleOrDefaultAsync(cancellation);
        return id is not { } known ? null
            : await Acts(db, person, known, cancellation) ? new Refusal(Mine).With("company", known.ToString(System.Globalization.CultureInfo.InvariantCulture))
            : new Refusal(Known);
    }

    private Task<bool> Acts(PortalDb db, string? person, int company, CancellationToken cancellation) =>
        db.Acting(Today).AnyAsync(r => r.PersonId == person && r.CompanyId == company, cancellation);
}

/// <summary>The words of a company's history.</summary>
public static class CompanyActs
{
    /// <summary>Begun.</summary>
    public const string Begin = nameof(Begin);
    /// <summary>Fields changed.</summary>
    public const string Change = nameof(Change);
    /// <summary>Somebody was invited.</summary>
    public const string Invite = nameof(Invite);
    /// <summary>Somebody acts for it from then on.</summary>
    public const string Join = nameof(Join);
    /// <summary>Somebody no longer does.</summary>
    public const string Leave = nameof(Leave);
}
