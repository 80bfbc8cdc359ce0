using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Net.Http.Headers;

namespace CleanerProduction.Portal.Parts.Frame;

/// <summary>What every answer tells the browser not to do (docs/security.md).</summary>
public static class Safety
{
    // No script but our files. Attributes may carry a style (widths of bars); style elements may not.
    private const string ContentSecurity =
        "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data:; font-src 'self'; media-src 'self'; " +
        "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'self'; frame-ancestors 'none'; object-src 'none'";

    private static readonly PathString[] ForPrograms = ["/api", "/_blazor", "/hubs", "/_framework"];

    private const string Varying = "Accept-Language, Cookie, Sec-CH-Prefers-Color-Scheme";

    private const string Permissions =
        "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), midi=(), payment=(), usb=(), " +
        "publickey-credentials-create=(self), publickey-credentials-get=(self)";

    /// <summary>Errors and bare statuses get a designed page; every answer gets its headers.</summary>
    public static void UseSafety(this WebApplication app)
    {
        app.Use((context, next) =>
        {
            context.Response.OnStarting(static state => Head((HttpContext)state), context);
            return next(context);
        });
        app.UseExceptionHandler("/error", createScopeForErrors: true);
        // Programs get their statuses bare, a fault of ours as problem+json.
        app.UseWhen(context => IsForPrograms(context.Request.Path),
            programs => programs.UseExceptionHandler(fault => fault.Run(context => Results.Problem(title: PartsText.FaultTitle).ExecuteAsync(context))));
        app.UseWhen(context => !IsForPrograms(context.Request.Path),
            pages => pages.UseStatusCodePagesWithReExecute("/status/{0}", createScopeForStatusCodePages: true).Use((context, next) =>
            {
                // A page of a status is looked at: sent to it as a form, what was posted would be looked for among its own forms and be refused once more, without a word.
                if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null) context.Request.Method = HttpMethods.Get;
                return next(context);
            }));
        if (!app.Environment.IsDevelopment()) app.UseHsts();
    }

    /// <summary>True for addresses that programs ask, not people.</summary>
    public static bool IsForPrograms(PathString path) =>
        Array.Exists(ForPrograms, folder => path.StartsWithSegments(folder, StringComparison.OrdinalIgnoreCase));

    private static Task Head(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers[HeaderNames.XFrameOptions] = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (context.Response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) != true) return Task.CompletedTask;
        headers.ContentSecurityPolicy = ContentSecurity;
        headers["Permissions-Policy"] = Permissions;
        headers["Accept-CH"] = "Sec-CH-Prefers-Color-Scheme";
        // A page that was kept has it already.
        if (!headers.Vary.Contains(Varying)) headers.Append(HeaderNames.Vary, Varying);
        return Task.CompletedTask;
    }
}
