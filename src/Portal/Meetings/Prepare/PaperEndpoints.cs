using System.Security.Claims;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Files;

namespace CleanerProduction.Portal.Meetings.Prepare;

/// <summary>Papers to download: for the people of the room, never for a seat that is out for the item.</summary>
public static class PaperEndpoints
{
    /// <summary>Maps them; the meeting's own rule is asked each time.</summary>
    public static void MapPapers(this IEndpointRouteBuilder routes) =>
        routes.MapGet(MeetingLinks.PaperPattern, Paper).RequireAuthorization(Policies.MeetingRoom).WithName("meeting-paper");

    private static async Task<IResult> Paper(string meeting, int item, string paper, MeetingDoor door, FileStore files, ClaimsPrincipal user, HttpContext http)
    {
        var inside = await door.Enter(meeting, user, http.RequestAborted);
        // The same answer whether the paper exists or not.
        if (inside is not { IsOfTheRoom: true } || inside.IsOut(item) || inside.Meeting.Items.GetValueOrDefault(item)?.Papers.FirstOrDefault(p => p.Id == paper) is not { } found) return Results.Forbid();
        if (files.Open(found.Hash) is not { } content) return Results.NotFound();
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers.CacheControl = "private, no-store";
        return Results.File(content, found.MediaType == "text/plain" ? "text/plain; charset=utf-8" : found.MediaType, $"{meeting}-{item}-{found.Id}{PaperKind.Ending(found.MediaType)}");
    }
}
