using CleanerProduction.Cases;
using CleanerProduction.Companies;
using CleanerProduction.Portal.Accounts.Erase;
using CleanerProduction.Portal.Data;
using CleanerProduction.Programme.Events;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Accounts.Own;

/// <summary>Everything the portal holds about one person, without secrets: what is the person's own in full, what they did as acts with case and time, and where else their number stands.</summary>
public sealed class OwnData(IDbContextFactory<PortalDb> databases)
{
    /// <summary>All of it; null where there is no such person.</summary>
    public async Task<IReadOnlyList<OwnSection>?> Of(string id, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (await db.Users.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancellation) is not { } person) return null;
        return
        [
            await Account(db, person, cancellation), .. await Door(db, id, cancellation), .. await Told(db, person, cancellation), .. await Standing(db, person, cancellation),
            await Events(db, person, cancellation), .. await Papers(db, id, cancellation), await Mentions.InForms(db, person, cancellation), .. await Acts(db, id, cancellation), await Mentions.Elsewhere(db, id, cancellation),
        ];
    }

    private static async Task<OwnSection> Account(PortalDb db, Person person, CancellationToken cancellation)
    {
        var roles = await db.UserRoles.Where(r => r.UserId == person.Id).Join(db.Roles, u => u.RoleId, r => r.Id, (_, r) => r.Name!).Order().ToListAsync(cancellation);
        return new("account", ["what", "value"],
        [
            ["id", person.Id], ["zh-Hant", person.NameHant], ["zh-Hans", person.NameHans], ["en", person.NameEn], ["email", person.Email], ["telephone", person.PhoneNumber], ["language", person.Language.ToString()],
            ["second-factor", person.TwoFactorEnabled ? "on" : "off"], ["roles", string.Join(", ", roles)],
        ]);
    }

    private static async Task<IEnumerable<OwnSection>> Door(PortalDb db, string id, CancellationToken cancellation)
    {
        var entries = await db.Set<SignInEntry>().AsNoTracking().Where(e => e.PersonId == id).OrderBy(e => e.Id).ToListAsync(cancellation);
        var sessions = await db.Set<SignInSession>().AsNoTracking().Where(s => s.PersonId == id).OrderBy(s => s.StartedAt).ToListAsync(cancellation);
        var passkeys = await db.Set<IdentityUserPasskey<string>>().AsNoTracking().Where(p => p.UserId == id).ToListAsync(cancellation);
        return
        [
            new("signins", ["when", "what", "by", "from", "device"], [.. entries.Select(e => new object?[] { e.At, e.Act.ToString(), e.By, e.Address, e.Device })]),
            new("sessions", ["when", "ended", "from", "device"], [.. sessions.Select(s => new object?[] { s.StartedAt, s.EndedAt, s.Address, s.Device })]),
            new("passkeys", ["when", "name"], [.. passkeys.Select(p => new object?[] { p.Data.CreatedAt, p.Data.Name })]),
        ];
    }

    private static async Task<IEnumerable<OwnSection>> Told(PortalDb db, Person person, CancellationToken cancellation)
    {
        var notices = await db.Set<Notice>().AsNoTracking().Where(n => n.PersonId == person.Id).OrderBy(n => n.At).ToListAsync(cancellation);
        var calendars = await db.Set<CalendarFeed>().AsNoTracking().Where(f => f.PersonId == person.Id).Select(f => f.Since).ToListAsync(cancellation);
        var read = await db.Set<LetterReading>().AsNoTracking().Where(r => r.PersonId == person.Id).ToListAsync(cancellation);
        return
        [
            new("notices", ["when", "name", "text", "case", "read", "sent"], [.. notices.Select(n => new object?[] { n.At, n.Title.In(person.Language), n.Text.In(person.Language), n.Case, n.ReadAt, n.SentAt })]),
            new("letters", ["number", "read"], [.. read.Select(r => new object?[] { r.Number, r.At })]),
            new("calendar", ["when"], [.. calendars.Select(since => new object?[] { since })]),
        ];
    }

    private static async Task<IEnumerable<OwnSection>> Standing(PortalDb db, Person person, CancellationToken cancellation)
    {
        var acts = await db.Set<Representative>().AsNoTracking().Where(r => r.PersonId == person.Id).OrderBy(r => r.Id).ToListAsync(cancellation);
        var companies = await db.Set<Company>().AsNoTracking().Where(c => db.Set<Representative>().Any(r => r.PersonId == person.Id && r.CompanyId == c.Id)).ToDictionaryAsync(c => c.Id, cancellation);
        var ends = await db.Set<RepresentationEnd>().AsNoTracking().Where(e => db.Set<Representative>().Any(r => r.PersonId == person.Id && r.Id == e.Representation)).ToDictionaryAsync(e => e.Representation, cancellation);
        var (address, id) = (person.NormalizedEmail, person.Id);
        var invitations = await db.Set<Invitation>().AsNoTracking().Where(i => i.NormalizedEmail == address || i.AnsweredBy == id).OrderBy(i => i.Id).ToListAsync(cancellation);
        var requests = await db.Set<JoinRequest>().AsNoTracking().Where(r => r.PersonId == id).OrderBy(r => r.Id).ToListAsync(cancellation);
        var seats = await db.Set<SeatHolding>().AsNoTracking().Where(s => s.PersonId == id).OrderBy(s => s.From).ToListAsync(cancellation);
        var interests = await db.Set<AnnualInterest>().AsNoTracking().Where(i => i.PersonId == id).OrderBy(i => i.Year).ToListAsync(cancellation);
        return
        [
            new("represents", ["party", "day", "last", "text"], [.. acts.Select(a => new object?[] { a.CompanyId is { } c ? companies[c].Name.In(person.Language) : a.ProviderNumber, a.From, ends.GetValueOrDefault(a.Id)?.LastDay, a.Why })]),
            new("invitations", ["when", "party", "name", "address", "what"],
                [.. invitations.Select(i => new object?[] { i.At, $"company-{i.CompanyId}", i.Name, i.Email, i.Answer.ToString() }), .. requests.Select(r => new object?[] { r.At, $"company-{r.CompanyId}", null, null, r.Answer.ToString() })]),
            new("seats", ["name", "day", "last"], [.. seats.Select(s => new object?[] { s.SeatCode, s.From, s.To })]),
            new("interests", ["year", "party", "text"], [.. interests.Select(i => new object?[] { i.Year, i.PartyKey, i.Nature.In(person.Language) })]),
        ];
    }

    private static async Task<OwnSection> Events(PortalDb db, Person person, CancellationToken cancellation)
    {
        var (id, key) = (person.Id, (person.Email ?? "").Trim().ToLowerInvariant());
        var rows = await db.Set<EventSignUp>().AsNoTracking().Where(s => s.Person == id || key != "" && (s.Key == key || s.Key.StartsWith(key + " "))).ToListAsync(cancellation);
        // The consent is that of signing up: without it nothing is stored.
        return new("events", ["case", "consented", "name", "party", "address", "came", "text"], [.. rows.Select(s => new object?[] { s.Event, s.At, s.Name, s.Company, s.Email, s.CameAt, s.Comment })]);
    }

    private static async Task<IEnumerable<OwnSection>> Papers(PortalDb db, string id, CancellationToken cancellation)
    {
        var signed = await db.Set<AgreementSignature>().AsNoTracking().Where(s => s.Person == id).ToListAsync(cancellation);
        var files = await db.Set<CaseFile>().AsNoTracking().Where(f => f.By == id).OrderBy(f => f.Id).ToListAsync(cancellation);
        var asked = await db.Set<Erasure>().AsNoTracking().Where(e => e.PersonId == id).ToListAsync(cancellation);
        var taken = await db.Set<DataTaking>().AsNoTracking().Where(t => t.PersonId == id).ToListAsync(cancellation);
        return
        [
            new("signed", ["when", "case", "name", "hash"], [.. signed.OrderBy(s => s.At).Select(s => new object?[] { s.At, s.Case, s.Name, s.Document })]),
            new("files", ["when", "case", "name", "hash", "removed"], [.. files.Select(f => new object?[] { f.At, f.Holder, f.Name, f.Hash, f.RemovedAt })]),
            new("requests", ["when", "what", "by", "text", "ended"],
                [.. asked.Select(e => new object?[] { e.AskedAt, "erase", e.AskedBy, e.Why, e.WithdrawnAt }), .. taken.Select(t => new object?[] { t.At, "take", t.By, t.Why, null })]),
        ];
    }

    private static async Task<IEnumerable<OwnSection>> Acts(PortalDb db, string id, CancellationToken cancellation)
    {
        var cases = await db.Set<CaseEntry>().AsNoTracking().Where(e => e.Actor == id).OrderBy(e => e.At).ThenBy(e => e.Case).ThenBy(e => e.Sequence).Select(e => new { e.At, e.Case, e.Step, e.By, e.Note, e.Network }).ToListAsync(cancellation);
        return
        [
            new("cases", ["when", "case", "what", "role", "text", "from"], [.. cases.Select(e => new object?[] { e.At, e.Case, e.Step, e.By.ToString(), e.Note, e.Network })]),
            await Mentions.InMeetings(db, id, cancellation),
        ];
    }
}
