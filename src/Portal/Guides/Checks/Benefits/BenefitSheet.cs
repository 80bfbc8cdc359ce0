using System.Collections.Immutable;
using System.Globalization;
using CleanerProduction.Applications.Forms;
using CleanerProduction.Benefits;
using CleanerProduction.Portal.Guides.Checks.Asking;
using CleanerProduction.Portal.Guides.Checks.Questions;
using CleanerProduction.Portal.Parts.Benefits;
using CleanerProduction.Portal.Parts.Bodies;
using CleanerProduction.Portal.Parts.Funding;
using CleanerProduction.Portal.Parts.Reading;
using static CleanerProduction.Portal.Guides.Checks.Questions.AnswerKind;
using Item = CleanerProduction.Portal.Guides.Checks.Questions.Item;

namespace CleanerProduction.Portal.Guides.Checks.Benefits;

/// <summary>What a project saves: energy, carbon dioxide, money and solvents.</summary>
public sealed class BenefitSheet(BenefitQuestion question) : QuestionSheet
{
    private static Language Here => Languages.Of(CultureInfo.CurrentUICulture);

    /// <inheritdoc/>
    public override string Name => question.Name;

    /// <inheritdoc/>
    public override string Address => Links.Benefits;

    /// <inheritdoc/>
    public override int Order => 8;

    /// <inheritdoc/>
    public override string Title => BenefitsText.Title;

    /// <inheritdoc/>
    public override string Lead => BenefitsText.Lead;

    /// <inheritdoc/>
    public override ImmutableArray<string> Clauses => ["FG-2.3.2(h)", "PP-6"];

    /// <inheritdoc/>
    public override Shape Form => question.Body;

    /// <inheritdoc/>
    public override Type Result => typeof(BenefitsResult);

    /// <inheritdoc/>
    public override ImmutableArray<QuestionGroup> Groups =>
    [
        new(BenefitsText.Factory,
        [
            new Question("grid", BenefitsText.Grid, Pick) { Needed = true, Hint = BenefitsText.GridHint, Choices = [.. Enum.GetValues<Grid>().Select(g => new Parts.Forms.Choice(BenefitQuestion.Word(g), BenefitsWords.Of(g)))] },
            new Question("yearBefore", BenefitsText.YearBefore, Number) { Hint = BenefitsText.YearBeforeHint },
            new Question("yearAfter", BenefitsText.YearAfter, Number),
        ]),
        new(BenefitsText.Energy,
        [
            new EntryList("carriers", BenefitsText.Carriers, BenefitsText.OneCarrier, Carrier)
            {
                Hint = BenefitsText.CarriersHint, Add = BenefitsText.AddCarrier, Drop = BenefitsText.DropCarrier, Least = 1, Most = BenefitQuestion.Most,
            },
            new Question("statedCo2", BenefitsText.StatedCo2, Number) { Hint = BenefitsText.StatedCo2Hint },
        ]),
        new(BenefitsText.Solvents,
        [
            new EntryList("materials", BenefitsText.Materials, BenefitsText.OneMaterial, [new("before", BenefitsText.KilogramsBefore, Number), new("after", BenefitsText.KilogramsAfter, Number), new("content", BenefitsText.Content, Percent)])
            {
                Hint = BenefitsText.MaterialsHint, Add = BenefitsText.AddMaterial, Drop = BenefitsText.DropMaterial, Most = BenefitQuestion.Most,
            },
            .. Plant,
        ]),
    ];

    /// <inheritdoc/>
    public override IEnumerable<(string Path, string Text)> Defaults(DateOnly today) => [("grid", BenefitQuestion.Word(Grid.Guangdong))];

    /// <summary>A carrier without a unit is in the unit forms ask it in, and the share of solvent is a percentage.</summary>
    public override void Settle(Typed typed)
    {
        base.Settle(typed);
        foreach (var use in typed.At("carriers")?.Entries ?? [])
            if (string.IsNullOrWhiteSpace(use["unit"]) && BenefitQuestion.Carriers.FirstOrDefault(c => BenefitQuestion.Word(c) == use["carrier"], BenefitKind.Cost).OfForm() is { } usual)
                use.Put("unit", BenefitQuestion.Word(usual));
        foreach (var material in typed.At("materials")?.Entries ?? [])
            if (decimal.TryParse(material["content"]?.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
                material.Put("content", (number <= 1 ? number * 100 : number).ToString("0.####", CultureInfo.InvariantCulture) + "%");
    }

    /// <inheritdoc/>
    public override void Judge(Filled body, Language language, Faults faults) => BenefitQuestion.Judge(body, faults);

    private static ImmutableArray<Question> Carrier =>
    [
        new("carrier", BenefitsText.Carrier, Pick) { Needed = true, Choices = [.. BenefitQuestion.Carriers.Select(c => new Parts.Forms.Choice(BenefitQuestion.Word(c), BenefitWords.Name(c, Here)))] },
        new("unit", BenefitsText.Unit, Pick) { Hint = BenefitsText.UnitHint, Choices = [.. Enum.GetValues<Unit>().Select(u => new Parts.Forms.Choice(BenefitQuestion.Word(u), BenefitsWords.Of(u)))] },
        new("before", BenefitsText.Before, Number) { Needed = true },
        new("after", BenefitsText.After, Number) { Needed = true },
        new("price", BenefitsText.Price, Number),
        new("priceAfter", BenefitsText.PriceAfter, Number),
        new("density", BenefitsText.Density, Number) { Hint = BenefitsText.DensityHint },
    ];

    private static ImmutableArray<Item> Plant =>
    [
        new Question("recoveredBefore", BenefitsText.RecoveredBefore, Number), new Question("recoveredAfter", BenefitsText.RecoveredAfter, Number),
        new Question("capturedBefore", BenefitsText.CapturedBefore, Number), new Question("capturedAfter", BenefitsText.CapturedAfter, Number),
        new Question("destruction", BenefitsText.Destruction, Percent),
    ];
}
