using System.Security.Claims;
using CleanerProduction.Portal.Parts.Frame;
using Microsoft.AspNetCore.StaticAssets;

namespace CleanerProduction.Portal.Accounts.Sessions;

/// <summary>
/// Who decides, pays, keeps cases or accounts shows in production a second factor before anything else: signed in by a password alone, every address but those of the own account leads to where one is set up
/// (ASVS 6.3.3). Companies and providers choose for themselves.
/// </summary>
public static class FactorFirst
{
    private static readonly PathString[] Own = ["/account", "/status", "/error"];

    /// <summary>True where this person should have shown one and has not.</summary>
    public static bool IsMissed(ClaimsPrincipal person) => !person.HasShownFactor() && Policies.WithFactor.Any(role => person.IsInRole(role.ToString()));

    /// <summary>Leads them there; after authorization, so that whoever may not see a page is told that first.</summary>
    internal static void UseFactorFirst(this WebApplication app)
    {
        if (app.Services.GetRequiredService<Operation>().IsDemonstration) return;
        app.Use((context, next) =>
        {
            if (!IsMissed(context.User) || Array.Exists(Own, own => context.Request.Path.StartsWithSegments(own, StringComparison.OrdinalIgnoreCase)) || IsFile(context)) return next(context);
            if (Safety.IsForPrograms(context.Request.Path)) context.Response.StatusCode = StatusCodes.Status403Forbidden;
            else context.Response.Redirect(Links.Security);
            return Task.CompletedTask;
        });
    }

    // What the page there looks by.
    private static bool IsFile(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null || context.Request.Path.StartsWithSegments(Bundles.Root, StringComparison.Ordinal);
}
