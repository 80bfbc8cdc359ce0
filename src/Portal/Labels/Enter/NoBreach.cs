using System.Security.Claims;
using CleanerProduction.Companies;
using CleanerProduction.Labels;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Parts.Reading;
using CleanerProduction.Portal.Platform.Printing;

namespace CleanerProduction.Portal.Labels.Enter;

/// <summary>What a declaration of no breach says (LG-fn7, LG-Annex2).</summary>
/// <param name="Reference">The application.</param>
/// <param name="Label">The label.</param>
/// <param name="Company">The company that applies.</param>
/// <param name="Factory">The factory that declares.</param>
/// <param name="Since">The first day it speaks of, as it is written.</param>
/// <param name="Law">Whose environmental law (LG-fn6).</param>
public sealed record NoBreach(string Reference, LabelKind Label, Trilingual Company, Trilingual Factory, string Since, Trilingual Law);

/// <summary>Prints the declaration for one's own application; it is asked of factories in Guangdong.</summary>
public static class NoBreachPaper
{
    /// <summary>Maps it.</summary>
    public static void MapLabelEntries(this IEndpointRouteBuilder routes) => routes.MapGet(EnterLinks.DeclarationPattern, Paper).RequireAuthorization(Policies.SignedIn).WithName("label-no-breach-pdf");

    // The same answer whether it is another company's, asks for none or is not there at all.
    private static async Task<IResult> Paper(string reference, EntryBook book, LetterRenderer renderer, IPrinter printer, Reader reader, ClaimsPrincipal person, HttpContext http)
    {
        http.Response.Headers.CacheControl = "private, no-store";
        if (await book.Mine(person.PersonId()!, reference, http.RequestAborted) is not { Asked.AsksDeclaration: true, Factory: { } factory } mine) return Results.Forbid();
        var language = reader.Language;
        var law = EnterWords.All(factory.Place == FactoryPlace.HongKong ? "LawHongKong" : "LawGuangdong");
        var facts = new NoBreach(reference, mine.Case.Label, mine.Company.Name, factory.Name, Written.Day(mine.Asked.CleanSince, language), law);
        return Results.File(await printer.Pdf(await renderer.Html<DeclarationPaper>(facts, language), http.RequestAborted), "application/pdf", $"{reference}-no-breach-{language.Tag()}.pdf");
    }
}
