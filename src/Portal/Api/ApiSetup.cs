using CleanerProduction.Portal.Parts.Bodies;
using CleanerProduction.Portal.Parts.OpenData;

namespace CleanerProduction.Portal.Api;

/// <summary>The public API: checks and open data, for everybody, without an account.</summary>
public static class ApiSetup
{
    private static readonly Type[] Offers = [typeof(ICheck), typeof(IOpenList), typeof(IOpenDocument), typeof(IOpenFile)];

    /// <summary>Registers the limit of requests, the description, and whatever a subject offers: it is found by its interface.</summary>
    public static void AddApi(this WebApplicationBuilder builder)
    {
        builder.Services.AddRateLimiter(ApiLimit.Define);
        builder.Services.AddSingleton<Description>();
        foreach (var type in typeof(ApiSetup).Assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false } && Array.Exists(Offers, o => t.IsAssignableTo(o))))
        {
            builder.Services.AddSingleton(type);
            foreach (var offer in Offers.Where(o => type.IsAssignableTo(o))) builder.Services.AddSingleton(offer, services => services.GetRequiredService(type));
        }
    }

    /// <summary>Maps every check, list and document that a subject offers, and their description.</summary>
    public static void MapApi(this WebApplication app)
    {
        var api = app.MapGroup(ApiAddress.Root).AllowAnonymous().RequireRateLimiting(ApiLimit.Name).DisableAntiforgery();
        foreach (var check in app.Services.GetServices<ICheck>()) api.MapPost($"/checks/{check.Name}", (Delegate)((HttpContext http) => CheckEndpoint.Answer(http, check)));
        foreach (var list in app.Services.GetServices<IOpenList>()) api.MapGet($"/{list.Name}", (Delegate)((HttpContext http) => ListEndpoint.Answer(http, list)));
        foreach (var document in app.Services.GetServices<IOpenDocument>()) api.MapGet($"/{document.Template}", (Delegate)((HttpContext http) => DocumentEndpoint.Answer(http, document)));
        foreach (var file in app.Services.GetServices<IOpenFile>())
            api.MapGet($"/{file.FileName}", (Delegate)((HttpContext http) => DocumentEndpoint.File(http, file)));
        api.Map("/{**rest}", ApiProblem.NotFound);
        app.MapGet(ApiAddress.Description, (HttpContext http, Description description) => Tagged.Json(http, description.Document)).AllowAnonymous();
    }
}
