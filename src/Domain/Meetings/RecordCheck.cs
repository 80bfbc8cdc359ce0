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
        foreach (var receipt in receipts ?? []) Compare(record, receipt.Sequence, receipt.Hash, faults);
        if (published is { } head) Compare(record, head.Sequence, head.Hash, faults);
        return new(faults, record.Entries.Count, divisions, record.Head);
    }

    private static void Compare(MeetingRecord record, long sequence, string hash, List<Fault> faults)
    {
        var found = sequence >= 1 && sequence <= record.Entries.Count ? record.Entries[(int)sequence - 1] : null;
        if (found is null) faults.Add(new(Chain.Truncated, sequence, hash));
        else if (found.Hash != hash) faults.Add(new(Chain.Contradicted, sequence, hash));
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
        return declared;
    }

    private static Fault? FaultOf(Meeting before, ChainEntry entry, Act act)
    {
        switch (act)
        {
            case BallotCast cast:
                var open = before.Divisions.GetValueOrDefault(cast.Division);
                var revision = (open?.Ballots.GetValueOrDefault(cast.Seat)?.Revision ?? 0) + 1;
                var sits = before.IsCirculation || before.Sitting(cast.Seat) is not null;
                return open is { TakesBallots: true } && sits && revision == cast.Revision && !before.IsRecused(cast.Seat, cast.Item) && !(entry.At >= open.Until)
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
}
