using CleanerProduction.Labels;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Data.Labels;

/// <summary>The certificates anybody may know of.</summary>
public static class ReleasedLabels
{
    private static readonly RoundState[] Over = [RoundState.Released, RoundState.Closed];

    /// <summary>Those of rounds whose results are released, and those of before the portal.</summary>
    public static IQueryable<Certificate> Released(this PortalDb db) => db.Set<Certificate>().AsNoTracking()
        .Where(c => !db.Set<RoundCase>().Any(r => r.Year == c.Round && !Over.Contains(r.State)) || c.Application == null);
}
