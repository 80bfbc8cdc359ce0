using CleanerProduction.Applications;
using CleanerProduction.Companies;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Data;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Companies.People;

/// <summary>Somebody who acts for a company.</summary>
public sealed record ActingPerson(int Representation, string PersonId, Trilingual Name, string Email, DateOnly From);

/// <summary>Somebody who asks to act for it.</summary>
public sealed record AskingPerson(JoinRequest Request, Trilingual Name, string Email);

/// <summary>Who acts for a company, who is invited and who asks.</summary>
public sealed record PeopleDesk(IReadOnlyList<ActingPerson> Acting, IReadOnlyList<Invitation> Invited, IReadOnlyList<AskingPerson> Asking);

/// <summary>An invitation with the company's name.</summary>
public sealed record InvitedTo(Invitation Invitation, Trilingual Company, Trilingual? By);

/// <summary>The people of a company. Every act is for those who act for it, and looked at again when it is done.</summary>
public sealed class CompanyPeople(IDbContextFactory<PortalDb> databases, TimeProvider clock)
{
    /// <summary>Why an act was refused: not one of the company's people, or no such thing.</summary>
    public const string NotYours = "not-yours";

    /// <summary>Why an act was refused: answered or over by now.</summary>
    public const string Over = "over";

    /// <summary>Why a person may not act for a company: holds an office of the programme.</summary>
    public const string OtherOffice = "other-office";

    /// <summary>Why a person was not invited: acts for the company already.</summary>
    public const string Already = "already";

    /// <summary>Why a person may not leave: fewer than two would remain for a running case (FG-3.6.1).</summary>
    public const string TwoNeeded = "two-representatives";

    /// <summary>The fewest representatives of a running case (FG-3.6.1).</summary>
    public const int Fewest = 2;

    private static readonly ApplicationState[] NotRunning =
        [ApplicationState.Draft, ApplicationState.Rejected, ApplicationState.ApprovalWithdrawn, ApplicationState.Withdrawn, ApplicationState.Terminated, ApplicationState.Closed];

    // How often a lost race is run again.
    private const int Tries = 20;

    private DateOnly Today => HongKongTime.DateOf(clock.GetUtcNow());

    /// <summary>The people of a company; only for one that was seen.</summary>
    public async Task<PeopleDesk> Of(int company, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var now = clock.GetUtcNow();
        var acting = await db.Acting(Today).Where(r => r.CompanyId == company).Join(db.Users, r => r.PersonId, p => p.Id, (r, p) => new { r, p }).AsNoTracking().OrderBy(x => x.r.Id).ToListAsync(cancellation);
        var invited = await db.Set<Invitation>().AsNoTracking().Where(i => i.CompanyId == company && i.Answer == DoorAnswer.None && i.Expires > now).OrderBy(i => i.Id).ToListAsync(cancellation);
        var asking = await db.Set<JoinRequest>().Where(r => r.CompanyId == company && r.Answer == DoorAnswer.None).Join(db.Users, r => r.PersonId, p => p.Id, (r, p) => new { r, p }).AsNoTracking().OrderBy(x => x.r.Id).ToListAsync(cancellation);
        return new([.. acting.Select(x => new ActingPerson(x.r.Id, x.p.Id, x.p.Name(), x.p.Email ?? "", x.r.From))], invited, [.. asking.Select(x => new AskingPerson(x.r, x.p.Name(), x.p.Email ?? ""))]);
    }

    /// <summary>Invites an address; a second invitation of the same address while one is open is that one.</summary>
    public async Task<Result<Invitation>> Invite(string by, int company, string email, string name, CancellationToken cancellation = default)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await InviteOnce(by, company, email, name, cancellation);
            }
            catch (DbUpdateException) when (tries < Tries && !cancellation.IsCancellationRequested)
            {
                // Somebody else changed the company in the same moment: once more.
            }
        }
    }

    private async Task<Result<Invitation>> InviteOnce(string by, int company, string email, string name, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (!await Acts(db, by, company, cancellation)) return new Refusal(NotYours);
        var (now, normalized) = (clock.GetUtcNow(), email.Trim().ToUpperInvariant());
        if (await db.Acting(Today).Where(r => r.CompanyId == company).Join(db.Users, r => r.PersonId, p => p.Id, (r, p) => p.NormalizedEmail).AnyAsync(e => e == normalized, cancellation)) return new Refusal(Already);
        if (await db.Set<Invitation>().AsNoTracking().FirstOrDefaultAsync(i => i.CompanyId == company && i.NormalizedEmail == normalized && i.Answer == DoorAnswer.None && i.Expires > now, cancellation) is { } open) return open;
        var made = new Invitation { CompanyId = company, Email = email.Trim(), NormalizedEmail = normalized, Name = name.Trim(), InvitedBy = by, At = now, Expires = now.AddDays(Invitation.Days) };
        db.Add(made);
        await Note(db, company, CompanyActs.Invite, by, made.Name, cancellation);
        await db.SaveChangesAsync(cancellation);
        return made;
    }

    /// <summary>Takes an open invitation back; null where it was done.</summary>
    public async Task<Refusal?> TakeBack(string by, int company, int invitation, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (!await Acts(db, by, company, cancellation) || await db.Set<Invitation>().SingleOrDefaultAsync(i => i.Id == invitation && i.CompanyId == company, cancellation) is not { } row) return new Refusal(NotYours);
        return await Answer(db, row, DoorAnswer.TakenBack, by, cancellation);
    }

    /// <summary>An invitation that is for this person: the confirmed address matches. Null otherwise, whether or not it exists.</summary>
    public async Task<InvitedTo?> Find(string person, int invitation, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (await ForPerson(db, person).AsNoTracking().SingleOrDefaultAsync(i => i.Id == invitation, cancellation) is not { } row) return null;
        return await To(db, row, cancellation);
    }

    /// <summary>The open invitations of a person.</summary>
    public async Task<IReadOnlyList<InvitedTo>> Waiting(string person, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var now = clock.GetUtcNow();
        var rows = await ForPerson(db, person).AsNoTracking().Where(i => i.Answer == DoorAnswer.None && i.Expires > now).OrderBy(i => i.Id).ToListAsync(cancellation);
        List<InvitedTo> found = [];
        foreach (var row in rows) found.Add(await To(db, row, cancellation));
        return found;
    }

    /// <summary>How many ask to act for the companies of a person, by company.</summary>
    public async Task<IReadOnlyDictionary<int, int>> Asking(string person, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var mine = db.Acting(Today).Where(r => r.PersonId == person && r.CompanyId != null).Select(r => r.CompanyId!.Value);
        return await db.Set<JoinRequest>().Where(r => r.Answer == DoorAnswer.None && mine.Contains(r.CompanyId)).GroupBy(r => r.CompanyId).ToDictionaryAsync(g => g.Key, g => g.Count(), cancellation);
    }

    /// <summary>Accepts (from today) or declines an invitation that is for this person; null where it was done.</summary>
    public async Task<Refusal?> Reply(string person, int invitation, bool accept, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (await ForPerson(db, person).SingleOrDefaultAsync(i => i.Id == invitation, cancellation) is not { } row) return new Refusal(NotYours);
        if (!row.IsOpen(clock.GetUtcNow())) return new Refusal(Over);
        if (accept && await HoldsOffice(db, person, cancellation)) return new Refusal(OtherOffice);
        if (accept) await Join(db, row.CompanyId, person, row.InvitedBy, cancellation);
        return await Answer(db, row, accept ? DoorAnswer.Accepted : DoorAnswer.Declined, person, cancellation);
    }

    /// <summary>Asks the people of the company with this number to be let in. Says nothing of whether there is one.</summary>
    public async Task Ask(string person, string number, CancellationToken cancellation = default)
    {
        var read = Identifiers.BusinessRegistration(number);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        // Pressed twice at once it is one request: whoever is second finds the first, or is undone by it.
        await using var alone = await db.Database.BeginTransactionAsync(System.Data.IsolationLevel.Serializable, cancellation);
        if (!read.Ok || await db.Set<Company>().Where(c => c.BusinessRegistration == read.Value).Select(c => (int?)c.Id).SingleOrDefaultAsync(cancellation) is not { } company) return;
        if (await Acts(db, person, company, cancellation) || await db.Set<JoinRequest>().AnyAsync(r => r.CompanyId == company && r.PersonId == person && r.Answer == DoorAnswer.None, cancellation)) return;
        db.Add(new JoinRequest { CompanyId = company, PersonId = person, At = clock.GetUtcNow() });
        try
        {
            await db.SaveChangesAsync(cancellation);
            await alone.CommitAsync(cancellation);
        }
        catch (Exception lost) when (lost is DbUpdateException or System.Data.Common.DbException or InvalidOperationException { InnerException: DbUpdateException or System.Data.Common.DbException })
        {
        }
    }

    /// <summary>Lets somebody in who asked, from today, or does not; null where it was done.</summary>
    public async Task<Refusal?> Let(string by, int company, int request, bool accept, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (!await Acts(db, by, company, cancellation) || await db.Set<JoinRequest>().SingleOrDefaultAsync(r => r.Id == request && r.CompanyId == company, cancellation) is not { } row) return new Refusal(NotYours);
        if (row.Answer != DoorAnswer.None) return new Refusal(Over);
        if (accept) await Join(db, company, row.PersonId, by, cancellation);
        (row.Answer, row.AnsweredAt, row.AnsweredBy) = (accept ? DoorAnswer.Accepted : DoorAnswer.Declined, clock.GetUtcNow(), by);
        return await Stored(db, cancellation);
    }

    /// <summary>Ends a representation from today on: one's own (leaving) or another's (removing); null where it was done.</summary>
    public async Task<Refusal?> End(string by, int company, int representation, string why, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (!await Acts(db, by, company, cancellation) || await db.Acting(Today).SingleOrDefaultAsync(r => r.Id == representation && r.CompanyId == company, cancellation) is not { } row) return new Refusal(NotYours);
        if (await MayEnd(db, company, row.PersonId, cancellation) is { } refusal) return refusal;
        var now = clock.GetUtcNow();
        db.Add(new RepresentationEnd { Representation = row.Id, LastDay = HongKongTime.DateOf(now).AddDays(-1), EnteredAt = now, EnteredBy = by, Why = why.Trim() });
        await Note(db, company, CompanyActs.Leave, by, row.PersonId, cancellation);
        if (await Stored(db, cancellation) is { } over) return over;
        await transaction.CommitAsync(cancellation);
        return null;
    }

    /// <summary>What stands against a person no longer acting for a company: a running case needs at least two (FG-3.6.1); else null.</summary>
    public async Task<Refusal?> MayEnd(PortalDb db, int company, string person, CancellationToken cancellation = default)
    {
        var remain = await db.Acting(Today).Where(r => r.CompanyId == company && r.PersonId != person).Select(r => r.PersonId).Distinct().CountAsync(cancellation);
        return remain < Fewest && await db.Set<Application>().AnyAsync(a => a.CompanyId == company && !NotRunning.Contains(a.State), cancellation) ? new Refusal(TwoNeeded, "FG-3.6.1")
            : remain == 0 ? new Refusal(TwoNeeded) : null;
    }

    private static IQueryable<Invitation> ForPerson(PortalDb db, string person) =>
        db.Set<Invitation>().Where(i => db.Users.Any(p => p.Id == person && p.EmailConfirmed && p.NormalizedEmail == i.NormalizedEmail));

    private Task<bool> Acts(PortalDb db, string person, int company, CancellationToken cancellation) => db.Acting(Today).AnyAsync(r => r.PersonId == person && r.CompanyId == company, cancellation);

    private static Task<bool> HoldsOffice(PortalDb db, string person, CancellationToken cancellation) =>
        db.UserRoles.Where(r => r.UserId == person).Join(db.Roles, r => r.RoleId, r => r.Id, (_, r) => r.Name).AnyAsync(n => n != nameof(Role.Applicant) && n != nameof(Role.Provider), cancellation);

    private static async Task<InvitedTo> To(PortalDb db, Invitation row, CancellationToken cancellation)
    {
        var company = await db.Set<Company>().AsNoTracking().SingleAsync(c => c.Id == row.CompanyId, cancellation);
        return new(row, company.Name, (await db.Users.AsNoTracking().SingleOrDefaultAsync(p => p.Id == row.InvitedBy, cancellation))?.Name());
    }

    private async Task Join(PortalDb db, int company, string person, string by, CancellationToken cancellation)
    {
        if (await Acts(db, person, company, cancellation)) return;
        var now = clock.GetUtcNow();
        db.Add(new Representative { PersonId = person, CompanyId = company, From = HongKongTime.DateOf(now), EnteredAt = now, EnteredBy = by });
        var role = await db.Roles.Where(r => r.Name == nameof(Role.Applicant)).Select(r => r.Id).SingleAsync(cancellation);
        if (!await db.UserRoles.AnyAsync(r => r.UserId == person && r.RoleId == role, cancellation)) db.Add(new Microsoft.AspNetCore.Identity.IdentityUserRole<string> { UserId = person, RoleId = role });
        await Note(db, company, CompanyActs.Join, by, person, cancellation);
    }

    private async Task Note(PortalDb db, int company, string act, string by, string whom, CancellationToken cancellation) =>
        db.Add((await db.Set<Company>().SingleAsync(c => c.Id == company, cancellation)).Record(act, Role.Applicant, by, clock.GetUtcNow(), whom));

    private async Task<Refusal?> Answer(PortalDb db, Invitation row, DoorAnswer answer, string by, CancellationToken cancellation)
    {
        if (row.Answer != DoorAnswer.None) return new Refusal(Over);
        (row.Answer, row.AnsweredAt, row.AnsweredBy) = (answer, clock.GetUtcNow(), by);
        return await Stored(db, cancellation);
    }

    // Lost against somebody quicker: said, nothing stored.
    private static async Task<Refusal?> Stored(PortalDb db, CancellationToken cancellation)
    {
        try
        {
            await db.SaveChangesAsync(cancellation);
            return null;
        }
        catch (DbUpdateException) when (!cancellation.IsCancellationRequested)
        {
            return new(Over);
        }
    }
}
