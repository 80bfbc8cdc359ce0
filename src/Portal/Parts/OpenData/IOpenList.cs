using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace CleanerProduction.Portal.Parts.OpenData;

/// <summary>A public list of the API: rows by page, as JSON or CSV. Nothing personal ever stands in it.</summary>
public interface IOpenList
{
    /// <summary>The last part of its address: <c>providers</c>.</summary>
    string Name { get; }

    /// <summary>What it may be narrowed by, besides <c>page</c> and <c>pageSize</c>.</summary>
    ImmutableArray<OpenParameter> Parameters { get; }

    /// <summary>The JSON schema of a row; its properties are the columns of the CSV.</summary>
    JsonObject RowSchema { get; }

    /// <summary>One page, in a fixed order.</summary>
    Task<OpenPage> Read(OpenQuery query, CancellationToken stop);
}

/// <summary>Something of the public API that is one document.</summary>
public interface IOpenDocument
{
    /// <summary>Its address below <c>/api/v1/</c>, with <c>{names}</c> in it.</summary>
    string Template { get; }

    /// <summary>The JSON schema of the document.</summary>
    JsonObject Schema { get; }

    /// <summary>What it may be asked for by, besides the names of its address.</summary>
    ImmutableArray<OpenParameter> Parameters => [];

    /// <summary>The document, or null where there is none under that address.</summary>
    Task<JsonNode?> Read(OpenQuery query, CancellationToken stop);
}

/// <summary>A name of the query.</summary>
/// <param name="Name">The name.</param>
/// <param name="Schema">Its JSON schema: a string, an integer, one of several words.</param>
public sealed record OpenParameter(string Name, JsonObject Schema);

/// <summary>What was asked for.</summary>
/// <param name="Values">Texts by name, of the address and of the query; never empty ones.</param>
/// <param name="Page">Which page, from 1.</param>
/// <param name="PageSize">How many rows a page, 1 to 100; for a CSV as many as there are.</param>
/// <param name="Language">The reader's.</param>
public sealed record OpenQuery(IReadOnlyDictionary<string, string> Values, int Page, int PageSize, Language Language)
{
    /// <summary>What was asked under a name; null for nothing.</summary>
    public string? this[string name] => Values.GetValueOrDefault(name);

    /// <summary>How many rows lie before the page.</summary>
    public int Skip => (Page - 1) * PageSize;
}

/// <summary>A page of rows, and how many there are in all.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="Total">Of all pages.</param>
public sealed record OpenPage(IReadOnlyList<JsonObject> Rows, int Total)
{
    /// <summary>The page of a list that is at hand.</summary>
    public static OpenPage Of<T>(IReadOnlyList<T> all, OpenQuery query, Func<T, JsonObject> row) =>
        new([.. all.Skip(query.Skip).Take(query.PageSize).Select(row)], all.Count);
}
