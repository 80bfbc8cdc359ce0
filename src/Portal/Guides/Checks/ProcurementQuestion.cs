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

    private static readonly Field<ImmutableArray<Filled>?> QuotesSoFar = Quotes.Optional();
    private static readonly Field<string?> ChosenSoFar = Chosen.Optional();
    private static readonly Field<ImmutableArray<Filled>> Planned = Ask.Parts("purchases", 100, new(Id, Value, QuotesSoFar, ChosenSoFar, Tender, Shortage, Reason, Agreed));

    /// <inheritdoc/>
    public string Name => "procurement";

    /// <inheritdoc/>
    public Shape Body { get; } = new(Purchases);

    /// <summary>The same body where a purchase may stand without quotations yet: then only what its value asks for can be said.</summary>
    public Shape BodySoFar { get; } = new(Planned);

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

    /// <summary>What only the rules can tell to be wrong with a body, of either shape.</summary>
    public static void Judge(Filled body, Faults faults)
    {
        var purchases = All(body);
        for (var i = 0; i < purchases.Length; i++)
        {
            var at = string.Create(CultureInfo.InvariantCulture, $"purchases[{i}]");
            if (purchases.Take(i).Any(p => p.Of(Id) == purchases[i].Of(Id))) faults.Add($"{at}.id", ChecksText.PurchaseTwice);
            var chosen = purchases[i].Of(Chosen) ?? purchases[i].Of(ChosenSoFar);
            if (chosen is null && QuotesOf(purchases[i]).IsEmpty) continue;
            if (chosen is null) faults.Add($"{at}.chosen", BodiesText.Missing);
            else if (!QuotesOf(purchases[i]).Any(q => q.Of(Supplier) == chosen)) faults.Add($"{at}.chosen", ChecksText.ChosenDidNotQuote);
        }
    }

    /// <summary>Each purchase with what the clauses say of it; null for one without quotations yet. The body is in order.</summary>
    public ImmutableArray<(string Id, Purchase Purchase, ProcurementAnswer? Answer)> Work(Filled body)
    {
        var limits = Limits;
        return [.. All(body).Select(p => (p.Of(Id), Read(p, limits))).Select(p => (p.Item1, p.Item2, p.Item2.Quotations.IsEmpty ? null : ProcurementCheck.Of(p.Item2)))];
    }

    /// <inheritdoc/>
    public JsonObject? Answer(Filled body, Language language, Faults faults)
    {
        Judge(body, faults);
        if (faults.Any) return null;
        var answers = Work(body);
        return new()
        {
            ["outcome"] = FindingJson.Word(Findings.Overall(answers.SelectMany(a => a.Answer!.Findings))),
            ["purchases"] = new JsonArray([.. answers.Select(a => new JsonObject
            {
                ["id"] = a.Id,
                ["required"] = a.Answer!.Required.Word(),
                ["outcome"] = FindingJson.Word(a.Answer.Outcome),
                ["findings"] = FindingJson.Of(a.Answer.Findings, language),
            })]),
        };
    }

    private static ImmutableArray<Filled> All(Filled body) => body.Of(Purchases) is { IsDefault: false } whole ? whole : body.Of(Planned);

    private static ImmutableArray<Filled> QuotesOf(Filled purchase) => purchase.Of(Quotes) is { IsDefault: false } whole ? whole : purchase.Of(QuotesSoFar) ?? [];

    private static Purchase Read(Filled purchase, QuotationRules limits) => new(limits, purchase.Of(Value),
        [.. QuotesOf(purchase).Select(q => new Quotation(q.Of(Supplier), q.Of(Amount), q.Of(Written) ?? true, q.Of(Conforming) ?? true))],
        purchase.Of(Chosen) ?? purchase.Of(ChosenSoFar) ?? "",
        purchase.Of(Tender) is true, purchase.Of(Shortage) is true, purchase.Of(Reason), purchase.Of(Agreed) is true);
}
