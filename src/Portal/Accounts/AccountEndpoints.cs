using CleanerProduction.Portal.Accounts.Own;
using CleanerProduction.Portal.Parts.Frame;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;

namespace CleanerProduction.Portal.Accounts;

/// <summary>What scripts of the account pages ask for: the questions a passkey must answer.</summary>
public static class AccountEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapAccounts(this WebApplication app)
    {
        app.MapOwnData();
        app.MapPost(Links.PasskeyRequest, async (HttpContext context, IAntiforgery forms, SignInManager<Person> door) =>
            await forms.IsRequestValidAsync(context)
                // No name is asked for: the browser offers what it holds, and the answer tells nobody which accounts exist.
                ? Results.Content(await door.MakePasskeyRequestOptionsAsync(null), "application/json")
                : Results.BadRequest())
            .AllowAnonymous().WithMetadata(new WorksInMaintenanceAttribute());

        app.MapPost(Links.PasskeyCreation, async (HttpContext context, IAntiforgery forms, UserManager<Person> people, SignInManager<Person> door) =>
        {
            if (!await forms.IsRequestValidAsync(context) || await people.GetUserAsync(context.User) is not { } person) return Results.BadRequest();
            return Results.Content(await door.MakePasskeyCreationOptionsAsync(new() { Id = person.Id, Name = person.Email!, DisplayName = person.NameEn }), "application/json");
        }).RequireAuthorization(Policies.SignedIn);
    }
}
