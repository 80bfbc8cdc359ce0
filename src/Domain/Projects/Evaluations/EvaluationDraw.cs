using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using CleanerProduction.Workflows;

namespace CleanerProduction.Projects.Evaluations;

/// <summary>
/// The draw of demonstrations (I) for independent evaluation (FG-3.2.4, A-27). Anyone can repeat it: of the pool not drawn before, in the order of the
/// lower-case hexadecimal SHA-256 of <c>seed|reference</c>, the first ones (<c>printf 'seed|reference' | sha256sum</c>).
/// </summary>
/// <param name="Seed">The seed drawn by, kept with the draw.</param>
/// <param name="Pool">How many had their report submitted in the phase.</param>
/// <param name="Before">How many of them had been drawn before.</param>
/// <param name="Picked">The references drawn now, in the order of the draw.</param>
public sealed record EvaluationDraw(string Seed, int Pool, int Before, ImmutableArray<string> Picked)
{
    /// <summary>How many are still to be drawn: the share of the pool, rounded up, less those drawn before.</summary>
    public static int Need(Share share, int pool, int before) => Math.Max(0, share.CeilingOf(pool) - before);

    /// <summary>Draws what is needed. Those drawn before stay drawn and are never drawn again.</summary>
    public static EvaluationDraw Of(string seed, Share share, IEnumerable<string> pool, IReadOnlySet<string> before)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(seed);
        var all = pool.Distinct(StringComparer.Ordinal).ToList();
        var kept = all.Count(before.Contains);
        var picked = all.Where(r => !before.Contains(r)).OrderBy(r => Rank(seed, r), StringComparer.Ordinal).ThenBy(r => r, StringComparer.Ordinal).Take(Need(share, all.Count, kept));
        return new(seed, all.Count, kept, [.. picked]);
    }

    /// <summary>The place of a reference under a seed.</summary>
    public static string Rank(string seed, string reference) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}|{reference}")));
}

/// <summary>Who may evaluate: staff who have no part in running the programme.</summary>
public static class Evaluators
{
    private static readonly ImmutableArray<Role> Running = [Role.Secretariat, Role.TechnicalSupport, Role.Director, Role.Administrator, Role.Member];

    /// <summary>What stands against a person's evaluating; null where nothing does.</summary>
    public static Refusal? Against(IReadOnlyCollection<Role> held) =>
        !held.Contains(Role.Evaluator) ? new("evaluator-without-role", "FG-3.2.4")
        : held.Any(role => Running.Contains(role)) ? new("evaluator-runs-programme", "FG-3.2.4")
        : held.Contains(Role.Applicant) || held.Contains(Role.Provider) ? new("evaluator-has-interest", "FG-3.2.4")
        : null;
}
