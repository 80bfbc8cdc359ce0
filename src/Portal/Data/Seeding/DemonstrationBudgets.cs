using System.Collections.Immutable;
using CleanerProduction.Applications;
using CleanerProduction.Applications.Forms;
using CleanerProduction.Guidelines.Funding;
using CleanerProduction.Projects;

namespace CleanerProduction.Portal.Data;

/// <summary>Budgets that add up to the cost of an invented application, with quotations that fit, and in a few lines do not (FG-3.3.3).</summary>
internal sealed class DemonstrationBudgets(DemonstrationWords words)
{
    private const int FewUpTo = 50_000, VerbalUpTo = 10_000, ManyUpTo = 1_400_000;

    private readonly IReadOnlyList<DemonstrationSupplier> suppliers = DemonstrationSupplier.All(words);

    /// <summary>The lines of an assessment: the provider's fee is all the programme shares.</summary>
    public ImmutableArray<BudgetLine> Assessment(int cost, Language language, ref Draw draw) =>
    [
        new("B1", words.Say(ref draw, "line-assessment", language), CostKind.ProviderFee, Hkd.Of(cost)),
        new("B2", words.Say(ref draw, "line-staff", language), CostKind.OwnStaff, Hkd.Of(Hundreds(cost * 8 / 100))),
    ];

    /// <summary>The lines of a project with equipment; <paramref name="variation"/> is the purchase before the committee, where there is one.</summary>
    public ImmutableArray<BudgetLine> Project(int cost, string title, bool provider, QuotationVariation? variation, Language language, ref Draw draw)
    {
        var fee = provider ? Hundreds(cost * draw.Between(3, 8) / 100) : 0;
        var (installation, small, tiny) = (Hundreds(cost * draw.Between(6, 11) / 100), draw.Between(200, 480) * 100, draw.Between(40, 98) * 100);
        var second = Hundreds(cost * draw.Between(15, 28) / 100);
        var main = cost - fee - installation - small - tiny - second;
        if (variation is not null)
        {
            var bought = (int)(variation.Chosen.Cents / 100);
            (main, second) = (bought, second + main - bought);
        }
        List<BudgetLine> lines =
        [
            variation is null ? Line("B1", words.Say(ref draw, "line-main", language, title), main, language, ref draw) : Bought(variation, language, ref draw),
            Line("B2", words.Say(ref draw, "line-second", language), second, language, ref draw),
            Line("B3", words.Say(ref draw, "line-small", language), small, language, ref draw),
            Line("B4", words.Say(ref draw, "line-tiny", language), tiny, language, ref draw),
            new("B5", words.Say(ref draw, "line-installation", language), CostKind.Installation, Hkd.Of(installation)),
        ];
        if (provider) lines.Add(new("B6", words.Say(ref draw, "line-fee", language), CostKind.ProviderFee, Hkd.Of(fee)));
        return [.. lines];
    }

    private BudgetLine Line(string id, string what, int amount, Language language, ref Draw draw)
    {
        var needed = amount <= FewUpTo ? 2 : amount <= ManyUpTo ? 5 : 3;
        var (missing, shortage) = (draw.Between(1, 11) == 1, draw.Between(1, 14) == 1);
        var quotations = Quotations(missing ? needed - 1 : shortage ? Math.Max(1, needed - 2) : needed, amount, amount <= VerbalUpTo, language, ref draw);
        var chosen = quotations[0].Supplier;
        string? reason = null;
        if (quotations.Count > 1 && draw.Between(1, 13) == 1)
        {
            quotations[1] = quotations[1] with { Amount = Hkd.Of(Hundreds(amount * 94 / 100)) };
            reason = words.Say(ref draw, "not-lowest", language);
        }
        if (quotations.Count > 2 && draw.Between(1, 6) == 1) quotations[2] = quotations[2] with { Amount = Hkd.Of(Hundreds(amount * 90 / 100)), Conforming = false };
        if (quotations.Count > 3 && draw.Between(1, 7) == 1) quotations[3] = quotations[3] with { Address = quotations[1].Address };
        return new(id, what, CostKind.Equipment, Hkd.Of(amount))
        {
            Quotations = [.. quotations], Chosen = chosen, ReasonNotLowest = reason, ShortageRecorded = !missing && shortage && needed > 1, OpenTender = amount > ManyUpTo,
        };
    }

    private BudgetLine Bought(QuotationVariation variation, Language language, ref Draw draw)
    {
        var quotations = Quotations(5, (int)(variation.Chosen.Cents / 100), false, language, ref draw);
        quotations[0] = quotations[0] with { Supplier = variation.ChosenSupplier.In(language) };
        quotations[1] = quotations[1] with { Supplier = variation.LowestSupplier.In(language), Amount = variation.Lowest };
        return new("B1", variation.Purchase.In(language), CostKind.Equipment, variation.Chosen)
        {
            Quotations = [.. quotations], Chosen = quotations[0].Supplier, ReasonNotLowest = variation.Reason.In(language),
        };
    }

    // The first is the one that is chosen; the others ask for more.
    private List<FormQuotation> Quotations(int count, int amount, bool verbal, Language language, ref Draw draw)
    {
        var (first, made) = (draw.Between(0, suppliers.Count - 1), new List<FormQuotation>());
        for (var i = 0; i < count; i++)
        {
            var supplier = suppliers[(first + i * 7) % suppliers.Count];
            made.Add(new(supplier.Name.In(language), supplier.Address.In(language), Hkd.Of(i == 0 ? amount : Hundreds((int)((long)amount * draw.Between(103, 119) / 100))), Written: !verbal || i == 0));
        }
        return made;
    }

    private static int Hundreds(int dollars) => dollars / 100 * 100;
}
