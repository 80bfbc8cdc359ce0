using CleanerProduction.Portal.Data;

namespace CleanerProduction.Portal.Audit.Invariants;

/// <summary>Something that does not agree.</summary>
/// <param name="Place">What it shows at: a case, a number, a hash.</param>
/// <param name="Detail">What was found against what was expected, as data.</param>
/// <param name="Link">Where to look; null where no page shows it.</param>
public sealed record Broken(string Place, string Detail, string? Link = null);

/// <summary>What a check looked at.</summary>
/// <param name="Count">How many things.</param>
/// <param name="Broken">Which of them do not agree.</param>
/// <param name="Whole">True where that was everything there is.</param>
/// <param name="Until">Up to where it came, for the next to go on; null to begin anew.</param>
public sealed record LookedAt(long Count, IReadOnlyList<Broken> Broken, bool Whole = true, string? Until = null);

/// <summary>A rule by which the parts agree with the whole. Checked by night; it changes nothing.</summary>
public interface IInvariant
{
    /// <summary>Its word, by which it is kept and called.</summary>
    string Rule { get; }

    /// <summary>Checks it: everything, or where that is much and <paramref name="whole"/> is not asked for what follows <paramref name="until"/>, up to where the last came.</summary>
    Task<LookedAt> Check(PortalDb db, bool whole, string? until, CancellationToken cancellation);
}
