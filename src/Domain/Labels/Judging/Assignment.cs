using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using CleanerProduction.Meetings;

namespace CleanerProduction.Labels.Judging;

/// <summary>A judge who can be assigned applications: the seat and its side.</summary>
public sealed record PanelJudge(string Seat, Side Side);

/// <summary>An application and a judge it is assigned to.</summary>
public sealed record Assigned(string Application, string Seat);

/// <summary>An application that has fewer judges of a side than asked for, because of interests.</summary>
public sealed record ShortSide(string Application, Side Side, int Has);

/// <summary>
/// Who judges what. Each application goes to so many judges of each side; never to one with an interest; loads in a side differ by as little as interests allow. Anyone can repeat it:
/// applications are taken in the order of the SHA-256 of <c>seed|reference</c>, and of the judges of a side with the fewest so far those come first whose SHA-256 of
/// <c>seed|reference|seat</c> is lowest.
/// </summary>
/// <param name="Seed">The seed, kept with the assignment.</param>
/// <param name="PerSide">How many judges of each side.</param>
/// <param name="Given">What is assigned now; what was assigned before stays and is not repeated here.</param>
/// <param name="Lacking">Where there were not enough.</param>
public sealed record Assignment(string Seed, int PerSide, ImmutableArray<Assigned> Given, ImmutableArray<ShortSide> Lacking)
{
    /// <summary>
    /// Assigns what is missing. <paramref name="barred"/> are the judges with an interest, those who stepped aside among them; <paramref name="before"/> what was assigned already and stands.
    /// </summary>
    public static Assignment Of(string seed, int perSide, IEnumerable<string> applications, IReadOnlyCollection<PanelJudge> judges, IReadOnlySet<Assigned> barred, IReadOnlySet<Assigned> before)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(seed);
        ArgumentOutOfRangeException.ThrowIfLessThan(perSide, 1);
        var loads = judges.ToDictionary(j => j.Seat, j => before.Count(b => b.Seat == j.Seat), StringComparer.Ordinal);
        var given = ImmutableArray.CreateBuilder<Assigned>();
        var lacking = ImmutableArray.CreateBuilder<ShortSide>();
        foreach (var application in applications.Distinct(StringComparer.Ordinal).OrderBy(a => Rank($"{seed}|{a}"), StringComparer.Ordinal).ThenBy(a => a, StringComparer.Ordinal))
            foreach (var side in Enum.GetValues<Side>())
            {
                var ofSide = judges.Where(j => j.Side == side).Select(j => new Assigned(application, j.Seat)).ToList();
                var has = ofSide.Count(before.Contains);
                var chosen = ofSide.Where(a => !before.Contains(a) && !barred.Contains(a))
                    .OrderBy(a => loads[a.Seat]).ThenBy(a => Rank($"{seed}|{a.Application}|{a.Seat}"), StringComparer.Ordinal).ThenBy(a => a.Seat, StringComparer.Ordinal)
                    .Take(Math.Max(0, perSide - has)).ToList();
                foreach (var one in chosen) loads[one.Seat]++;
                given.AddRange(chosen);
                if (has + chosen.Count < perSide) lacking.Add(new(application, side, has + chosen.Count));
            }
        return new(seed, perSide, given.ToImmutable(), lacking.ToImmutable());
    }

    private static string Rank(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
