using System.Collections.Immutable;
using CleanerProduction.Guidelines;

namespace CleanerProduction.Companies;

/// <summary>A sector of industry. Those named in the guide come first; any other may apply too (FG-1.3.2, FG-1.3.3).</summary>
/// <param name="Slug">Its word in data and addresses.</param>
/// <param name="Clause">The clause that gives it priority; null for the others.</param>
/// <param name="Name">What it is called.</param>
public sealed record Sector(string Slug, Clause? Clause, Trilingual Name)
{
    /// <summary>True for the sectors with priority.</summary>
    public bool HasPriority => Clause is not null;

    /// <summary>Reads <c>seeds/sectors.csv</c>.</summary>
    public static ImmutableArray<Sector> Parse(string csv) =>
        [.. Csv.Read(csv, "slug", "clause", "zh_hant", "zh_hans", "en").Select(row => new Sector(row[0], row[1].Length == 0 ? null : new(row[1]), new(row[2], row[3], row[4])))];
}

/// <summary>A city of Guangdong.</summary>
/// <param name="Code">Its division code, the third to sixth characters of its companies' credit codes.</param>
/// <param name="PearlRiverDelta">True for the nine cities of the first phase (PP-fn3).</param>
/// <param name="Name">What it is called.</param>
public sealed record City(string Code, bool PearlRiverDelta, Trilingual Name)
{
    /// <summary>Reads <c>seeds/cities.csv</c>.</summary>
    public static ImmutableArray<City> Parse(string csv) =>
        [.. Csv.Read(csv, "code", "pearl_river_delta", "zh_hant", "zh_hans", "en").Select(row => new City(row[0], row[1] switch
        {
            "yes" => true,
            "no" => false,
            _ => throw new FormatException($"'{row[1]}' is neither yes nor no"),
        }, new(row[2], row[3], row[4])))];
}
