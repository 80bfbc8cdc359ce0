using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CleanerProduction.PortalTests.Api;
using Xunit;

namespace CleanerProduction.PortalTests.Guides.Checks;

/// <summary>The checks as pages and as an API, of one portal.</summary>
public sealed class CheckHost : IDisposable
{
    private readonly HtmlParser parser = new();

    /// <summary>The API beside them.</summary>
    public ApiHost Api { get; } = new();

    /// <summary>The page of a question, read in a language.</summary>
    public async Task<IDocument> Page(string address, string language = "en")
    {
        var (status, html) = await Html(address, language);
        Assert.True(status == HttpStatusCode.OK, $"{address}: {status}");
        return parser.ParseDocument(html);
    }

    /// <summary>The page's own text.</summary>
    public async Task<(HttpStatusCode Status, string Html)> Html(string address, string language = "en")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Accept-Language", language);
        using var answer = await Api.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>The end of an address with these fields.</summary>
    public static string Query(params IEnumerable<(string Name, string Value)> fields) => "?" + string.Join('&', fields.Select(f => $"{Uri.EscapeDataString(f.Name)}={Uri.EscapeDataString(f.Value)}"));

    /// <summary>Clause and sentence of every finding below an element, in the order of the alphabet.</summary>
    public static IReadOnlyList<string> Findings(IParentNode part) =>
        [.. part.QuerySelectorAll(".finding").Select(f => $"{f.QuerySelector(".clause")!.TextContent} {Words(f.QuerySelector("p")!)}").Order(StringComparer.Ordinal)];

    /// <summary>The same of the API's answer.</summary>
    public static IReadOnlyList<string> Findings(System.Text.Json.Nodes.JsonNode answer) =>
        [.. answer["findings"]!.AsArray().Select(f => $"{f!["clause"]} {f["message"]}").Order(StringComparer.Ordinal)];

    /// <summary>An element's text, its white space as one reads it.</summary>
    public static string Words(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <inheritdoc/>
    public void Dispose() => Api.Dispose();
}
