using System.Text;
using System.Text.Json;

namespace CleanerProduction.PortalTests.Hostile;

/// <summary>Bodies for whatever takes one and no form, as the portal's own description says and otherwise.</summary>
internal static class Bodies
{
    /// <summary>The kind's name.</summary>
    public const string Kind = "bodies in JSON";

    /// <summary>Sends one.</summary>
    public static Task Send(Siege siege, Dice dice) => Send(siege, dice, dice.Of([.. siege.Ways.Where(w => w.Verb is "POST")]), dice.Of(siege.Guests));

    /// <summary>Sends one to that way, as somebody.</summary>
    public static async Task Send(Siege siege, Dice dice, WayIn way, Guest guest)
    {
        var description = await siege.Description();
        var text = description.GetProperty("paths").TryGetProperty(way.Pattern.Replace("/api/v1", "", StringComparison.Ordinal), out var path) && path.TryGetProperty("post", out var post) && post.TryGetProperty("requestBody", out var body)
            ? Json.Of(body.GetProperty("content").EnumerateObject().First().Value.GetProperty("schema"), description, dice, dice.Of(4, 15, 60, 100_000))
            : Json.Any(dice, 0);
        var bytes = dice.Below(30) switch { 0 => [0xef, 0xbb, 0xbf, .. Encoding.UTF8.GetBytes(text)], 1 => Encoding.Unicode.GetBytes(text), 2 => [.. Encoding.UTF8.GetBytes(text), 0xc3, 0x28], 3 => dice.Bytes(dice.Below(300)), 4 => Encoding.UTF8.GetBytes($"{{\"{new string('x', 70_000)}\":1}}"), _ => Encoding.UTF8.GetBytes(text) };
        using var request = guest.Request(HttpMethod.Post, way.With(hole => Uri.EscapeDataString(dice.Of([.. siege.Scout.Known(way, hole).DefaultIfEmpty("1")]))));
        request.Content = new ByteArrayContent(bytes);
        request.Content.Headers.TryAddWithoutValidation("Content-Type", dice.OneIn(12) ? dice.Of("text/plain", "application/xml", "application/json; charset=utf-16", "application/json; charset=x", "", "multipart/form-data; boundary=x", "application/x-www-form-urlencoded") : "application/json");
        // What scripts of ours send has its mark in a header.
        if (!way.IsOpen || !way.Pattern.StartsWith("/api/", StringComparison.Ordinal)) request.Headers.TryAddWithoutValidation("RequestVerificationToken", await siege.Mark(guest));
        var keep = !dice.OneIn(12) || Headers.Put(request, guest, dice);
        await siege.Fire(Kind, way, guest, request, dice, keep);
    }
}
