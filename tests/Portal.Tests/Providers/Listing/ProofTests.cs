using System.Net;
using System.Text.Json.Nodes;
using CleanerProduction.PortalTests.Accounts;
using CleanerProduction.PortalTests.Api;
using Xunit;

namespace CleanerProduction.PortalTests.Providers.Listing;

/// <summary>What is downloaded of the public register proves itself to somebody who has only the download.</summary>
public sealed class ProofTests(ApiHost api) : IClassFixture<ApiHost>
{
    private static CancellationToken Test => TestContext.Current.CancellationToken;

    private Task<string> Get(string address) => api.Client.GetStringAsync($"/api/v1/{address}", Test);

    private async Task<int> Size() => (int)JsonNode.Parse(await Get("register"))!["total"]!;

    [Fact]
    public async Task Every_entry_of_the_demonstration_stands_under_the_head_of_today_and_a_changed_one_does_not()
    {
        var size = await Size();
        Assert.True(size > 15, $"{size} entries");
        for (var entry = 1; entry <= size; entry++)
        {
            var proof = await Get($"register/proof?entry={entry}");
            Assert.True(SmallVerifier.Stands(proof), $"entry {entry}");
            foreach (var (path, other) in new (string, JsonNode)[] { ("category", 9), ("telephone", "1"), ("act", "moved"), ("number", "1999-001") })
            {
                var changed = JsonNode.Parse(proof)!;
                changed["entry"]![path] = other;
                Assert.False(SmallVerifier.Stands(changed.ToJsonString()), $"entry {entry} with another {path}");
            }
        }
    }

    [Fact]
    public async Task A_head_written_down_at_any_time_is_the_beginning_of_every_later_one()
    {
        var size = await Size();
        for (var since = 0; since <= size; since++)
        {
            var proof = await Get($"register/proof?since={since}");
            Assert.True(SmallVerifier.OnlyGrew(proof), $"since {since}");
            if (since is 0) continue;
            var changed = JsonNode.Parse(proof)!;
            changed["earlier"]!["root"] = new string('0', 64);
            Assert.False(SmallVerifier.OnlyGrew(changed.ToJsonString()), $"since {since}, another root");
        }
        Assert.True(SmallVerifier.OnlyGrew(await Get("register/proof?since=5&size=9")));
    }

    [Fact]
    public async Task The_list_holds_the_leaf_of_every_entry()
    {
        foreach (var row in JsonNode.Parse(await Get("register?pageSize=100"))!["items"]!.AsArray().Select(r => r!.AsObject()))
        {
            var leaf = (string)row["leaf"]!;
            row.Remove("leaf");
            Assert.Equal(leaf, SmallVerifier.HashOf(row.ToJsonString()));
        }
    }

    [Theory]
    [InlineData("entry=0")]
    [InlineData("entry=9999")]
    [InlineData("entry=5&size=4")]
    [InlineData("size=9999")]
    [InlineData("since=9999")]
    [InlineData("number=2026-016")]
    public async Task What_the_register_does_not_hold_is_not_proven(string asked) =>
        Assert.Equal(HttpStatusCode.NotFound, (await api.Client.GetAsync($"/api/v1/register/proof?{asked}", Test)).StatusCode);

    [Fact]
    public async Task The_page_tells_a_head_and_a_proof_that_hold_from_those_that_do_not()
    {
        var (browser, size) = (api.Client, await Size());
        var proof = await Get("register/proof?entry=3");
        var root = (string)JsonNode.Parse(await Get("register/proof?size=7&entry=1"))!["head"]!["root"]!;

        Assert.Contains("Nothing entered before was changed", await Send("head", ("Kept.Size", "7"), ("Kept.Root", $" {root.ToUpperInvariant()} ")), StringComparison.Ordinal);
        Assert.Contains("not the head the register had", await Send("head", ("Kept.Size", "8"), ("Kept.Root", root)), StringComparison.Ordinal);
        Assert.Contains($"has {size} entries", await Send("head", ("Kept.Size", "9999"), ("Kept.Root", root)), StringComparison.Ordinal);
        Assert.Contains("64 letters a to f", await Send("head", ("Kept.Size", "7"), ("Kept.Root", "abc")), StringComparison.Ordinal);

        Assert.Contains("stands in the register just so", await Send("proof", ("Brought.Pasted", proof)), StringComparison.Ordinal);
        Assert.Contains("The proof does not hold", await Send("proof", ("Brought.Pasted", proof.Replace("\"category\":2", "\"category\":1", StringComparison.Ordinal))), StringComparison.Ordinal);
        Assert.Contains("cannot be read as a proof", await Send("proof", ("Brought.Pasted", "{\"head\":[]}")), StringComparison.Ordinal);
        // One of a register of somebody's own: an entry alone is its own root.
        var own = JsonNode.Parse(proof)!;
        (own["entry"]!["sequence"], own["head"]!["size"], own["inclusion"]) = (1, 1, new JsonArray());
        own["head"]!["root"] = SmallVerifier.HashOf(own["entry"]!.ToJsonString());
        Assert.True(SmallVerifier.Stands(own.ToJsonString()));
        Assert.Contains("not of this register", await Send("proof", ("Brought.Pasted", own.ToJsonString())), StringComparison.Ordinal);

        async Task<string> Send(string form, params (string, string)[] fields) =>
            await AccountHost.Text(await AccountHost.Send(browser, "/providers/changes/check?lang=en", form, fields));
    }
}
