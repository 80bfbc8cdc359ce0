using System.Collections.Immutable;

namespace CleanerProduction.Meetings;

public sealed partial record Meeting
{
    /// <summary>The meeting a whole record makes. Throws FormatException on an unknown act.</summary>
    public static Meeting Of(IEnumerable<ChainEntry> entries) => entries.Aggregate(Nothing, (meeting, entry) => meeting.After(entry));

    /// <summary>The meeting after one more entry.</summary>
    public Meeting After(ChainEntry entry) => After(entry, ActJson.Read(entry.Kind, entry.Payload));

    /// <summary>The meeting after one more entry, whose act is already at hand.</summary>
    public Meeting After(ChainEntry entry, Act act) => act is BallotCast cast
        ? Counted(cast, entry)
        : Evolve(entry, act) with { Sequence = entry.Sequence, Head = entry.Hash, LastAt = entry.At };

    private Meeting Evolve(ChainEntry entry, Act act) => act switch
    {
        MeetingCalled called => this with { Called = called, Seats = called.Seats },
        SeatsFilled filled => this with { Seats = filled.Seats },
        ItemTabled tabled => Tabled(tabled),
        ItemWithdrawn gone => With(gone.Item, item => item with { Withdrawn = gone.Reason }) with { Order = Order.Remove(gone.Item), Current = Current == gone.Item ? null : Current },
        AgendaOrdered ordered => this with { Order = ordered.Order },
        PaperLaid laid => With(laid.Item, item => item with { Papers = item.Papers.RemoveAll(p => p.Id == laid.Paper.Id).Add(laid.Paper) }),
        NoticeGiven => this with { State = MeetingState.Notified },

        MeetingOpened => this with { State = MeetingState.InSession, OpenedAt = entry.At },
        Arrived arrived => Seated(arrived, entry.At),
        Left left => this with { Stays = Stays.SetItem(left.Seat, Stays[left.Seat].SetItem(Stays[left.Seat].Length - 1, Stays[left.Seat][^1] with { Out = entry.At })) },
        LeaveForeseen leave => this with { ForeseenLeaves = ForeseenLeaves.SetItem(leave.Seat, leave.At) },
        PresiderChosen chosen => this with { ChosenPresider = chosen.Seat },
        MeetingClosed => Ended(entry.At),

        InterestDeclared declared => this with { Declarations = Declarations.Add(new(declared.Declaration, declared.Item, declared.Seat, declared.Person, declared.Party, declared.Nature, declared.Annual, entry.At)) },
        InterestRuled ruled => this with { Declarations = [.. Declarations.Select(d => d.Id == ruled.Declaration ? d with { Ruling = ruled, RuledAt = entry.At } : d)] },

        ItemTaken taken => With(taken.Item, item => item with { TakenAt = item.TakenAt ?? entry.At }) with { Current = taken.Item },
        ItemNoted noted => With(noted.Item, item => item with { NotedAt = entry.At }),
        NoteTaken note => With(note.Item, item => item with { Notes = item.Notes.Add((entry.At, note)) }),
        ActionAdded action => With(action.Item, item => item with { Actions = item.Actions.Add(action) }),

        DivisionOpened opened => Opened(opened, entry.At),
        LastCalled last => With(last.Division, d => d with { Stage = DivisionStage.LastCall, LastCallAt = entry.At, Until = last.Until }),
        DivisionCut cut => With(cut.Division, d => d with { Stage = DivisionStage.Closed, Cut = cut, CutAt = entry.At }),
        CastingVoteGiven casting => With(casting.Division, d => d with { Stage = DivisionStage.CastingVote, CastingVote = casting }),
        ResultDeclared result => Declared(result, entry.At),
        DivisionAbandoned abandoned => With(abandoned.Division, d => d with { Stage = DivisionStage.Abandoned, AbandonReason = abandoned.Reason }),
        CalledToMeeting called => With(called.Division, d => d with { Stage = DivisionStage.Abandoned, AbandonReason = called.Reason }),
        PartyNotified notified => With(notified.Division, d => d with { NotifiedBy = notified.Letter }),
        DissentRecorded dissent => With(dissent.Division, d => d with { Dissents = d.Dissents.RemoveAll(x => x.Seat == dissent.Seat).Add(dissent) }),

        MinutesCirculated => this with { State = MeetingState.MinutesCirculated },
        MinutesConfirmed confirmed => this with { State = MeetingState.MinutesConfirmed, MinutesConfirmedAt = confirmed.AtMeeting },
        _ => throw new FormatException($"No meaning is known for '{entry.Kind}'"),
    };

    private Meeting With(int item, Func<ItemState, ItemState> change) => this with { Items = Items.SetItem(item, change(Items[item])) };

    private Meeting With(string division, Func<Division, Division> change) => this with { Divisions = Divisions.SetItem(division, change(Divisions[division])) };

    private Meeting Tabled(ItemTabled tabled) => this with
    {
        Items = Items.SetItem(tabled.Item, Items.TryGetValue(tabled.Item, out var before) ? before with { Content = tabled.Content } : new(tabled.Item, tabled.Content)),
        Order = Order.Contains(tabled.Item) ? Order : Order.Add(tabled.Item),
    };

    private Meeting Seated(Arrived arrived, DateTimeOffset at)
    {
        var stay = new Stay(arrived.Person, arrived.Name, at, null);
        return this with { Stays = Stays.SetItem(arrived.Seat, Stays.TryGetValue(arrived.Seat, out var before) ? before.Add(stay) : [stay]) };
    }

    private Meeting Ended(DateTimeOffset at) => this with
    {
        State = MeetingState.Closed,
        ClosedAt = at,
        // A circulation is about one matter: how it ended stays in sight.
        Current = IsCirculation ? Current : null,
        Stays = Stays.ToImmutableSortedDictionary(s => s.Key, s => s.Value[^1].Out is null ? s.Value.SetItem(s.Value.Length - 1, s.Value[^1] with { Out = at }) : s.Value, StringComparer.Ordinal),
    };

    private Meeting Opened(DivisionOpened opened, DateTimeOffset at)
    {
        var division = new Division(opened.Division, opened.Item, opened.Attempt, opened.Presiding, at, opened.Papers) { Replaces = opened.Replaces, Reason = opened.Reason, Until = opened.Until };
        return With(opened.Item, item => item with { Divisions = item.Divisions.Add(opened.Division) }) with { Divisions = Divisions.SetItem(opened.Division, division) };
    }

    // By far the most frequent act, and all of a sudden: one copy of the meeting and one of the division.
    private Meeting Counted(BallotCast cast, ChainEntry entry)
    {
        var division = Divisions[cast.Division];
        var called = cast.RollCallOfficers is not null;
        var ballot = new Ballot(cast.Seat, cast.Choice, cast.Revision, cast.Ballot, entry.Sequence, entry.Hash, entry.At, called, division.Ballots.GetValueOrDefault(cast.Seat)?.Sequence);
        var receipt = new Receipt(cast.Division, cast.Seat, cast.Choice, entry.Sequence, entry.Hash, entry.Hash);
        return this with
        {
            Divisions = Divisions.SetItem(cast.Division, division with
            {
                Ballots = division.Ballots.SetItem(cast.Seat, ballot),
                Receipts = division.Receipts.With(cast.Ballot, called ? null : entry.Actor, receipt),
            }),
            Sequence = entry.Sequence,
            Head = entry.Hash,
            LastAt = entry.At,
        };
    }

    private Meeting Declared(ResultDeclared result, DateTimeOffset at)
    {
        var next = With(result.Division, d => d with { Stage = DivisionStage.Declared, Result = result, DeclaredAt = at });
        // A re-division replaces the earlier result only where it came to one itself.
        return Divisions[result.Division].Replaces is { } old && result.Outcome != Outcome.NoQuorum
            ? next.With(old, d => d with { ReplacedBy = result.Division })
            : next;
    }
}
