using CleanerProduction.Portal.Parts.Frame;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http.Extensions;

namespace CleanerProduction.Portal.Parts.Reading;

/// <summary>Finds out for each request in which language and light it is to be answered.</summary>
public static class ReadingExtensions
{
    private const string LanguageName = "lang";
    private const string ThemeName = "theme";
    private const string ThemeHint = "Sec-CH-Prefers-Color-Scheme";

    /// <summary>One <see cref="Reader"/> for each request and each circuit.</summary>
    public static void AddReading(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<Reader>();
        builder.Services.AddScoped<CircuitHandler, ReaderCircuit>();
        builder.Services.AddRazorComponents().RegisterPersistentService<Reader>(RenderMode.InteractiveServer);
    }

    /// <summary>
    /// Language: <c>?lang=</c> (remembered in a cookie), the cookie, Accept-Language. Light: the cookie set by <c>?theme=</c>, the
    /// browser's hint, else light. Both are only how a page looks, so an address may set them.
    /// </summary>
    public static void UseReading(this WebApplication app) => app.Use((context, next) =>
    {
        if (Enum.TryParse<Theme>(context.Request.Query[ThemeName], ignoreCase: true, out var chosen) && HttpMethods.IsGet(context.Request.Method))
        {
            Remember(context, ThemeName, chosen.ToString());
            // Without the choice in the address, a link that is passed on does not turn other people's lights out.
            context.Response.Redirect(Without(context.Request, ThemeName));
            return Task.CompletedTask;
        }
        var asked = Languages.FromTag(context.Request.Query[LanguageName]);
        if (asked is { } language && HttpMethods.IsGet(context.Request.Method)) Remember(context, LanguageName, language.Tag());

        var reader = context.RequestServices.GetRequiredService<Reader>();
        // The page of a bare status runs without the address's own query: what was asked for holds for it too.
        if (asked is not null) context.Items[LanguageName] = asked;
        reader.Language = asked ?? context.Items[LanguageName] as Language? ?? Languages.FromTag(context.Request.Cookies[CookieName(context, LanguageName)]) ?? Accepted(context.Request);
        reader.Theme = Enum.TryParse<Theme>(context.Request.Cookies[CookieName(context, ThemeName)], ignoreCase: true, out var kept) ? kept : Hinted(context.Request);
        reader.Speak();
        return next(context);
    });

    /// <summary>The first language of the browser's list that is one of the three; English where none is, Traditional without a list.</summary>
    private static Language Accepted(HttpRequest request)
    {
        var tags = request.GetTypedHeaders().AcceptLanguage.OrderByDescending(t => t.Quality ?? 1).Select(t => t.Value.Value).ToList();
        return tags.Select(Languages.FromTag).FirstOrDefault(l => l is not null) ?? (tags.Count == 0 ? Language.ZhHant : Language.En);
    }

    private static Theme Hinted(HttpRequest request) =>
        string.Equals(request.Headers[ThemeHint].ToString().Trim('"'), "dark", StringComparison.OrdinalIgnoreCase) ? Theme.Dark : Theme.Light;

    // One leading slash, whatever was asked for: two would name another host.
    private static string Without(HttpRequest request, string name) => UriHelper.BuildRelative(
        request.PathBase, "/" + request.Path.ToString().TrimStart('/'), QueryString.Create(request.Query.Where(q => q.Key != name)));

    private static void Remember(HttpContext context, string name, string value) => context.Response.Cookies.Append(CookieName(context, name), value, new()
    {
        MaxAge = TimeSpan.FromDays(365),
        HttpOnly = true,
        IsEssential = true,
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps,
        Path = "/",
    });

    private static string CookieName(HttpContext context, string name) => context.RequestServices.GetRequiredService<Operation>().CookieName(name);
}
