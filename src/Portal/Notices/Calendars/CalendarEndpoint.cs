using CleanerProduction.Portal.Parts.OpenData;

namespace CleanerProduction.Portal.Notices.Calendars;

/// <summary>A person's calendar for a calendar program, which cannot sign in: the secret in the address is the key.</summary>
public static class CalendarEndpoint
{
    /// <summary>Maps it.</summary>
    public static void MapCalendars(this IEndpointRouteBuilder routes) => routes.MapGet(Links.CalendarPattern, Read).AllowAnonymous().WithName("calendar-feed");

    private static async Task<IResult> Read(string secret, CalendarBook calendars, HttpContext http)
    {
        http.Response.Headers.CacheControl = "private, no-store";
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        return await calendars.Read(secret, http.RequestAborted) is { } content ? Results.Bytes(content, ICalendar.ContentType, "duties.ics") : Results.NotFound();
    }
}
