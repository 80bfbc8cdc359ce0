using System.Security.Claims;
using System.Text;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Accounts.Confirm;
using CleanerProduction.Portal.Projects.Claim;
using CleanerProduction.Projects.Payments;
using Microsoft.AspNetCore.Antiforgery;

namespace CleanerProduction.Portal.Projects.Pay;

/// <summary>The checked orders as a file for the bank. It is sent to and not asked for: taking it is an act, of who showed a moment ago who they are.</summary>
public static class PaymentEndpoints
{
    /// <summary>Maps it.</summary>
    public static void MapPayments(this IEndpointRouteBuilder routes) => routes.MapPost(Links.BankFile, Take).RequireAuthorization(Policies.Secretariat).WithName("bank-file");

    private static async Task<IResult> Take(PaymentBook book, IRecentlyShown shown, IAntiforgery forms, ClaimsPrincipal person, HttpContext http)
    {
        if (!await forms.IsRequestValidAsync(http)) return Results.BadRequest();
        if (!await shown.IsRecent(person)) return Results.Redirect(Links.ConfirmFor(Links.Payments));
        var taken = await book.TakeForBank(person.PersonId()!, http.RequestAborted);
        if (!taken.Ok) return Results.Content(ClaimText.BankFileAgain, "text/plain; charset=utf-8", statusCode: StatusCodes.Status409Conflict);
        http.Response.Headers.CacheControl = "private, no-store";
        // The mark is how spreadsheets know UTF-8.
        return Results.File([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(BankFile.Write([.. taken.Value]))], "text/csv; charset=utf-8", "bank.csv");
    }
}
