using System.Collections.Immutable;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Files;
using CleanerProduction.Programme.Events;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Programme.Events;

/// <summary>Slides, handouts and photographs of events for whoever may take them along.</summary>
public sealed class EventMaterials(IDbContextFactory<PortalDb> databases)
{
    /// <summary>Their slots in the order they are shown.</summary>
    public static readonly ImmutableArray<string> Slots = ["event-slides", "event-handouts", "event-photographs"];

    /// <summary>What everybody may have of an event: of each file the version that was there when they were published, unless it was removed since.</summary>
    public async Task<IReadOnlyList<CaseFile>> Published(string reference, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Set<ProgrammeEvent>().AsNoTracking().SingleOrDefaultAsync(e => e.Reference == reference, cancellation) is { ShowsMaterials: true, MaterialsAt: { } at } ? Of(await HeldFiles.Of(db, reference, cancellation), at) : [];
    }

    /// <summary>What somebody who signed up may have, by the code of a sign-up that stands: everything there is, after the event.</summary>
    public async Task<IReadOnlyList<CaseFile>> ForGuest(string code, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Set<EventSignUp>().AsNoTracking().Where(s => s.Code == code && s.WithdrawnAt == null).Join(db.Set<ProgrammeEvent>().AsNoTracking(), s => s.Event, e => e.Reference, (_, e) => e).SingleOrDefaultAsync(cancellation) is { GuestsSeeMaterials: true } found
            ? Of(await HeldFiles.Of(db, found.Reference, cancellation), DateTimeOffset.MaxValue) : [];
    }

    private static ImmutableArray<CaseFile> Of(HeldFiles held, DateTimeOffset at) =>
        [.. held.Lines.Where(l => !l.IsRemoved).Select(l => l.Earlier.Prepend(l.Newest).FirstOrDefault(f => f.At <= at && f.IsOpen)).OfType<CaseFile>().OrderBy(f => Slots.IndexOf(f.Slot)).ThenBy(f => f.Id)];
}

/// <summary>Materials as files: who may not have one gets the same answer as for one that is not there.</summary>
public static class EventMaterialEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapEventMaterials(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Links.EventMaterialPattern, async (string reference, int id, EventMaterials materials, FileStore store, HttpContext http) => Answer(await materials.Published(reference, http.RequestAborted), id, store, http)).AllowAnonymous().WithName("event-material");
        routes.MapGet(Links.GuestMaterialPattern, async (string code, int id, EventMaterials materials, FileStore store, HttpContext http) => Answer(await materials.ForGuest(code, http.RequestAborted), id, store, http)).AllowAnonymous().WithName("guest-material");
    }

    private static IResult Answer(IReadOnlyList<CaseFile> may, int id, FileStore store, HttpContext http) =>
        (may.FirstOrDefault(f => f.Id == id) is { } file ? FileEndpoints.Attached(file, store, http) : null) ?? Microsoft.AspNetCore.Http.Results.NotFound();
}
