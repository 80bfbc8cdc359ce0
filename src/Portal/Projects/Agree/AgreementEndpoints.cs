using System.Security.Claims;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Parts.Reading;

namespace CleanerProduction.Portal.Projects.Agree;

/// <summary>The agreement on paper, for both sides.</summary>
public static class AgreementEndpoints
{
    /// <summary>Maps it.</summary>
    public static void MapAgreements(this IEndpointRouteBuilder routes) => routes.MapGet(Links.AgreementPdfPattern, Paper).RequireAuthorization(Policies.SignedIn).WithName("agreement-pdf");

    // The same answer whether it is another company's, not offered yet or not there at all.
    private static async Task<IResult> Paper(string reference, string language, ProjectBook book, AgreementPress press, ClaimsPrincipal person, HttpContext http)
    {
        http.Response.Headers.CacheControl = "private, no-store";
        if (Languages.FromTag(language) is not { } asked || await book.Find(person, reference, http.RequestAborted) is not { File: { Offered: not null } file }) return Results.Forbid();
        return Results.File(await press.Pdf(file, asked, http.RequestAborted), "application/pdf", $"{reference}-agreement-{asked.Tag()}.pdf");
    }
}
