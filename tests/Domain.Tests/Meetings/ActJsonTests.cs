using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using CleanerProduction.Meetings;
using Xunit;

namespace CleanerProduction.DomainTests.Meetings;

public class ActJsonTests
{
    /// <summary>What may be left out of a payload; everything else must be said.</summary>
    private static readonly string[] MayBeAbsent = ["case", "clause", "holder", "motion", "note", "reason", "replaces", "rollCallOfficers", "until"];

    /// <summary>One entry of each kind and shape that occurs in the stories.</summary>
    private static readonly List<ChainEntry> Samples = [.. Story.Meeting().Entries.Concat(Story.Circulation().Entries).DistinctBy(e => (e.Kind, Shape(JsonNode.Parse(e.Payload)!)))];

    public static TheoryData<string> Kinds => [.. ActJson.AllKinds];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_of_act_is_written_canonically_and_comes_back_the_same(string kind)
    {
        var samples = Samples.FindAll(e => e.Kind == kind);
        Assert.NotEmpty(samples);
        foreach (var entry in samples)
        {
            var act = ActJson.Read(kind, entry.Payload);
            Assert.Equal(kind, ActJson.KindOf(act));
            Assert.Equal(entry.Payload, ActJson.Write(act));
            Assert.Equal(entry.Payload, CanonicalJson.Of(entry.Payload));
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_payload_with_a_member_unknown_missing_null_misspelt_or_twice_is_refused(string kind)
    {
        foreach (var entry in Samples.FindAll(e => e.Kind == kind))
        {
            var whole = JsonNode.Parse(entry.Payload)!;
            foreach (var path in Objects(whole).Select(o => o.GetPath()).ToList())
            {
                Refused(kind, Changed(whole, path, o => o["more"] = 1), $"{path}.more");
                foreach (var name in At(whole, path).Select(p => p.Key).ToList())
                {
                    Refused(kind, Changed(whole, path, o => (o[name.ToUpperInvariant()], _) = (o[name]!.DeepClone(), o.Remove(name))), $"{path}.{name} misspelt");
                    if (!MayBeAbsent.Contains(name)) Refused(kind, Changed(whole, path, o => o.Remove(name)), $"{path}.{name} missing");
                    if (!MayBeAbsent.Contains(name)) Refused(kind, Changed(whole, path, o => o[name] = null), $"{path}.{name} null");
                    Refused(kind, Changed(whole, path, o => o[name + "\u0001"] = o[name]!.DeepClone()).Replace("\\u0001", "", StringComparison.Ordinal), $"{path}.{name} twice");
                }
            }
        }
    }

    [Fact]
    public void A_ballot_is_written_alike_by_hand_and_by_the_serializer()
    {
        foreach (var choice in Enum.GetValues<Choice>())
            foreach (var seat in new[] { "CMA", "S 01", "席", "a\"b", "a\\b", "a<b&c'd", "a\tb", "\U00020000", "é", new string('S', 600) })
                foreach (var officers in new ImmutableArray<string>?[] { null, ["p-sec1", "p-sec2"] })
                {
                    var cast = new BallotCast(int.MaxValue, $"67-{seat}-1", seat, 12, choice, $"ballot-{seat}", new string('f', 32), officers);
                    var members = new SortedDictionary<string, JsonNode?>(StringComparer.Ordinal)
                    {
                        ["ballot"] = cast.Ballot, ["choice"] = choice.ToString().ToLowerInvariant(), ["division"] = cast.Division, ["item"] = cast.Item,
                        ["nonce"] = cast.Nonce, ["revision"] = cast.Revision, ["seat"] = cast.Seat,
                    };
                    if (officers is { } called) members["rollCallOfficers"] = new JsonArray([.. called.Select(o => (JsonNode)o)]);
                    Assert.Equal(CanonicalJson.Of(new JsonObject(members).ToJsonString()), ActJson.Write(cast));
                }
        Assert.Throws<JsonException>(() => ActJson.Write(new BallotCast(1, "67-1-1", "CMA", 1, (Choice)3, "ballot-01", new string('f', 32), null)));
    }

    [Fact]
    public void What_is_not_an_object_of_a_known_kind_is_refused()
    {
        foreach (var payload in new[] { "", " ", "null", "[]", "1", "\"x\"", "{", "{}}", "{\"seat\":\"\\ud800\"}", "{\"seat\":\"\ud800\"}", "{\"seat\":5}", new string('[', 100) }) Refused("left", payload, payload);
        Refused("Left", "{\"seat\":\"TID\"}", "kind in capitals");
        Refused("act", "{}", "abstract");
        Refused("agenda-ordered", "{\"order\":[1.5]}", "fraction");
        Refused("agenda-ordered", "{\"order\":[\"1\"]}", "number as text");
        Refused("leave-foreseen", "{\"at\":\"soon\",\"seat\":\"TID\"}", "no instant");
    }

    private static void Refused(string kind, string payload, string what)
    {
        try
        {
            ActJson.Read(kind, payload);
        }
        catch (FormatException)
        {
            return;
        }
        Assert.Fail($"{kind}: {what} was read");
    }

    private static string Shape(JsonNode? node) => node switch
    {
        JsonObject o => "{" + string.Join(',', o.Select(p => p.Key + Shape(p.Value))) + "}",
        JsonArray a => "[" + string.Join(',', a.Select(Shape).Distinct()) + "]",
        _ => "",
    };

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject o => o.SelectMany(p => Objects(p.Value)).Prepend(o),
        JsonArray a => a.SelectMany(Objects),
        _ => [],
    };

    private static JsonObject At(JsonNode root, string path) => Objects(root).First(o => o.GetPath() == path);

    private static string Changed(JsonNode root, string path, Action<JsonObject> change)
    {
        var copy = root.DeepClone();
        change(At(copy, path));
        return copy.ToJsonString();
    }
}
