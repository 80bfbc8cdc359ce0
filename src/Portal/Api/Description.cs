using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CleanerProduction.Portal.Parts.Bodies;
using CleanerProduction.Portal.Parts.OpenData;

namespace CleanerProduction.Portal.Api;

/// <summary>The API described (OpenAPI 3.1), made from what reads and answers it, so that the two cannot differ.</summary>
public sealed partial class Description
{
    private readonly JsonObject paths = [];

    /// <summary>Describes every check, list and document.</summary>
    public Description(IEnumerable<ICheck> checks, IEnumerable<IOpenList> lists, IEnumerable<IOpenDocument> documents, IEnumerable<IOpenFile> files)
    {
        foreach (var check in checks) Add($"/checks/{check.Name}", "post", "Checks", [], check.AnswerSchema, check.Body.Schema);
        foreach (var list in lists)
            Add($"/{list.Name}", "get", "Open data", [.. list.Parameters, .. Paging], JsonSchema.Of(
                ("page", JsonSchema.Whole()), ("pageSize", JsonSchema.Whole()), ("total", JsonSchema.Whole()), ("items", JsonSchema.List(list.RowSchema))), null);
        foreach (var document in documents) Add($"/{document.Template}", "get", "Open data", document.Parameters, document.Schema, null);
        foreach (var file in files) Add($"/{file.FileName}", "get", "Open data", [], JsonSchema.Text(), null, file.ContentType.Split(';')[0]);
        Document = new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject
            {
                ["title"] = "Cleaner Production Partnership Programme",
                ["version"] = "1",
                ["description"] = "Checks of the programme's rules, and open data. No account is needed. Accept-Language (en, zh-Hant, zh-Hans) chooses the language of messages. Money is in Hong Kong dollars.",
            },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = ApiAddress.Root }),
            ["paths"] = paths,
        };
    }

    private static IEnumerable<OpenParameter> Paging =>
    [
        new("page", JsonSchema.Whole()), new("pageSize", JsonSchema.Whole()), new("format", JsonSchema.Word("json", "csv")),
    ];

    /// <summary>The document.</summary>
    public JsonObject Document { get; }

    private void Add(string path, string method, string tag, IEnumerable<OpenParameter> query, JsonObject answer, JsonObject? body, string type = "application/json")
    {
        var inPath = Name().Matches(path).Select(m => Parameter(m.Groups["name"].Value, "path", null, JsonSchema.Text()));
        var operation = new JsonObject
        {
            ["operationId"] = $"{method}{Other().Replace(path, "-")}".TrimEnd('-'),
            ["tags"] = new JsonArray(tag),
            ["summary"] = ApiWords.Does(path, Language.En),
            ["parameters"] = new JsonArray([.. inPath, .. query.Select(p => Parameter(p.Name, "query", ApiWords.Parameter(p.Name, Language.En), p.Schema))]),
            ["responses"] = new JsonObject
            {
                ["200"] = new JsonObject { ["description"] = "The answer.", ["content"] = Content(type, answer) },
                ["400"] = Problem("What is wrong, by field."),
                ["404"] = Problem("There is nothing under this address."),
                ["429"] = new JsonObject { ["description"] = "Too many requests." },
            },
        };
        if (body is not null) operation["requestBody"] = new JsonObject { ["required"] = true, ["content"] = Content("application/json", body) };
        paths[path] = new JsonObject { [method] = operation };
    }

    private static JsonObject Problem(string description) => new()
    {
        ["description"] = description,
        ["content"] = Content("application/problem+json", JsonSchema.Of(
            ("title", JsonSchema.Text()), ("status", JsonSchema.Whole()), ("errors?", new() { ["type"] = "object", ["additionalProperties"] = JsonSchema.List(JsonSchema.Text()) }))),
    };

    private static JsonObject Parameter(string name, string place, string? meaning, JsonObject schema)
    {
        var parameter = new JsonObject { ["name"] = name, ["in"] = place, ["required"] = place == "path", ["schema"] = schema.DeepClone() };
        if (meaning is not null) parameter["description"] = meaning;
        return parameter;
    }

    private static JsonObject Content(string type, JsonObject schema) => new() { [type] = new JsonObject { ["schema"] = schema.DeepClone() } };

    [GeneratedRegex(@"\{(?<name>\w+)\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Name();

    [GeneratedRegex("[^a-zA-Z0-9]+", RegexOptions.None, 1000)]
    private static partial Regex Other();
}
