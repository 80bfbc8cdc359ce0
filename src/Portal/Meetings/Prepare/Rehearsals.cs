using System.Globalization;
using CleanerProduction.Meetings;
using CleanerProduction.Portal.Data;

namespace CleanerProduction.Portal.Meetings.Prepare;

/// <summary>Makes practice meetings: the same people, the same agenda, every title marked, nothing carried out.</summary>
public sealed class Rehearsals(MeetingRooms rooms, IChainStore store)
{
    private static readonly Trilingual Mark = new("（演習）", "（演习）", " (rehearsal)");

    /// <summary>A rehearsal of that meeting, as a draft; its id.</summary>
    public async Task<Result<string>> Of(Meeting meeting, Actor actor, CancellationToken cancellation = default)
    {
        var taken = (await store.Meetings(cancellation)).ToHashSet(StringComparer.Ordinal);
        var number = Enumerable.Range(1, taken.Count + 1).First(n => !taken.Contains(Id(n)));
        var id = Id(number);
        var room = rooms.Room(id);
        var called = meeting.Called!;
        IEnumerable<Command> commands =
        [
            new CallMeeting(called with { Meeting = id, Number = number, Rehearsal = true, Circulation = false, Seats = meeting.Seats }),
            .. meeting.Order.Select(n => new TableItem(null, Practice(meeting.Items[n].Content))),
            // Who is out for an item is out for its rehearsal too.
            .. meeting.Declarations.Where(d => meeting.Order.Contains(d.Item)).Select(d => new DeclareInterest(meeting.Order.IndexOf(d.Item) + 1, d.Seat, Strict(d), d.Nature)),
        ];
        foreach (var command in commands)
        {
            var asked = await room.Ask(command, actor, cancellation);
            if (!asked.Ok) return asked.Refusal;
        }
        return id;
    }

    /// <summary>An item as it is practised: marked, of no case so that nothing follows from its result, without figures and conditions.</summary>
    public static AgendaItem Practice(AgendaItem item) => item with
    {
        Title = Trilingual.Make(l => item.Title.In(l) + Mark.In(l)),
        Case = null,
        Facts = [],
        Conditions = [],
    };

    // A ruling is not carried over: what was withdrawn by ruling stays withdrawn.
    private static PartyKind Strict(Declaration declaration) =>
        declaration.Effect == InterestEffect.Withdraw && InterestCheck.Default(declaration.Party) != InterestEffect.Withdraw ? PartyKind.Director : declaration.Party;

    private static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"r{number}");
}
