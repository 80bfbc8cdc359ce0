using System.Net.Http.Headers;
using System.Text;

namespace CleanerProduction.PortalTests.Hostile;

/// <summary>
/// Forms as somebody who may send them has them on the screen, with the mark against forgery, and in them what no browser would send; also by those who may not.
/// </summary>
internal static class Forms
{
    /// <summary>The kind's name; those with files are counted by themselves.</summary>
    public const string Kind = "forms";

    private const int MostUses = 5;

    /// <summary>Sends one.</summary>
    public static async Task Send(Siege siege, Dice dice)
    {
        // Every form as often as every other, whoever may send it and wherever it stands.
        var places = dice.Of(siege.Scout.Forms);
        if (places.Count > 0) await Send(siege, dice, dice.Of(places));
    }

    /// <summary>Sends that one, by who has it or by somebody else.</summary>
    public static async Task Send(Siege siege, Dice dice, FormSpot spot, Guest? sender = null)
    {
        if (await Form(siege, spot) is not { } form)
        {
            // It was sent before and is done: the address alone is left to try.
            await Addresses.Send(siege, dice, spot.Way, spot.Guest);
            return;
        }
        var guest = sender ?? (dice.OneIn(15) ? dice.Of(siege.Guests) : spot.Guest);
        var fields = Fields(form, dice);
        Spoil(fields, form, dice);
        using var request = guest.Request(HttpMethod.Post, form.Target);
        request.Content = form.WithFiles || dice.OneIn(20) ? Uploads.Parts(form, fields, dice) : Encoded(fields, dice);
        var keep = !dice.OneIn(25) || Headers.Put(request, guest, dice);
        var way = siege.WayOf(form.Target, read: false) ?? spot.Way;
        var shot = await siege.Fire(form.WithFiles ? Uploads.Kind : Kind, way, guest, request, dice, keep);
        // A mark of a session that has ended is of no more use.
        if (shot.Status == 400) siege.Held.TryRemove(spot, out _);
        if (shot.Location is not { } to) return;
        // What was taken in must be shown.
        siege.Held.TryRemove(spot, out _);
        if (Uri.TryCreate(siege.Site, to.Split('#')[0], out var shown) && shown.Authority == siege.Site.Authority) await siege.Scout.See(guest, shown.PathAndQuery);
        if (dice.OneIn(2)) await siege.Fire(null, null, guest, guest.Request(HttpMethod.Get, shown?.PathAndQuery ?? "/"), dice);
    }

    // A form is fetched anew after a few uses, or when it was taken.
    private static async Task<FoundForm?> Form(Siege siege, FormSpot spot)
    {
        if (siege.Held.TryGetValue(spot, out var held) && held.Uses < MostUses)
        {
            siege.Held[spot] = (held.Form, held.Uses + 1);
            return held.Form;
        }
        using var request = spot.Guest.Request(HttpMethod.Get, spot.Address);
        var page = await siege.Fire(null, null, spot.Guest, request);
        var form = FoundForm.Of(page.Text, spot.Address).FirstOrDefault(f => f.Posts && f.Name == spot.Name);
        if (form is not null) siege.Held[spot] = (form, 0);
        return form;
    }

    // As somebody would fill it in who wants it to be taken.
    private static List<(string Name, string Value)> Fields(FoundForm form, Dice dice)
    {
        var (fields, groups) = (new List<(string, string)>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var field in form.Fields)
        {
            if (field.Kind is "radio" or "submit" or "button" && !groups.Add(field.Name)) continue;
            if (field.Kind == "checkbox" && dice.OneIn(2)) continue;
            fields.Add((field.Name, field.Kind switch
            {
                "hidden" or "submit" or "button" or "checkbox" => field.Value,
                "radio" => dice.Of([.. form.Fields.Where(f => f.Name == field.Name).Select(f => f.Value)]),
                "select" => field.Choices.Count == 0 ? "" : dice.Of(field.Choices),
                "date" => field.Value is { Length: > 0 } && dice.OneIn(2) ? field.Value : dice.Of("2026-11-20", "2026-12-01", "2025-06-30"),
                "number" => field.Value is { Length: > 0 } ? field.Value : dice.Of("1", "2", "50000"),
                "email" => "x@example.test",
                "file" => "",
                _ => field.Value is { Length: > 0 } && !dice.OneIn(3) ? field.Value : dice.Of("x", "1", "2026", "50000.00", "Hang Fung", "恒豐染廠", "12345678"),
            }));
        }
        return fields;
    }

    private static void Spoil(List<(string Name, string Value)> fields, FoundForm form, Dice dice)
    {
        if (fields.Count == 0) return;
        for (var i = dice.Below(4); i > 0; i--)
        {
            var at = dice.Below(fields.Count);
            // Without its mark or its name nothing of a form is read: seldom.
            if (fields[at].Name is "__RequestVerificationToken" or "_handler" && !dice.OneIn(6)) continue;
            var kind = form.Fields.FirstOrDefault(f => f.Name == fields[at].Name)?.Kind;
            switch (dice.Below(14))
            {
                case 0: fields.RemoveAt(at); break;
                case 1: for (var more = 1 + dice.Below(30); more > 0; more--) fields.Add((fields[at].Name, dice.Text())); break;
                case 2: fields[at] = (fields[at].Name + dice.Of(Nasty.Names), fields[at].Value); break;
                case 3: fields.Add((Renumbered(fields[at].Name, dice), dice.Text())); break;
                case 4: fields.Add((dice.Of(Nasty.Names), dice.Text())); break;
                case 5 when dice.OneIn(8): for (var more = dice.Of(900, 1_100, 3_000); more > 0; more--) fields.Add(($"x{more}", "")); break;
                case 6 when dice.OneIn(8): fields[at] = (fields[at].Name, dice.Megabyte()); break;
                default: fields[at] = (fields[at].Name, kind == "date" && dice.OneIn(2) ? dice.Of(Nasty.Days) : kind == "number" && dice.OneIn(2) ? dice.Number() : dice.Text()); break;
            }
            if (fields.Count == 0) return;
        }
        if (dice.OneIn(40) && fields.FindIndex(f => f.Name == "_handler") is >= 0 and var handler) fields[handler] = ("_handler", dice.Text());
    }

    // Another row of the same list, or one far beyond its end.
    private static string Renumbered(string name, Dice dice) =>
        name.IndexOf('[', StringComparison.Ordinal) is > 0 and var at ? name[..at] + dice.Of(Nasty.Names) + (name.IndexOf(']', at) is > 0 and var end ? name[(end + 1)..] : "") : name + dice.Of(Nasty.Names);

    private static ByteArrayContent Encoded(List<(string Name, string Value)> fields, Dice dice)
    {
        var body = string.Join('&', fields.Select(f => Nasty.Escaped(f.Name) + "=" + Nasty.Escaped(f.Value)));
        if (dice.OneIn(30)) body += dice.Of("&%", "&a=%GG", "&=", "&&&", "&%ff=%fe", "&a=\ud83d", "&_handler=x", "\0");
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        if (!MediaTypeHeaderValue.TryParse(dice.OneIn(30) ? dice.Of("application/x-www-form-urlencoded; charset=utf-7", "application/x-www-form-urlencoded; charset=x", "application/x-www-form-urlencoded; charset=utf-16", "APPLICATION/X-WWW-FORM-URLENCODED", "text/plain", "application/json", "multipart/form-data") : "application/x-www-form-urlencoded", out var type)) return content;
        content.Headers.ContentType = type;
        return content;
    }
}
