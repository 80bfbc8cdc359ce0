using System.Text;
using System.Text.Json.Nodes;
using CleanerProduction.Meetings;
using Xunit;

namespace CleanerProduction.DomainTests.Meetings;

public class RecordFileTests
{
    private static readonly string File = Story.Meeting().Record.ToJson();

    private static readonly string[] Tokens =
        ["null", "true", "-1", "1.5", "1e999", "99999999999999999999", "\"\"", "\"\\ud800\"", "[]", "{}", "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[", ",", ":", "\"", "\\", "\u0000", "}", "]", "\"67\"", "\"9999-99-99\""];

    [Fact]
    public void Written_and_read_it_is_the_same_record_and_holds()
    {
        foreach (var room in new[] { Story.Meeting(), Story.Circulation(), new Room() })
        {
            var record = room.Record;
            using var stream = new MemoryStream();
            record.Write(stream);
            Assert.Equal(record.ToJson(), Encoding.UTF8.GetString(stream.ToArray()));
            var read = MeetingRecord.Read(stream.ToArray());
            Assert.Equal((record.Meeting, record.Sequence, record.Head, record.Complete), (read.Meeting, read.Sequence, read.Head, read.Complete));
            Assert.Equal(record.Entries, read.Entries);
            Assert.Equal(Portrait.Of(room.Meeting), Portrait.Of(Meeting.Of(read.Entries)));
            Assert.True(RecordCheck.Of(read).Holds || record.Sequence == 0);
        }
    }

    [Fact]
    public void Laid_out_in_another_way_or_its_members_in_another_order_it_is_the_same_record()
    {
        var root = JsonNode.Parse(File)!.AsObject();
        Assert.Empty(Check(root.ToJsonString(new() { WriteIndented = true })).Faults);
        var turned = new JsonObject([.. root.Reverse().Select(p => KeyValuePair.Create(p.Key, p.Key == "entries"
            ? new JsonArray([.. p.Value!.AsArray().Select(e => new JsonObject([.. e!.AsObject().Reverse().Select(m => KeyValuePair.Create(m.Key, m.Value?.DeepClone()))]))])
            : p.Value?.DeepClone()))]);
        Assert.Empty(Check(turned.ToJsonString()).Faults);
    }

    /// <summary>"complete" alone is a word of the sender that no hash can cover; with one byte changed it is no word.</summary>
    [Fact]
    public void Any_byte_changed_makes_it_unreadable_or_a_record_that_does_not_hold()
    {
        var room = Room.Dividing(seats: Committee.Of(1), items: Committee.Item(AgendaKind.Penalty)).Vote(Choice.For, "S00");
        room.Result();
        var file = Encoding.UTF8.GetBytes(room.Record.ToJson());
        for (var i = 0; i < file.Length; i++)
        {
            var mask = (byte)(i % 3 == 0 ? 0x20 : 0x01);
            file[i] ^= mask;
            if (Checked(file) is { Holds: true }) Assert.Fail($"byte {i} ^ {mask}: {Encoding.UTF8.GetString(file.AsSpan(Math.Max(0, i - 40), Math.Min(80, file.Length - Math.Max(0, i - 40))))}");
            file[i] ^= mask;
        }
        Assert.True(Checked(file)!.Holds);
    }

    [Fact]
    public void Whatever_is_done_to_the_text_reading_gives_a_record_or_a_FormatException_and_checking_never_throws()
    {
        var random = new Random(604);
        var (refused, broken) = (0, 0);
        for (var round = 0; round < 500; round++)
        {
            var text = new StringBuilder(File);
            for (var times = random.Next(1, 4); times > 0; times--)
            {
                var at = random.Next(text.Length);
                var length = Math.Min(random.Next(1, random.Next(2, 200)), text.Length - at);
                switch (random.Next(4))
                {
                    case 0: text[at] = (char)random.Next(32, 127); break;
                    case 1: text.Remove(at, length); break;
                    case 2: text.Insert(at, text.ToString(at, length)); break;
                    default: text.Insert(at, Tokens[random.Next(Tokens.Length)]); break;
                }
            }
            var check = Checked(Encoding.UTF8.GetBytes(text.ToString()));
            if (check is null) refused++;
            else if (!check.Holds) broken++;
        }
        // Both answers occur often; a change that leaves the value the same is rare.
        Assert.InRange(refused, 130, 500);
        Assert.InRange(broken, 60, 500 - refused);
        Assert.InRange(refused + broken, 490, 500);
    }

    [Fact]
    public void Whatever_stands_in_the_payloads_of_a_chain_that_is_whole_checking_never_throws()
    {
        var random = new Random(615);
        var entries = MeetingRecord.Read(Encoding.UTF8.GetBytes(File)).Entries;
        var faulty = 0;
        for (var round = 0; round < 500; round++)
        {
            var changed = entries.ToList();
            var at = random.Next(changed.Count);
            if (random.Next(4) == 0) (changed[at], changed[^1]) = (changed[^1], changed[at]);
            else if (random.Next(4) == 0) changed.RemoveRange(at, random.Next(1, Math.Min(8, changed.Count - at)));
            else changed[at] = changed[at] with { Payload = Changed(changed[at].Payload, entries[random.Next(entries.Count)].Payload, random) };
            var forged = Forgery.Rehashed(changed);
            if (!RecordCheck.Of(Forgery.Of(forged), [new("67-2-1", "TID", Choice.For, forged.Count, forged[^1].Hash, forged[^1].Hash)]).Holds) faulty++;
        }
        // The receipt names the last entry, which is no ballot of it: each has at least that one fault, and none made the check throw.
        Assert.Equal(500, faulty);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"format\":1}")]
    [InlineData("{\"format\":\"cleaner-production-meeting-record/2\",\"meeting\":\"67\",\"sequence\":0,\"head\":\"\",\"complete\":true,\"entries\":[]}")]
    [InlineData("{\"format\":\"cleaner-production-meeting-record/1\",\"meeting\":null,\"sequence\":0,\"head\":\"\",\"complete\":true,\"entries\":[]}")]
    [InlineData("{\"format\":\"cleaner-production-meeting-record/1\",\"meeting\":\"67\",\"sequence\":0,\"head\":\"\",\"complete\":true,\"entries\":{}}")]
    [InlineData("{\"format\":\"cleaner-production-meeting-record/1\",\"meeting\":\"67\",\"sequence\":0,\"head\":\"\",\"complete\":true,\"entries\":[1]}")]
    [InlineData("{\"format\":\"cleaner-production-meeting-record/1\",\"meeting\":\"67\",\"sequence\":0,\"head\":\"\",\"complete\":true,\"entries\":[],\"note\":\"all well\"}")]
    [InlineData("{\"format\":\"cleaner-production-meeting-record/1\",\"meeting\":\"67\",\"sequence\":0,\"head\":\"\",\"complete\":true,\"complete\":false,\"entries\":[]}")]
    public void What_is_no_record_is_a_FormatException(string file) => Assert.Throws<FormatException>(() => MeetingRecord.Read(Encoding.UTF8.GetBytes(file)));

    private static string Changed(string payload, string other, Random random)
    {
        var root = JsonNode.Parse(payload)!.AsObject();
        var objects = Objects(root).Where(o => o.Count > 0).ToList();
        if (objects.Count == 0) return other;
        var at = objects[random.Next(objects.Count)];
        var name = at.ElementAt(random.Next(at.Count)).Key;
        at[name] = random.Next(7) switch
        {
            0 => null,
            1 => JsonValue.Create(random.Next(-2, 12)),
            2 => JsonValue.Create(((string[])["TID", "67-2-1", "67-9-9", "D-67-01", "for", "withdraw", "", "2026-03-12T06:30:00.000Z", "no-quorum"])[random.Next(9)]),
            3 => new JsonArray(),
            4 => new JsonArray("TID", "TID"),
            5 => JsonNode.Parse(other),
            _ => JsonValue.Create(long.MinValue),
        };
        return CanonicalJson.Of(root.ToJsonString());
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject o => o.SelectMany(p => Objects(p.Value)).Prepend(o),
        JsonArray a => a.SelectMany(Objects),
        _ => [],
    };

    private static RecordCheck Check(string file) => RecordCheck.Of(MeetingRecord.Read(Encoding.UTF8.GetBytes(file)));

    private static RecordCheck? Checked(byte[] file)
    {
        MeetingRecord record;
        try
        {
            record = MeetingRecord.Read(file);
        }
        catch (FormatException)
        {
            return null;
        }
        return RecordCheck.Of(record);
    }
}
