using CleanerProduction.Portal.Parts.Forms;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components.Endpoints;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.Extensions.WebEncoders;

namespace CleanerProduction.Portal.Parts.Frame;

/// <summary>Pages: static by default, with circuits where a page asks for one.</summary>
public static class Pages
{
    /// <summary>Registers what pages are made with.</summary>
    public static void AddPages(this WebApplicationBuilder builder)
    {
        builder.WebHost.UseStaticWebAssets();
        // Not published, only built, files would be read again for each answer, packed anew and kept by nobody: right where they are being written, which is Development.
        if (!builder.Environment.IsDevelopment()) builder.Configuration["ReloadStaticAssetsAtRuntime"] ??= "false";
        builder.Services.AddSingleton<Bundles>();
        builder.WebHost.ConfigureKestrel(options => options.AddServerHeader = false);
        builder.Services.AddRazorComponents().AddInteractiveServerComponents(options =>
        {
            // Phones sleep in a meeting: a lost circuit costs little and keeps its place.
            options.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMinutes(30);
            options.DisconnectedCircuitMaxRetained = 500;
        }).AddHubOptions(options =>
        {
            // js/portal.js gives a silent line up after ten seconds; a browser that is silent for fifteen is gone.
            options.KeepAliveInterval = TimeSpan.FromSeconds(4);
            options.ClientTimeoutInterval = TimeSpan.FromSeconds(15);
        });
        builder.Services.AddCircuitJson();
        builder.Services.AddCascadingAuthenticationState();
        builder.Services.AddScoped<FormRefusal>();
        // Otherwise every Chinese character travels as an entity of eight bytes.
        builder.Services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        builder.Services.AddAntiforgery(options => options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest);
        builder.Services.AddOptions<AntiforgeryOptions>().Configure<Operation>((options, operation) => options.Cookie.Name = operation.CookieName("form"));
    }

    /// <summary>What is sent to a page is a form: with anything else, and a genuine mark in a header, the page would look for one and fail. After routing.</summary>
    public static void UseForms(this WebApplication app) => app.Use((context, next) =>
    {
        if (!HttpMethods.IsPost(context.Request.Method) || context.Request.HasFormContentType || context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is null) return next(context);
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    });

    /// <summary>Maps every page and the files they use.</summary>
    public static void MapPages(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        Bundles.Map(app);
        // Compression of circuits costs a quarter of a megabyte each and saves little on batches this small.
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.DisableWebSocketCompression = true).LeaveNothingForCircuits();
    }
}
