using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using CleanerProduction.Applications.Forms;
using CleanerProduction.Benefits;
using CleanerProduction.Portal.Parts.Benefits;
using CleanerProduction.Portal.Parts.Bodies;
using CleanerProduction.Portal.Parts.OpenData;
using CleanerProduction.Portal.Parts.Reading;

namespace CleanerProduction.Portal.Guides.Checks.Benefits;

/// <summary>What a project saves: the fields of the calculator and what they mean to the arithmetic.</summary>
public sealed class BenefitQuestion(EnergyFactors factors) : ICheck
{
    /// <summary>How many carriers, or materials, one form takes: an address is not endless.</summary>
    public const int Most = 8;

    private const decimal MostAmount = 1_000_000_000_000m;
    private const decimal MostPrice = 1_000_000m;
    private const decimal LeastDensity = 0.3m;
    private const decimal MostDensity = 1.5m;

    private static readonly Field<Grid> Grid = Ask.Word("grid", [.. Enum.GetValues<Grid>().Select(g => (Word(g), g))]);
    private static readonly Field<int?> YearBefore = Ask.Whole("yearBefore", 2000, 2100).Optional();
    private static readonly Field<int?> YearAfter = Ask.Whole("yearAfter", 2000, 2100).Optional();
    private static readonly Field<BenefitKind> Carrier = Ask.Word("carrier", [.. Carriers.Select(c => (Word(c), c))]);
    private static readonly Field<Unit> In = Ask.Word("unit", [.. Enum.GetValues<Unit>().Select(u => (Word(u), u))]);
    private static readonly Field<decimal> Before = Ask.Amount("before", MostAmount);
    private static readonly Field<decimal> After = Ask.Amount("after", MostAmount);
    private static readonly Field<decimal?> Density = Ask.Amount("density", MostDensity).Optional();
    private static readonly Field<decimal?> Price = Ask.Amount("price", MostPrice).Optional();
    private static readonly Field<decimal?> PriceAfter = Ask.Amount("priceAfter", MostPrice).Optional();
    private static readonly Field<ImmutableArray<Filled>?> Uses = Ask.Parts("carriers", Most, new(Carrier, In, Before, After, Density, Price, PriceAfter)).Optional();
    private static readonly Field<decimal?> Stated = Ask.Amount("statedCo2", MostAmount).Optional();
    private static readonly Field<Share> Content = Ask.Share("content");
    private static readonly Field<ImmutableArray<Filled>?> Materials = Ask.Parts("materials", Most, new(Before, After, Content)).Optional();
    private static readonly Field<decimal?> RecoveredBefore = Ask.Amount("recoveredBefore", MostAmount).Optional();
    private static readonly Field<decimal?> RecoveredAfter = Ask.Amount("recoveredAfter", MostAmount).Optional();
    private static readonly Field<decimal?> CapturedBefore = Ask.Amount("capturedBefore", MostAmount).Optional();
    private static readonly Field<decimal?> CapturedAfter = Ask.Amount("capturedAfter", MostAmount).Optional();
    private static readonly Field<Share?> Destruction = Ask.Share("destruction").Optional();

    /// <inheritdoc/>
    public string Name => "benefits";

    /// <inheritdoc/>
    public Shape Body { get; } = new(Grid, YearBefore, YearAfter, Uses, Stated, Materials, RecoveredBefore, RecoveredAfter, CapturedBefore, CapturedAfter, Destruction);

    /// <inheritdoc/>
    public JsonObject AnswerSchema => BenefitJson.Schema;

    /// <inheritdoc/>
    public JsonObject? Answer(Filled body, Language language, Faults faults)
    {
        Judge(body, faults);
        return faults.Any ? null : BenefitJson.Of(Saving(body), Voc(body));
    }

    /// <summary>The carriers of energy.</summary>
    public static ImmutableArray<BenefitKind> Carriers => [.. Enum.GetValues<BenefitKind>().Where(k => k <= BenefitKind.Heat)];

    /// <summary>The word of a carrier, a unit or a network in an address: <c>natural-gas</c>, <c>kwh</c>.</summary>
    public static string Word<T>(T value) where T : struct, Enum => JsonSchema.WordOf(value);

    /// <summary>What only the arithmetic can tell to be wrong with a body.</summary>
    public static void Judge(Filled body, Faults faults)
    {
        var uses = body.Of(Uses) ?? [];
        if (uses.IsEmpty && (body.Of(Materials) ?? []).IsEmpty) faults.Add("carriers", BodiesText.Missing);
        for (var i = 0; i < uses.Length; i++)
        {
            var at = string.Create(CultureInfo.InvariantCulture, $"carriers[{i}]");
            if (!uses[i].Of(Carrier).Allowed().Contains(uses[i].Of(In))) faults.Add($"{at}.unit", BenefitsText.UnitUnfit.With(string.Join(BenefitsText.Comma, uses[i].Of(Carrier).Allowed().Select(BenefitsWords.Of))));
            if (uses[i].Of(Density) < LeastDensity) faults.Add($"{at}.density", BodiesText.NotANumber, LeastDensity, MostDensity);
        }
    }

    /// <summary>The network.</summary>
    public static Grid GridOf(Filled body) => body.Of(Grid);

    /// <summary>The years of both sides.</summary>
    public static (int? Before, int? After) Years(Filled body) => (body.Of(YearBefore), body.Of(YearAfter));

    /// <summary>The energy saved; null where no carrier is asked about.</summary>
    public FactorySaving? Saving(Filled body)
    {
        var uses = body.Of(Uses) ?? [];
        return uses.IsEmpty ? null : FactorySaving.Of(uses.Select(u => new CarrierUse(u.Of(Carrier), u.Of(In), body.Of(YearBefore), u.Of(Before), body.Of(YearAfter), u.Of(After), u.Of(Density), u.Of(Price), u.Of(PriceAfter))),
            factors.All, body.Of(Grid), body.Of(Stated));
    }

    /// <summary>Solvent emitted before and after; null where no material is asked about.</summary>
    public static (VocBalance Before, VocBalance After)? Voc(Filled body)
    {
        var materials = body.Of(Materials) ?? [];
        if (materials.IsEmpty) return null;
        var destruction = body.Of(Destruction)?.ToDecimal() ?? 0;
        return (Of(Before, body.Of(RecoveredBefore), body.Of(CapturedBefore)), Of(After, body.Of(RecoveredAfter), body.Of(CapturedAfter)));

        VocBalance Of(Field<decimal> side, decimal? recovered, decimal? captured) =>
            new([.. materials.Select(m => new VocMaterial(m.Of(side), m.Of(Content).ToDecimal()))], recovered ?? 0, captured ?? 0, destruction);
    }

    /// <summary>Everything a person should look at, of each carrier, of all together and of solvents.</summary>
    public static ImmutableArray<Hint> Hints(FactorySaving? saving, (VocBalance Before, VocBalance After)? voc) =>
        [.. saving?.Carriers.SelectMany(c => c.Hints) ?? [], .. saving?.Hints ?? [], .. new[] { voc?.Before.Doubt, voc?.After.Doubt }.OfType<Hint>()];
}
