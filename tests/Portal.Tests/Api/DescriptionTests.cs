using System.Net;
using System.Text.Json.Nodes;
using CleanerProduction.Portal.Api;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using Xunit;

namespace CleanerProduction.PortalTests.Api;

/// <summary>The description is true: a foreign reader understands it, every address answers, every answer has the shape described.</summary>
public sealed class DescriptionTests(ApiHost api) : IClassFixture<ApiHost>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_independent_reader_finds_no_fault_in_it()
    {
        var text = await api.Client.GetStringAsync("/openapi/v1.json", Stop);
        var read = OpenApiDocument.Parse(text, "json");
        Assert.Empty(read.Diagnostic!.Errors.Select(e => e.ToString()));
        Assert.Equal(OpenApiSpecVersion.OpenApi3_1, read.Diagnostic.SpecificationVersion);
        string[] contract =
        [
            "/checks/grant", "/checks/eligibility", "/checks/procurement", "/checks/registration", "/checks/label", "/checks/deadline", "/checks/ballot", "/checks/benefits",
            "/providers", "/providers/{number}", "/register", "/register/proof", "/grants", "/statistics", "/guides", "/guides/{guide}/clauses/{id}", "/calendar", "/calendar.ics", "/measures", "/results", "/events",
        ];
        Assert.Empty(contract.Except(read.Document!.Paths.Keys, StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_list_and_document_answers_in_the_shape_it_is_described_in()
    {
        var paths = JsonNode.Parse(await api.Client.GetStringAsync("/openapi/v1.json", Stop))!["paths"]!.AsObject();
        var asked = 0;
        foreach (var (path, methods) in paths)
        {
            if (methods!["get"] is not { } get || get["responses"]!["200"]!["content"]!["application/json"] is not { } content) continue;
            var address = path.Replace("{number}", await FirstProvider(), StringComparison.Ordinal).Replace("{guide}", "FG", StringComparison.Ordinal).Replace("{id}", "3.3.3(b)", StringComparison.Ordinal);
            using var answer = await api.Client.GetAsync($"/api/v1{address}", Stop);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address}: {answer.StatusCode}");
            Fits(JsonNode.Parse(await answer.Content.ReadAsStringAsync(Stop)), content["schema"]!.AsObject(), path);
            asked++;
        }
        Assert.True(asked >= 8, $"{asked} asked");
    }

    [Theory]
    [InlineData("zh-Hant", "公開程式介面", Language.ZhHant)]
    [InlineData("zh-Hans", "公开程序接口", Language.ZhHans)]
    [InlineData("en", "Public API", Language.En)]
    public async Task The_page_for_people_says_of_every_address_in_their_language_what_it_does(string tag, string title, Language language)
    {
        var page = WebUtility.HtmlDecode(await api.Client.GetStringAsync($"/api?lang={tag}", Stop));
        Assert.Contains(title, page, StringComparison.Ordinal);
        var paths = JsonNode.Parse(await api.Client.GetStringAsync("/openapi/v1.json", Stop))!["paths"]!.AsObject();
        Assert.All(paths, path =>
        {
            Assert.Contains(path.Key, page, StringComparison.Ordinal);
            Assert.Contains(ApiWords.Does(path.Key, language), page, StringComparison.Ordinal);
        });
    }

    private async Task<string> FirstProvider() =>
        JsonNode.Parse(await api.Client.GetStringAsync("/api/v1/providers?pageSize=1", Stop))!["items"]![0]!["number"]!.ToString();

    /// <summary>The few words of JSON Schema that the description uses.</summary>
    private static void Fits(JsonNode? value, JsonObject schema, string at)
    {
        if (schema["enum"] is JsonArray words) Assert.True(words.Any(w => w!.ToString() == value?.ToString()), $"{at}: {value}");
        switch ((string?)schema["type"])
        {
            case "object":
                var members = Assert.IsType<JsonObject>(value);
                foreach (var name in schema["required"]?.AsArray() ?? []) Assert.True(members.ContainsKey(name!.ToString()), $"{at} lacks {name}");
                if (schema["properties"] is JsonObject properties)
                    foreach (var (name, member) in members)
                    {
                        Assert.True(properties.ContainsKey(name), $"{at} has {name}, which is not described");
                        if (member is not null) Fits(member, properties[name]!.AsObject(), $"{at}.{name}");
                    }
                break;
            case "array":
                foreach (var item in Assert.IsType<JsonArray>(value)) Fits(item, schema["items"]!.AsObject(), $"{at}[]");
                break;
            case "string":
                Assert.True(value!.GetValueKind() == System.Text.Json.JsonValueKind.String, $"{at}: {value}");
                break;
            case "integer" or "number":
                Assert.True(value!.GetValueKind() == System.Text.Json.JsonValueKind.Number, $"{at}: {value}");
                break;
            case "boolean":
                Assert.True(value!.GetValueKind() is System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False, $"{at}: {value}");
                break;
        }
    }
}
