using CleanerProduction.Cases;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Data.Cases;

/// <summary>How an attempt to store an act ended.</summary>
public enum Stored
{
    /// <summary>All of it stands.</summary>
    Whole,
    /// <summary>Nothing stands, and nobody touched the case: the act is to be done once more from the beginning.</summary>
    Again,
    /// <summary>Nothing stands: somebody else was first.</summary>
    MovedOn,
}

/// <summary>What an act did is stored in one transaction, or nothing of it.</summary>
public static class Storing
{
    /// <summary>
    /// Stores. Letters are numbered one after the other within a year: of two made in the same moment the second is made <see cref="Stored.Again"/>, with the next number.
    /// <paramref name="moved"/> looks whether somebody was first; where nobody was, what went wrong is a bug and is thrown.
    /// </summary>
    public static async Task<Stored> Store(this PortalDb tried, IDbContextFactory<PortalDb> databases, Func<PortalDb, Task<bool>> moved, CancellationToken cancellation)
    {
        try
        {
            await tried.SaveChangesAsync(cancellation);
            return Stored.Whole;
        }
        catch (DbUpdateException) when (!cancellation.IsCancellationRequested)
        {
            await using var now = await databases.CreateDbContextAsync(cancellation);
            if (await moved(now)) return Stored.MovedOn;
            if (await NumbersWereTaken(tried, now, cancellation)) return Stored.Again;
            throw;
        }
    }

    /// <summary>True where the history stored by now is not the one an act began from.</summary>
    public static bool Followed(this PortalDb tried, string @case, long entries, long now) => now != entries - tried.ChangeTracker.Entries<CaseEntry>().Count(e => e.Entity.Case == @case);

    /// <summary>True where an entry this act wrote into a history stands there already, from somebody else.</summary>
    public static async Task<bool> EntriesWereWritten(this PortalDb tried, PortalDb now, CancellationToken cancellation)
    {
        foreach (var entry in tried.ChangeTracker.Entries<CaseEntry>().Where(e => e.State == EntityState.Added).Select(e => e.Entity))
            if (await now.Set<CaseEntry>().AnyAsync(e => e.Case == entry.Case && e.Sequence == entry.Sequence, cancellation)) return true;
        return false;
    }

    private static async Task<bool> NumbersWereTaken(PortalDb tried, PortalDb now, CancellationToken cancellation)
    {
        var numbers = tried.ChangeTracker.Entries<LetterDraft>().Where(e => e.State == EntityState.Added).Select(e => e.Entity.Number).ToList();
        return numbers.Count > 0 && await now.Set<LetterDraft>().AnyAsync(l => numbers.Contains(l.Number), cancellation);
    }
}
