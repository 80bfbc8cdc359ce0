using CleanerProduction.Meetings;
using Xunit;

namespace CleanerProduction.DomainTests.Meetings;

/// <summary>Records whose chain is whole and whose acts could not have happened.</summary>
public class ForgedRecordTests
{
    private static Room Decided()
    {
        var room = Room.InSession(StandingOrders.ChairCastingVote).Recuse(1, "ITC").Divide(1).Vote(Choice.For, "CHAIR", "HKGCC").Vote(Choice.Against, "CMA", "EPD").Cut();
        return room.Do(new GiveCastingVote("67-1-1", CastingChoice.For, "shown"), Committee.Member("CHAIR")).Declare();
    }

    private static void Wrong<T>(string code, Func<T, Act> change, Room? room = null) where T : Act =>
        Assert.Contains(code, Forgery.Faults(Forgery.With((room ?? Decided()).Entries, change)));

    private static void WithAct(string code, string before, Act act, string actor = "p-chair") => WithAct(Decided(), code, before, act, actor);

    private static void WithAct(Room room, string code, string before, Act act, string actor = "p-chair")
    {
        var entries = room.Entries;
        var at = entries.FindIndex(e => e.Kind == before);
        entries.Insert(at, entries[at] with { Actor = actor, Kind = ActJson.KindOf(act), Payload = ActJson.Write(act) });
        Assert.Contains(code, Forgery.Faults(Forgery.Of(Forgery.Rehashed(entries))));
    }

    private static BallotCast Ballot(string seat = "TID", int revision = 1, Choice choice = Choice.For) => new(1, "67-1-1", seat, revision, choice, "ballot-forged", new string('0', 32), null);

    [Fact]
    public void The_one_they_are_made_from_holds() => Assert.Equal([], Forgery.Faults(Forgery.Of(Forgery.Rehashed(Decided().Entries))));

    [Fact]
    public void A_result_that_its_ballots_do_not_give_is_wrong()
    {
        Wrong<ResultDeclared>(RecordCheck.WrongResult, r => r with { Outcome = Outcome.NotCarried });
        Wrong<ResultDeclared>(RecordCheck.WrongResult, r => r with { Figures = r.Figures with { For = 3 } });
        Wrong<ResultDeclared>(RecordCheck.WrongResult, r => r with { Figures = r.Figures with { Quorum = 4 } });
        Wrong<ResultDeclared>(RecordCheck.WrongResult, r => r with { Robustness = new(false, false) });
        Wrong<BallotCast>(RecordCheck.WrongResult, b => b.Seat == "CMA" ? b with { Choice = Choice.For } : b);
        Wrong<CastingVoteGiven>(RecordCheck.WrongResult, c => c with { Choice = CastingChoice.Withheld });
    }

    [Fact]
    public void A_ballot_where_none_could_be_taken_is_late()
    {
        WithAct(RecordCheck.LateBallot, "result-declared", Ballot(), "p-tid");
        WithAct(RecordCheck.LateBallot, "division-cut", Ballot(), "p-tid");
        WithAct(RecordCheck.LateBallot, "division-opened", Ballot(), "p-tid");
        WithAct(RecordCheck.LateBallot, "last-called", Ballot("ITC"), "p-itc");
        WithAct(RecordCheck.LateBallot, "last-called", Ballot("XYZ"), "p-tid");
        WithAct(RecordCheck.LateBallot, "last-called", Ballot("CHAIR", 3), "p-chair");
        WithAct(RecordCheck.LateBallot, "last-called", Ballot("CHAIR", 1), "p-chair");
    }

    [Fact]
    public void A_ballot_is_its_sitters_or_a_roll_calls_by_two_officers()
    {
        var called = Ballot() with { RollCallOfficers = ["p-sec1", "p-sec2"] };
        WithAct(RecordCheck.LateBallot, "last-called", Ballot(), "p-sec1");
        WithAct(RecordCheck.LateBallot, "last-called", Ballot(), "p-chair");
        WithAct(RecordCheck.LateBallot, "last-called", called, "p-sec1");
        WithAct(RecordCheck.LateBallot, "last-called", called with { RollCallOfficers = ["p-sec2", "p-sec2"] }, "p-sec2");
        WithAct(RecordCheck.LateBallot, "last-called", called with { RollCallOfficers = ["p-sec2"] }, "p-sec2");
        WithAct(RecordCheck.LateBallot, "last-called", called with { Seat = "CHAIR", Revision = 2 }, "p-sec2");
        // All of them only because of who wrote it: by the right hand the division takes it, and its result is what no longer fits.
        var honest = Decided().Entries;
        honest.Insert(honest.FindIndex(e => e.Kind == "last-called"), honest[^1] with { Actor = "p-sec2", Kind = "ballot-cast", Payload = ActJson.Write(called) });
        Assert.DoesNotContain(RecordCheck.LateBallot, Forgery.Faults(Forgery.Of(Forgery.Rehashed(honest))));
    }

    [Fact]
    public void The_cut_must_name_who_was_there_and_come_when_it_could()
    {
        Wrong<DivisionCut>(RecordCheck.Unreadable, c => c with { Present = c.Present.RemoveAt(0) });
        Wrong<DivisionCut>(RecordCheck.Unreadable, c => c with { Recused = [] });
        Wrong<DivisionCut>(RecordCheck.Unreadable, c => c with { Filled = 7 });
        Wrong<DivisionCut>(RecordCheck.Unreadable, c => c with { Quorum = 1 });
        Wrong<DivisionCut>(RecordCheck.Unreadable, c => c with { ByTime = false });
        Wrong<LastCalled>(RecordCheck.Unreadable, l => l with { Until = l.Until.AddSeconds(1) });
        WithAct(RecordCheck.Unreadable, "last-called", new DivisionCut(1, "67-1-1", true, [.. Committee.Codes.Except(["ITC"])], ["ITC"], 9, 5));
    }

    [Fact]
    public void Steps_of_a_division_stand_in_their_order()
    {
        var result = Decided().Division.Result!;
        WithAct(RecordCheck.Unreadable, "division-cut", result);
        WithAct(RecordCheck.Unreadable, "casting-vote-given", Decided().Division.Cut!);
        WithAct(RecordCheck.Unreadable, "division-cut", new CastingVoteGiven(1, "67-1-1", "CHAIR", CastingChoice.For, "early"));
        WithAct(RecordCheck.Unreadable, "result-declared", new CastingVoteGiven(1, "67-1-1", "CHAIR", CastingChoice.For, "twice"));
        WithAct(RecordCheck.Unreadable, "last-called", new DivisionOpened(1, "67-1-1", 1, "CHAIR", [], null, null, null));
        WithAct(RecordCheck.Unreadable, "last-called", new DivisionOpened(2, "67-2-1", 1, "CHAIR", [], null, null, null));
        Wrong<CastingVoteGiven>(RecordCheck.Unreadable, c => c with { Seat = "EPD" });
        Wrong<DivisionOpened>(RecordCheck.Unreadable, o => o with { Attempt = 2 });
        Wrong<DivisionOpened>(RecordCheck.Unreadable, o => o with { Replaces = "67-1-1" });
        Wrong<DivisionOpened>(RecordCheck.Unreadable, o => o with { Papers = [new("P1", new string('a', 64))] });
    }

    [Fact]
    public void Presence_interests_and_the_end_cannot_be_made_up()
    {
        WithAct(RecordCheck.Unreadable, "division-opened", new Arrived("TID", "p-tid", Committee.Text("TID")));
        WithAct(RecordCheck.Unreadable, "arrived", new Arrived("TID", "p-itc", Committee.Text("ITC")));
        WithAct(RecordCheck.Unreadable, "arrived", new Left("TID"));
        WithAct(RecordCheck.Unreadable, "division-cut", new InterestRuled(1, "D-67-01", InterestEffect.DiscloseOnly, "remote", "CHAIR"));
        WithAct(Room.InSession().Recuse(2, "ITC").Divide(2).Cut().Declare(), RecordCheck.Unreadable, "division-opened", new InterestRuled(2, "D-67-01", InterestEffect.DiscloseOnly, "remote", "CHAIR"));
        WithAct(RecordCheck.Unreadable, "meeting-called", new Left("TID"));
        WithAct(RecordCheck.Unreadable, "item-taken", (MeetingCalled)ActJson.Read("meeting-called", Decided().Entries[0].Payload));
        var confirmed = Decided().Close().ConfirmMinutes();
        var more = new NoteTaken(1, "afterthought", Language.En);
        confirmed.Entries.Add(confirmed.Entries[^1] with { Kind = "note-taken", Payload = ActJson.Write(more) });
        Assert.Equal([RecordCheck.Unreadable], Forgery.Faults(Forgery.Of(Forgery.Rehashed(confirmed.Entries))));
    }

    [Fact]
    public void An_act_nobody_knows_or_of_an_item_that_is_not_there_is_unreadable()
    {
        var entries = Decided().Entries;
        Assert.Equal([RecordCheck.Unreadable], Forgery.Faults(Forgery.Of(Forgery.Rehashed(entries.Append(entries[^1] with { Kind = "result-annulled", Payload = "{}" })))));
        WithAct(RecordCheck.Unreadable, "division-opened", new ItemTaken(9));
        WithAct(RecordCheck.Unreadable, "division-opened", new LastCalled(1, "67-9-9", Room.Start));
    }
}
