using CleanerProduction.Portal.Parts.Frame;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CleanerProduction.Portal.Accounts;

/// <summary>The ticket of a person who is signed in.</summary>
internal static class SignInCookie
{
    /// <summary>Out of scripts' reach, not sent along from other sites, over TLS where there is any; idle for half a day, it ends.</summary>
    public static void Of(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "signed-in";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = TimeSpan.FromHours(12);
        options.SlidingExpiration = true;
        options.LoginPath = Links.SignIn;
        options.ReturnUrlParameter = "returnTo";
        options.Events.OnValidatePrincipal = context => IsDue(context) ? SecurityStampValidator.ValidatePrincipalAsync(context) : Task.CompletedTask;
        options.Events.OnRedirectToLogin = context => Answer(context, StatusCodes.Status401Unauthorized);
        // The address stays; the page says the same whether or not there is something behind it.
        options.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
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
