using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Diagnostics;

namespace CleanerProduction.Portal.Parts.Frame;

/// <summary>Links to the page that is shown.</summary>
public static class Anchor
{
    /// <summary>
    /// The address of <paramref name="id"/> on the page that is shown. A bare <c>#id</c> would lead to the front page, because every
    /// document has a base address.
    /// </summary>
    public static string On(NavigationManager navigation, string id, HttpContext? http = null) => $"{new Uri(Shown(navigation, http)).PathAndQuery}#{id}";

    /// <summary>The address in the browser, also where a page of another address answers for it (404, 403).</summary>
    public static string Shown(NavigationManager navigation, HttpContext? http) =>
        http?.Features.Get<IStatusCodeReExecuteFeature>() is { } first
            ? navigation.ToAbsoluteUri(first.OriginalPathBase + first.OriginalPath + first.OriginalQueryString).ToString()
            : navigation.Uri;
}
