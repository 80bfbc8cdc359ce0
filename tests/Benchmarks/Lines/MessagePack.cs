using System.Buffers.Binary;
using System.Text;

namespace CleanerProduction.Benchmarks.Lines;

/// <summary>Reads the few kinds of MessagePack value a circuit sends.</summary>
internal ref struct PackReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> bytes = bytes;
    private int at;

    /// <summary>The number of values in the array that begins here.</summary>
    public int Array()
    {
        var b = bytes[at++];
        return b switch
        {
            >= 0x90 and <= 0x9f => b & 0x0f,
            0xdc => (int)Big(2),
            0xdd => (int)Big(4),
            _ => throw new FormatException($"No array but {b:x2}"),
        };
    }

    /// <summary>A whole number.</summary>
    public long Number()
    {
        var b = bytes[at++];
        return b switch
        {
            <= 0x7f => b,
            >= 0xe0 => (sbyte)b,
            0xcc => (long)Big(1),
            0xcd => (long)Big(2),
            0xce => (long)Big(4),
            0xcf => (long)Big(8),
            0xd0 => (sbyte)Big(1),
            0xd1 => (short)Big(2),
            0xd2 => (int)Big(4),
            0xd3 => (long)Big(8),
            _ => throw new FormatException($"No number but {b:x2}"),
        };
    }

    /// <summary>A text or null.</summary>
    public string? Text()
    {
        var b = bytes[at];
        if (b == 0xc0)
        {
            at++;
            return null;
        }
        return Encoding.UTF8.GetString(Raw());
    }

    /// <summary>The bytes of a text or of a binary value.</summary>
    public ReadOnlySpan<byte> Raw()
    {
        var b = bytes[at++];
        var length = b switch
        {
            >= 0xa0 and <= 0xbf => b & 0x1f,
            0xc4 or 0xd9 => (int)Big(1),
            0xc5 or 0xda => (int)Big(2),
            0xc6 or 0xdb => (int)Big(4),
            _ => throw new FormatException($"No text but {b:x2}"),
        };
        at += length;
        return bytes.Slice(at - length, length);
    }

    /// <summary>Passes over one value.</summary>
    public void Skip()
    {
        var b = bytes[at];
        if (b is <= 0x7f or >= 0xe0 or (>= 0xcc and <= 0xd3)) Number();
        else if (b is 0xc0 or 0xc2 or 0xc3) at++;
        else if (b is (>= 0xa0 and <= 0xbf) or (>= 0xc4 and <= 0xc6) or (>= 0xd9 and <= 0xdb)) Raw();
        else if (b is (>= 0x90 and <= 0x9f) or 0xdc or 0xdd)
        {
            for (var left = Array(); left > 0; left--) Skip();
        }
        else if (b is >= 0x80 and <= 0x8f)
        {
            at++;
            for (var left = 2 * (b & 0x0f); left > 0; left--) Skip();
        }
        else throw new FormatException($"Unknown value {b:x2}");
    }

    private ulong Big(int size)
    {
        ulong value = 0;
        for (var i = 0; i < size; i++) value = value << 8 | bytes[at++];
        return value;
    }
}

/// <summary>Writes calls as frames of the blazorpack protocol: length, then an invocation.</summary>
internal static class PackWriter
{
    /// <summary>A call that wants no answer where <paramref name="id"/> is null.</summary>
    public static byte[] Call(string? id, string method, params ReadOnlySpan<object?> arguments)
    {
        using var body = new MemoryStream();
        body.WriteByte(0x96);
        body.WriteByte(1);
        body.WriteByte(0x80);
        Value(body, id);
        Value(body, method);
        body.WriteByte((byte)(0x90 | arguments.Length));
        foreach (var argument in arguments) Value(body, argument);
        body.WriteByte(0x90);
        return Frame(body.ToArray());
    }

    /// <summary>The message that keeps the line open.</summary>
    public static readonly byte[] Ping = Frame([0x91, 6]);

    private static byte[] Frame(byte[] body)
    {
        Span<byte> length = stackalloc byte[5];
        var size = 0;
        for (var left = body.Length; ; left >>= 7)
        {
            length[size++] = (byte)(left > 0x7f ? left & 0x7f | 0x80 : left);
            if (left <= 0x7f) break;
        }
        return [.. length[..size], .. body];
    }

    private static void Value(MemoryStream to, object? value)
    {
        Span<byte> number = stackalloc byte[9];
        switch (value)
        {
            case null:
                to.WriteByte(0xc0);
                break;
            case bool truth:
                to.WriteByte(truth ? (byte)0xc3 : (byte)0xc2);
                break;
            case long whole:
                number[0] = 0xd3;
                BinaryPrimitives.WriteInt64BigEndian(number[1..], whole);
                to.Write(number);
                break;
            case string text:
                var bytes = Encoding.UTF8.GetBytes(text);
                number[0] = 0xdb;
                BinaryPrimitives.WriteInt32BigEndian(number[1..], bytes.Length);
                to.Write(number[..5]);
                to.Write(bytes);
                break;
            default:
                throw new ArgumentException($"No way to write {value.GetType().Name}", nameof(value));
        }
    }
}
