using System.Globalization;
using CleanerProduction.Portal.Parts.Reading;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace CleanerProduction.Portal.Platform.Printing;

/// <summary>Renders a Razor component with its facts to HTML in one language, whatever the language of the person who asked.</summary>
public sealed class LetterRenderer(IServiceProvider services, ILoggerFactory logs)
{
    /// <summary>
    /// The HTML of <paramref name="component"/>, which takes the parameters <c>Facts</c> and <c>Language</c>.
    /// The resource classes answer in <paramref name="language"/> meanwhile.
    /// </summary>
    public async Task<string> Html(Type component, object facts, Language language)
    {
        // Set in this asynchronous flow only: it falls back when the method returns.
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = language.Culture();
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>(StringComparer.Ordinal) { ["Facts"] = facts, ["Language"] = language });
        // A renderer's own parts are scoped to it.
        await using var scope = services.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, logs);
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync(component, parameters)).ToHtmlString());
    }

    /// <summary>The HTML of <typeparamref name="TComponent"/>.</summary>
    public Task<string> Html<TComponent>(object facts, Language language) where TComponent : IComponent => Html(typeof(TComponent), facts, language);
}
