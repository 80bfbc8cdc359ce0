using System.Text;

namespace CleanerProduction.PortalTests.Hostile;

/// <summary>Forms in parts, with files in them that are cut, two things at once, wrongly named, or far larger than they look.</summary>
internal static class Uploads
{
    /// <summary>The kind's name.</summary>
    public const string Kind = "forms with files";

    private static readonly string[] Names =
    [
        "a.pdf", "past.csv", "past.xlsx", "record.json", "holidays.ics", "photo.jpg", "photo.png", "film.mp4", "contract.docx", "a.zip", "a", "", ".", "..", "../../../etc/passwd", "..\\..\\x.pdf", "a.pdf\0.exe", "a.pdf.exe", "A.PDF", "長.pdf", "\u202efdp.exe", "CON.pdf", "a\r\nb.pdf", "a\"b.pdf", "a;b.pdf", "=cmd.csv", new string('x', 300) + ".pdf", new string('長', 200) + ".csv",
    ];

    private static readonly string[] Types = ["application/pdf", "text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "application/json", "text/calendar", "image/png", "video/mp4", "", "x", "text/html", "multipart/mixed; boundary=x", "text/csv; charset=utf-16"];

    /// <summary>The form in parts.</summary>
    public static ByteArrayContent Parts(FoundForm form, List<(string Name, string Value)> fields, Dice dice)
    {
        var files = form.Fields.Where(f => f.Kind == "file").Select(f => f.Name).ToHashSet(StringComparer.Ordinal);
        var boundary = dice.OneIn(30) ? dice.Of("", "x", new string('b', 71), new string('b', 300), "a b", "長") : "----boundary";
        using var body = new MemoryStream();
        foreach (var (name, value) in fields)
        {
            Write(body, $"--{(dice.OneIn(120) ? "other" : boundary)}\r\n");
            if (!files.Contains(name)) Write(body, $"Content-Disposition: form-data; name=\"{Quoted(name)}\"\r\n{(dice.OneIn(60) ? Odd(dice) : "")}\r\n{value}\r\n");
            else File(body, name, dice);
        }
        if (!dice.OneIn(20)) Write(body, $"--{boundary}--\r\n");
        var bytes = body.ToArray();
        // Cut in the middle, as a line that was lost.
        if (dice.OneIn(15)) bytes = bytes[..dice.Below(bytes.Length)];
        var content = new ByteArrayContent(bytes);
        content.Headers.TryAddWithoutValidation("Content-Type", dice.OneIn(40) ? dice.Of("multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=\"", "multipart/mixed; boundary=----boundary", "multipart/form-data; boundary=a; boundary=b") : $"multipart/form-data; boundary={boundary}");
        return content;
    }

    private static void File(MemoryStream body, string field, Dice dice)
    {
        for (var more = dice.OneIn(20) ? 3 : 1; more > 0; more--)
        {
            if (dice.OneIn(25)) return;
            var (name, content) = Broken.File(dice);
            if (dice.OneIn(3)) name = dice.Of(Names);
            Write(body, $"Content-Disposition: form-data; name=\"{Quoted(field)}\"; filename=\"{(dice.OneIn(10) ? name : Quoted(name))}\"{(dice.OneIn(30) ? "; filename*=" + dice.Of("UTF-8''%ff", "x'y'z", "UTF-8''a%2F..%2Fb.pdf", "''") : "")}\r\nContent-Type: {dice.Of(Types)}\r\n{(dice.OneIn(30) ? Odd(dice) : "")}\r\n");
            body.Write(content);
            Write(body, more > 1 ? "\r\n------boundary\r\n" : "\r\n");
        }
    }

    private static string Odd(Dice dice) => dice.Of("Content-Transfer-Encoding: base64\r\n", "Content-Type: text/plain; charset=utf-7\r\n", "Content-Type: text/plain; charset=x-none\r\n", "Content-Length: 99999999\r\n", ": x\r\n", "x\r\n", string.Concat(Enumerable.Range(0, 40).Select(i => $"X-{i}: y\r\n")), "X: " + new string('y', 20_000) + "\r\n", "Content-Disposition: form-data; name=\"z\"\r\n");

    private static string Quoted(string name) => name.Replace("\"", "%22", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static void Write(MemoryStream body, string text) => body.Write(Encoding.UTF8.GetBytes(text));
}
