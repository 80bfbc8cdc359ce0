using System.Net.WebSockets;
using System.Text;
using CleanerProduction.Benchmarks.Lines;

namespace CleanerProduction.PortalTests.Hostile;

/// <summary>Messages to a circuit that no browser sends: to one that never began, and to one of the live page that did.</summary>
internal static class Circuits
{
    /// <summary>The kind's name.</summary>
    public const string Kind = "messages to circuits";

    private static readonly byte[] Handshake = [.. "{\"protocol\":\"blazorpack\",\"version\":1}"u8, 0x1e];

    /// <summary>Sends a few on one line.</summary>
    public static async Task Send(Siege siege, Dice dice)
    {
        // Interactive pages are found by what they hold.
        var spots = siege.Scout.Live;
        var spot = spots.Count > 0 && !dice.OneIn(3) ? dice.Of(spots) : null;
        var guest = spot?.Guest ?? dice.Of(siege.Guests);
        await using var line = await Line.Open(siege, Kind, null, guest, "/_blazor", dice);
        await line.Say(dice.OneIn(20) ? dice.Bytes(40) : Handshake, WebSocketMessageType.Text);
        var circuit = spot is null ? null : await Begin(siege, dice, spot, line);
        for (var many = 1 + dice.Below(5); many > 0; many--) await line.Say(Message(siege, dice), dice.OneIn(20) ? WebSocketMessageType.Text : WebSocketMessageType.Binary);
        await line.Ends(PackWriter.Call("last", "StartCircuit", siege.Site.ToString(), siege.Site.ToString(), "[]", ""), "last"u8.ToArray());
        if (circuit is null) return;
        // As a browser tells when a page is left; else the circuit is kept half an hour for who was only cut off.
        using var leaving = guest.Request(HttpMethod.Post, "/_blazor/disconnect");
        leaving.Content = new MultipartFormDataContent { { new StringContent(circuit), "circuitId" } };
        await siege.Fire(null, null, guest, leaving);
    }

    private static async Task<string?> Begin(Siege siege, Dice dice, Spot spot, Line line)
    {
        using var request = spot.Guest.Request(HttpMethod.Get, spot.Address);
        var html = (await siege.Fire(null, null, spot.Guest, request)).Text;
        if (!html.Contains("<!--Blazor:{", StringComparison.Ordinal)) return null;
        var page = LivePage.Read(new(siege.Site, spot.Address), html);
        await line.Say(PackWriter.Call("begun", "StartCircuit", siege.Site.ToString(), page.Address.ToString(), "[]", ""), WebSocketMessageType.Binary);
        if (await line.Hear("begun"u8.ToArray()) is not { } answer) return null;
        await line.Say(PackWriter.Call(null, "UpdateRootComponents", dice.OneIn(3) ? Changed(page.Operations, dice) : page.Operations, dice.OneIn(4) ? Changed(page.State, dice) : page.State), WebSocketMessageType.Binary);
        // Behind the call's name: that there is a result, and the circuit's id.
        var result = new PackReader(answer.AsSpan(answer.AsSpan().IndexOf("begun"u8) + "begun".Length));
        return result.Number() == 3 ? result.Text() : null;
    }

    private static byte[] Message(Siege siege, Dice dice)
    {
        var number = (long)dice.Below(40);
        return dice.Below(16) switch
        {
            0 => dice.Bytes(1 + dice.Below(200)),
            1 => [0xff, 0xff, 0xff, 0xff, 0x7f, .. dice.Bytes(20)],
            2 => PackWriter.Call("1", "StartCircuit", dice.Text(), dice.Text(), Json.Any(dice, 0), dice.Text()),
            3 => PackWriter.Call("2", "ConnectCircuit", dice.Text()),
            4 => PackWriter.Call(null, "UpdateRootComponents", $"{{\"batchId\":1,\"operations\":{Json.Any(dice, 1)}}}", dice.Text()),
            5 => PackWriter.Call(null, "EndInvokeJSFromDotNet", number, true, Json.Any(dice, 1)),
            6 => PackWriter.Call(null, "OnRenderCompleted", number - 2, dice.OneIn(2) ? dice.Text() : null),
            7 => PackWriter.Call(null, "OnLocationChanged", dice.OneIn(2) ? new Uri(siege.Site, "/meetings").ToString() : dice.Text(), dice.Text(), true),
            8 => PackWriter.Call(null, "OnLocationChanging", number, dice.Text(), dice.Text(), false),
            9 => PackWriter.Call(null, "BeginInvokeDotNetFromJS", "1", dice.Of("", "CleanerProduction.Portal", "System.Private.CoreLib", "mscorlib"), dice.Of("Start", "ToString", dice.Text()), number, Json.Any(dice, 1)),
            10 => PackWriter.Call(null, "ReceiveJSDataChunk", number, number, null, dice.Text()),
            11 => PackWriter.Call(null, dice.Of("Nothing", "Dispose", "OnConnectedAsync", "", "SendDotNetStreamToJS", "ResumeCircuit", "PauseCircuit"), dice.Text(), null, number),
            12 => PackWriter.Call(null, "StartCircuit"),
            13 => PackWriter.Call(null, "OnRenderCompleted", dice.Text(), number, true, null),
            _ => PackWriter.Call(null, "BeginInvokeDotNetFromJS", number.ToString(System.Globalization.CultureInfo.InvariantCulture), null, "DispatchEventAsync", (long)1, $"[{{\"eventHandlerId\":{dice.Below(60)},\"eventName\":\"{dice.Of("click", "submit", "change", "x")}\",\"eventFieldInfo\":{dice.Of("null", "{\"componentId\":1,\"fieldValue\":\"x\"}", "{}")}}},{(dice.OneIn(2) ? "{\"value\":\"x\",\"type\":\"click\"}" : Json.Any(dice, 1))}]"),
        };
    }

    private static string Changed(string text, Dice dice)
    {
        if (text.Length == 0) return "x";
        var signs = text.ToCharArray();
        signs[dice.Below(signs.Length)] = dice.Of('A', '0', '"', '}', 'z');
        return new(signs);
    }
}
