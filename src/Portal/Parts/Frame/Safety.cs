using System.Globalization;
using System.Net;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Parts.Reading;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace CleanerProduction.Portal.Parts.Frame;

/// <summary>What every answer tells the browser not to do (docs/security.md).</summary>
public static class Safety
{
    // No script but our files. Attributes may carry a style (widths of bars); style elements may not.
    private const string ContentSecurity =
        "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data:; font-src 'self'; media-src 'self'; " +
        "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'self'; frame-ancestors 'none'; object-src 'none'";

    // What is not a page runs and loads nothing, were it opened as one.
    private const string NoPage = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    private static readonly PathString[] ForPrograms = ["/api", "/_blazor", "/hubs", "/_framework"];

    private static readonly PathString[] Lines = ["/_blazor", "/hubs"];

    private const string Varying = "Accept-Language, Cookie, Sec-CH-Prefers-Color-Scheme";

    private const string Permissions =
        "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), midi=(), payment=(), usb=(), " +
        "publickey-credentials-create=(self), publickey-credentials-get=(self)";

    /// <summary>TLS is asked for again for two years, of every name below this one as well.</summary>
    public static void AddSafety(this WebApplicationBuilder builder) =>
        builder.Services.AddHsts(options => (options.MaxAge, options.IncludeSubDomains) = (TimeSpan.FromDays(730), true));

    /// <summary>Errors and bare statuses get a designed page; every answer gets its headers.</summary>
    public static void UseSafety(this WebApplication app)
    {
        app.Use((context, next) =>
        {
            context.Response.OnStarting(static state => Head((HttpContext)state), context);
            return next(context);
        });
        app.UseAddresses();
        if (!app.Environment.IsDevelopment()) app.UseHsts();
        app.UseTls();
        app.UseOwnLines();
        app.UseLastPage();
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/error", CreateScopeForErrors = true, StatusCodeSelector = FaultKinds.StatusOf,
            SuppressDiagnosticsCallback = IsNoFault,
        });
        app.Use((context, next) =>
        {
            // As with the page of a status below: what was posted is not looked for among its own forms.
            if (context.Features.Get<IExceptionHandlerFeature>() is not null) context.Request.Method = HttpMethods.Get;
            return next(context);
        });
        // Programs get their statuses bare, a fault of ours, or what they asked wrongly, as problem+json.
        app.UseWhen(context => IsForPrograms(context.Request.Path),
            programs => programs.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = Problem, StatusCodeSelector = FaultKinds.StatusOf, SuppressDiagnosticsCallback = IsNoFault }));
        app.UseWhen(context => !IsForPrograms(context.Request.Path),
            pages => pages.UseStatusCodePagesWithReExecute("/status/{0}", createScopeForStatusCodePages: true).Use((context, next) =>
            {
                // A page of a status is looked at: sent to it as a form, what was posted would be looked for among its own forms and be refused once more, without a word.
                if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null) context.Request.Method = HttpMethods.Get;
                return next(context);
            }));
    }

    // Pages are written with the address they were asked by: it must be one, or not even the page of a fault can be made. Two slashes at its beginning would name another host.
    private static void UseAddresses(this WebApplication app)
    {
        var known = app.Services.GetRequiredService<Operation>().Origin;
        app.Use((context, next) =>
        {
            var request = context.Request;
            if (request.Path.Value is ['/', '/' or '\\', ..]) request.Path = "/" + request.Path.Value.TrimStart('/', '\\');
            // HTTP/1.0 asks without a name.
            if (!request.Host.HasValue) request.Host = new(known.Authority);
            if (Uri.TryCreate($"{request.Scheme}://{request.Host}/", UriKind.Absolute, out _)) return next(context);
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return Task.CompletedTask;
        });
    }

    // Where the portal is known by an https address, in production, people who ask without are led there; programs are not, or they would not notice what they send in the open.
    private static void UseTls(this WebApplication app)
    {
        var operation = app.Services.GetRequiredService<Operation>();
        if (operation.IsDemonstration || operation.Origin.Scheme != Uri.UriSchemeHttps) return;
        app.Use((context, next) =>
        {
            if (context.Request.IsHttps || IsWatched(context)) return next(context);
            if (HttpMethods.IsGet(context.Request.Method) && !IsForPrograms(context.Request.Path))
                context.Response.Redirect(new Uri(operation.Origin, "/" + context.Request.GetEncodedPathAndQuery().TrimStart('/', '\\')).ToString(), permanent: true, preserveMethod: true);
            else context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return Task.CompletedTask;
        });
    }

    // Whoever watches one node of several asks that node, without the proxy that has the certificate: what tells nothing from anywhere, what a key opens from the node's own machine.
    private static bool IsWatched(HttpContext context)
    {
        var path = context.Request.Path;
        return path == Links.Live || path == Links.Ready
            || (path == Links.Metrics || path.StartsWithSegments(Links.HealthRoot, StringComparison.OrdinalIgnoreCase)) && context.Connection.RemoteIpAddress is { } caller && IPAddress.IsLoopback(caller);
    }

    // Circuits and hub connections are opened by our own pages: no preflight asks for a line that stays open.
    private static void UseOwnLines(this WebApplication app)
    {
        var known = app.Services.GetRequiredService<Operation>().Origin;
        app.Use((context, next) =>
        {
            var request = context.Request;
            if (!IsLine(request.Path) || StringValues.IsNullOrEmpty(request.Headers.Origin)
                || Uri.TryCreate(request.Headers.Origin, UriKind.Absolute, out var from) && (from.Authority == known.Authority || Uri.TryCreate($"{from.Scheme}://{request.Host}", UriKind.Absolute, out var here) && from.Authority == here.Authority)) return next(context);
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        });
    }

    /// <summary>After whoever asks is known: a line keeps the request it began with as long as it stands, and nothing asks for the cookies again (3 KB as they came, 3 KB each by itself).</summary>
    public static void UseLinesWithoutCookies(this WebApplication app) => app.Use((context, next) =>
    {
        if (IsLine(context.Request.Path))
        {
            context.Request.Headers.Cookie = StringValues.Empty;
            context.Features.Set<IRequestCookiesFeature>(null);
        }
        return next(context);
    });

    // A line that was cut or a body that is none is no fault of the portal's, or anybody could fill the log with some; maintenance was announced.
    private static bool IsNoFault(ExceptionHandlerSuppressDiagnosticsContext fault) => FaultKinds.Of(fault.Exception) is FaultKind.BadRequest or FaultKind.Maintenance;

    private static Task Problem(HttpContext context)
    {
        var fault = context.Features.Get<IExceptionHandlerFeature>()!.Error;
        return MaintenanceException.In(fault) is { } rest ? AtRest(context, rest.Window) : Results.Problem(title: FaultKinds.Of(fault).Title(), statusCode: FaultKinds.StatusOf(fault)).ExecuteAsync(context);
    }

    /// <summary>What a program is answered while maintenance lasts: why, in its reader's language, and when to try again.</summary>
    public static Task AtRest(HttpContext context, MaintenanceWindow window)
    {
        context.Response.Headers.RetryAfter = MaintenanceException.RetryAfter(window, context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow()).ToString(CultureInfo.InvariantCulture);
        return Results.Problem(title: FaultKind.Maintenance.Title(), detail: window.Why.In(Languages.Of(CultureInfo.CurrentUICulture)), statusCode: StatusCodes.Status503ServiceUnavailable).ExecuteAsync(context);
    }

    /// <summary>True for addresses that programs ask, not people.</summary>
    public static bool IsForPrograms(PathString path) =>
        Array.Exists(ForPrograms, folder => path.StartsWithSegments(folder, StringComparison.OrdinalIgnoreCase));

    /// <summary>True for lines that stay open: circuits and hubs.</summary>
    public static bool IsLine(PathString path) => Array.Exists(Lines, line => path.StartsWithSegments(line, StringComparison.OrdinalIgnoreCase));

    private static Task Head(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers[HeaderNames.XFrameOptions] = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        // What the framework says in a word of a form that is on no page.
        if (context.Response is { StatusCode: StatusCodes.Status400BadRequest, ContentType: null }) context.Response.ContentType = "text/plain; charset=utf-8";
        if (context.Response.ContentType is "text/html" or "text/plain") context.Response.ContentType += "; charset=utf-8";
        // What somebody who is signed in is answered stays with them, in no store on the way and none of the browser's. Files everybody gets have their own rule.
        if (context.User.Identity?.IsAuthenticated == true && StringValues.IsNullOrEmpty(headers.CacheControl)) headers.CacheControl = "private, no-store";
        if (context.Response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) != true)
        {
            if (StringValues.IsNullOrEmpty(headers.ContentSecurityPolicy)) headers.ContentSecurityPolicy = NoPage;
            return Task.CompletedTask;
        }
        headers.ContentSecurityPolicy = ContentSecurity;
        headers["Permissions-Policy"] = Permissions;
        headers["Accept-CH"] = "Sec-CH-Prefers-Color-Scheme";
        // A page that was kept has it already.
        if (!headers.Vary.Contains(Varying)) headers.Append(HeaderNames.Vary, Varying);
        return Task.CompletedTask;
    }
}
