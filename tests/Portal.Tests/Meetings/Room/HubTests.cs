using System.Text.Json;
using CleanerProduction.Meetings;
using Xunit;

namespace CleanerProduction.PortalTests.Meetings.Room;

/// <summary>The hub through the whole portal: signed in through its own page, spoken to by hand.</summary>
public sealed class HubTests(HubTests.Started started) : IClassFixture<HubTests.Started>
{
    private static readonly string[] FiveSeats = ["CHAIR", "EPD", "TID", "ITC", "CMA"];
    private PortalHost Host => started.Host;

    [Fact]
    public async Task Nobody_reaches_the_hub_without_signing_in()
    {
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => Host.Wire(Host.Browser()));
        Assert.Contains("401", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://localhost", true)]
    [InlineData("https://elsewhere.example", false)]
    [InlineData("http://localhost.elsewhere.example", false)]
    [InlineData("null", false)]
    public async Task A_line_opened_by_another_sites_page_is_refused_whoever_is_signed_in(string origin, bool opens)
    {
        var browser = await Host.Browser("p-observer", "en");
        if (opens) await (await Host.Wire(browser, origin)).DisposeAsync();
        else Assert.Contains("403", (await Assert.ThrowsAsync<InvalidOperationException>(() => Host.Wire(browser, origin))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_applicant_does_not_reach_the_hub()
    {
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(async () => await Host.Wire(await Host.Browser("p-applicant", "en")));
        Assert.Contains("403", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_without_a_seat_in_the_meeting_is_refused_in_the_words_of_a_meeting_that_does_not_exist()
    {
        await using var sitting = await Open("h1");
        await using var wire = await Host.Wire(await Host.Browser("p-epd-alternate", "en"));
        var here = (await wire.Call("Join", "h1")).GetProperty("error").GetString();
        Assert.Equal((await wire.Call("Join", "h-none")).GetProperty("error").GetString(), here);
        Assert.Contains("This is not open to your account.", here, StringComparison.Ordinal);
        Assert.DoesNotContain("agenda", wire.Received, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_recused_member_is_sent_nothing_of_the_item_from_joining_to_the_result()
    {
        await using var sitting = await Open("h2");
        await sitting.Do(new DeclareInterest(1, "HKGCC", PartyKind.Applicant, Trilingual.Same("shareholder")), Signed("HKGCC"));
        await using var recused = await Host.Wire(await Host.Browser("p-hkgcc", "en"));
        await using var observer = await Host.Wire(await Host.Browser("p-observer", "en"));
        await recused.Call("Join", "h2");
        await observer.Call("Join", "h2");

        await observer.Shown(await Vote(sitting, "h2-1-1"));
        // The next item is theirs again: what was to come of the one before has come by then.
        var end = (await sitting.Do(new TakeItem(2), Sample.Secretary)).Sequence;
        await Task.WhenAll(recused.Shown(end), observer.Shown(end));

        foreach (var word in Secrets(await sitting.Now()))
        {
            Assert.DoesNotContain(word, recused.Received, StringComparison.OrdinalIgnoreCase);
            Assert.Contains(word, observer.Received, StringComparison.OrdinalIgnoreCase);
        }
        Assert.DoesNotContain("\"responded\"", recused.Received.Replace("\"responded\":null", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_interest_declared_on_an_open_connection_takes_effect_with_the_next_push()
    {
        await using var sitting = await Open("h3");
        await using var wire = await Host.Wire(await Host.Browser("p-hkgcc", "en"));
        await wire.Call("Join", "h3");
        var before = wire.Received.Length;

        var declared = await sitting.Do(new DeclareInterest(1, "HKGCC", PartyKind.Applicant, Trilingual.Same("shareholder")), Signed("HKGCC"));
        var shown = await wire.Shown(declared.Sequence);
        await Vote(sitting, "h3-1-1");
        await wire.Shown((await sitting.Do(new TakeItem(2), Sample.Secretary)).Sequence);

        Assert.Equal("out", shown.GetProperty("arguments")[0].GetProperty("agenda")[0].GetProperty("progress").GetString());
        var after = wire.Received[before..];
        // Pushes that were on their way before the declaration may still come first.
        after = after[after.IndexOf($"\"version\":{declared.Sequence}", StringComparison.Ordinal)..];
        foreach (var word in Secrets(await sitting.Now())) Assert.DoesNotContain(word, after, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Before_the_declaration_nobody_is_sent_a_direction_and_after_it_everybody_the_roll_call()
    {
        await using var sitting = await Open("h4");
        var wires = new List<HubWire>();
        foreach (var person in new[] { "p-chair", "p-cma", "p-secretary", "p-observer" }) wires.Add(await Host.Wire(await Host.Browser(person, "en")));
        foreach (var wire in wires) await wire.Call("Join", "h4");

        await sitting.Do(new TakeItem(1), Sample.Secretary);
        await sitting.Do(new OpenDivision(1), Signed("CHAIR"));
        var cast = await sitting.Do(Sample.Cast("h4-1-1", Choice.Against, "tid-one"), Signed("TID"));
        await Task.WhenAll(wires.Select(w => w.Shown(cast.Sequence)));
        foreach (var wire in wires)
        {
            Assert.DoesNotContain("\"choice\":\"", wire.Received, StringComparison.Ordinal);
            Assert.DoesNotContain("\"against\":1", wire.Received, StringComparison.Ordinal);
            Assert.DoesNotContain(cast.Receipt!.Hash, wire.Received, StringComparison.Ordinal);
        }

        var end = await Finish(sitting, "h4-1-1", ["CHAIR", "EPD", "ITC", "CMA"]);
        await Task.WhenAll(wires.Select(w => w.Shown(end)));
        Assert.All(wires, w => Assert.Contains("\"choice\":\"against\"", w.Received, StringComparison.Ordinal));
        foreach (var wire in wires) await wire.DisposeAsync();
    }

    [Fact]
    public async Task Everything_an_officer_is_sent_has_a_name_and_a_value()
    {
        await using var sitting = await Open("h8");
        await sitting.Do(new DeclareInterest(1, "TID", PartyKind.Applicant, Trilingual.Same("shareholder")), Signed("TID"));
        await sitting.Do(new ForeseeLeaving("ITC", Sample.Start.AddMinutes(1)), Sample.Secretary);
        await using var wire = await Host.Wire(await Host.Browser("p-secretary", "en"));

        var view = (await wire.Call("Join", "h8")).GetProperty("result");

        var item = view.GetProperty("office").GetProperty("forecast")[0];
        Assert.Equal("TID", item.GetProperty("out")[0].GetString());
        var leaving = Assert.Single(item.GetProperty("leaving").EnumerateArray());
        Assert.Equal(("ITC", Sample.Start.AddMinutes(1)), (leaving.GetProperty("seat").GetString(), leaving.GetProperty("at").GetDateTimeOffset()));
        // A tuple, or any type of fields, would be an object with nothing in it.
        Assert.Empty(Empty(view, "view"));
    }

    private static IEnumerable<string> Empty(JsonElement element, string path) => element.ValueKind switch
    {
        JsonValueKind.Object when !element.EnumerateObject().Any() => [path],
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Empty(p.Value, $"{path}.{p.Name}")),
        JsonValueKind.Array => element.EnumerateArray().SelectMany((e, i) => Empty(e, $"{path}[{i}]")),
        _ => [],
    };

    [Fact]
    public async Task A_ballot_gets_its_receipt_and_the_same_id_on_another_connection_the_same_one()
    {
        await using var sitting = await Open("h5", "HKGCC");
        await Divide(sitting);
        var browser = await Host.Browser("p-hkgcc", "en");
        JsonElement first;
        await using (var wire = await Host.Wire(browser))
        {
            await wire.Call("Join", "h5");
            first = (await wire.Call("Cast", "h5-1-1", "ballot-0001", "for")).GetProperty("result").GetProperty("receipt");
        }
        await using var again = await Host.Wire(browser);
        await again.Call("Join", "h5");
        var second = (await again.Call("Cast", "h5-1-1", "ballot-0001", "for")).GetProperty("result").GetProperty("receipt");
        Assert.Equal(first.GetRawText(), second.GetRawText());
        var entry = (await Host.Chain.Read("h5", first.GetProperty("sequence").GetInt64() - 1, CancellationToken.None)).Single();
        Assert.Equal((first.GetProperty("hash").GetString(), "p-hkgcc"), (entry.Hash, entry.Actor));
    }

    [Theory]
    [InlineData("en", "The division is closed. Your choice was not recorded.")]
    [InlineData("zh-HK", "已截票。你的選擇沒有記錄。")]
    [InlineData("zh-CN", "已截票。你的选择没有记录。")]
    public async Task What_comes_after_the_cut_or_twice_or_to_another_meeting_is_refused_in_the_callers_language_without_a_trace(string language, string closed)
    {
        var id = $"h6{language.ToLowerInvariant()}";
        await using var sitting = await Open(id);
        await using var elsewhere = await Open($"{id}b");
        await Divide(sitting);
        await Divide(elsewhere);
        await using var wire = await Host.Wire(await Host.Browser("p-tid", language));
        Assert.Equal("not-yours", Code(await wire.Call("Cast", $"{id}-1-1", "before-join", "for")));
        await wire.Call("Join", id);
        Assert.Equal("unknown-division", Code(await wire.Call("Cast", $"{id}b-1-1", "elsewhere-1", "for")));
        Assert.Equal("bad-ballot", Code(await wire.Call("Cast", $"{id}-1-1", "ballot-0001", "maybe")));
        Assert.Equal("bad-ballot", Code(await wire.Call("Cast", $"{id}-1-1", "ballot-0001", "1")));
        Assert.Equal("bad-ballot", Code(await wire.Call("Cast", $"{id}-1-1", "x", "for")));
        await wire.Call("Cast", $"{id}-1-1", "ballot-0001", "for");
        var voted = (await sitting.Now()).Sequence;
        Assert.Equal("same-choice", Code(await wire.Call("Cast", $"{id}-1-1", "ballot-0002", "for")));
        Assert.Equal(voted, (await Host.Chain.Read(id, 0, CancellationToken.None))[^1].Sequence);

        var end = await Finish(sitting, $"{id}-1-1", FiveSeats.Except(["TID"]));
        var late = await wire.Call("Cast", $"{id}-1-1", "ballot-0003", "against");

        Assert.Equal(("division-closed", closed), (Code(late), late.GetProperty("result").GetProperty("refusal").GetProperty("message").GetString()));
        Assert.Equal(end, (await Host.Chain.Read(id, 0, CancellationToken.None))[^1].Sequence);
    }

    [Theory]
    [InlineData("{\"type\":1,\"target\":\"Cast\",\"invocationId\":\"x\",\"arguments\":[1,{},[]]}", false)]
    [InlineData("{\"type\":1,\"target\":\"Declare\",\"invocationId\":\"x\",\"arguments\":[\"h7-1-1\"]}", false)]
    [InlineData("no message at all", true)]
    [InlineData(null, true)]
    public async Task A_message_that_is_none_or_far_too_large_leaves_no_trace(string? message, bool closes)
    {
        await using var sitting = await Open($"h7{Guid.NewGuid():N}"[..12]);
        await Divide(sitting);
        var before = (await sitting.Now()).Head;
        await using var wire = await Host.Wire(await Host.Browser("p-tid", "en"));
        await wire.Call("Join", sitting.Room.Id);

        await wire.Say(message ?? $"{{\"type\":1,\"target\":\"Join\",\"invocationId\":\"x\",\"arguments\":[\"{new string('a', 64 * 1024)}\"]}}");

        if (closes) await wire.Closed;
        else Assert.Equal(JsonValueKind.Object, (await wire.Call("Join", sitting.Room.Id)).GetProperty("result").ValueKind);
        Assert.Equal(before, (await sitting.Now()).Head);
    }

    private static string? Code(JsonElement answer) => answer.GetProperty("result").GetProperty("refusal").GetProperty("code").GetString();

    private static Actor Signed(string seat) => Sample.Member(seat) with { Person = $"p-{seat.ToLowerInvariant()}" };

    // Whatever tells of the item: its words in any script, its case, figures, parties, papers, division.
    private static IEnumerable<string> Secrets(Meeting meeting)
    {
        var item = meeting.Items[1];
        IEnumerable<Trilingual> texts = [item.Content.Title, item.Content.Motion!, .. item.Content.Conditions, .. item.Content.Facts.Select(f => f.Label), item.Papers[0].Title];
        return texts.SelectMany(t => new[] { t.Hant, t.Hans, t.En }).Append(item.Content.Case!).Append("450,000").Append(item.Papers[0].Hash).Append(item.Divisions[0]);
    }

    private async Task<Sitting> Open(string id, params string[] besides)
    {
        var sitting = Host.Sitting(id);
        await sitting.Do(new CallMeeting(Sample.Called(id) with { Seats = Sample.Invented() }), Sample.Secretary);
        await sitting.Do(new TableItem(null, Sample.Demonstration()), Sample.Secretary);
        await sitting.Do(new TableItem(null, Sample.Penalty()), Sample.Secretary);
        await sitting.Do(new LayPaper(1, new("P1", Sample.Text("評核建議書", "评核建议书", "Assessment paper"), new string('c', 64), "application/pdf", 1234)), Sample.Secretary);
        await sitting.Do(new GiveNotice(), Sample.Secretary);
        foreach (var seat in FiveSeats.Concat(besides)) await sitting.Do(new RecordArrival(seat, Signed(seat).Person), Sample.Secretary);
        await sitting.Do(new OpenMeeting(), Sample.Secretary);
        return new(sitting.Room, keep: true);
    }

    private static async Task Divide(Sitting sitting)
    {
        await sitting.Do(new TakeItem(1), Sample.Secretary);
        await sitting.Do(new OpenDivision(1), Signed("CHAIR"));
    }

    private static async Task<long> Vote(Sitting sitting, string division)
    {
        await Divide(sitting);
        return await Finish(sitting, division, FiveSeats);
    }

    private static async Task<long> Finish(Sitting sitting, string division, IEnumerable<string> seats)
    {
        foreach (var seat in seats) await sitting.Do(Sample.Cast(division, Choice.For, $"{division}-{seat}"), Signed(seat));
        await sitting.Do(new CallLast(division), Signed("CHAIR"));
        await sitting.Do(new CutDivision(division), Signed("CHAIR"));
        return (await sitting.Do(new Declare(division), Signed("CHAIR"))).Sequence;
    }

    /// <summary>One portal for all tests of the hub.</summary>
    public sealed class Started : IAsyncLifetime
    {
        /// <summary>The portal.</summary>
        public PortalHost Host { get; } = new();

        /// <inheritdoc />
        public ValueTask InitializeAsync()
        {
            _ = Host.Services;
            return ValueTask.CompletedTask;
        }

        /// <inheritdoc />
        public ValueTask DisposeAsync() => Host.DisposeAsync();
    }
}
