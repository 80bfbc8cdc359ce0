using System.Collections.Concurrent;
using System.Globalization;
using CleanerProduction.Meetings;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;
using Xunit;
using Outcome = CleanerProduction.Meetings.Outcome;

namespace CleanerProduction.DomainTests.Meetings;

/// <summary>
/// Random meetings of random commands by random people, held after every step against a ledger that knows the rules in its own words.
/// MEETINGS=200000 in the environment drives more of them, from another seed each time.
/// </summary>
public class MeetingModelTests
{
    private const MeetingState Draft = MeetingState.Draft, Notified = MeetingState.Notified, Session = MeetingState.InSession, Closed = MeetingState.Closed, Circulated = MeetingState.MinutesCirculated, Confirmed = MeetingState.MinutesConfirmed;

#pragma warning disable format
    /// <summary>The states in which a command can do anything at all, and whether a division must be running (null: either).</summary>
    private static readonly Dictionary<Type, (MeetingState[] States, bool? Dividing)> Table = new()
    {
        [typeof(CallMeeting)]      = ([],                                   null),
        [typeof(TableItem)]        = ([Draft, Notified, Session],           null),
        [typeof(WithdrawItem)]     = ([Draft, Notified, Session],           null),
        [typeof(OrderAgenda)]      = ([Draft, Notified, Session],           null),
        [typeof(LayPaper)]         = ([Draft, Notified, Session],           null),
        [typeof(FillSeats)]        = ([Draft, Notified],                    false),
        [typeof(CheckInterests)]   = ([Draft, Notified, Session],           null),
        [typeof(GiveNotice)]       = ([Draft],                              false),
        [typeof(OpenMeeting)]      = ([Notified],                           false),
        [typeof(RecordArrival)]    = ([Notified, Session],                  null),
        [typeof(RecordLeaving)]    = ([Notified, Session],                  null),
        [typeof(ForeseeLeaving)]   = ([Draft, Notified, Session],           null),
        [typeof(ChoosePresider)]   = ([Notified, Session],                  null),
        [typeof(DeclareInterest)]  = ([Draft, Notified, Session],           null),
        [typeof(RuleOnInterest)]   = ([Notified, Session],                  null),
        [typeof(TakeItem)]         = ([Session],                            false),
        [typeof(NoteItem)]         = ([Session],                            false),
        [typeof(OpenDivision)]     = ([Session],                            false),
        [typeof(Redivide)]         = ([Session],                            false),
        [typeof(OpenCirculation)]  = ([Notified],                           false),
        [typeof(Cast)]             = ([Session],                            true),
        [typeof(CastByRollCall)]   = ([Session],                            true),
        [typeof(CallLast)]         = ([Session],                            true),
        [typeof(CutDivision)]      = ([Session],                            true),
        [typeof(TimeUp)]           = ([Session],                            true),
        [typeof(GiveCastingVote)]  = ([Session],                            true),
        [typeof(Declare)]          = ([Session],                            true),
        [typeof(Abandon)]          = ([Session],                            true),
        [typeof(CallIn)]           = ([Session],                            true),
        [typeof(RecordNotified)]   = ([Session, Closed, Circulated, Confirmed], null),
        [typeof(RecordDissent)]    = ([Session, Closed, Circulated],        null),
        [typeof(TakeNote)]         = ([Session, Closed, Circulated],        null),
        [typeof(AddAction)]        = ([Session, Closed, Circulated],        null),
        [typeof(CloseMeeting)]     = ([Session],                            false),
        [typeof(CirculateMinutes)] = ([Closed],                             false),
        [typeof(ConfirmMinutes)]   = ([Circulated],                         false),
    };
#pragma warning restore format

    private static readonly int? More = int.TryParse(Environment.GetEnvironmentVariable("MEETINGS"), NumberStyles.None, CultureInfo.InvariantCulture, out var more) ? more : null;

    private readonly ConcurrentDictionary<string, int> seen = new(StringComparer.Ordinal);

    [Fact]
    public void Whatever_anybody_asks_in_whatever_order_the_rules_hold_and_the_record_tells_it()
    {
        var meetings = Arb.From(Gen.Choose(0, int.MaxValue - 1).ArrayOf(20), Shorter);
        var config = Config.QuickThrowOnFailure.WithMaxTest(More ?? 10_000)
            .WithParallelRunConfig(FSharpOption<ParallelRunConfig>.Some(new(2)));
        if (More is null) config = config.WithReplay(FSharpOption<Replay>.Some(new(new Rnd(20260312, 67), FSharpOption<int>.None)));
        Check.One(config, Prop.ForAll<int[]>(meetings, numbers => Drive(numbers)));

        // A model that never gets anywhere would hold too.
        string[] wanted =
        [
            .. ActJson.AllKinds.Except(["meeting-called", "notice-given"]), nameof(Outcome.Carried), nameof(Outcome.NotCarried), nameof(Outcome.NoQuorum),
            "casting For", "casting Against", "casting Withheld", "repeated", "replaced", "exported short",
        ];
        if (More is not null) Console.WriteLine(string.Join(Environment.NewLine, seen.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => s.Key + " " + s.Value)));
        Assert.Empty(wanted.Where(what => seen.GetValueOrDefault(what) < 25).Select(what => $"{what} occurred {seen.GetValueOrDefault(what)} times only"));
        Assert.Equal(Table.Keys.Select(t => t.Name).Order(), typeof(Command).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Command))).Select(t => t.Name).Order());
    }

    private void Drive(int[] numbers)
    {
        if (numbers.Length == 0) return;
        var random = new RandomMeeting(numbers[0]);
        var (room, ledger) = (random.Room, random.Ledger);
        var receipts = room.Meeting.Divisions.Values.SelectMany(d => d.Receipts.All).ToDictionary(r => (r.Value.Division, r.Key.Seat, r.Key.Id), r => r.Value);
        foreach (var number in numbers.AsSpan(1))
        {
            var (command, actor) = random.Next(number);
            Step(room, ledger, receipts, command, actor);
        }
        Finish(room, [.. receipts.Values], numbers[0]);
    }

    private void Step(Room room, Ledger ledger, Dictionary<(string, string, string), Receipt> receipts, Command command, Actor actor)
    {
        var (before, length, state, running) = (room.Meeting, room.Entries.Count, ledger.State, ledger.Running);
        var decided = room.Try(command, actor);
        var again = Decision.Of(before, command, actor, room.Now);
        Assert.Equal(decided.Refusal?.Code, again.Refusal?.Code);
        if (!decided.Ok)
        {
            Assert.Same(before, room.Meeting);
            Assert.Equal(length, room.Entries.Count);
            return;
        }
        for (var i = length; i < room.Entries.Count; i++)
        {
            ledger.Add(room.Entries[i]);
            Assert.Equal(room.Entries[i].Payload, ActJson.Write(again.Value[i - length]));
            seen.AddOrUpdate(room.Entries[i].Kind, 1, (_, n) => n + 1);
        }
        Assert.Equal((ledger.State, ledger.Running), (room.Meeting.State, room.Meeting.Running?.Id));
        Assert.True(room.Meeting.Divisions.Values.Count(d => d.Running) <= 1);
        if (command is Cast or CastByRollCall) Acknowledged(room, receipts, command, actor, repeated: room.Entries.Count == length);
        var (states, dividing) = Table[command.GetType()];
        if (room.Entries.Count > length && (!states.Contains(state) || (dividing is { } must && must != running is not null))) Assert.Fail($"{command} was done in {state} with {running ?? "no division"}");
    }

    private void Acknowledged(Room room, Dictionary<(string, string, string), Receipt> receipts, Command command, Actor actor, bool repeated)
    {
        var receipt = Decision.ReceiptFor(room.Meeting, command, actor)!;
        var (division, seat, id) = (receipt.Division, receipt.Seat, command is Cast cast ? cast.Ballot : ((CastByRollCall)command).Ballot);
        Assert.Equal(repeated, !receipts.TryAdd((division, seat, id), receipt));
        Assert.Equal(receipts[(division, seat, id)], receipt);
        if (repeated) seen.AddOrUpdate("repeated", 1, (_, n) => n + 1);
    }

    private void Finish(Room room, List<Receipt> receipts, int number)
    {
        // A portrait takes longer than all the rest: of every sixteenth meeting.
        if (number % 16 == 0) Assert.Equal(Portrait.Of(Meeting.Of(room.Entries)), Portrait.Of(room.Meeting));
        Holds(RecordCheck.Of(room.Record, receipts, (room.Meeting.Sequence, room.Meeting.Head)));
        foreach (var division in room.Meeting.Divisions.Values)
        {
            Assert.All(division.Ballots, b => Assert.Equal(b.Value.Choice, receipts.Where(r => r.Division == division.Id && r.Seat == b.Key).MaxBy(r => r.Sequence)!.Choice));
            if (division.Result is { } result) seen.AddOrUpdate(result.Outcome.ToString(), 1, (_, n) => n + 1);
            if (division.CastingVote is { } casting) seen.AddOrUpdate("casting " + casting.Choice, 1, (_, n) => n + 1);
            if (division is { ReplacedBy: not null, Result.Outcome: not Outcome.NoQuorum }) seen.AddOrUpdate("replaced", 1, (_, n) => n + 1);
        }
        if (number % 4 != 1) return;
        var reader = number % 5 == 0 ? null : Committee.Codes[number % 9];
        var exported = MeetingRecord.Of("67", room.Entries, entry => Sealing.IsOpen(room.Meeting, entry, reader));
        if (exported.Complete) return;
        Holds(RecordCheck.Of(exported, receipts.Where(r => r.Sequence <= exported.Sequence)));
        seen.AddOrUpdate("exported short", 1, (_, n) => n + 1);
    }

    private static void Holds(RecordCheck check)
    {
        if (!check.Holds) Assert.Fail(string.Join('\n', check.Faults));
    }

    private static IEnumerable<int[]> Shorter(int[] numbers)
    {
        for (var size = numbers.Length / 2; size >= 1; size /= 2)
            for (var at = 1; at + size <= numbers.Length; at += size)
                yield return [.. numbers.Take(at), .. numbers.Skip(at + size)];
    }
}
