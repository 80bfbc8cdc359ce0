using Microsoft.AspNetCore.Components;

namespace CleanerProduction.Portal.Parts.Frame;

/// <summary>Links inside a page. A bare <c>#id</c> would lead to the front page, because every document has a base address.</summary>
public static class Anchor
{
    /// <summary>The address of <paramref name="id"/> on the page that is shown.</summary>
    public static string On(NavigationManager navigation, string id) => $"{new Uri(navigation.Uri).PathAndQuery}#{id}";
}
