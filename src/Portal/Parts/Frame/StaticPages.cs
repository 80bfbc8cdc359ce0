using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Endpoints;

namespace CleanerProduction.Portal.Parts.Frame;

/// <summary>
/// A page without a circuit has nothing to hand to one. By default every page ends with the encrypted state of the services a circuit would take up, with a mark against forgery made for it: a fifth of what making
/// a public page costs.
/// </summary>
internal static class StaticPages
{
    /// <summary>After the render modes are named: says for every page that is not drawn by a circuit that it has none.</summary>
    public static void LeaveNothingForCircuits(this RazorComponentsEndpointConventionBuilder pages) => pages.Add(page =>
    {
        if (page.Metadata.OfType<ComponentTypeMetadata>().SingleOrDefault() is not { } shown || shown.Type.IsDefined(typeof(RenderModeAttribute), inherit: true)) return;
        // The framework's own word for it has no public name.
        for (var i = 0; i < page.Metadata.Count; i++)
            if (page.Metadata[i] is var modes && modes.GetType().Name == "ConfiguredRenderModesMetadata") page.Metadata[i] = Activator.CreateInstance(modes.GetType(), [Array.Empty<IComponentRenderMode>()])!;
    });
}
