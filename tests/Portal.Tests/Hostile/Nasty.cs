using System.Text;

namespace CleanerProduction.PortalTests.Hostile;

/// <summary>What has broken programs before.</summary>
internal static class Nasty
{
    /// <summary>Numbers that are none, too large, too exact, or written as elsewhere.</summary>
    public static readonly string[] Numbers =
    [
        "-1", "0", "-0", "+1", "--1", "1-", "NaN", "Infinity", "-Infinity", "1e308", "1e-400", "1e999999999", "0.1e1000000", "999999999999999999999999999999.99", "0x10", "１２３", "٣", "Ⅳ", "二", "1.234,56", "1,234.56",
        "1,2,3", "1'000", "1 000", "1\u00a0000", "1_000", "2147483647", "2147483648", "-2147483649", "9223372036854775807", "9223372036854775808", "79228162514264337593543950335", "79228162514264337593543950336", "0.001", "0.004999999999999999999", ".5", "5.", "$1", "HK$1", "1%", "½", "true",
    ];

    /// <summary>Days and times that are none, or at the edges of what can be.</summary>
    public static readonly string[] Days =
    [
        "2026-02-31", "0000-00-00", "0001-01-01", "0001-01-02", "9999-12-31", "9999-12-30", "10000-01-01", "-0001-01-01", "2026-13-01", "1900-02-29", "2026-11-20T25:61", "2026-11-20T23:59", "2026-11-20T23:59:59.9999999+14:00", "9999-12-31T23:59",
        "0001-01-01T00:00", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00", "31/12/2026", "20261120", "2026-W47-5", "二〇二六年十一月二十日", "１９９９-01-01", "24:00", "-1:00", "1e3-01-01",
    ];

    /// <summary>All of it: control characters, half pairs, formulas, markup, statements, paths, patterns.</summary>
    public static readonly string[] Texts =
    [
        .. Numbers, .. Days,
        "", " ", "\0", "a\0b", "\u0001\u0008\u001b[2J", "\r\n\r\nSet-Cookie: x=y", "\r", "\n", "\t", "\ud800", "\udc00x", "a\udfff\ud800b", "\ufffe\uffff", "\ufeff", "\u200b\u200d", "\u202egnp.exe", "\u2066\u2067", "\u0085", "\u2028\u2029", "İıßﬀ", "𠮷𡃁𪚥", "👩‍👩‍👧‍👦", "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A",
        "=cmd|' /C calc'!A0", "@SUM(1+1)*cmd", "+1+1", "-2+3", "\t=1", "=HYPERLINK(\"http://x\")",
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "</textarea><svg/onload=alert(1)>", "<!--", "]]>", "<![CDATA[", "&#0;", "&lt;", "javascript:alert(1)", "<!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]><x>&y;</x>", "<!--Blazor:{\"type\":\"server\"}-->",
        "'; DROP TABLE \"Applications\";--", "' OR 1=1--", "1 UNION SELECT NULL", "%", "_", "\\", "\\'", "%' ESCAPE '", "\"", "\"\"", "\"a", "NEAR(a b, 99999)", "a* OR *", "col:x", "(((", ")", "AND", "NOT NOT", "^a", "{a b}:c", "a\"b\"c",
        "../../../../etc/passwd", "..\\..\\windows\\win.ini", "%2e%2e%2f", "..%00/", "/etc/passwd", "C:\\x", "file:///etc/passwd", "//elsewhere.example/", "CON", "nul.txt", "a/b/c", ".", "..", "~", "-rf", "*", "?", "#", ";", "a b",
        "{0}", "{99999}", "{0:X9999999}", "{", "}", "%s%n%x", "${jndi:ldap://x}", "{{7*7}}", "@(1+1)", "$(reboot)", "`id`", "(a+)+$", "[[[", "\\1", "(?<x>", "null", "undefined", "[]", "{}", "[object Object]", "__proto__", "constructor", "True", "yes", "on",
        "DP1-2026-0001", "DP1-9999-9999", "DP1-2026-99999999999999999999", "LM-2026-0001", "RA-2026-0001", "EV-2026-001", "2025-001", "2026-001/2", "p-nobody", "p-administrator", "FG-3.3.3", "company-1", "factory-1", "en", "zh-Hant", "zh-Hans-x-y-z", "xx", "a@b", "a@b.c\r\nBcc: d@e.f", "\"a b\"@example.test", "@", new string('a', 64) + "@" + new string('b', 250) + ".test",
    ];

    /// <summary>Names of fields that point into lists, into nothing, or into what is no field.</summary>
    public static readonly string[] Names = ["[0]", "[-1]", "[999999]", "[2147483648]", "[x]", "[]", "[", "]", ".", "..", ".x.y.z", "[0][0][0]", "[0].Name", "$type", "__proto__", "Count", "Length", "_handler", "__RequestVerificationToken", "_method", "\0", "長"];

    /// <summary>A text as it stands in a form or an address: half pairs as the bytes they would have, the rest as it should be.</summary>
    public static string Escaped(string text)
    {
        var bytes = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]) || char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                var length = char.IsSurrogate(text[i]) ? 2 : 1;
                bytes.Append(Uri.EscapeDataString(text.AsSpan(i, length)));
                i += length - 1;
            }
            else bytes.Append(System.Globalization.CultureInfo.InvariantCulture, $"%{0xe0 | text[i] >> 12:X2}%{0x80 | text[i] >> 6 & 0x3f:X2}%{0x80 | text[i] & 0x3f:X2}");
        }
        return bytes.ToString();
    }
}
