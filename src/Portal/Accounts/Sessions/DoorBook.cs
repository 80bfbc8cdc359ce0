using CleanerProduction.Portal.Data;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Accounts.Sessions;

/// <summary>A line of the record of the door with the names of the people in it.</summary>
public sealed record DoorLine(SignInEntry Entry, Trilingual? Person, Trilingual? By);

/// <summary>Reads the record of the door.</summary>
public sealed class DoorBook(IDbContextFactory<PortalDb> databases)
{
    private static readonly SignInAct[] Refusals = [SignInAct.Refused, SignInAct.RefusedLocked, SignInAct.ConfirmRefused];

    /// <summary>The newest lines first; of one person, or of everybody.</summary>
    public async Task<IReadOnlyList<DoorLine>> Newest(string? person, bool refusedOnly, int most)
    {
        await using var db = await databases.CreateDbContextAsync();
        var lines = db.Set<SignInEntry>().AsNoTracking();
        if (person is not null) lines = lines.Where(e => e.PersonId == person);
        if (refusedOnly) lines = lines.Where(e => Refusals.Contains(e.Act));
        var read = await lines.OrderByDescending(e => e.Id).Take(most).ToListAsync();
        var ids = read.SelectMany(e => new[] { e.PersonId, e.By }).OfType<string>().Distinct().ToList();
        var names = await db.Users.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name());
        return [.. read.Select(e => new DoorLine(e, Name(e.PersonId), Name(e.By)))];

        Trilingual? Name(string? id) => id is not null && names.TryGetValue(id, out var name) ? name : null;
    }
}
