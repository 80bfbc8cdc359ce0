using System.Net.WebSockets;
using System.Text;

namespace CleanerProduction.PortalTests.Hostile;

/// <summary>Messages to a hub in SignalR's JSON protocol that no screen of ours sends. Afterwards it answers a good one, or has hung up.</summary>
internal static class Hubs
{
    /// <summary>The kind's name.</summary>
    public const string Kind = "hub messages";

    private const char End = '\u001e';
    private const int Larger = 9_000;

    /// <summary>Sends a few on one line.</summary>
    public static Task Send(Siege siege, Dice dice) => Send(siege, dice, dice.Of([.. siege.Ways.Where(w => w.Verb == "hub")]), dice.Of(siege.Guests), 1 + dice.Below(5));

    /// <summary>Sends so many to that hub, as somebody.</summary>
    public static async Task Send(Siege siege, Dice dice, WayIn hub, Guest guest, int many)
    {
        string[] messages = [dice.OneIn(12) ? Handshake(dice) : $"{{\"protocol\":\"json\",\"version\":1}}{End}", .. Enumerable.Range(0, many).Select(_ => Message(siege, dice, hub))];
        await using var line = await Line.Open(siege, Kind, hub, guest, hub.Pattern, dice);
        foreach (var message in messages) await line.Say(Encoding.UTF8.GetBytes(message), dice.OneIn(20) ? WebSocketMessageType.Binary : WebSocketMessageType.Text);
        await line.Ends(Encoding.UTF8.GetBytes($"{{\"type\":1,\"invocationId\":\"last\",\"target\":\"Join\",\"arguments\":[\"nowhere\"]}}{End}"), "\"last\""u8.ToArray());
    }

    private static string Handshake(Dice dice) => dice.Of("{}", "{\"protocol\":\"x\",\"version\":1}", "{\"protocol\":\"json\",\"version\":99}", "{\"protocol\":\"json\",\"version\":\"x\"}", "{\"protocol\":null}", "[]", "x", "", "{\"protocol\":\"json\",\"version\":1", new string('x', 20_000)) + (dice.OneIn(4) ? "" : End);

    private static string Message(Siege siege, Dice dice, WayIn hub) => dice.Below(14) switch
    {
        0 => Json.Any(dice, 0) + End,
        1 => dice.Text(),
        2 => $"{{\"type\":{dice.Of("0", "2", "4", "5", "6", "8", "9", "99", "-1", "1.5", "\"1\"", "null", "1e9")},\"invocationId\":\"1\",\"target\":\"Join\",\"arguments\":[],\"item\":1,\"sequenceId\":-1}}{End}",
        3 => $"{{\"type\":3,\"invocationId\":\"{dice.Below(5)}\",\"result\":{Json.Any(dice, 2)},\"error\":\"x\"}}{End}",
        4 => $"{{\"type\":1,\"invocationId\":\"1\",\"target\":\"{new string('x', Larger)}\",\"arguments\":[]}}{End}",
        5 => string.Concat(Enumerable.Repeat($"{{\"type\":6}}{End}", 50)),
        6 => $"{{\"arguments\":[{Json.Any(dice, 1)}],\"type\":1,\"streamIds\":[\"a\",\"b\"],\"headers\":{Json.Any(dice, 2)},\"target\":\"Join\",\"invocationId\":\"2\"}}{End}",
        _ => $"{{\"type\":{(dice.OneIn(12) ? 4 : 1)}{(dice.OneIn(4) ? "" : $",\"invocationId\":\"{dice.Below(9)}\"")},\"target\":{Target(siege, dice, hub)},\"arguments\":[{string.Join(',', Enumerable.Range(0, dice.OneIn(4) ? dice.Below(7) : hub.Method == "Cast" ? 3 : 1).Select(_ => Argument(siege, dice)))}]}}{End}",
    };

    private static string Target(Siege siege, Dice dice, WayIn hub) => dice.OneIn(5)
        ? dice.Of("\"Nothing\"", "\"ToString\"", "\"OnConnectedAsync\"", "\"OnDisconnectedAsync\"", "\"Dispose\"", "\"ViewChanged\"", "null", "1", "\"\"", "\"join\"", "\"NewNonce\"")
        : $"\"{hub.Method ?? dice.Of([.. siege.Ways.Where(w => w.Pattern == hub.Pattern).Select(w => w.Method).OfType<string>()])}\"";

    private static string Argument(Siege siege, Dice dice)
    {
        var meeting = siege.Ways.First(w => w.Pattern == "/meetings/{Id}");
        return dice.OneIn(2) ? $"\"{dice.Of([.. siege.Scout.Known(meeting, "Id").Concat(["for", "Against", "1"])])}\"" : Json.Any(dice, 2);
    }
}
