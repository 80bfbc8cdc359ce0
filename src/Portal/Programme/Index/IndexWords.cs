using System.Globalization;
using CleanerProduction.CleanerIndex;
using CleanerProduction.Portal.Parts;
using CleanerProduction.Portal.Parts.Reading;

namespace CleanerProduction.Portal.Programme.Index;

/// <summary>Levels and scores in words.</summary>
public static class IndexWords
{
    /// <summary>Level I; below level III.</summary>
    public static string Of(IndexLevel? level) => level switch
    {
        IndexLevel.I => IndexText.LevelI,
        IndexLevel.II => IndexText.LevelII,
        IndexLevel.III => IndexText.LevelIII,
        _ => IndexText.Below,
    };

    /// <summary>How that is felt.</summary>
    public static Tone Tone(IndexLevel? level) => level switch { IndexLevel.I => Parts.Tone.Ok, IndexLevel.II => Parts.Tone.Info, IndexLevel.III => Parts.Tone.Wait, _ => Parts.Tone.Bad };

    /// <summary>A score with one place at most.</summary>
    public static string Score(decimal? score) => score?.ToString("0.#", CultureInfo.InvariantCulture) ?? IndexText.DoesNotApply;

    /// <summary>What a level asks of an indicator: at least 15 %; a statement.</summary>
    public static string Asks(Indicator indicator, IndexLevel level, Reader reader) => indicator.Levels[(int)level - 1] is { Statement: { } statement }
        ? reader.Read(statement)
        : (indicator.Sense == IndicatorSense.AtLeast ? IndexText.AtLeast : IndexText.AtMost).With(indicator.Levels[(int)level - 1].Bound!.Value.ToString("0.##", CultureInfo.InvariantCulture), reader.Read(indicator.Unit!));
}
