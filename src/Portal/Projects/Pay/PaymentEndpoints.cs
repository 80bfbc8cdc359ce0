using System.Text;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Projects.Payments;

namespace CleanerProduction.Portal.Projects.Pay;

/// <summary>The checked orders as a file for the bank.</summary>
public static class PaymentEndpoints
{
    /// <summary>Maps it.</summary>
    public static void MapPayments(this IEndpointRouteBuilder routes) => routes.MapGet(Links.BankFile, File).RequireAuthorization(Policies.Secretariat).WithName("bank-file");

    private static async Task<IResult> File(PaymentBook book, HttpContext http)
    {
        http.Response.Headers.CacheControl = "private, no-store";
        var text = BankFile.Write([.. await book.ForBank(http.RequestAborted)]);
        // The mark is how spreadsheets know UTF-8.
        return Results.File([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)], "text/csv; charset=utf-8", "bank.csv");
    }
}
