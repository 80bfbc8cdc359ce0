using System.Collections.Immutable;
using CleanerProduction.Schemes;

namespace CleanerProduction.Labels.Awards;

/// <summary>On which side a certificate is signed (LG-1.5(1)).</summary>
public enum SigningSide
{
    /// <summary>The bureau of the Hong Kong Government.</summary>
    HongKong,
    /// <summary>The department of Guangdong.</summary>
    Guangdong,
}

/// <summary>What a signing body was called in a time .</summary>
/// <param name="Side">Which body.</param>
/// <param name="From">The first day of the name; null for from the beginning.</param>
/// <param name="Until">The last day, inclusive; null while it lasts.</param>
/// <param name="Name">The name.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record SigningBody(SigningSide Side, DateOnly? From, DateOnly? Until, Trilingual Name, Source Source)
{
    /// <summary>The days of the name.</summary>
    public DateRange Days => new(From, Until);
}

/// <summary>Who signs certificates, by the names of their time: the names on a certificate are those of the day of the award .</summary>
public sealed class SigningBodies
{
    private readonly ImmutableArray<SigningBody> rows;

    private SigningBodies(ImmutableArray<SigningBody> rows) => this.rows = rows;

    /// <summary>Every name, by side and day.</summary>
    public ImmutableArray<SigningBody> All => rows;

    /// <summary>The two names of a day.</summary>
    public Signing On(DateOnly day) => new(Of(SigningSide.HongKong, day), Of(SigningSide.Guangdong, day));

    /// <summary>Reads <c>seeds/labels/bodies.json</c>. A day with no name, or with two, is a FormatException.</summary>
    public static SigningBodies Parse(string json)
    {
        var read = StrictJson.Read<ImmutableList<SigningBody>>("bodies.json", json).OrderBy(b => b.Side).ThenBy(b => b.From ?? DateOnly.MinValue).ToImmutableArray();
        foreach (var side in Enum.GetValues<SigningSide>())
        {
            var names = read.Where(b => b.Side == side).ToList();
            if (names.Count == 0 || names[0].From is not null || names[^1].Until is not null || names.Exists(b => b.Name.IsIncomplete)) throw new FormatException($"bodies.json: {side} has no name on some day");
            for (var i = 1; i < names.Count; i++)
                if (names[i].From != names[i - 1].Until?.AddDays(1)) throw new FormatException($"bodies.json: {side} has no name, or two, on {names[i].From:yyyy-MM-dd}");
        }
        return new(read);
    }

    private Trilingual Of(SigningSide side, DateOnly day)
    {
        foreach (var row in rows)
            if (row.Side == side && row.Days.Contains(day)) return row.Name;
        throw new InvalidOperationException($"{side} has no name on {day:yyyy-MM-dd}");
    }
}

/// <summary>The two that sign a certificate, at equal rank.</summary>
/// <param name="HongKong">The bureau of the Hong Kong Government.</param>
/// <param name="Guangdong">The department of Guangdong.</param>
public sealed record Signing(Trilingual HongKong, Trilingual Guangdong);
