using System.Reflection;
using Microsoft.AspNetCore.Components;

namespace CleanerProduction.Portal.Parts.Frame;

/// <summary>On a page or layout: it also shows parts of a live meeting, whose style sheets are loaded as well.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ShowsMeetingAttribute : Attribute;

/// <summary>On a page: it shows a letter as it is on paper.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ShowsLetterAttribute : Attribute;

/// <summary>Which style sheets a page loads, in their fixed order: values, the page itself, frames, parts, paper.</summary>
public static class StyleSheets
{
    private static readonly string[] Ground = ["tokens", "base", "lost-line", "maintenance"];

    private static readonly string[] Portal =
    [
        "frame", "clause", "finding", "tag", "deadline", "button", "money", "table", "field", "note", "task", "file", "chart", "dashboard",
        "workbench", "queue", "case", "record", "home", "directory", "measures", "guide", "check", "question", "apply", "account", "judge", "print",
    ];

    private static readonly string[] Meeting =
    [
        "meeting/ground", "meeting/mark", "meeting/button", "meeting/bar", "meeting/item", "meeting/division", "meeting/slip",
        "meeting/papers", "meeting/result", "meeting/office", "meeting/wall", "meeting/secretariat", "meeting/away", "meeting/live", "meeting/print",
    ];

    private static readonly string[] OnMeetingPages = ["ground", "meeting"];
    private static readonly string[] OnPortalPages = ["ground", "portal"];
    private static readonly string[] WithLetter = ["ground", "portal", "letter"];
    private static readonly string[] OnBoth = ["ground", "portal", "meeting"];

    /// <summary>What is loaded together: the sheets of each bundle, without folder and ending.</summary>
    public static IReadOnlyDictionary<string, string[]> Bundles { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal) { ["ground"] = Ground, ["portal"] = Portal, ["meeting"] = Meeting, ["letter"] = ["print/letter"] };

    /// <summary>The bundles of a page. Live meeting pages do without the portal's parts.</summary>
    public static IReadOnlyList<string> Of(Type? page) =>
        page?.GetCustomAttribute<LayoutAttribute>()?.LayoutType == typeof(MeetingLayout) ? OnMeetingPages
        : page?.IsDefined(typeof(ShowsMeetingAttribute)) == true ? OnBoth
        : page?.IsDefined(typeof(ShowsLetterAttribute)) == true ? WithLetter
        : OnPortalPages;
}
