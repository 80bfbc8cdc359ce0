using System.Reflection;
using Microsoft.AspNetCore.Components;

namespace CleanerProduction.PortalTests.Hostile;

/// <summary>Addresses nobody should ask for: what stands in them, what is asked behind them, in which headers, by which method.</summary>
internal static class Addresses
{
    /// <summary>The kind's name.</summary>
    public const string Kind = "addresses and headers";

    private static readonly string[] Methods = ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "HEAD", "QUERY", "get", "X"];

    // What pages say they read of an address; a new one is tried by itself.
    private static readonly string[] Declared =
    [
        .. typeof(CleanerProduction.Portal.Parts.Frame.Safety).Assembly.GetTypes().Where(t => t.IsAssignableTo(typeof(IComponent))).SelectMany(t => t.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
            .Select(p => (p.Name, Query: p.GetCustomAttribute<SupplyParameterFromQueryAttribute>())).Where(p => p.Query is not null).Select(p => p.Query!.Name ?? p.Name).Concat(["page", "pageSize", "q", "format", "lang", "theme", "returnTo", "id", "_handler"]).Distinct().Order(StringComparer.Ordinal),
    ];

    /// <summary>Asks one.</summary>
    public static async Task Send(Siege siege, Dice dice)
    {
        var way = dice.Of(siege.Ways);
        if (way.Verb == "hub" || way.IsCostly && !dice.OneIn(25)) way = dice.Of([.. siege.Ways.Where(w => w.IsRead && !w.IsCostly)]);
        var spots = siege.Scout.Spots.Where(s => s.Way == way).ToList();
        // Mostly somebody who is let in, or what is broken behind the door is never met.
        var guest = spots.Count > 0 && !dice.OneIn(4) ? dice.Of(spots).Guest : dice.Of(siege.Guests);
        await Send(siege, dice, way, guest);
    }

    /// <summary>Asks one of that way, as somebody.</summary>
    public static async Task Send(Siege siege, Dice dice, WayIn way, Guest guest)
    {
        var path = Path(siege, dice, way, guest);
        var keep = true;
        using var request = guest.Request(Method(dice, way), path + Query(siege, dice, way));
        for (var i = dice.Below(3); i > 0; i--) keep &= Headers.Put(request, guest, dice);
        if (request.Method.Method is "POST" or "PUT" or "PATCH" && dice.OneIn(2)) request.Content = new ByteArrayContent(dice.Bytes(dice.Below(500)));
        await siege.Fire(Kind, way, guest, request, dice, keep);
    }

    private static HttpMethod Method(Dice dice, WayIn way) => new(dice.OneIn(12) ? dice.Of(Methods) : way.IsRead ? "GET" : "POST");

    private static string Path(Siege siege, Dice dice, WayIn way, Guest guest)
    {
        var there = siege.Scout.Spots.Where(s => s.Way == way && s.Guest == guest).Select(s => s.Address.Split('?')[0]).ToList();
        // What really is there, so that what follows the path is looked at.
        if (there.Count > 0 && dice.OneIn(2)) return Bent(dice, dice.Of(there));
        var nasty = way.Holes.Count == 0 ? -1 : dice.Below(way.Holes.Count);
        return Bent(dice, way.With(hole => way.Holes[Math.Max(0, nasty)] == hole && !dice.OneIn(4) ? Part(dice) : Uri.EscapeDataString(dice.Of([.. siege.Scout.Known(way, hole).DefaultIfEmpty("1")]))));
    }

    private static string Part(Dice dice) => dice.Below(8) switch
    {
        0 => dice.Of("%", "%GG", "%00", "%ff%fe", "%ed%a0%80", "%c0%ae%c0%ae", "..%2f..%2f", "%2e%2e", "%5c", "a%20b", "%0d%0a", "%u0041"),
        1 => Nasty.Escaped(dice.Number()),
        _ => Nasty.Escaped(Cut(dice.Text(), 6_000)),
    };

    private static string Bent(Dice dice, string path) => dice.Below(24) switch
    {
        0 => path + "/",
        1 => path.ToUpperInvariant(),
        2 => "/" + path,
        3 => path + "/" + Part(dice),
        4 => path.Replace("/", "%2f", StringComparison.Ordinal)[3..].Insert(0, "/"),
        5 => path + dice.Of(".json", ".aspx", "%00.html", ";jsessionid=1", "/..", "/.", "//"),
        _ => path,
    };

    private static string Query(Siege siege, Dice dice, WayIn way)
    {
        if (dice.OneIn(4)) return "";
        if (dice.OneIn(30)) return "?" + dice.Of("&&&===", "=", "?????", "%", "a=%GG", "=x", new string('&', 3_000), string.Concat(Enumerable.Range(0, 1_200).Select(i => $"a{i}=1&")));
        var seen = siege.Scout.Asked(way);
        return "?" + string.Join('&', Enumerable.Range(0, 1 + dice.Below(4)).Select(_ => Name() + "=" + Nasty.Escaped(Cut(dice.Text(), 4_000))));

        string Name() => Uri.EscapeDataString(seen.Count > 0 && !dice.OneIn(3) ? dice.Of([.. seen]) : dice.Of(Declared)) + (dice.OneIn(20) ? Nasty.Escaped(dice.Of(Nasty.Names)) : "");
    }

    private static string Cut(string text, int most) => text.Length <= most ? text : text[..most];
}
