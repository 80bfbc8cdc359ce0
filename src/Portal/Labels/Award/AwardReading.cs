using System.Collections.Immutable;
using CleanerProduction.Cases;
using CleanerProduction.Companies;
using CleanerProduction.Labels;
using CleanerProduction.Labels.Awards;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Labels;
using CleanerProduction.Providers;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Labels.Award;

/// <summary>An application of a round after the panel's decision.</summary>
/// <param name="Case">The application.</param>
/// <param name="Applicant">The company or provider.</param>
/// <param name="Factory">The factory, or null.</param>
/// <param name="Recheck">The newest look at the penalty records, or null.</param>
/// <param name="Objections">What was objected, oldest first.</param>
public sealed record AwardLine(LabelApplication Case, Trilingual Applicant, Trilingual? Factory, PenaltyRecheck? Recheck, ImmutableArray<Objection> Objections);

/// <summary>A round after the panel's decision.</summary>
/// <param name="Round">The round.</param>
/// <param name="Call">The days of objections; null where they were not invited yet.</param>
/// <param name="Lines">Its applications but drafts, by reference.</param>
/// <param name="Certificates">Certificates issued.</param>
/// <param name="Printed">How many of them are printed.</param>
public sealed record AwardView(KnownRound Round, ObjectionCall? Call, ImmutableArray<AwardLine> Lines, int Certificates, int Printed)
{
    /// <summary>Those the panel decided to award.</summary>
    public ImmutableArray<AwardLine> Proposed => [.. Lines.Where(l => l.Case.State == LabelState.Proposed)];

    /// <summary>What is still missing for the release on a day.</summary>
    public ImmutableArray<Refusal> Missing(DateOnly today) => ReleaseNeeds.Missing(new(Round.Round.ResultsFrom.Value, Call?.Days,
        [.. Lines.Select(l => new ReleaseLine(l.Case.Reference, l.Case.Label, l.Case.State, l.Objections.Count(o => o.Outcome == ObjectionOutcome.Open), l.Recheck?.RecordsUntil, l.Recheck?.Clean ?? true))]), today);
}

/// <summary>Reads rounds after the panel's decision.</summary>
public static class AwardReading
{
    /// <summary>A round with everything its release asks about; null where there is no such round.</summary>
    public static async Task<AwardView?> Awards(this PortalDb db, int year, CancellationToken cancellation)
    {
        if (await db.KnownRound(year, cancellation) is not { } round) return null;
        var cases = await db.Set<LabelApplication>().AsNoTracking().Where(a => a.Round == year && a.State != LabelState.Draft).OrderBy(a => a.Reference).ToListAsync(cancellation);
        var names = await db.NamesOf(year, cancellation);
        var checks = (await db.Set<PenaltyRecheck>().AsNoTracking().Where(r => db.Set<LabelApplication>().Any(a => a.Round == year && a.Reference == r.Application)).ToListAsync(cancellation))
            .GroupBy(r => r.Application, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.MaxBy(r => r.Id)!, StringComparer.Ordinal);
        var objections = (await db.Set<Objection>().AsNoTracking().Where(o => o.Round == year).OrderBy(o => o.Id).ToListAsync(cancellation)).ToLookup(o => o.Application, StringComparer.Ordinal);
        var certificates = db.Set<Certificate>().Where(c => c.Round == year && c.Application != null);
        return new(round, await db.Set<ObjectionCall>().AsNoTracking().SingleOrDefaultAsync(c => c.Round == year, cancellation),
            [.. cases.Select(c => new AwardLine(c, names.Applicant(c), names.Factory(c), checks.GetValueOrDefault(c.Reference), [.. objections[c.Reference]]))],
            await certificates.CountAsync(cancellation), await certificates.CountAsync(c => db.Set<CertificatePaper>().Any(p => p.Number == c.Number), cancellation));
    }

    /// <summary>What the companies, factories and providers of a round are called now.</summary>
    public static async Task<RoundNames> NamesOf(this PortalDb db, int year, CancellationToken cancellation)
    {
        var cases = db.Set<LabelApplication>().Where(a => a.Round == year);
        return new(
            await db.Set<Company>().AsNoTracking().Where(c => cases.Any(a => a.CompanyId == c.Id)).ToDictionaryAsync(c => c.Id, c => c.Name, cancellation),
            await db.Set<Factory>().AsNoTracking().Where(f => cases.Any(a => a.FactoryId == f.Id)).ToDictionaryAsync(f => f.Id, f => f.Name, cancellation),
            await db.Set<Provider>().AsNoTracking().Where(p => cases.Any(a => a.ProviderNumber == p.Number)).ToDictionaryAsync(p => p.Number, p => p.Name, cancellation));
    }

    /// <summary>What the panel said when it declined, by reference.</summary>
    public static async Task<Dictionary<string, string>> Declined(this PortalDb db, int year, CancellationToken cancellation) =>
        (await db.Set<CaseEntry>().AsNoTracking().Where(e => e.Step == nameof(LabelStep.Decline) && db.Set<LabelApplication>().Any(a => a.Round == year && a.Reference == e.Case)).ToListAsync(cancellation))
        .GroupBy(e => e.Case, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.MaxBy(e => e.Sequence)!.Note ?? "", StringComparer.Ordinal);
}

/// <summary>Names as they are registered.</summary>
/// <param name="Companies">By id.</param>
/// <param name="Factories">By id.</param>
/// <param name="Providers">By number.</param>
public sealed record RoundNames(IReadOnlyDictionary<int, Trilingual> Companies, IReadOnlyDictionary<int, Trilingual> Factories, IReadOnlyDictionary<string, Trilingual> Providers)
{
    /// <summary>Who applies or is nominated.</summary>
    public Trilingual Applicant(LabelApplication of) => of.CompanyId is { } company ? Companies[company] : Providers[of.ProviderNumber!];

    /// <summary>The factory, or null.</summary>
    public Trilingual? Factory(LabelApplication of) => of.FactoryId is { } factory ? Factories[factory] : null;
}
