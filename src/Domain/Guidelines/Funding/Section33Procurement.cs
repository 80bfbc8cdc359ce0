using System.Collections.Immutable;

namespace CleanerProduction.Guidelines.Funding;

/// <summary>FG 3.3: fair procurement of a demonstration project's equipment.</summary>
public static class Section33Procurement
{
    /// <summary>Where a demonstration buys equipment, the rest of 3.3 is followed.</summary>
    public static readonly Rule<Purchase> Applies = new("FG-3.3.1", (purchase, says) =>
        purchase.Project is { } project && !project.GoesToCommittee() ? says.NotApplicable("no-demonstration") : says.Met("procurement-applies"));

    /// <summary>Proprietary equipment stands on the application with its reason, and is not changed once approved.</summary>
    public static readonly Rule<Purchase> Proprietary = new("FG-3.3.2", (purchase, says) =>
        !purchase.Proprietary ? says.NotApplicable("equipment-not-proprietary")
        : string.IsNullOrWhiteSpace(purchase.ProprietaryReason) ? says.NotMet("proprietary-without-reason")
        : purchase.ChangedAfterApproval ? says.NotMet("proprietary-changed")
        : says.Met("proprietary-with-reason", ("reason", purchase.ProprietaryReason)));

    /// <summary>(a), (b) or (c) is followed, whichever the value asks for, unless the committee agreed in writing to something else.</summary>
    public static readonly Rule<Purchase> Fair = new("FG-3.3.3", (purchase, says) =>
    {
        if (purchase.CommitteeWaived) return says.Met("waived-by-committee");
        var rule = purchase.Needed switch { QuotationsNeeded.FiveWritten => FiveQuotations!, QuotationsNeeded.OpenTender => OpenTender!, _ => TwoQuotations! };
        return rule.Of(purchase).Outcome == FindingOutcome.Met ? says.Met("procurement-fair", ("clause", rule.Clause.Number)) : says.NotMet("procurement-not-fair", ("clause", rule.Clause.Number));
    });

    /// <summary>Up to HK$50,000: two written quotations; by word of mouth up to HK$10,000. Fewer only where the record says that the market has no more.</summary>
    public static readonly Rule<Purchase> TwoQuotations = new("FG-3.3.3(a)", (purchase, says) =>
        purchase.CommitteeWaived ? says.NotApplicable("waived-by-committee")
        : purchase.Value > purchase.Limits.FewUpTo.Value ? says.NotApplicable("purchase-above-limit", ("value", purchase.Value), ("limit", purchase.Limits.FewUpTo.Value))
        : purchase.Needed == QuotationsNeeded.TwoVerbal ? Enough(purchase, says, purchase.Limits.Few.Value, written: false)
        : Enough(purchase, says, purchase.Limits.Few.Value, written: true));

    /// <summary>Above HK$50,000 and up to HK$1,400,000: five written quotations. Fewer only where the record says that the market has no more.</summary>
    public static readonly Rule<Purchase> FiveQuotations = new("FG-3.3.3(b)", (purchase, says) =>
        purchase.CommitteeWaived ? says.NotApplicable("waived-by-committee")
        : purchase.Needed != QuotationsNeeded.FiveWritten
            ? says.NotApplicable("purchase-outside-limits", ("value", purchase.Value), ("above", purchase.Limits.FewUpTo.Value), ("upTo", purchase.Limits.ManyUpTo.Value))
            : Enough(purchase, says, purchase.Limits.Many.Value, written: true));

    /// <summary>Above HK$1,400,000: an open tender.</summary>
    public static readonly Rule<Purchase> OpenTender = new("FG-3.3.3(c)", (purchase, says) =>
        purchase.CommitteeWaived ? says.NotApplicable("waived-by-committee")
        : purchase.Needed != QuotationsNeeded.OpenTender ? says.NotApplicable("purchase-within-limit", ("value", purchase.Value), ("limit", purchase.Limits.ManyUpTo.Value))
        : purchase.OpenTender ? says.Met("tender-held", ("value", purchase.Value))
        : says.NotMet("tender-missing", ("value", purchase.Value), ("limit", purchase.Limits.ManyUpTo.Value)));

    /// <summary>The lowest quotation that meets the specification, unless a reason was given and the committee agreed.</summary>
    public static readonly Rule<Purchase> LowestQuotation = new("FG-3.3.3(d)", (purchase, says) =>
    {
        if (purchase.CommitteeWaived) return says.NotApplicable("waived-by-committee");
        Quotation? chosen = null, cheapest = null;
        foreach (var quotation in purchase.Quotations)
        {
            if (!quotation.Conforming) continue;
            if (cheapest is null || quotation.Amount < cheapest.Amount) cheapest = quotation;
            if (quotation.Supplier == purchase.Chosen && (chosen is null || quotation.Amount < chosen.Amount)) chosen = quotation;
        }
        if (chosen is null) return says.NotMet("chosen-does-not-conform", ("supplier", purchase.Chosen));
        var lowest = cheapest!.Amount;
        if (chosen.Amount <= lowest) return says.Met("lowest-chosen", ("supplier", chosen.Supplier), ("amount", chosen.Amount));
        if (string.IsNullOrWhiteSpace(purchase.ReasonNotLowest)) return says.NotMet("not-lowest-without-reason", ("amount", chosen.Amount), ("lowest", lowest));
        return purchase.CommitteeAgreed
            ? says.Met("not-lowest-agreed", ("amount", chosen.Amount), ("lowest", lowest))
            : says.NotMet("not-lowest-not-agreed", ("amount", chosen.Amount), ("lowest", lowest));
    });

    /// <summary>All of them, in the guide's order.</summary>
    public static readonly ImmutableArray<Rule<Purchase>> All = [Applies, Proprietary, Fair, TwoQuotations, FiveQuotations, OpenTender, LowestQuotation];

    private static Finding Enough(Purchase purchase, Says says, int needed, bool written)
    {
        var had = purchase.Counted;
        if (had >= needed)
            return written
                ? says.Met("quotations-written-enough", ("needed", needed), ("had", had), ("value", purchase.Value))
                : says.Met("quotations-any-form-enough", ("needed", needed), ("had", had), ("value", purchase.Value));
        if (purchase.ShortageRecorded && had > 0) return says.Met("shortage-recorded", ("needed", needed), ("had", had));
        return written
            ? says.NotMet("quotations-written-too-few", ("needed", needed), ("had", had), ("value", purchase.Value))
            : says.NotMet("quotations-any-form-too-few", ("needed", needed), ("had", had), ("value", purchase.Value));
    }
}
