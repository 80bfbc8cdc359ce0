namespace CleanerProduction.PortalTests.Hostile;

/// <summary>Headers nobody should send.</summary>
internal static class Headers
{
    private static readonly string[] Names =
    [
        "Accept", "Accept-Charset", "Accept-Encoding", "Accept-Language", "Access-Control-Request-Method", "Authorization", "baggage", "Cache-Control", "Content-Encoding", "Content-Type", "Content-Range", "Cookie", "Cookie", "Cookie", "DNT", "Expect", "Forwarded", "Host", "If-Match",
        "If-Modified-Since", "If-None-Match", "If-Range", "If-Unmodified-Since", "Last-Event-ID", "Origin", "Range", "Referer", "RequestVerificationToken", "Sec-CH-Prefers-Color-Scheme", "Sec-Fetch-Site", "TE", "traceparent", "tracestate", "User-Agent", "Via", "X-Forwarded-For",
        "X-Forwarded-Host", "X-Forwarded-Proto", "X-HTTP-Method-Override", "X-Original-URL", "X-Requested-With", "X-SignalR-User-Agent", "blazor-enhanced-nav",
    ];

    private static readonly string[] Known =
    [
        "*", "*/*;q=NaN", "text/html; blazor-enhanced-nav=on", "text/html;charset=", "zh-Hant;q=2, zh-HK;q=-1, en;q=1e9", "x-klingon", "en-GB-oxendict-x-a-b-c-d-e-f-g", "zh-Hant-HK-", "zh\u5927", "bytes=0-", "bytes=-1", "bytes=9-1", "bytes=99999999999999999999-", "bytes=0-0,1-1,2-2", "items=0-1", "\"x\"", "W/\"\"", "W/", "\"",
        "Wed, 21 Oct 9999 07:28:00 GMT", "Thu, 32 Foo 2026 99:99:99 GMT", "0", "-1", "Basic !!!", "Basic Og==", "Bearer", "Bearer " + "\u5927", "null", "https://elsewhere.example", "http://localhost", "localhost:99999", "[::1", "a b", "elsewhere.example", "for=\"[::1]\";proto=\u5927", "127.0.0.1, , ,", "::ffff:1.2.3.4%eth0", "gzip;q=1.0000001, br;q=0", "100-continue", "trailers, deflate",
        "00-00000000000000000000000000000000-0000000000000000-00", "00-xyz", "application/json", "multipart/form-data", "multipart/form-data; boundary=" , "application/x-www-form-urlencoded; charset=utf-7", "on", "dark", "XMLHttpRequest", "PUT", "/account/sign-out",
    ];

    /// <summary>Puts one on; false where the answer's cookies are not the person's any more.</summary>
    public static bool Put(HttpRequestMessage request, Guest guest, Dice dice)
    {
        var name = dice.Of(Names);
        if (name == "Cookie")
        {
            request.Headers.Remove(name);
            request.Headers.TryAddWithoutValidation(name, Cookie(guest.Cookies, dice));
            return false;
        }
        // A header of a body is one of the request where there is no body.
        if (!request.Headers.TryAddWithoutValidation(name, Value(dice)))
        {
            request.Content ??= new ByteArrayContent([]);
            request.Content.Headers.Remove(name);
            request.Content.Headers.TryAddWithoutValidation(name, Value(dice));
        }
        // By another name the portal is another site.
        return name is not "Host" and not "Authorization";
    }

    private static string Value(Dice dice) => Plain(dice.Below(8) switch
    {
        0 => dice.Text(),
        1 => string.Join(", ", Enumerable.Repeat(dice.Of(Known), 200)),
        2 => dice.Of(Known) + dice.Of(Known),
        _ => dice.Of(Known),
    });

    private static string Cookie(string own, Dice dice)
    {
        var jar = own.Split("; ").Where(c => c.Contains('=', StringComparison.Ordinal)).Select(c => c.Split('=', 2)).ToList();
        if (jar.Count == 0 || dice.OneIn(6)) return Plain(dice.Of("", "=", ";;;", "a", "lang=\u5927", "theme=7; lang=xx", string.Concat(Enumerable.Range(0, 300).Select(i => $"c{i}=x; ")), "lang=" + dice.Text()));
        var spoilt = dice.Of(jar);
        spoilt[1] = dice.Below(4) switch
        {
            0 => Plain(dice.Text()),
            1 => spoilt[1][..(spoilt[1].Length / 2)],
            2 => spoilt[1] + "A",
            _ => Changed(spoilt[1], dice),
        };
        return string.Join("; ", jar.Select(c => $"{c[0]}={c[1]}"));
    }

    private static string Changed(string value, Dice dice)
    {
        if (value.Length == 0) return "x";
        var signs = value.ToCharArray();
        signs[dice.Below(signs.Length)] = dice.Of('A', 'z', '-', '%', '"');
        return new(signs);
    }

    // What would not be one line any more is sent by hand (Wires).
    private static string Plain(string text) => string.Concat(text.Where(c => !char.IsControl(c) && !char.IsSurrogate(c)).Take(6_000));
}
