using System.Security.Claims;
using CleanerProduction.Portal.Accounts.Sessions;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Parts.Frame;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CleanerProduction.Portal.Accounts;

/// <summary>The ticket of a person who is signed in.</summary>
internal static class SignInCookie
{
    private const string SessionItem = ".session";

    /// <summary>Out of scripts' reach, not sent along from other sites, over TLS where there is any and always in production; idle too long, it ends.</summary>
    public static void Of(CookieAuthenticationOptions options, Operation operation, SessionRules rules)
    {
        options.Cookie.Name = operation.CookieName("signed-in");
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = operation.IsDemonstration ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        options.ExpireTimeSpan = rules.Idle;
        options.SlidingExpiration = true;
        options.LoginPath = Links.SignIn;
        options.ReturnUrlParameter = "returnTo";
        options.Events.OnSigningIn = Begin;
        options.Events.OnValidatePrincipal = Validate;
        options.Events.OnRedirectToLogin = context => Answer(context, StatusCodes.Status401Unauthorized);
        // The address stays; the page says the same whether or not there is something behind it.
        options.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }

    // A ticket issued again belongs to the session it had; whoever signs in begins one, and ends the one this browser had.
    private static async Task Begin(CookieSigningInContext context)
    {
        var (http, person) = (context.HttpContext, context.Principal!);
        var book = http.RequestServices.GetRequiredService<SessionBook>();
        var session = context.Properties.Items.TryGetValue(SessionItem, out var id) && id is not null ? await book.Find(id) : null;
        if (session is null)
        {
            if (http.User.Session() is { } former) await book.End(http.User.PersonId()!, former, SessionEnd.Replaced, http);
            session = await book.Begin(person.PersonId()!, WayOf(person, http.Request.Path), http);
        }
        context.Properties.Items[SessionItem] = session.Id;
        person.Put(session);
    }

    private static SignInWay WayOf(ClaimsPrincipal person, PathString path) => (person.FindFirstValue("amr") ?? person.FindFirstValue(ClaimTypes.AuthenticationMethod)) switch
    {
        "mfa" => path == Links.RecoveryCode ? SignInWay.RecoveryCode : SignInWay.SecondFactor,
        "passkey" => SignInWay.Passkey,
        "demonstration" => SignInWay.Demonstration,
        "pwd" => SignInWay.Password,
        _ => SignInWay.FirstCode,
    };

    // What this node knows is asked each time; the database once a minute.
    private static async Task Validate(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        var (session, ended) = (context.Principal?.Session(), services.GetRequiredService<EndedSessions>());
        if (session is null || ended.Has(session) || services.GetRequiredService<SessionBook>().IsTooOld(context.Principal!.SessionStart()))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(context.Scheme.Name);
            return;
        }
        if (!IsDue(context)) return;
        var turn = context.Principal!.SessionTurn();
        await SecurityStampValidator.ValidatePrincipalAsync(context);
        if (context.Principal is null) return;
        var book = services.GetRequiredService<SessionBook>();
        var kept = await book.Find(session);
        // The browser may hold a newer ticket by now: this one is void, and nothing is taken from it.
        if (!book.Stands(kept) || kept!.Turn != turn) context.RejectPrincipal();
    }

    // As the validator itself decides; but it resolves accounts and their database first, and a line that stays open keeps them alive.
    private static bool IsDue(CookieValidatePrincipalContext context)
    {
        var options = context.HttpContext.RequestServices.GetRequiredService<IOptions<SecurityStampValidatorOptions>>().Value;
        var now = (options.TimeProvider ?? TimeProvider.System).GetUtcNow();
        return context.Properties.IssuedUtc is not { } issued || now - issued > options.ValidationInterval;
    }

    private static Task Answer(RedirectContext<CookieAuthenticationOptions> context, int statusForPrograms)
    {
        if (Safety.IsForPrograms(context.Request.Path)) context.Response.StatusCode = statusForPrograms;
        else context.Response.Redirect(context.RedirectUri);
        return Task.CompletedTask;
    }
}
