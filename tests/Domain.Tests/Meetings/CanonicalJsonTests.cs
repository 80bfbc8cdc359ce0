using System.Text;
using System.Text.Json;
using CleanerProduction.Meetings;
using Xunit;

namespace CleanerProduction.DomainTests.Meetings;

public class CanonicalJsonTests
{
    [Theory]
    [InlineData("""{ "b" : 1, "a" : [ true, false, null, "x" ] }""", """{"a":[true,false,null,"x"],"b":1}""")]
    [InlineData("""{"B":1,"a":2,"A":3}""", """{"A":3,"B":1,"a":2}""")]
    [InlineData("""{"b":{"d":1,"c":2},"a":[]}""", """{"a":[],"b":{"c":2,"d":1}}""")]
    [InlineData("[-0, 9223372036854775807, -9223372036854775808]", "[0,9223372036854775807,-9223372036854775808]")]
    [InlineData("{}", "{}")]
    [InlineData("""["\u0041\/\u4e2d"]""", """["A/中"]""")]
    public void One_value_has_one_form(string json, string canonical)
    {
        Assert.Equal(canonical, CanonicalJson.Of(json));
        Assert.Equal(canonical, CanonicalJson.Of(canonical));
    }

    [Theory]
    [InlineData("1.0")]
    [InlineData("1e2")]
    [InlineData("9223372036854775808")]
    [InlineData("""{"a":1,"a":1}""")]
    [InlineData("""{"a":1,"\u0061":2}""")]
    public void Fractions_and_doubled_keys_have_none(string json) => Assert.Throws<FormatException>(() => CanonicalJson.Of(json));

    /// <summary>RFC 8785: escapes are the seven short ones JSON knows besides the slash, and \u00xx in lower case for the other controls.</summary>
    [Fact]
    public void Every_character_stands_as_itself_but_quote_backslash_and_controls()
    {
        for (var code = 0; code <= 0x10FFFF; code += code < 0x3100 ? 1 : 61)
        {
            if (code is >= 0xD800 and <= 0xDFFF) continue;
            var text = char.ConvertFromUtf32(code);
            var expected = code switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\b' => "\\b",
                '\t' => "\\t",
                '\n' => "\\n",
                '\f' => "\\f",
                '\r' => "\\r",
                < 0x20 => $"\\u00{code:x2}",
                _ => text,
            };
            Assert.Equal($"\"{expected}\"", CanonicalJson.Of(JsonSerializer.Serialize(text)));
            Assert.Equal($"\"{expected}\"", CanonicalJson.Quoted(text));
            Assert.Equal($"{{\"seat\":\"{expected}\"}}", ActJson.Write(new Left(text)));
        }
    }

    /// <summary>
    /// Computed with another language: sha256(json.dumps(entry, sort_keys=True, ensure_ascii=False, separators=(',',':')).encode()).
    /// A change here is a change of every record there is.
    /// </summary>
    [Fact]
    public void The_hash_of_an_entry_is_what_it_always_was()
    {
        var first = ChainEntry.Following(1, ChainEntry.Genesis, new(2026, 3, 12, 6, 30, 0, 7, TimeSpan.Zero), "p-hkgcc", "ballot-cast",
            ActJson.Write(new BallotCast(4, "67-4-1", "HKGCC", 1, Choice.For, "ballot-0001", "000102030405060708090a0b0c0d0e0f", null)));
        Assert.Equal("d2121b497f1e9429324d5fc7e7c848d47857d2d3bcfbe1ed1064087e7d5791a8", first.Hash);

        var second = Chain.Next(1, first.Hash, new(2026, 3, 12, 14, 31, 0, TimeSpan.FromHours(8)), "王 \"p\"\u3000\U00020779\\",
            new NoteTaken(4, "全形\u3000空格，人名\U00020779，😀 \"引\" \\ / \t\n\r\b\f\u0001\u007f\u2028\u00a0 <a&b>'+", Language.ZhHant));
        Assert.Equal("14f6681b4270771f3c878db548f78f72aa382a144af149357ce807a540c9a38d", second.Hash);
    }

    [Fact]
    public void The_hash_is_over_the_canonical_form_of_all_but_itself()
    {
        foreach (var entry in Story.Meeting().Entries)
        {
            var form = CanonicalJson.Of($$"""{"sequence":{{entry.Sequence}},"previousHash":"{{entry.PreviousHash}}","at":"{{ChainEntry.Instant(entry.At)}}","actor":"{{entry.Actor}}","kind":"{{entry.Kind}}","payload":{{entry.Payload}}}""");
            Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(form))), entry.Hash);
        }
    }
}
