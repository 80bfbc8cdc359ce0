using System.Security.Claims;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Notices.Inbox;
using CleanerProduction.Portal.Parts.Reading;

namespace CleanerProduction.Portal.Notices.Letters;

/// <summary>Letters on paper: for officers, and for those they were issued to.</summary>
public static class LetterEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapLetters(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Links.LetterPdfPattern, ForOfficers).RequireAuthorization(Policies.Officer).WithName("letter-pdf");
        routes.MapGet(Links.InboxPdfPattern, ForAddressees).RequireAuthorization(Policies.SignedIn).WithName("inbox-pdf");
    }

    private static async Task<IResult> ForOfficers(string number, string language, LetterBook book, HttpContext http)
    {
        Private(http);
        if (Languages.FromTag(language) is not { } asked || await book.Find(number, http.RequestAborted) is not { } found) return Results.NotFound();
        return Paper(await book.Paper(found.Letter, found.Files, asked, http.RequestAborted), number, asked);
    }

    // The same answer whether the letter is a draft, another company's or not there at all.
    private static async Task<IResult> ForAddressees(string number, string language, InboxBook inbox, LetterBook book, ClaimsPrincipal person, HttpContext http)
    {
        Private(http);
        if (Languages.FromTag(language) is not { } asked || await inbox.Find(person.PersonId()!, number, http.RequestAborted) is not { } found) return Results.Forbid();
        return Paper(await book.Paper(found.Received.Letter, found.Files, asked, http.RequestAborted), number, asked);
    }

    private static void Private(HttpContext http) => http.Response.Headers.CacheControl = "private, no-store";

    private static IResult Paper(Stream content, string number, Language language) => Results.File(content, "application/pdf", $"{number}-{language.Tag()}.pdf");
}
