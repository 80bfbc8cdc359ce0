using System.Collections.Immutable;
using CleanerProduction.Meetings;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Meetings;
using CleanerProduction.Workflows;
using Microsoft.Extensions.Logging.Abstractions;

namespace CleanerProduction.Benchmarks.Ballots;

/// <summary>A meeting in session with a division open, made by the portal's own commands; every seat is filled and present.</summary>
internal static class Hall
{
    /// <summary>The officer who prepares it.</summary>
    public static readonly Actor Secretary = new("bench-secretary", Trilingual.Same("Secretary"), [Role.Secretariat]);

    /// <summary>The room of a new meeting with so many seats; the first seat presides. <paramref name="people"/> are their ids, invented where null.</summary>
    public static async Task<MeetingRoom> Open(IChainStore store, string meeting, int seats, IReadOnlyList<string>? people = null, int items = 8)
    {
        var room = new MeetingRoom(meeting, store, TimeProvider.System, NullLogger<MeetingRoom>.Instance);
        var filled = Enumerable.Range(0, seats).Select(i => SeatAt(i, people?[i] ?? Person(i))).ToImmutableArray();
        await Do(room, new CallMeeting(new(meeting, 99, false, false, new(2026, 3, 12, 6, 30, 0, TimeSpan.Zero), new("會議室", "会议室", "Conference room"), "P5", StandingOrders.NoCastingVote, filled)));
        for (var item = 1; item <= items; item++) await Do(room, new TableItem(null, Item(item)));
        await Do(room, new GiveNotice());
        foreach (var seat in filled) await Do(room, new RecordArrival(seat.Code, seat.Holder!.Person));
        await Do(room, new OpenMeeting());
        await Divide(room, 1);
        return room;
    }

    /// <summary>Takes an item and opens its division; the first seat presides.</summary>
    public static async Task Divide(MeetingRoom room, int item)
    {
        var chair = (await room.Now()).Meeting.PresidingPerson(item)!;
        await Do(room, new TakeItem(item));
        await Do(room, new OpenDivision(item), Voter(chair));
    }

    /// <summary>Every seat votes on the item whose division is open, and the result is declared.</summary>
    public static async Task Decide(MeetingRoom room, string meeting, int item, int seats)
    {
        var (division, chair) = ($"{meeting}-{item}-1", Voter((await room.Now()).Meeting.PresidingPerson(item)!));
        for (var seat = 0; seat < seats; seat++) await Do(room, new Cast(division, $"bench-{item}-{seat:D8}", (Choice)((item + seat) % 3), MeetingHub.NewNonce()), Voter(Person(seat)));
        await Do(room, new CallLast(division), chair);
        await Do(room, new CutDivision(division), chair);
        await Do(room, new Declare(division), chair);
    }

    /// <summary>The id of its division.</summary>
    public static string Division(string meeting) => $"{meeting}-1-1";

    /// <summary>The invented member of a seat.</summary>
    public static string Person(int seat) => $"bench-member-{seat}";

    /// <summary>A member as somebody who asks.</summary>
    public static Actor Voter(string person) => new(person, Trilingual.Same(person), [Role.Member]);

    /// <summary>A ballot no other has the id of, and another choice than the seat's ballot before it.</summary>
    public static Cast Ballot(string meeting, int number, int revision) => new(Division(meeting), $"bench-{number:D8}", (Choice)(revision % 3), MeetingHub.NewNonce());

    /// <summary>Asks, and stops the run where it is refused; the officer asks where nobody is named.</summary>
    public static async Task Do(MeetingRoom room, Command command, Actor? actor = null)
    {
        var asked = await room.Ask(command, actor ?? Secretary);
        if (!asked.Ok) throw new InvalidOperationException($"{command.GetType().Name} was refused: {asked.Refusal.Code}");
    }

    private static Seat SeatAt(int index, string person) => new(
        index == 0 ? "CHAIR" : $"S{index:D3}", new($"第{index}席", $"第{index}席", $"Body {index}"), index == 0 ? SeatKind.Chair : SeatKind.Association,
        new(person, new($"委員{index}", $"委员{index}", $"Member {index}")), [], Deputy: index == 1);

    private static AgendaItem Item(int number) => new(
        AgendaKind.Demonstration1, new($"示範項目{number}", $"示范项目{number}", $"Demonstration project {number}"), $"DP1-2026-{number:D4}",
        new("同意項目主任的建議", "同意项目主任的建议", "That the committee agrees with the director's recommendation"), Supports: true, [], [], []);
}
