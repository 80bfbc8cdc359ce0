using System.Collections.Immutable;

namespace CleanerProduction.CleanerIndex;

/// <summary>A firm a set was tried on, told without its name.</summary>
/// <param name="Letter">What it is called.</param>
/// <param name="Place">Where it produces, no nearer than Hong Kong or Guangdong.</param>
/// <param name="Sector">The slug of its sector.</param>
/// <param name="Levels">The level each indicator meets by code; 0 where none, null where it does not apply.</param>
public sealed record PilotFirm(string Letter, Companies.FactoryPlace Place, string Sector, ImmutableDictionary<string, int?> Levels)
{
    /// <summary>Its index.</summary>
    public Result<FactoryIndex> Index(IndicatorSet set) =>
        FactoryIndex.Of(set, Levels.ToDictionary(l => l.Key, l => l.Value is not { } level ? IndicatorAnswer.NotApplicable : IndicatorAnswer.Of(level == 0 ? null : (IndexLevel)level)));
}

/// <summary>The firms a set was tried on. The report on the pilots says how many there were and where, and no figure of any of them (PR-2.2(a)).</summary>
/// <param name="Set">The set and version.</param>
/// <param name="Invented">True where the profiles are examples and no firm's figures.</param>
/// <param name="Firms">The firms, by letter.</param>
public sealed record PilotFirms(string Set, bool Invented, ImmutableArray<PilotFirm> Firms)
{
    /// <summary>Reads <c>seeds/index/pilots.json</c>; a firm without an index in its set stops the start.</summary>
    public static PilotFirms Parse(string json, IReadOnlyCollection<IndicatorSet> sets, IReadOnlyCollection<string> sectors)
    {
        var pilots = StrictJson.Read<PilotFirms>("pilots.json", json);
        var set = sets.FirstOrDefault(s => s.Key == pilots.Set) ?? throw new FormatException($"pilots.json: there is no set {pilots.Set}");
        foreach (var firm in pilots.Firms)
            if (!sectors.Contains(firm.Sector) || firm.Levels.Values.Any(l => l is < 0 or > 3) || firm.Levels.Keys.Except(set.Indicators.Select(i => i.Code)).Any() || !firm.Index(set).Ok)
                throw new FormatException($"pilots.json: firm {firm.Letter} cannot be read");
        return pilots;
    }
}
