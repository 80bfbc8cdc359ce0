using System.Collections.Immutable;
using CleanerProduction.Portal.Parts.OpenData;
using CleanerProduction.Portal.Parts.Reading;
using CleanerProduction.Programme.Events;

namespace CleanerProduction.Portal.Programme.Events;

/// <summary>Events for a calendar program, in the reader's language: all that are to come, or one.</summary>
public static class EventCalendars
{
    /// <summary>Maps them.</summary>
    public static void MapEvents(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Links.EventsCalendar, async (EventBook book, Reader reader, CancellationToken cancellation) =>
            File([.. (await book.Now(cancellation)).Where(e => e.State != EventState.Cancelled)], reader, "events.ics")).AllowAnonymous();
        routes.MapGet(Links.EventCalendarPattern, async (string reference, EventBook book, Reader reader, CancellationToken cancellation) =>
            (await book.Now(cancellation)).FirstOrDefault(e => e.Reference == reference && e.State != EventState.Cancelled) is { } found ? File([found], reader, $"{found.Reference}.ics") : Microsoft.AspNetCore.Http.Results.NotFound()).AllowAnonymous();
    }

    private static IResult File(ImmutableArray<PublicEvent> events, Reader reader, string name) =>
        Microsoft.AspNetCore.Http.Results.Bytes(ICalendar.Write("Events", [.. events.Select(e => new ICalendar.Event($"event-{e.Reference}", e.Plan.Starts, e.Plan.Ends, IsAllDay: false, reader.Read(e.Plan.Title), reader.Read(e.Plan.Venue)))]), ICalendar.ContentType, name);
}
