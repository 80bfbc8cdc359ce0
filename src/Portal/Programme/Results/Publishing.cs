using System.Security.Claims;
using CleanerProduction.Applications;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Cases;
using CleanerProduction.Portal.Notices.Telling;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Programme.Results;

/// <summary>A finished project whose result could be published, and whether it is.</summary>
/// <param name="Project">The project.</param>
/// <param name="Result">What is or was public of it; null where nothing ever was.</param>
public sealed record ReadyResult(Application Project, PublishedResult? Result);

/// <summary>What an officer writes about a result.</summary>
/// <param name="Summary">What was done and what came out.</param>
/// <param name="Measure">The documented measure; null for none.</param>
/// <param name="Video">Where the video is seen; null where none is shown.</param>
public sealed record ResultEntry(Trilingual Summary, string? Measure, string? Video);

/// <summary>Where the Secretariat opens the result of a finished project, changes it or takes it back (FG-5.2.1): stored with the project's history and a notice to its funded body.</summary>
public sealed class Publishing(IDbContextFactory<PortalDb> databases, ReferenceData reference, TimeProvider clock)
{
    /// <summary>Why nothing was done: no such finished project, or not for this person.</summary>
    public const string Unknown = "result-unknown";

    /// <summary>Finished projects, the latest first.</summary>
    public async Task<IReadOnlyList<ReadyResult>> Ready(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var projects = await Finished(db).AsNoTracking().OrderByDescending(a => a.PaidOn).ToListAsync(cancellation);
        var results = await db.Set<PublishedResult>().AsNoTracking().ToDictionaryAsync(r => r.Case, cancellation);
        return [.. projects.Select(p => new ReadyResult(p, results.GetValueOrDefault(p.Reference)))];
    }

    /// <summary>One of them; null where there is none.</summary>
    public async Task<ReadyResult?> Of(string project, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await Finished(db).AsNoTracking().SingleOrDefaultAsync(a => a.Reference == project, cancellation) is { } found ? new(found, await db.Set<PublishedResult>().AsNoTracking().SingleOrDefaultAsync(r => r.Case == project, cancellation)) : null;
    }

    /// <summary>Publishes it, or puts other words in place.</summary>
    public Task<Refusal?> Publish(ClaimsPrincipal officer, string project, int seen, ResultEntry entry, CancellationToken cancellation) => Act(officer, project, seen, "PublishResult", (db, result, person, at) =>
    {
        if (entry.Summary.IsIncomplete) return new Refusal("result-summary");
        if (entry.Measure is { } measure && !reference.Measures.Any(m => m.Id == measure)) return new Refusal("result-measure");
        if (entry.Video is { } video && !(Uri.TryCreate(video, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps)) return new Refusal("result-video");
        if (result is null) db.Add(new PublishedResult { Case = project, Summary = entry.Summary, Measure = entry.Measure, Video = entry.Video, PublishedAt = at, By = person, Saved = 1 });
        else (result.Summary, result.Measure, result.Video, result.By, result.WithdrawnAt, result.Saved) = (entry.Summary, entry.Measure, entry.Video, person, null, result.Saved + 1);
        return null;
    }, cancellation);

    /// <summary>Takes it back.</summary>
    public Task<Refusal?> Withdraw(ClaimsPrincipal officer, string project, int seen, CancellationToken cancellation) => Act(officer, project, seen, "WithdrawResult", (_, result, person, at) =>
    {
        if (result is not { WithdrawnAt: null }) return new Refusal(Unknown);
        (result.WithdrawnAt, result.By, result.Saved) = (at, person, result.Saved + 1);
        return null;
    }, cancellation);

    private static IQueryable<Application> Finished(PortalDb db) => db.Set<Application>().Where(a => ResultBook.Finished.Contains(a.State) && ResultBook.Kinds.Contains(a.Type));

    private async Task<Refusal?> Act(ClaimsPrincipal officer, string project, int seen, string act, Func<PortalDb, PublishedResult?, string, DateTimeOffset, Refusal?> change, CancellationToken cancellation)
    {
        if (officer.PersonId() is not { } person || !officer.IsInRole(nameof(Role.Secretariat))) return new(Unknown);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (await Finished(db).SingleOrDefaultAsync(a => a.Reference == project, cancellation) is not { } found) return new(Unknown);
        var (result, at) = (await db.Set<PublishedResult>().SingleOrDefaultAsync(r => r.Case == project, cancellation), clock.GetUtcNow());
        if ((result?.Saved ?? 0) != seen) return new(CaseDesk.MovedOn);
        if (change(db, result, person, at) is { } refusal) return refusal;
        db.Add(found.Record(act, Role.Secretariat, person, at, "FG-5.2.1", null));
        db.Tell(await db.ActingFor(found.CompanyId, HongKongTime.DateOf(at), cancellation), new($"{project}/{found.HistoryEntries.ToString(System.Globalization.CultureInfo.InvariantCulture)}", All($"Told_{act}", project), All($"Told_{act}_text", project), Links.ProjectResult(project), project, "FG-5.2.1"), at);
        try
        {
            await db.SaveChangesAsync(cancellation);
            return null;
        }
        catch (DbUpdateException) when (!cancellation.IsCancellationRequested)
        {
            return new(CaseDesk.MovedOn);
        }
    }

    private static Trilingual All(string key, string project) => Trilingual.Make(language => string.Format(System.Globalization.CultureInfo.InvariantCulture, ResultsText.ResourceManager.GetString(key, Parts.Reading.Languages.Culture(language))!, project));
}
