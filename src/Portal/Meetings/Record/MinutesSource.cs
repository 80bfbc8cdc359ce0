using System.Security.Claims;
using CleanerProduction.Meetings;
using CleanerProduction.Portal.Parts.Frame;
using CleanerProduction.Portal.Parts.Letterhead;

namespace CleanerProduction.Portal.Meetings.Record;

/// <summary>The minutes of a meeting for one reader: the page, the paper and the data are made of the same facts.</summary>
public sealed class MinutesSource(MeetingDoor door, Operation operation)
{
    /// <summary>
    /// The facts; null before the meeting opened, and, until the record is public, for a reader who is out for one of its items: the
    /// minutes tell everything of every item.
    /// </summary>
    public async Task<MinutesFacts?> Of(Inside inside, CancellationToken cancellation = default)
    {
        if (inside.Meeting.OpenedAt is null || inside.Meeting.Items.Keys.Any(inside.IsOut)) return null;
        // Nobody reads a draft while a division runs.
        if (inside.Meeting.Running is not null) return null;
        return MinutesOf.Record(inside.Meeting, await door.Entries(inside, cancellation), operation.Origin);
    }

    /// <summary>Maps the paper and the data.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(MeetingLinks.MinutesPdfPattern, Pdf).AllowAnonymous().WithName("minutes-pdf");
        routes.MapGet(MeetingLinks.MinutesJsonPattern, Json).AllowAnonymous().WithName("minutes-json");
    }

    private static async Task<IResult> Pdf(string meeting, MeetingDoor door, MinutesSource source, MinutesPress press, ClaimsPrincipal user, HttpContext http)
    {
        if (await Facts(meeting, door, source, user, http) is not { } facts) return Refused(user);
        return Results.File(await press.Pdf(facts, http.RequestAborted), "application/pdf", $"{facts.DocumentNumber}.pdf");
    }

    private static async Task<IResult> Json(string meeting, MeetingDoor door, MinutesSource source, ClaimsPrincipal user, HttpContext http)
    {
        if (await Facts(meeting, door, source, user, http) is not { } facts) return Refused(user);
        return Results.File(System.Text.Encoding.UTF8.GetBytes(MinutesPress.Json(facts)), "application/json", $"{facts.DocumentNumber}.json");
    }

    private static async Task<MinutesFacts?> Facts(string meeting, MeetingDoor door, MinutesSource source, ClaimsPrincipal user, HttpContext http)
    {
        http.Response.Headers.CacheControl = "private, no-store";
        return await door.Enter(meeting, user, http.RequestAborted) is { } inside ? await source.Of(inside, http.RequestAborted) : null;
    }

    // The same answer whether or not there are minutes.
    private static IResult Refused(ClaimsPrincipal user) => user.Identity?.IsAuthenticated == true ? Results.Forbid() : Results.Challenge();
}
