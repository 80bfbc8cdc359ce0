using System.Collections.Concurrent;
using System.Globalization;
using CleanerProduction.Benchmarks.Ballots;
using CleanerProduction.Meetings;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Meetings;

namespace CleanerProduction.ScaleTests.Killed;

/// <summary>Ballots cast in a room of the portal: what is acknowledged is the receipt.</summary>
internal sealed class Ballots : IKind
{
    private const string Meeting = "live";
    private const int Seats = 9;

    public string Name => "ballot";

    public async Task Stock(Yard yard, int many)
    {
        await using var room = await Hall.Open(yard.Of<IChainStore>(), Meeting, Seats, items: 1);
    }

    public async Task Write(Yard yard, Func<string, Task> acknowledged)
    {
        var room = Room(yard);
        for (var seat = 0; ; seat = (seat + 1) % Seats) await acknowledged(await Cast(room, seat));
    }

    public async Task<IReadOnlyDictionary<string, int[]>> Found(Yard yard)
    {
        var entries = await yard.Of<IChainStore>().Read(Meeting, 0, CancellationToken.None);
        if (Chain.FirstFault(entries) is { } fault) throw new InvalidOperationException($"The record is broken: {fault}");
        var casts = entries.Where(e => e.Kind == "ballot-cast").Select(e => (Entry: e, Cast: (BallotCast)ActJson.Read(e.Kind, e.Payload)));
        return casts.GroupBy(c => Key(c.Cast.Ballot, c.Cast.Seat, c.Entry.Sequence, c.Entry.Hash), StringComparer.Ordinal).ToDictionary(g => g.Key, g => new[] { g.Count() }, StringComparer.Ordinal);
    }

    public async Task<bool> Again(Yard yard, string key)
    {
        var words = key.Split('/');
        var receipt = rooms.GetValueOrDefault(yard) ?? rooms.GetOrAdd(yard, Room);
        var seat = (await receipt.Now()).Meeting.Seat(words[1])!.Holder!.Person;
        var again = await receipt.Ask(new Cast(Hall.Division(Meeting), words[0], Choice.For, MeetingHub.NewNonce()), Hall.Voter(seat));
        return again is { Ok: true, Value.Receipt: { } told } && Key(words[0], told.Seat, told.Sequence, told.Hash) == key;
    }

    private readonly ConcurrentDictionary<Yard, MeetingRoom> rooms = new();

    private static MeetingRoom Room(Yard yard) => new(Meeting, yard.Of<IChainStore>(), yard.Clock, yard.Log<MeetingRoom>());

    private static async Task<string> Cast(MeetingRoom room, int seat)
    {
        var (person, now) = (Hall.Person(seat), (await room.Now()).Meeting);
        var own = now.Seats.First(s => s.Holder?.Person == person).Code;
        var last = now.Divisions[Hall.Division(Meeting)].Ballots.TryGetValue(own, out var stands) ? (int)stands.Choice : 0;
        var id = Guid.NewGuid().ToString("N");
        var asked = await room.Ask(new Cast(Hall.Division(Meeting), id, (Choice)((last + 1) % 3), MeetingHub.NewNonce()), Hall.Voter(person));
        return asked.Ok ? Key(id, own, asked.Value.Receipt!.Sequence, asked.Value.Receipt.Hash) : throw new InvalidOperationException(asked.Refusal.Code);
    }

    private static string Key(string ballot, string seat, long sequence, string hash) => string.Create(CultureInfo.InvariantCulture, $"{ballot}/{seat}/{sequence}/{hash}");
}
