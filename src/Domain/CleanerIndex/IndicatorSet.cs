using System.Collections.Immutable;

namespace CleanerProduction.CleanerIndex;

/// <summary>The levels of cleaner production; level I is the best and meets II and III as well.</summary>
public enum IndexLevel
{
    /// <summary>Leading.</summary>
    I = 1,
    /// <summary>Advanced.</summary>
    II = 2,
    /// <summary>Basic.</summary>
    III = 3,
}

/// <summary>How the number of an indicator is read.</summary>
public enum IndicatorSense
{
    /// <summary>The more the better: a level is met at its bound or above.</summary>
    AtLeast,
    /// <summary>The less the better: a level is met at its bound or below.</summary>
    AtMost,
    /// <summary>No number: people say which statement holds.</summary>
    Stated,
}

/// <summary>What a level asks of an indicator.</summary>
/// <param name="Bound">The bound, inclusive, in the indicator's unit; null where a statement stands.</param>
/// <param name="Statement">The statement; null where a bound stands.</param>
public sealed record LevelAsks(decimal? Bound, Trilingual? Statement);

/// <summary>One indicator of a group.</summary>
/// <param name="Code">Its word in addresses; small letters and digits.</param>
/// <param name="Name">What is looked at.</param>
/// <param name="Unit">The unit of its number; null where statements stand.</param>
/// <param name="Sense">How it is read.</param>
/// <param name="Weight">Its part of the group; the parts of a group come to 1.</param>
/// <param name="Limiting">True where a level cannot be reached without it, whatever the index.</param>
/// <param name="Levels">What levels I, II and III ask, in that order, none less than the next.</param>
public sealed record Indicator(string Code, Trilingual Name, Trilingual? Unit, IndicatorSense Sense, decimal Weight, bool Limiting, ImmutableArray<LevelAsks> Levels)
{
    /// <summary>The best level that number meets; null where it meets none. Only where numbers are asked.</summary>
    public IndexLevel? Met(decimal number)
    {
        for (var level = IndexLevel.I; level <= IndexLevel.III; level++)
            if (Levels[(int)level - 1].Bound is { } bound && (Sense == IndicatorSense.AtLeast ? number >= bound : number <= bound)) return level;
        return null;
    }
}

/// <summary>A group of indicators.</summary>
/// <param name="Code">Its word.</param>
/// <param name="Name">What it is about.</param>
/// <param name="Weight">Its part of the index; the parts come to 1.</param>
/// <param name="Indicators">Its indicators; their weights come to 1.</param>
public sealed record IndicatorGroup(string Code, Trilingual Name, decimal Weight, ImmutableArray<Indicator> Indicators);

/// <summary>A set of indicators in one version. A result names the version it was made with.</summary>
/// <param name="Code">The set's word.</param>
/// <param name="Version">Counted from 1.</param>
/// <param name="From">The first day of that version.</param>
/// <param name="Name">What it is for.</param>
/// <param name="Origin">Where groups, weights and bounds come from.</param>
/// <param name="Groups">The groups.</param>
public sealed record IndicatorSet(string Code, int Version, DateOnly From, Trilingual Name, Trilingual Origin, ImmutableArray<IndicatorGroup> Groups)
{
    /// <summary>Set and version in addresses: <c>general-1</c>.</summary>
    public string Key => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Code}-{Version}");

    /// <summary>Every indicator in the order of groups.</summary>
    public IEnumerable<Indicator> Indicators => Groups.SelectMany(g => g.Indicators);

    /// <summary>Reads <c>seeds/index/set-CODE-VERSION.json</c>; anything missing or contradictory stops the start.</summary>
    public static IndicatorSet Parse(string name, string json)
    {
        var set = StrictJson.Read<IndicatorSet>(name, json);
        if (set.Version < 1) throw Fault("versions are counted from 1");
        if (set.Name.IsIncomplete || set.Origin.IsIncomplete) throw Fault("its name or origin lacks a text");
        if (set.Groups.IsDefaultOrEmpty || set.Groups.Any(g => g.Weight <= 0) || set.Groups.Sum(g => g.Weight) != 1) throw Fault("the groups do not come to 1");
        if (set.Indicators.Select(i => i.Code).Distinct(StringComparer.Ordinal).Count() != set.Indicators.Count()) throw Fault("a code stands twice");
        foreach (var group in set.Groups)
        {
            if (group.Name.IsIncomplete || group.Indicators.IsDefaultOrEmpty || group.Indicators.Any(i => i.Weight <= 0) || group.Indicators.Sum(i => i.Weight) != 1) throw Fault($"the indicators of {group.Code} do not come to 1");
            foreach (var indicator in group.Indicators)
                if (!IsSound(indicator)) throw Fault($"{indicator.Code} cannot be read");
        }
        return set;

        FormatException Fault(string what) => new($"{name}: {what}");
    }

    private static bool IsSound(Indicator indicator)
    {
        if (indicator.Name.IsIncomplete || indicator.Levels.IsDefault || indicator.Levels.Length != 3) return false;
        if (indicator.Sense == IndicatorSense.Stated) return indicator.Unit is null && indicator.Levels.All(l => l.Bound is null && l.Statement is { IsIncomplete: false });
        if (indicator.Unit is not { IsIncomplete: false } || indicator.Levels.Any(l => l.Bound is null || l.Statement is not null)) return false;
        // A better level asks no less than the next.
        var bounds = indicator.Levels.Select(l => l.Bound!.Value).ToArray();
        return indicator.Sense == IndicatorSense.AtLeast ? bounds[0] >= bounds[1] && bounds[1] >= bounds[2] : bounds[0] <= bounds[1] && bounds[1] <= bounds[2];
    }
}
