using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using CleanerProduction.Portal.Parts.OpenData;
using CleanerProduction.Providers.Listing;

namespace CleanerProduction.Portal.Providers.Changes;

/// <summary>The public register as open data: every addition to the directory and every removal from it, the oldest first.</summary>
public sealed class OpenRegister(RegisterBook book) : IOpenList
{
    /// <inheritdoc/>
    public string Name => "register";

    /// <inheritdoc/>
    public ImmutableArray<OpenParameter> Parameters => [new("number", JsonSchema.Text())];

    /// <inheritdoc/>
    public JsonObject RowSchema => ProofJson.EntrySchema(("leaf", JsonSchema.Text()));

    /// <inheritdoc/>
    public async Task<OpenPage> Read(OpenQuery query, CancellationToken stop)
    {
        var entries = (await book.Now(stop)).Entries;
        return OpenPage.Of(query["number"] is { } number ? entries.FindAll(e => e.Number == number) : entries, query, e =>
        {
            var row = ProofJson.Of(e);
            row["leaf"] = e.Hash;
            return row;
        });
    }
}

/// <summary>The head of the register, the proof that an entry stands in it, and on wish the proof that it only grew since an earlier head.</summary>
public sealed class OpenProof(RegisterBook book) : IOpenDocument
{
    /// <inheritdoc/>
    public string Template => "register/proof";

    /// <inheritdoc/>
    public ImmutableArray<OpenParameter> Parameters =>
        [new("entry", JsonSchema.Whole()), new("number", JsonSchema.Text()), new("size", JsonSchema.Whole()), new("since", JsonSchema.Whole())];

    /// <inheritdoc/>
    public JsonObject Schema => ProofJson.Schema();

    /// <inheritdoc/>
    public async Task<JsonNode?> Read(OpenQuery query, CancellationToken stop)
    {
        var register = await book.Now(stop);
        var size = Number("size") ?? register.Entries.Count;
        if (size < 0 || size > register.Entries.Count) return null;
        ListingProof? proof = null;
        if (EntryAsked(register, size) is { } entry)
        {
            var proven = register.Prove(entry, size);
            if (!proven.Ok) return null;
            proof = proven.Value;
        }
        if (Number("since") is not { } since) return ProofJson.Of(register.HeadAt(size), proof, null);
        var grown = register.Grown(since, size);
        return grown.Ok ? ProofJson.Of(register.HeadAt(size), proof, grown.Value) : null;

        // What was not asked for is the last entry: of one provider, or of the register where it has any.
        long? EntryAsked(PublicRegister of, int among) =>
            Number("entry") is { } entry ? entry
            : query["number"] is { } number ? of.Entries.FindLast(e => e.Number == number && e.Sequence <= among)?.Sequence ?? 0
            : among > 0 ? among : null;

        int? Number(string name) => int.TryParse(query[name], NumberStyles.None, CultureInfo.InvariantCulture, out var found) ? found : null;
    }
}
