using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using CleanerProduction.Guidelines.Funding;
using CleanerProduction.Portal.Guides.Checks.Asking;
using CleanerProduction.Portal.Parts.Bodies;
using CleanerProduction.Portal.Parts.Reading;

namespace CleanerProduction.Portal.Guides.Checks.Purchases;

/// <summary>How many quotations purchases need, and whether they have them.</summary>
public sealed partial class QuotationsSheet(ProcurementQuestion question) : CheckSheet
{
    /// <summary>The list of purchases.</summary>
    public const string Purchases = "purchases";
    /// <summary>Which quotation of a purchase is chosen, by its row: names are not known before they are typed.</summary>
    public const string Pick = "pick";
    /// <summary>How many purchases one form takes: an address is not endless.</summary>
    public const int MostPurchases = 6;
    /// <summary>How many quotations of a purchase it takes.</summary>
    public const int MostQuotes = 8;

    /// <inheritdoc/>
    public override string Name => "quotations";

    /// <inheritdoc/>
    public override int Order => 3;

    /// <inheritdoc/>
    public override string Title => PurchasesText.Title;

    /// <inheritdoc/>
    public override string Lead => PurchasesText.Lead;

    /// <inheritdoc/>
    public override ImmutableArray<string> Clauses => ["FG-3.3.3"];

    /// <inheritdoc/>
    public override Shape Form => question.BodySoFar;

    /// <inheritdoc/>
    public override Type Result => typeof(QuotationsResult);

    /// <inheritdoc/>
    public override string? LabelOf(string path)
    {
        if (path == Purchases) return PurchasesText.Purchase.With(1);
        var match = Place().Match(path);
        if (!match.Success) return null;
        var purchase = PurchasesText.Purchase.With(Number(match.Groups["purchase"]));
        var field = match.Groups["field"].Value switch { "id" => PurchasesText.What, "value" => PurchasesText.Value, "supplier" => PurchasesText.Supplier, "amount" => PurchasesText.Amount, "chosen" => PurchasesText.Chosen, var other => other };
        return string.Join(PurchasesText.Comma, [purchase, .. match.Groups["quote"].Success ? [PurchasesText.Quote.With(Number(match.Groups["quote"]))] : Array.Empty<string>(), field]);
    }

    /// <summary>The row that is chosen becomes the name of its supplier, as the rules ask for it; a purchase without a name gets its number.</summary>
    public override void Settle(Typed typed)
    {
        var purchases = typed.At(Purchases)?.Entries ?? [];
        for (var i = 0; i < purchases.Count; i++)
        {
            var purchase = purchases[i];
            if (int.TryParse(purchase[Pick], NumberStyles.None, CultureInfo.InvariantCulture, out var row) && purchase.At("quotes")?.Entries is { } quotes && row < quotes.Count)
            {
                if (string.IsNullOrWhiteSpace(quotes[row]["supplier"])) quotes[row].Put(Pick, "1");
                else purchase.Put("chosen", quotes[row]["supplier"]!.Trim());
            }
            purchase.Drop(Pick);
            if (!purchase.IsBlank && string.IsNullOrWhiteSpace(purchase["id"])) purchase.Put("id", string.Create(CultureInfo.InvariantCulture, $"P{i + 1}"));
        }
    }

    /// <inheritdoc/>
    public override void Judge(Filled body, Language language, Faults faults) => ProcurementQuestion.Judge(body, faults);

    /// <inheritdoc/>
    public override IEnumerable<Told> Told(Asked asked)
    {
        foreach (var (id, purchase, _) in question.Work(asked.Body!))
        {
            yield return new(id, purchase.Value.ToString());
            foreach (var quote in purchase.Quotations) yield return new("", Quoted(quote, purchase));
        }
    }

    private static string Quoted(Quotation quote, Purchase purchase) => string.Join(PurchasesText.Comma,
    [
        quote.Supplier, quote.Amount.ToString(), quote.Written ? PurchasesText.Written : PurchasesText.Verbal,
        .. quote.Conforming ? Array.Empty<string>() : [PurchasesText.NotConforming], .. quote.Supplier == purchase.Chosen ? [PurchasesText.Chosen] : Array.Empty<string>(),
    ]);

    private static int Number(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture) + 1;

    [GeneratedRegex(@"^purchases\[(?<purchase>\d{1,4})\](\.quotes\[(?<quote>\d{1,4})\])?\.(?<field>\w+)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Place();
}
