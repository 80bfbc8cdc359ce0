using CleanerProduction.Meetings;
using Xunit;

namespace CleanerProduction.DomainTests.Meetings;

public class TamperTests
{
    private static readonly Room Told = Story.Meeting();

    private static readonly List<ChainEntry> Entries = Told.Entries;

    private static readonly List<Receipt> Receipts = [.. Told.Meeting.Divisions.Values.SelectMany(d => d.Receipts.All.Select(r => r.Value))];

    private static (long, string) Published => (Entries.Count, Entries[^1].Hash);

    [Fact]
    public void The_record_as_it_was_written_holds_against_every_receipt_and_heads_published_before()
    {
        var check = RecordCheck.Of(Told.Record, Receipts, Published);
        Assert.Empty(check.Faults);
        Assert.Equal((Entries.Count, 5, Told.Meeting.Head), (check.Entries, check.Divisions, check.Head));
        Assert.All(Entries.Where(e => e.Sequence % 9 == 1), entry => Assert.Empty(RecordCheck.Of(Told.Record, published: (entry.Sequence, entry.Hash)).Faults));
        Assert.Empty(RecordCheck.Of(Story.Circulation().Record).Faults);
        Assert.Empty(RecordCheck.Of(Forgery.Of([])).Faults);
    }

    [Fact]
    public void Any_character_of_any_field_of_any_entry_changed_shows_there_with_the_right_fault()
    {
        for (var i = 0; i < Entries.Count; i++)
        {
            var (entry, rest) = (Entries[i], Entries.Skip(i + 1).Take(1));
            string? FaultOf(ChainEntry changed) => Chain.FirstFault([.. Entries.Take(i), changed, .. rest]) is { } fault && fault.Sequence == entry.Sequence ? fault.Code : null;
            void Every(string code, string text, Func<string, ChainEntry> with)
            {
                for (var at = 0; at < text.Length; at++)
                {
                    var changed = with(text[..at] + (char)(text[at] ^ 1) + text[(at + 1)..]);
                    if (changed.IsIntact && code == Chain.Altered) Assert.Fail($"entry {entry.Sequence}: {changed} is intact");
                    // The chain is walked from its start for some; what FirstFault looks at is the same for all.
                    if (at % 16 == 0) Assert.Equal(code, FaultOf(changed));
                }
            }
            Every(Chain.Altered, entry.Payload, text => entry with { Payload = text });
            Every(Chain.Altered, entry.Actor, text => entry with { Actor = text });
            Every(Chain.Altered, entry.Kind, text => entry with { Kind = text });
            Every(Chain.Altered, entry.Hash, text => entry with { Hash = text });
            Every(Chain.Unlinked, entry.PreviousHash, text => entry with { PreviousHash = text });
            Assert.Equal(Chain.Altered, FaultOf(entry with { At = entry.At.AddMilliseconds(1) }));
            Assert.Equal(Chain.Altered, FaultOf(entry with { Hash = entry.Hash.ToUpperInvariant() }));
            Assert.Equal(Chain.Gap, FaultOf(entry with { Sequence = entry.Sequence + 1 }));
            Assert.Equal([Chain.Altered], Forgery.Faults(Forgery.Of([.. Entries.Take(i), entry with { Actor = "p-other" }, .. Entries.Skip(i + 1)])));
        }
    }

    [Fact]
    public void Any_entry_deleted_doubled_or_swapped_with_the_next_shows_as_a_gap()
    {
        for (var i = 0; i < Entries.Count - 1; i++)
        {
            Assert.Equal([Chain.Gap], Forgery.Faults(Forgery.Of([.. Entries.Take(i), .. Entries.Skip(i + 1)])));
            Assert.Equal([Chain.Gap], Forgery.Faults(Forgery.Of([.. Entries.Take(i + 1), .. Entries.Skip(i)])));
            Assert.Equal([Chain.Gap], Forgery.Faults(Forgery.Of([.. Entries.Take(i), Entries[i + 1], Entries[i], .. Entries.Skip(i + 2)])));
            // Renumbered to hide it, the links do not fit.
            Assert.Equal([Chain.Unlinked], Forgery.Faults(Forgery.Of([.. Entries.Take(i), .. Entries.Skip(i + 1).Select(e => e with { Sequence = e.Sequence - 1 })])));
        }
    }

    [Fact]
    public void A_record_cut_short_shows_by_its_heading_or_where_that_was_changed_too_by_a_receipt_or_a_published_head()
    {
        for (var length = 0; length < Entries.Count; length++)
        {
            var kept = Entries.Take(length).ToList();
            Assert.Contains(Chain.Truncated, Forgery.Faults(Told.Record with { Entries = kept }));
            var missing = Receipts.Count(r => r.Sequence > length);
            Assert.Equal(Enumerable.Repeat(Chain.Truncated, missing + 1), Forgery.Faults(Forgery.Of(kept), Receipts, Published));
        }
    }

    [Fact]
    public void The_heading_must_fit_the_entries()
    {
        var record = Told.Record;
        Assert.Equal([Chain.Truncated], Forgery.Faults(record with { Sequence = record.Sequence + 1 }));
        Assert.Equal([Chain.Truncated], Forgery.Faults(record with { Head = new string('0', 64) }));
        Assert.Equal([Chain.Contradicted], Forgery.Faults(record with { Meeting = "68" }));
    }

    /// <summary>Every entry changed in turn and all that follows hashed anew: the chain itself cannot know, whoever kept something can.</summary>
    [Fact]
    public void A_tail_hashed_anew_contradicts_every_receipt_and_head_from_there_on()
    {
        for (var i = 0; i < Entries.Count; i++)
        {
            var forged = Forgery.Of(Forgery.Rehashed(Entries.Select(e => e.Sequence == i + 1 ? e with { At = e.At.AddMilliseconds(1) } : e)));
            Assert.Null(Chain.FirstFault(forged.Entries));
            var later = Receipts.Count(r => r.Sequence > i);
            Assert.Equal(later + 1, Forgery.Faults(forged, Receipts, Published).Count(c => c == Chain.Contradicted));
        }
    }

    [Fact]
    public void A_ballot_exchanged_together_with_its_result_is_known_by_its_receipt_only()
    {
        var room = Room.Dividing().Vote(Choice.For, "CHAIR");
        var receipt = room.Division.Receipts.All.Single().Value;
        var honest = room.Copy();
        honest.Result();
        var changed = Forgery.With<BallotCast>(honest.Entries, cast => cast with { Choice = Choice.Against });
        Assert.Equal([RecordCheck.WrongResult], Forgery.Faults(changed));
        var other = Room.Dividing().Vote(Choice.Against, "CHAIR");
        other.Result();
        Assert.Equal([], Forgery.Faults(other.Record));
        Assert.Equal([Chain.Contradicted], Forgery.Faults(other.Record, [receipt]));
        Assert.Equal([], Forgery.Faults(honest.Record, [receipt]));
    }

    [Fact]
    public void A_receipt_that_says_something_else_than_its_entry_contradicts_also_under_the_right_hash()
    {
        var receipt = Receipts[0];
        var other = Entries.First(e => e.Kind == "arrived");
        foreach (var wrong in new[]
        {
            receipt with { Choice = receipt.Choice == Choice.For ? Choice.Against : Choice.For }, receipt with { Seat = "XYZ" }, receipt with { Division = "67-9-9" },
            receipt with { Hash = new string('f', 64) }, receipt with { ChainHead = new string('f', 64) }, receipt with { Sequence = receipt.Sequence - 1 },
            receipt with { Sequence = other.Sequence, Hash = other.Hash, ChainHead = other.Hash },
        })
            Assert.Equal([Chain.Contradicted], Forgery.Faults(Told.Record, [wrong]));
        Assert.Equal([Chain.Truncated], Forgery.Faults(Told.Record, [receipt with { Sequence = 0 }]));
        Assert.Equal([Chain.Truncated], Forgery.Faults(Told.Record, [receipt with { Sequence = Entries.Count + 1 }]));
        Assert.Equal([Chain.Truncated], Forgery.Faults(Told.Record, [receipt with { Sequence = long.MaxValue }]));
    }
}
