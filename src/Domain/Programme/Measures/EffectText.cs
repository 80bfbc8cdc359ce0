using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace CleanerProduction.Programme.Measures;

/// <summary>Reads the figures out of an effect as the label guide words it, in either script (LG-AnnexNoCost, LG-AnnexPaid).</summary>
public static class EffectText
{
    private const string Bound = "(?<bound>約|约|達|达|逾)?";
    private const string Number = Bound + @"(?<from>[\d.,]+)(?<myriad>萬|万)?%?(?:至(?<to>[\d.]+))?";

    private static readonly Regex Digits = Words(@"\d[\d.,]*");

    private static readonly ImmutableArray<(EffectOf Of, EffectUnit Unit, Regex Words)> Patterns =
    [
        (EffectOf.VocRecovered, EffectUnit.Percent, Words($"回收{Number}% ?VOC")),
        (EffectOf.NmpRecovered, EffectUnit.Percent, Words($"回收{Number}% ?NMP")),
        (EffectOf.DustRecovered, EffectUnit.Percent, Words($"回收{Number}%粉[塵尘]")),
        (EffectOf.NickelRecovered, EffectUnit.Percent, Words($"回收{Number}%[鎳镍]")),
        (EffectOf.WasteOilRecovered, EffectUnit.Tonnes, Words($"回收[廢废]油{Number}[噸吨]")),
        (EffectOf.VocCut, EffectUnit.KilogramsAYear, Words($"年[減减]少?VOC排放量?{Number}公斤")),
        (EffectOf.VocCut, EffectUnit.Percent, Words($"[減减]少VOC排放{Number}%")),
        (EffectOf.SulphurDioxideCut, EffectUnit.Percent, Words($"[減减]少二氧化硫及氮氧化物排放{Number}%")),
        (EffectOf.NitrogenOxidesCut, EffectUnit.Percent, Words($"[減减]少二氧化硫及氮氧化物排放{Number}%")),
        (EffectOf.SolventAndPaintSaved, EffectUnit.Percent, Words($"[節节]省溶[劑剂]及油漆用量{Number}%")),
        (EffectOf.PaintSaved, EffectUnit.Percent, Words($"[節节][約约]油漆{Number}%")),
        (EffectOf.SolventCostCut, EffectUnit.Percent, Words($"溶[劑剂]成本均下降{Number}%")),
        (EffectOf.WaterReused, EffectUnit.Percent, Words($"回用水量{Number}%")),
        (EffectOf.WaterSaved, EffectUnit.TonnesAYear, Words($"每年[節节]省{Number}[噸吨]用水")),
        (EffectOf.WaterSaved, EffectUnit.Percent, Words($"[節节]省用水{Number}%")),
        (EffectOf.CodCut, EffectUnit.Percent, Words($"COD含量[減减]少{Number}%")),
        (EffectOf.CodLeft, EffectUnit.MilligramsALitre, Words($"出水COD在{Number}mg/L(?<most>以下)")),
        (EffectOf.ElectricitySaved, EffectUnit.Percent, Words($"[節节][電电]率{Number}%")),
        (EffectOf.PartOfFactory, EffectUnit.Percent, Words($"[佔占]全[廠厂]整[體体]用[電电]{Number}%")),
        (EffectOf.FactoryElectricityCut, EffectUnit.Percent, Words($"可令全[廠厂]整[體体]用[電电][減减]少{Number}%")),
        (EffectOf.Payback, EffectUnit.Months, Words($"回本期{Number}(?<time>個月|个月|年半|年)")),
    ];

    // Whatever is put in, it is read in one go.
    private static Regex Words(string pattern) => new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    /// <summary>The figures in the order of the text; a number that is not understood is a FormatException.</summary>
    public static MeasureEffect Read(string effect)
    {
        var found = Patterns.SelectMany(p => p.Words.Matches(effect).Select(m => (m.Index, m.Length, Figure: Of(p.Of, p.Unit, m)))).OrderBy(f => f.Index).ToList();
        foreach (Match number in Digits.Matches(effect))
            if (!found.Exists(f => f.Index <= number.Index && number.Index + number.Length <= f.Index + f.Length)) throw new FormatException($"What {number.Value} is in '{effect}' is not known");
        return new([.. found.Select(f => f.Figure)]);
    }

    private static EffectFigure Of(EffectOf of, EffectUnit unit, Match match)
    {
        var factor = match.Groups["myriad"].Success ? 10_000m : match.Groups["time"].Value is "年" or "年半" ? 12m : 1m;
        // A year and a half: the half stands behind the unit.
        var more = match.Groups["time"].Value == "年半" ? 6m : 0m;
        var from = decimal.Parse(match.Groups["from"].Value, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
        var to = match.Groups["to"].Success ? decimal.Parse(match.Groups["to"].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) : from;
        return new(of, match.Groups["most"].Success ? EffectBound.AtMost : BoundOf(match.Groups["bound"].Value), from * factor + more, to * factor + more, unit);
    }

    private static EffectBound BoundOf(string word) => word switch
    {
        "約" or "约" => EffectBound.About,
        "達" or "达" => EffectBound.Reaching,
        "逾" => EffectBound.MoreThan,
        _ => EffectBound.Exact,
    };
}
