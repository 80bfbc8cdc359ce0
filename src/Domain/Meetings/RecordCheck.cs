using System.Globalization;

namespace CleanerProduction.Meetings;

/// <summary>
/// Checks an exported record without the portal: the chain first, then every declared result against the ballots it was declared from,
/// then receipts and a published head where there are any.
/// </summary>
/// <param name="Faults">What is wrong; empty where the record holds.</param>
/// <param name="Entries">How many entries were checked.</param>
/// <param name="Divisions">How many declared divisions were counted again.</param>
/// <param name="Head">The record's head.</param>
public sealed record RecordCheck(IReadOnlyList<Fault> Faults, long Entries, int Divisions, string Head)
{
    /// <summary>A declared result is not what its ballots give.</summary>
    public const string WrongResult = "wrong-result";

    /// <summary>A ballot stands where none could be taken.</summary>
    public const string LateBallot = "late-ballot";

    /// <summary>An act that the rules do not know or that does not fit the state it was written in.</summary>
    public const string Unreadable = "unreadable";

    /// <summary>True where nothing is wrong.</summary>
    public bool Holds => Faults.Count == 0;

    /// <summary>Checks a record, with receipts and a head from elsewhere where given.</summary>
    public static RecordCheck Of(MeetingRecord record, IEnumerable<Receipt>? receipts = null, (long Sequence, string Hash)? published = null)
    {
        var faults = new List<Fault>();
        if (Chain.FirstFault(record.Entries) is { } broken) faults.Add(broken);
        var last = record.Entries.Count == 0 ? ChainEntry.Genesis : record.Entries[^1].Hash;
        if (record.Entries.Count != record.Sequence || last != record.Head) faults.Add(new(Chain.Truncated, record.Sequence, record.Head));

        var divisions = faults.Count == 0 ? Recount(record, faults) : 0;
        foreach (var receipt in receipts ?? []) Compare(record, receipt, faults);
        if (published is { } head) Compare(record, head.Sequence, head.Hash, faults);
        return new(faults, record.Entries.Count, divisions, record.Head);
    }

    private static ChainEntry? Compare(MeetingRecord record, long sequence, string hash, List<Fault> faults)
    {
        var found = sequence >= 1 && sequence <= record.Entries.Count ? record.Entries[(int)sequence - 1] : null;
        if (found?.Hash == hash) return found;
        faults.Add(new(found is null ? Chain.Truncated : Chain.Contradicted, sequence, hash));
        return null;
    }

    // The hash alone is not enough: a member holds in hand what the ballot said, and that is what must stand in the entry.
    private static void Compare(MeetingRecord record, Receipt receipt, List<Fault> faults)
    {
        if (Compare(record, receipt.Sequence, receipt.Hash, faults) is not { } entry) return;
        if (!Says(entry, receipt)) faults.Add(new(Chain.Contradicted, receipt.Sequence, string.Create(CultureInfo.InvariantCulture, $"{receipt.Division} {receipt.Seat} {receipt.Choice}")));
    }

    private static bool Says(ChainEntry entry, Receipt receipt)
    {
        try
        {
            return receipt.ChainHead == entry.Hash && ActJson.Read(entry.Kind, entry.Payload) is BallotCast cast
                && cast.Division == receipt.Division && cast.Seat == receipt.Seat && cast.Choice == receipt.Choice;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static int Recount(MeetingRecord record, List<Fault> faults)
    {
        var meeting = Meeting.Nothing;
        var declared = 0;
        foreach (var entry in record.Entries)
        {
            try
            {
                var act = ActJson.Read(entry.Kind, entry.Payload);
                if (FaultOf(meeting, entry, act) is { } fault) faults.Add(fault);
                if (act is ResultDeclared) declared++;
                meeting = meeting.After(entry, act);
            }
            catch (Exception wrong) when (wrong is FormatException or KeyNotFoundException or NullReferenceException or ArgumentException or InvalidOperationException)
            {
                faults.Add(new(Unreadable, entry.Sequence, wrong.Message));
                break;
            }
        }
        if (record.Entries.Count > 0 && meeting.Id != record.Meeting) faults.Add(new(Chain.Contradicted, 1, record.Meeting));
        return declared;
    }

    private static Fault? FaultOf(Meeting before, ChainEntry entry, Act act)
    {
        if (!RecordFit.Fits(before, entry, act)) return new(Unreadable, entry.Sequence, $"{entry.Kind} does not fit");
        switch (act)
        {
            case BallotCast cast:
                return CouldCast(before, entry, cast)
                    ? null
                    : new(LateBallot, entry.Sequence, string.Create(CultureInfo.InvariantCulture, $"{cast.Division} {cast.Seat} {cast.Revision}"));
            case ResultDeclared result:
                var tally = DivisionTally.Of(before, before.Divisions[result.Division]);
                return tally.Outcome == result.Outcome && tally.Figures == result.Figures && tally.Robustness == result.Robustness
                    ? null
                    : new(WrongResult, entry.Sequence, string.Create(CultureInfo.InvariantCulture, $"{result.Division} {tally.Outcome} {tally.Figures.For}-{tally.Figures.Against}-{tally.Figures.Abstain}-{tally.Figures.Silent}"));
            default:
                return null;
        }
    }

    private static bool CouldCast(Meeting before, ChainEntry entry, BallotCast cast)
    {
        if (before.Divisions.GetValueOrDefault(cast.Division) is not { TakesBallots: true } division || division.Item != cast.Item) return false;
        if (entry.At >= division.Until || before.IsRecused(cast.Seat, cast.Item)) return false;
        var earlier = division.Ballots.GetValueOrDefault(cast.Seat);
        if (cast.Revision != (earlier?.Revision ?? 0) + 1) return false;
        // A roll call is for a seat in the room that did not vote by its own hand, written by the second of two officers.
        return cast.RollCallOfficers is [var first, var second]
            ? earlier is null && first != second && entry.Actor == second && !before.IsCirculation && before.Sitting(cast.Seat) is not null
            : cast.RollCallOfficers is null && Decision.VotingSeat(before, entry.Actor) == cast.Seat;
    }
}
