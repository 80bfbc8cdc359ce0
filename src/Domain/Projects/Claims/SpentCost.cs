using CleanerProduction.Applications;
using CleanerProduction.Guidelines.Funding;

namespace CleanerProduction.Projects.Claims;

/// <summary>Why the rules leave a cost out of a claim.</summary>
public enum CostExclusion
{
    /// <summary>Nothing against it.</summary>
    None,
    /// <summary>The programme does not fund that kind (FG-3.5.1).</summary>
    NotFunded,
    /// <summary>Ordered or invoiced before the application was submitted (FG-3.1.3).</summary>
    TooEarly,
    /// <summary>Invoiced after the project was completed (FG-3.1.3, A-23).</summary>
    TooLate,
}

/// <summary>The days in which a demonstration's costs are funded; an assessment has no such window.</summary>
/// <param name="Project">The kind of project.</param>
/// <param name="From">The day of submission; inclusive.</param>
/// <param name="Until">The completion, or the agreed date where that is earlier; inclusive, null while neither is known.</param>
public sealed record CostWindow(ProjectType Project, DateOnly From, DateOnly? Until)
{
    /// <summary>The window of a project: it ends on the earlier of completion and agreed date .</summary>
    public static CostWindow Of(ProjectType project, DateOnly submitted, DateOnly? completed, DateOnly? agreed) =>
        new(project, submitted, completed is { } c && agreed is { } a ? c < a ? c : a : completed ?? agreed);

    /// <summary>The rule that leaves a cost out, the kind before the days.</summary>
    public CostExclusion Excludes(SpentCost cost) =>
        !(cost.Kind == CostKind.ProviderFee || cost.Kind is CostKind.Equipment or CostKind.Installation && Project.GoesToCommittee()) ? CostExclusion.NotFunded
        : !Project.GoesToCommittee() ? CostExclusion.None
        : cost.InvoicedOn < From || cost.OrderedOn < From ? CostExclusion.TooEarly
        : cost.InvoicedOn > Until ? CostExclusion.TooLate
        : CostExclusion.None;
}

/// <summary>Something the applicant paid for.</summary>
/// <param name="Line">Its mark in the approved budget, B1, B2 …</param>
/// <param name="Kind">Which kind of cost.</param>
/// <param name="Amount">What was invoiced and paid; above HK$0.00.</param>
/// <param name="InvoicedOn">The day of the invoice: when the cost was incurred.</param>
/// <param name="PaidOn">The day it was paid.</param>
/// <param name="OrderedOn">The day it was ordered; null where not stated.</param>
public sealed record SpentCost(string Line, CostKind Kind, Hkd Amount, DateOnly InvoicedOn, DateOnly PaidOn, DateOnly? OrderedOn = null)
{
    /// <summary>What stands against stating it on a day; null where nothing does.</summary>
    public Refusal? Fault(DateOnly today) =>
        Amount <= Hkd.Zero ? new("cost-missing")
        : InvoicedOn > today || PaidOn > today || OrderedOn > today ? new("cost-in-the-future")
        : OrderedOn > InvoicedOn ? new("invoiced-before-order")
        : null;
}
