using System.Collections.Immutable;
using CleanerProduction.Applications;
using CleanerProduction.Schemes;

namespace CleanerProduction.Guidelines.Funding;

/// <summary>A supplier's price for a purchase.</summary>
/// <param name="Supplier">Who quotes; two quotations of one supplier are one.</param>
/// <param name="Amount">The price.</param>
/// <param name="Written">False where it was given by word of mouth.</param>
/// <param name="Conforming">Whether it meets the technical specification.</param>
public sealed record Quotation(string Supplier, Hkd Amount, bool Written = true, bool Conforming = true);

/// <summary>What a purchase of a value must show.</summary>
public enum QuotationsNeeded
{
    /// <summary>Two quotations, by word of mouth if need be.</summary>
    TwoVerbal,
    /// <summary>Two in writing.</summary>
    TwoWritten,
    /// <summary>Five in writing.</summary>
    FiveWritten,
    /// <summary>An open tender.</summary>
    OpenTender,
}

/// <summary>One purchase of equipment for a demonstration project, orders that belong together taken as one .</summary>
/// <param name="Limits">The limits of the phase.</param>
/// <param name="Value">Its total.</param>
/// <param name="Quotations">What suppliers quoted.</param>
/// <param name="Chosen">The supplier chosen, one of those who quoted.</param>
/// <param name="OpenTender">Whether an open tender is on record.</param>
/// <param name="ShortageRecorded">Whether the procurement record says that the market holds too few suppliers.</param>
/// <param name="ReasonNotLowest">Why the lowest conforming quotation was not taken; null where nothing was given.</param>
/// <param name="CommitteeAgreed">Whether the committee agreed to that in writing.</param>
/// <param name="CommitteeWaived">Whether the committee agreed in writing to another arrangement altogether (FG-3.3.3).</param>
/// <param name="Project">The kind of project it is for; null where not stated, taken as a demonstration.</param>
/// <param name="Proprietary">Whether the equipment was applied for as proprietary.</param>
/// <param name="ProprietaryReason">Why that equipment and no other; null where nothing was given.</param>
/// <param name="ChangedAfterApproval">Whether other equipment is bought than was approved.</param>
public sealed record Purchase(
    QuotationRules Limits, Hkd Value, ImmutableArray<Quotation> Quotations, string Chosen,
    bool OpenTender = false, bool ShortageRecorded = false, string? ReasonNotLowest = null, bool CommitteeAgreed = false, bool CommitteeWaived = false,
    ProjectType? Project = null, bool Proprietary = false, string? ProprietaryReason = null, bool ChangedAfterApproval = false)
{
    /// <summary>What its value asks for; every limit inclusive (FG-3.3.3(a) to (c)).</summary>
    public QuotationsNeeded Needed =>
        Value <= Limits.VerbalUpTo.Value ? QuotationsNeeded.TwoVerbal
        : Value <= Limits.FewUpTo.Value ? QuotationsNeeded.TwoWritten
        : Value <= Limits.ManyUpTo.Value ? QuotationsNeeded.FiveWritten
        : QuotationsNeeded.OpenTender;

    /// <summary>How many of what its value asks for: quotations, or one tender.</summary>
    public int Wanted => Needed switch { QuotationsNeeded.FiveWritten => Limits.Many.Value, QuotationsNeeded.OpenTender => 1, _ => Limits.Few.Value };

    /// <summary>How many suppliers quoted in a form that counts at this value.</summary>
    public int Counted
    {
        get
        {
            var verbal = Needed == QuotationsNeeded.TwoVerbal;
            var suppliers = 0;
            for (var i = 0; i < Quotations.Length; i++)
                if ((verbal || Quotations[i].Written) && !IsRepeated(i, verbal)) suppliers++;
            return suppliers;
        }
    }

    private bool IsRepeated(int index, bool verbal)
    {
        for (var i = 0; i < index; i++)
            if ((verbal || Quotations[i].Written) && Quotations[i].Supplier == Quotations[index].Supplier) return true;
        return false;
    }
}
