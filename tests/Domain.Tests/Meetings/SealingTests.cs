using System.Text.Json;
using CleanerProduction.Meetings;
using Xunit;

namespace CleanerProduction.DomainTests.Meetings;

public class SealingTests
{
    private static readonly string?[] Readers = [.. Committee.Codes, null];

    public static TheoryData<string> Stories => ["meeting", "rehearsal", "circulation"];

    /// <summary>After every entry of the story, for every entry so far and every reader.</summary>
    [Theory]
    [MemberData(nameof(Stories))]
    public void An_entry_is_open_to_whom_voting_opens_it_and_to_nobody_else(string story)
    {
        var entries = Entries(story);
        var opened = new HashSet<(long, string?)>();
        var meeting = Meeting.Nothing;
        for (var length = 1; length <= entries.Count; length++)
        {
            meeting = meeting.After(entries[length - 1]);
            // A rehearsal differs in the end only: it never becomes public.
            if (story == "rehearsal" && length % 8 != 0 && length < entries.Count - 3) continue;
            var told = new Told(entries.Take(length), story == "rehearsal");
            foreach (var entry in entries.Take(length))
            foreach (var reader in Readers)
            {
                var open = Sealing.IsOpen(meeting, entry, reader);
                if (open != told.IsOpen(entry, reader)) Assert.Fail($"after {length}: entry {entry.Sequence} {entry.Kind} to {reader ?? "nobody's seat"} is {(open ? "open" : "sealed")}");
                // What was open once is not sealed again, but for who withdrew since.
                if (open) opened.Add((entry.Sequence, reader));
                else if (opened.Contains((entry.Sequence, reader))) Assert.True(told.IsOut(reader, entry), $"after {length}: entry {entry.Sequence} {entry.Kind} was open to {reader} before");
            }
        }
    }

    [Theory]
    [InlineData("meeting")]
    [InlineData("circulation")]
    public void An_exported_record_ends_before_the_first_entry_its_reader_may_not_see_and_holds(string story)
    {
        var entries = Entries(story);
        var meeting = Meeting.Nothing;
        for (var length = 1; length <= entries.Count; length++)
        {
            meeting = meeting.After(entries[length - 1]);
            var sofar = entries.Take(length).ToList();
            foreach (var reader in Readers)
            {
                var record = MeetingRecord.Of("67", sofar, entry => Sealing.IsOpen(meeting, entry, reader));
                var first = sofar.ElementAtOrDefault((int)record.Sequence);
                Assert.False(first is not null && Sealing.IsOpen(meeting, first, reader));
                Assert.Equal((first?.Sequence - 1 ?? length, first is null), (record.Sequence, record.Complete));
                Assert.Equal(sofar.Take((int)record.Sequence), record.Entries);
                if (length % 16 == 0) Assert.Empty(RecordCheck.Of(record).Faults);
            }
        }
    }

    [Fact]
    public void A_running_division_shows_each_seat_its_own_ballot_only_and_declaration_shows_all()
    {
        var room = Room.Dividing().Vote(Choice.For, Committee.Codes);
        int Open(string? reader) => room.Entries.Count(e => e.Kind == "ballot-cast" && Sealing.IsOpen(room.Meeting, e, reader));
        Assert.All(Committee.Codes, seat => Assert.Equal(1, Open(seat)));
        Assert.Equal(0, Open(null));
        room.Cut();
        Assert.All(Committee.Codes, seat => Assert.Equal(1, Open(seat)));
        room.Declare();
        Assert.All(Readers, seat => Assert.Equal(9, Open(seat)));
    }

    [Fact]
    public void A_seat_that_is_out_sees_nothing_of_the_item_from_that_moment_until_the_record_is_public()
    {
        var room = Room.Dividing().Vote(Choice.For, Committee.Codes).Recuse(1, "TID");
        bool SeesAny() => room.Entries.Any(e => ActJson.Read(e.Kind, e.Payload) is ItemAct { Item: 1 } && Sealing.IsOpen(room.Meeting, e, "TID"));
        Assert.False(SeesAny());
        room.Cut().Declare().Do(new RecordNotified("67-1-1", "L-1"), Committee.Secretary).Close();
        Assert.False(SeesAny());
        Assert.True(Sealing.ResultIsPublic(room.Meeting, room.Division));
        room.ConfirmMinutes();
        Assert.True(SeesAny());
    }

    [Fact]
    public void An_abandoned_attempt_stays_sealed_until_the_item_has_a_result_and_no_quorum_is_none()
    {
        var room = Room.Dividing().Vote(Choice.For, "TID").Do(new Abandon("67-1-1", "fire alarm"), Committee.Member("CHAIR"));
        var ballot = room.Entries.Single(e => e.Kind == "ballot-cast");
        bool Open() => Sealing.IsOpen(room.Meeting, ballot, null);
        Assert.False(Open());
        room.Divide(1).Leave("HKGCC", "FHKI", "CMA", "CGCC", "ACADEMIC").Result();
        Assert.False(Open());
        room.Arrive("HKGCC").Divide(1).Cut();
        Assert.False(Open());
        room.Declare();
        Assert.True(Open());
        room.Do(new Redivide("67-1-3", "again"), Committee.Member("CHAIR"));
        Assert.True(Open());
    }

    private static List<ChainEntry> Entries(string story) =>
        (story == "circulation" ? Story.Circulation() : Story.Meeting(rehearsal: story == "rehearsal")).Entries;

    /// <summary>What a record so far says, read from its payloads alone.</summary>
    private sealed class Told(IEnumerable<ChainEntry> entries, bool rehearsal)
    {
        private readonly List<(long Sequence, string Kind, JsonElement Payload)> acts = [.. entries.Select(e => (e.Sequence, e.Kind, JsonDocument.Parse(e.Payload).RootElement))];

        public bool IsOpen(ChainEntry entry, string? reader)
        {
            var payload = acts[(int)entry.Sequence - 1].Payload;
            if (IsOut(reader, entry) && (rehearsal || !Has("minutes-confirmed"))) return false;
            return entry.Kind != "ballot-cast" || Text(payload, "seat") == reader || IsUnsealed(payload);
        }

        public bool IsOut(string? reader, ChainEntry entry)
        {
            if (reader is null || !acts[(int)entry.Sequence - 1].Payload.TryGetProperty("item", out var item)) return false;
            var declared = acts.Where(a => a.Kind == "interest-declared" && Text(a.Payload, "seat") == reader && Item(a.Payload) == item.GetInt32());
            return declared.Any(d => acts.LastOrDefault(a => a.Kind == "interest-ruled" && Text(a.Payload, "declaration") == Text(d.Payload, "declaration")) is { Kind: not null } ruling
                ? Text(ruling.Payload, "effect") == "withdraw"
                : Text(d.Payload, "party") != "sector");
        }

        private bool IsUnsealed(JsonElement ballot)
        {
            var division = Text(ballot, "division");
            if (acts.Any(a => a.Kind == "result-declared" && Text(a.Payload, "division") == division)) return true;
            if (acts.Any(a => a.Kind == "called-to-meeting")) return Has("minutes-confirmed");
            var abandoned = acts.Find(a => a.Kind == "division-abandoned" && Text(a.Payload, "division") == division).Sequence;
            return abandoned > 0 && (Has("meeting-closed")
                || acts.Any(a => a.Sequence > abandoned && a.Kind == "result-declared" && Item(a.Payload) == Item(ballot) && Text(a.Payload, "outcome") != "no-quorum"));
        }

        private bool Has(string kind) => acts.Any(a => a.Kind == kind);

        private static int Item(JsonElement payload) => payload.GetProperty("item").GetInt32();

        private static string? Text(JsonElement payload, string name) => payload.GetProperty(name).GetString();
    }
}
