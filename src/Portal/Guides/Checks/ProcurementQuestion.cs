using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using CleanerProduction.Guidelines;
using CleanerProduction.Guidelines.Funding;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Parts.Bodies;
using CleanerProduction.Portal.Parts.OpenData;
using CleanerProduction.Schemes;

namespace CleanerProduction.Portal.Guides.Checks;

/// <summary>How many quotations each purchase needs, and whether it has them.</summary>
public sealed class ProcurementQuestion(ReferenceData reference, TimeProvider clock) : ICheck
{
    private static readonly Field<string> Id = Ask.Text("id", 60);
    private static readonly Field<Hkd> Value = Ask.Money("value");
    private static readonly Field<string> Supplier = Ask.Text("supplier");
    private static readonly Field<Hkd> Amount = Ask.Money("amount");
    private static readonly Field<bool?> Written = Ask.Flag("written").Optional();
    private static readonly Field<bool?> Conforming = Ask.Flag("conforming").Optional();
    private static readonly Field<ImmutableArray<Filled>> Quotes = Ask.Parts("quotes", 50, new(Supplier, Amount, Written, Conforming));
    private static readonly Field<string> Chosen = Ask.Text("chosen");
    private static readonly Field<bool?> Tender = Ask.Flag("openTender").Optional();
    private static readonly Field<bool?> Shortage = Ask.Flag("marketShortageRecorded").Optional();
    private static readonly Field<string?> Reason = Ask.Text("reasonNotLowest", 2000).Optional();
    private static readonly Field<bool?> Agreed = Ask.Flag("committeeAgreed").Optional();
    private static readonly Field<ImmutableArray<Filled>> Purchases = Ask.Parts("purchases", 100, new(Id, Value, Quotes, Chosen, Tender, Shortage, Reason, Agreed));

    /// <inheritdoc/>
    public string Name => "procurement";

    /// <inheritdoc/>
    public string Summary => "What each purchase of equipment needs by its value, and whether its quotations and the choice among them satisfy the guide.";

    /// <inheritdoc/>
    public Shape Body { get; } = new(Purchases);

    /// <inheritdoc/>
    public JsonObject AnswerSchema => JsonSchema.Of(("outcome", FindingJson.Outcomes()), ("purchases", JsonSchema.List(JsonSchema.Of(
        ("id", JsonSchema.Text()), ("required", JsonSchema.Word("two-verbal", "two-written", "five-written", "open-tender")), ("outcome", FindingJson.Outcomes()), ("findings", FindingJson.Schema())))));

    /// <summary>The limits of the phase that runs, or of the last that has a guide for purchases.</summary>
    public QuotationRules Limits
    {
        get
        {
            var today = HongKongTime.DateOf(clock.GetUtcNow());
            return (reference.Phases.On(today)?.Funding ?? reference.Phases.All.Last(p => p.Funding is not null && p.Period.From <= today).Funding!).Quotations;
        }
    }

    /// <inheritdoc/>
    public JsonObject? Answer(Filled body, Language language, Faults faults)
    {
        var purchases = body.Of(Purchases);
        for (var i = 0; i < purchases.Length; i++)
        {
            var at = string.Create(CultureInfo.InvariantCulture, $"purchases[{i}]");
            if (purchases.Take(i).Any(p => p.Of(Id) == purchases[i].Of(Id))) faults.Add($"{at}.id", ChecksText.PurchaseTwice);
            if (!purchases[i].Of(Quotes).Any(q => q.Of(Supplier) == purchases[i].Of(Chosen))) faults.Add($"{at}.chosen", ChecksText.ChosenDidNotQuote);
        }
        if (faults.Any) return null;
        var limits = Limits;
        var answers = purchases.Select(p => (Id: p.Of(Id), Answer: ProcurementCheck.Of(Read(p, limits)))).ToList();
        return new()
        {
            ["outcome"] = FindingJson.Word(Findings.Overall(answers.SelectMany(a => a.Answer.Findings))),
            ["purchases"] = new JsonArray([.. answers.Select(a => new JsonObject
            {
                ["id"] = a.Id,
                ["required"] = a.Answer.Required.Word(),
                ["outcome"] = FindingJson.Word(a.Answer.Outcome),
                ["findings"] = FindingJson.Of(a.Answer.Findings, language),
            })]),
        };
    }

    private static Purchase Read(Filled purchase, QuotationRules limits) => new(limits, purchase.Of(Value),
        [.. purchase.Of(Quotes).Select(q => new Quotation(q.Of(Supplier), q.Of(Amount), q.Of(Written) ?? true, q.Of(Conforming) ?? true))], purchase.Of(Chosen),
        purchase.Of(Tender) is true, purchase.Of(Shortage) is true, purchase.Of(Reason), purchase.Of(Agreed) is true);
}
