using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CleanerProduction.PortalTests.Api;
using Xunit;

namespace CleanerProduction.PortalTests.Guides.Checks;

/// <summary>A check's page as it comes over the wire: what it finds, what it asks to be corrected, and what its form would send.</summary>
public sealed class AskedPage
{
    private readonly IHtmlDocument page;

    private AskedPage(IHtmlDocument page) => this.page = page;

    /// <summary>The outcome, clause and sentence of every finding, in one order for page and API alike.</summary>
    public IEnumerable<string> Findings => page.QuerySelectorAll("#answer .finding").Select(f => Line(
        f.ClassList.First(c => c.StartsWith("finding--", StringComparison.Ordinal))[9..] switch { "met" => "met", "not" => "notMet", "judge" => "needsJudgement", _ => "notApplicable" },
        f.QuerySelector(".clause")!.TextContent, f.QuerySelector("p")!.TextContent)).Order(StringComparer.Ordinal);

    /// <summary>The fields something is to be corrected at: the name of the control beside which it stands, or of its first.</summary>
    public IEnumerable<string> Faults => page.QuerySelectorAll("form .err").Select(e => Closest(e)).Distinct();

    /// <summary>The fields something is to be corrected at, by the ids of what is said.</summary>
    public IEnumerable<string> FaultIds => page.QuerySelectorAll("form .err").Select(e => System.Text.RegularExpressions.Regex.Replace(e.Id![..^4], "-(\\d+)-", "[$1]."));

    /// <summary>The figures of an answer that counts.</summary>
    public IEnumerable<string> Figures => page.QuerySelectorAll("#answer .ledger .money").Select(f => f.TextContent);

    /// <summary>The text of the whole answer.</summary>
    public string Answer => string.Join(' ', (page.QuerySelector("#answer")?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The link that asks the same again; null where there is no answer.</summary>
    public string? Link => (page.QuerySelector("#share") as IHtmlInputElement)?.Value is { } link ? new Uri(link).PathAndQuery : null;

    /// <summary>The names of all controls that are seen.</summary>
    public IEnumerable<string> Names => page.QuerySelectorAll("form [name]").OfType<IElement>().Where(e => e is not IHtmlInputElement { Type: "hidden" } and not IHtmlButtonElement).Select(e => e.GetAttribute("name")!);

    /// <summary>What a browser would send by the form's main button: every control that has a value.</summary>
    public string Sent => string.Join('&', Fields().Select(f => $"{Uri.EscapeDataString(f.Name)}={Uri.EscapeDataString(f.Value)}"));

    /// <summary>Asks a page.</summary>
    public static async Task<AskedPage> Of(ApiHost host, string check, string query, string language = "en")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/checks/{check}?{query}");
        request.Headers.Add("Accept-Language", language);
        using var answer = await host.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return new(await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
    }

    /// <summary>The findings of an answer of the API, as <see cref="Findings"/> writes them.</summary>
    public static IEnumerable<string> FindingsOf(JsonObject answer) =>
        answer["findings"]!.AsArray().Select(f => Line((string)f!["outcome"]!, (string)f["clause"]!, (string)f["message"]!)).Order(StringComparer.Ordinal);

    /// <summary>A body of the API as a form writes it.</summary>
    public static string QueryOf(JsonObject body) => string.Join('&', Flat(body, "").Select(f => $"{Uri.EscapeDataString(f.Path)}={Uri.EscapeDataString(f.Text)}"));

    private static string Line(string outcome, string clause, string message) => $"{clause} {outcome} {string.Join(' ', message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}";

    private static string Closest(IElement error)
    {
        for (var place = error.ParentElement; place is not null; place = place.ParentElement)
            if (place.QuerySelectorAll("[name]").FirstOrDefault(e => e is not IHtmlButtonElement) is { } control) return control.GetAttribute("name")!;
        return "";
    }

    private IEnumerable<(string Name, string Value)> Fields()
    {
        foreach (var control in page.QuerySelectorAll("form [name]"))
            switch (control)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio" } box when box.IsChecked: yield return (box.Name!, box.Value); break;
                case IHtmlInputElement { Type: not ("checkbox" or "radio") } input: yield return (input.Name!, input.Value); break;
                case IHtmlSelectElement select: yield return (select.Name!, select.Value ?? ""); break;
                case IHtmlTextAreaElement text: yield return (text.Name!, text.Value); break;
            }
    }

    private static IEnumerable<(string Path, string Text)> Flat(JsonNode? node, string path) => node switch
    {
        JsonObject parts => parts.SelectMany(p => Flat(p.Value, path.Length == 0 ? p.Key : $"{path}.{p.Key}")),
        JsonArray { Count: 0 } => [(path, "none")],
        JsonArray entries => entries.SelectMany((e, i) => Flat(e, string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"))),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => [(path, value.ToString())],
        JsonValue value => [(path, value.ToJsonString())],
        _ => [],
    };
}
