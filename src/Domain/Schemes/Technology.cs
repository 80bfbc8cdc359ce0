using System.Collections.Immutable;
using System.Globalization;

namespace CleanerProduction.Schemes;

/// <summary>Which list an entry stands on.</summary>
public enum TechnologyList
{
    /// <summary>Themes of demonstration projects by sector (FG-2.4.1, Annex 5).</summary>
    Themes,
    /// <summary>Technologies of demonstration projects (I) (FG-G3).</summary>
    Demonstration1,
}

/// <summary>A technology or a theme and when it is on its list.</summary>
/// <param name="Code">T1, T2 …: never used again.</param>
/// <param name="List">The list.</param>
/// <param name="Sector">The sector's word; null for every sector.</param>
/// <param name="Name">What it is called.</param>
/// <param name="From">The first day in force, inclusive.</param>
/// <param name="Until">The last day, inclusive; null while it lasts.</param>
public sealed record Technology(string Code, TechnologyList List, string? Sector, Trilingual Name, DateOnly From, DateOnly? Until)
{
    /// <summary>True from <see cref="From"/> through <see cref="Until"/>.</summary>
    public bool InForce(DateOnly on) => From <= on && !(on > Until);
}

/// <summary>The lists of technologies and themes, which the Secretariat sets and reviews (FG-2.4.1). They never change in place.</summary>
public sealed class Technologies
{
    private Technologies(ImmutableArray<Technology> all) => All = all;

    /// <summary>Nothing listed yet: the guides name the lists and do not print them.</summary>
    public static Technologies None { get; } = new([]);

    /// <summary>Every entry ever listed, in the order of entry.</summary>
    public ImmutableArray<Technology> All { get; }

    /// <summary>The entry with this code, or null.</summary>
    public Technology? this[string code] => All.FirstOrDefault(t => t.Code == code);

    /// <summary>The code of the next entry.</summary>
    public string NextCode => string.Create(CultureInfo.InvariantCulture, $"T{All.Length + 1}");

    /// <summary>What is listed on a day.</summary>
    public IEnumerable<Technology> InForce(DateOnly on) => All.Where(t => t.InForce(on));

    /// <summary>The same lists with one entry more.</summary>
    public Technologies With(Technology entry) => new(All.Add(entry));

    /// <summary>The same lists, one entry of which ends on a day.</summary>
    public Technologies Ending(string code, DateOnly until) => new([.. All.Select(t => t.Code == code ? t with { Until = until } : t)]);
}
