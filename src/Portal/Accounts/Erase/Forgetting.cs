using System.Globalization;
using System.Text;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Parts.Reading;
using CleanerProduction.Programme.Events;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Accounts.Erase;

/// <summary>What is forgotten of a person, place by place.</summary>
internal static partial class Forgetting
{
    private const string Nothing = "–";

    /// <summary>The account: an id with a number for a name, that nobody can sign in with.</summary>
    public static void Account(Person person, int number)
    {
        var name = Erasing.NameOf(number);
        (person.NameHant, person.NameHans, person.NameEn) = (name.In(Language.ZhHant), name.In(Language.ZhHans), name.In(Language.En));
        person.UserName = string.Create(CultureInfo.InvariantCulture, $"{Person.ErasedPrefix}{number}");
        person.NormalizedUserName = person.UserName.ToUpperInvariant();
        (person.Email, person.NormalizedEmail, person.EmailConfirmed) = (null, null, false);
        (person.PhoneNumber, person.PhoneNumberConfirmed, person.PasswordHash, person.TwoFactorEnabled) = (null, false, null, false);
        (person.SecurityStamp, person.LockoutEnabled, person.LockoutEnd, person.AccessFailedCount) = (Guid.NewGuid().ToString("N"), true, DateTimeOffset.MaxValue, 0);
    }

    /// <summary>What stands beside the account for the person's own use, and what ties them to companies.</summary>
    public static async Task Beside(PortalDb db, Person person, int number, DateTimeOffset now, CancellationToken cancellation)
    {
        var (id, address, normalized) = (person.Id, person.Email ?? Nothing, person.NormalizedEmail ?? Nothing);
        await db.UserRoles.Where(r => r.UserId == id).ExecuteDeleteAsync(cancellation);
        await db.UserClaims.Where(c => c.UserId == id).ExecuteDeleteAsync(cancellation);
        await db.UserLogins.Where(l => l.UserId == id).ExecuteDeleteAsync(cancellation);
        await db.UserTokens.Where(t => t.UserId == id).ExecuteDeleteAsync(cancellation);
        await db.Set<IdentityUserPasskey<string>>().Where(p => p.UserId == id).ExecuteDeleteAsync(cancellation);
        await db.Set<SignInSession>().Where(s => s.PersonId == id).ExecuteDeleteAsync(cancellation);
        await db.Set<SignInEntry>().Where(e => e.PersonId == id).ExecuteUpdateAsync(e => e.SetProperty(x => x.Address, "").SetProperty(x => x.Device, ""), cancellation);
        await db.Set<CalendarFeed>().Where(f => f.PersonId == id).ExecuteDeleteAsync(cancellation);
        await db.Set<Notice>().Where(n => n.PersonId == id).ExecuteDeleteAsync(cancellation);
        await db.Set<ComplaintDraft>().Where(d => d.By == id && d.LodgedAt == null).ExecuteDeleteAsync(cancellation);
        await db.Set<EventMessage>().Where(m => m.To == address).ExecuteDeleteAsync(cancellation);
        var key = address.Trim().ToLowerInvariant();
        // The seat was taken, by nobody one can name.
        var marked = string.Create(CultureInfo.InvariantCulture, $"erased-{number}-");
        await db.Set<EventSignUp>().Where(s => s.Person == id || s.Key == key || s.Key.StartsWith(key + " ")).ExecuteUpdateAsync(
            s => s.SetProperty(x => x.Name, Nothing).SetProperty(x => x.Company, Nothing).SetProperty(x => x.Email, "").SetProperty(x => x.Comment, "").SetProperty(x => x.Key, x => marked + x.Number), cancellation);
        await db.Set<Invitation>().Where(i => i.NormalizedEmail == normalized || i.AnsweredBy == id && i.Answer == DoorAnswer.Accepted).ExecuteUpdateAsync(
            i => i.SetProperty(x => x.Name, Nothing).SetProperty(x => x.Email, "").SetProperty(x => x.NormalizedEmail, ""), cancellation);
        await db.Set<JoinRequest>().Where(r => r.PersonId == id && r.Answer == DoorAnswer.None).ExecuteUpdateAsync(
            r => r.SetProperty(x => x.Answer, DoorAnswer.TakenBack).SetProperty(x => x.AnsweredAt, now).SetProperty(x => x.AnsweredBy, id), cancellation);
        await EndRepresentations(db, id, now, cancellation);
    }

    /// <summary>What the portal wrote to others about the person, and letters that did not go out yet.</summary>
    public static async Task InOthersMessages(PortalDb db, Trilingual names, string? address, Trilingual instead, CancellationToken cancellation)
    {
        foreach (var (was, now) in new[] { (names.In(Language.ZhHant), instead.In(Language.ZhHant)), (names.In(Language.ZhHans), instead.In(Language.ZhHans)), (names.In(Language.En), instead.In(Language.En)), (address ?? "", Nothing) })
        {
            if (was.Trim().Length < 2) continue;
            await db.Set<Notice>().Where(n => n.Title.Hant.Contains(was) || n.Title.Hans.Contains(was) || n.Title.En.Contains(was) || n.Text.Hant.Contains(was) || n.Text.Hans.Contains(was) || n.Text.En.Contains(was)).ExecuteUpdateAsync(n => n
                .SetProperty(x => x.Title.Hant, x => x.Title.Hant.Replace(was, now)).SetProperty(x => x.Title.Hans, x => x.Title.Hans.Replace(was, now)).SetProperty(x => x.Title.En, x => x.Title.En.Replace(was, now))
                .SetProperty(x => x.Text.Hant, x => x.Text.Hant.Replace(was, now)).SetProperty(x => x.Text.Hans, x => x.Text.Hans.Replace(was, now)).SetProperty(x => x.Text.En, x => x.Text.En.Replace(was, now)), cancellation);
            await db.Set<LetterDraft>().Where(l => l.State != LetterState.Issued && l.Facts.Contains(was)).ExecuteUpdateAsync(l => l.SetProperty(x => x.Facts, x => x.Facts.Replace(was, now)), cancellation);
        }
    }

    /// <summary>Messages that lie as files because no mail server is named: those that go to the address or name the person.</summary>
    public static void Mail(DataPlace place, IReadOnlyList<string> words)
    {
        var folder = Path.Combine(place.Folder, "mail");
        if (!Directory.Exists(folder)) return;
        foreach (var file in Directory.EnumerateFiles(folder, "*.eml"))
            if (Readable(File.ReadAllText(file)) is var text && words.Any(w => text.Contains(w, StringComparison.OrdinalIgnoreCase))) File.Delete(file);
    }

    // Bodies and headers that are not plain ASCII stand in base64.
    private static string Readable(string mail) => string.Concat(mail, string.Concat(Base64().Matches(mail).Select(m => Decoded(m.Value))));

    private static string Decoded(string text)
    {
        var plain = text.Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal);
        var bytes = new byte[plain.Length];
        return Convert.TryFromBase64String(plain, bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : "";
    }

    private static async Task EndRepresentations(PortalDb db, string id, DateTimeOffset now, CancellationToken cancellation)
    {
        var today = HongKongTime.DateOf(now);
        var acting = await db.Set<Representative>().Where(r => r.PersonId == id && !db.Set<RepresentationEnd>().Any(e => e.Representation == r.Id)).ToListAsync(cancellation);
        foreach (var one in acting) db.Add(new RepresentationEnd { Representation = one.Id, LastDay = one.From > today ? one.From : today, EnteredAt = now, EnteredBy = "system", Why = "erased" });
    }

    [System.Text.RegularExpressions.GeneratedRegex(@"(?:[A-Za-z0-9+/]+\r?\n?)+={0,2}", System.Text.RegularExpressions.RegexOptions.None, 5000)]
    private static partial System.Text.RegularExpressions.Regex Base64();
}
