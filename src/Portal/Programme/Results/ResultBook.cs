using System.Collections.Frozen;
using System.Collections.Immutable;
using CleanerProduction.Applications;
using CleanerProduction.Applications.Forms;
using CleanerProduction.Companies;
using CleanerProduction.Portal.Data;
using CleanerProduction.Programme.Measures;
using CleanerProduction.Projects;
using CleanerProduction.Providers;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Programme.Results;

/// <summary>
/// The results that are public, kept in memory, read anew when this node stored something, and from time to time for what another did. Only finished projects whose result an officer opened are read at all
/// (FG-5.2.1), so no page can show another; what became of a project since is asked each time.
/// </summary>
public sealed class ResultBook(IDbContextFactory<PortalDb> databases, ListingNews news, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);
    private static readonly RegistrationState[] Listed = [RegistrationState.Provisional, RegistrationState.ProvisionalPendingExam, RegistrationState.Confirmed];
    private readonly SemaphoreSlim reading = new(1, 1);
    private volatile Kept? kept;

    /// <summary>States of a project that is finished: its report was found satisfactory and its grant paid.</summary>
    public static readonly ApplicationState[] Finished = [ApplicationState.Paid, ApplicationState.Closed];

    /// <summary>Kinds whose results may be opened: demonstrations, and the new technology projects that follow them (FG-5.2.1).</summary>
    public static readonly ProjectType[] Kinds = [ProjectType.Demonstration, ProjectType.Demonstration1, ProjectType.Demonstration2, ProjectType.NewTechnology];

    /// <summary>All of them, the latest first.</summary>
    public async ValueTask<ImmutableArray<PublicResult>> Now(CancellationToken cancellation)
    {
        if (Fresh() is { } there) return there.Results;
        await reading.WaitAsync(cancellation);
        try
        {
            if (Fresh() is { } meanwhile) return meanwhile.Results;
            // Asked before it is read: what is stored in between is read again.
            var version = news.Version;
            var results = await Read(cancellation);
            kept = new(version, clock.GetTimestamp(), results);
            return results;
        }
        finally
        {
            reading.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => reading.Dispose();

    private Kept? Fresh() => kept is { } now && now.Version == news.Version && clock.GetElapsedTime(now.At) < Longest ? now : null;

    private async Task<ImmutableArray<PublicResult>> Read(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var open = db.Set<PublishedResult>().AsNoTracking().Where(r => r.WithdrawnAt == null);
        var rows = await open.Join(db.Set<Application>().AsNoTracking().Where(a => Finished.Contains(a.State) && Kinds.Contains(a.Type)), r => r.Case, a => a.Reference, (r, a) => new { Result = r, Project = a })
            .Join(db.Set<Factory>().AsNoTracking(), r => r.Project.FactoryId, f => f.Id, (r, f) => new { r.Result, r.Project, f.Place, f.City }).ToListAsync(cancellation);
        var agreements = await db.Set<ProjectAgreement>().AsNoTracking().Where(a => open.Any(r => r.Case == a.Case)).ToDictionaryAsync(a => a.Case, a => Agreement.FromJson(a.Content), cancellation);
        var evaluations = await db.Set<ProjectEvaluation>().AsNoTracking().Where(e => e.ReportedAt != null && open.Any(r => r.Case == e.Case)).ToDictionaryAsync(e => e.Case, cancellation);
        var providers = (await db.Set<Registration>().AsNoTracking().Where(r => Listed.Contains(r.State))
            .Join(db.Set<Provider>(), r => r.ProviderNumber, p => p.Number, (_, p) => new { p.Number, p.Name }).ToListAsync(cancellation)).DistinctBy(p => p.Number).ToFrozenDictionary(p => p.Number, p => new ListedProvider(p.Number, p.Name), StringComparer.Ordinal);
        return
        [
            .. rows.Select(r =>
            {
                var (agreement, evaluation) = (agreements.GetValueOrDefault(r.Project.Reference), evaluations.GetValueOrDefault(r.Project.Reference));
                var targets = agreement?.Targets ?? [];
                return new PublicResult(
                    r.Project.Reference, r.Project.Type, r.Project.Phase, r.Project.Title, r.Project.Technology, r.Project.Sector, r.Place, r.City, r.Project.PaidOn, r.Result.Summary, r.Result.Measure,
                    targets, evaluation?.Results ?? [], evaluation?.ReportedAt is { } at ? HongKongTime.DateOf(at) : null, PaybackOf(agreement, targets),
                    r.Project.ProviderNumber is { } number ? providers.GetValueOrDefault(number) : null, r.Result.Video);
            }).OrderByDescending(r => r.FinishedOn).ThenByDescending(r => r.Case, StringComparer.Ordinal),
        ];
    }

    private static decimal? PaybackOf(Agreement? agreement, ImmutableArray<ExpectedBenefit> targets) =>
        agreement is not null && targets.FirstOrDefault(t => t.Kind == BenefitKind.Cost) is { Saved: { } saved } ? PaybackTime.Months(agreement.Cost, saved) : null;

    private sealed record Kept(long Version, long At, ImmutableArray<PublicResult> Results);
}
