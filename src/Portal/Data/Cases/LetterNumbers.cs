using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Data.Cases;

/// <summary>Letters are numbered one after the other within a year; of two made in the same moment the second takes the next number.</summary>
public static class LetterNumbers
{
    /// <summary>True where what could not be stored held a letter whose number stands now: another's letter took it, and the same done once more takes the next.</summary>
    public static async Task<bool> WereTaken(PortalDb tried, PortalDb now, CancellationToken cancellation)
    {
        var numbers = tried.ChangeTracker.Entries<LetterDraft>().Where(e => e.State == EntityState.Added).Select(e => e.Entity.Number).ToList();
        return numbers.Count > 0 && await now.Set<LetterDraft>().AnyAsync(l => numbers.Contains(l.Number), cancellation);
    }
}
