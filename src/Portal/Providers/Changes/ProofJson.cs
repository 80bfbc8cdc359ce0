using System.Text.Json;
using System.Text.Json.Nodes;
using CleanerProduction.Meetings;
using CleanerProduction.Portal.Parts.OpenData;
using CleanerProduction.Proofs;
using CleanerProduction.Providers.Listing;

namespace CleanerProduction.Portal.Providers.Changes;

/// <summary>What a proof that somebody handed in says by itself.</summary>
/// <param name="Entry">The canonical text of the entry in it.</param>
/// <param name="Sequence">Its number.</param>
/// <param name="Size">Over how many entries the head is.</param>
/// <param name="Root">The head's root.</param>
/// <param name="Holds">True where the entry leads to that head.</param>
public sealed record ProofRead(string Entry, long Sequence, long Size, string Root, bool Holds);

/// <summary>Proofs of the public register as they are handed out, and read again.</summary>
public static class ProofJson
{
    private const string Algorithm = "RFC 6962, SHA-256";

    /// <summary>The schema of an entry: its hashed form, and what else is said of it.</summary>
    public static JsonObject EntrySchema(params ReadOnlySpan<(string Name, JsonObject Schema)> more)
    {
        var texts = JsonSchema.Of(("en", JsonSchema.Text()), ("hans", JsonSchema.Text()), ("hant", JsonSchema.Text()));
        return JsonSchema.Of(
        [
            ("act", JsonSchema.Word("added", "removed")), ("address", texts), ("at", JsonSchema.Text()), ("category", JsonSchema.Whole()), ("email", JsonSchema.Text()),
            ("name", texts.DeepClone().AsObject()), ("number", JsonSchema.Text()), ("sequence", JsonSchema.Whole()), ("telephone", JsonSchema.Text()), ("website?", JsonSchema.Text()), .. more,
        ]);
    }

    /// <summary>The schema of a proof.</summary>
    public static JsonObject Schema() => JsonSchema.Of(
        ("algorithm", JsonSchema.Text()), ("head", HeadSchema()), ("entry?", EntrySchema()), ("leaf?", JsonSchema.Text()), ("inclusion?", JsonSchema.List(JsonSchema.Text())),
        ("earlier?", HeadSchema()), ("consistency?", JsonSchema.List(JsonSchema.Text())));

    /// <summary>An entry as it is hashed.</summary>
    public static JsonObject Of(ListingEntry entry) => JsonNode.Parse(entry.Text())!.AsObject();

    /// <summary>A head, a proof that an entry stands in it, a proof of growth; what is null is left out.</summary>
    public static JsonObject Of(ListingHead head, ListingProof? proof, ListingGrowth? growth)
    {
        var json = new JsonObject { ["algorithm"] = Algorithm, ["head"] = Of(head) };
        if (proof is not null)
        {
            json["entry"] = Of(proof.Entry);
            json["leaf"] = proof.Entry.Hash;
            json["inclusion"] = List(proof.Path);
        }
        if (growth is not null)
        {
            json["earlier"] = Of(growth.Earlier);
            json["consistency"] = List(growth.Path);
        }
        return json;
    }

    /// <summary>Reads a proof that <see cref="Of(ListingHead, ListingProof?, ListingGrowth?)"/> wrote, from whatever somebody hands in; null where it is none.</summary>
    public static ProofRead? Read(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text, new() { MaxDepth = 8 });
            var (head, entry) = (json.RootElement.GetProperty("head"), json.RootElement.GetProperty("entry"));
            var (size, root, sequence) = (head.GetProperty("size").GetInt64(), head.GetProperty("root").GetString() ?? "", entry.GetProperty("sequence").GetInt64());
            var path = json.RootElement.GetProperty("inclusion").EnumerateArray().Select(hash => hash.GetString() ?? "").ToList();
            var canonical = CanonicalJson.Of(entry);
            var leaf = MerkleTree.LeafHash(System.Text.Encoding.UTF8.GetBytes(canonical));
            return new(canonical, sequence, size, root, MerkleProof.Includes(leaf, sequence - 1, size, root, path));
        }
        catch (Exception unread) when (unread is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private static JsonObject HeadSchema() => JsonSchema.Of(("size", JsonSchema.Whole()), ("root", JsonSchema.Text()), ("at", JsonSchema.Text()));

    private static JsonObject Of(ListingHead head) => new() { ["size"] = head.Size, ["root"] = head.Root, ["at"] = ChainEntry.Instant(head.At) };

    private static JsonArray List(IEnumerable<string> hashes) => [.. hashes.Select(hash => JsonValue.Create(hash))];
}
