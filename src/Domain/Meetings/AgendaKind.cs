namespace CleanerProduction.Meetings;

/// <summary>What an agenda item is about; every decision the guides reserve to the committee has its kind.</summary>
public enum AgendaKind
{
    /// <summary>Confirming the minutes of an earlier meeting; no division.</summary>
    Minutes,
    /// <summary>The Secretariat's progress report (PP-22); noted, no division.</summary>
    ProgressReport,
    /// <summary>The director's recommendation on a demonstration project (I) (FG-2.2.2).</summary>
    Demonstration1,
    /// <summary>The director's recommendation on a demonstration project (II) (FG-2.2.2).</summary>
    Demonstration2,
    /// <summary>The director's recommendation on a new technology project (RG-1.1.2; route as FG-2.2.2).</summary>
    NewTechnology,
    /// <summary>Withdrawing an approval whose agreement was not signed in time (FG-3.1.2).</summary>
    ApprovalWithdrawal,
    /// <summary>Terminating funding (FG-4.2.1).</summary>
    Termination,
    /// <summary>Agreeing to a quotation that is not the lowest (FG-3.3.3).</summary>
    ProcurementVariation,
    /// <summary>A registration that misses a criterion (RG-4.1.5).</summary>
    RegistrationReferral,
    /// <summary>An opinion on a re-application after a quality cancellation (RG-3.3.4).</summary>
    ReapplicationOpinion,
    /// <summary>A proposed penalty (RG-6.1.4).</summary>
    Penalty,
    /// <summary>Any other business; no division.</summary>
    OtherBusiness,
    /// <summary>A list of applications that the judging panel is asked to award a label to, or not to (LG-10).</summary>
    LabelAward,
}

/// <summary>What the rules say about each kind of item.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Clause">The clause that reserves it to the committee, or null.</param>
/// <param name="Divides">True where the item is decided by a division.</param>
/// <param name="Waivable">True where the chair may rule that a concerned seat stays; never for complaints and penalties.</param>
/// <param name="Circulates">True where it may be decided by circulation of papers; never for penalties.</param>
/// <param name="Panel">True where the judging panel decides it and the committee does not.</param>
public sealed record AgendaRule(AgendaKind Kind, string? Clause, bool Divides, bool Waivable, bool Circulates, bool Panel = false)
{
#pragma warning disable format
    /// <summary>One row a kind.</summary>
    public static readonly IReadOnlyList<AgendaRule> Table =
    [
        new(AgendaKind.Minutes,              null,       Divides: false, Waivable: true,  Circulates: false),
        new(AgendaKind.ProgressReport,       "PP-22",    Divides: false, Waivable: true,  Circulates: false),
        new(AgendaKind.Demonstration1,       "FG-2.2.2", Divides: true,  Waivable: true,  Circulates: true),
        new(AgendaKind.Demonstration2,       "FG-2.2.2", Divides: true,  Waivable: true,  Circulates: true),
        new(AgendaKind.NewTechnology,        "FG-2.2.2", Divides: true,  Waivable: true,  Circulates: true),
        new(AgendaKind.ApprovalWithdrawal,   "FG-3.1.2", Divides: true,  Waivable: true,  Circulates: true),
        new(AgendaKind.Termination,          "FG-4.2.1", Divides: true,  Waivable: true,  Circulates: true),
        new(AgendaKind.ProcurementVariation, "FG-3.3.3", Divides: true,  Waivable: true,  Circulates: true),
        new(AgendaKind.RegistrationReferral, "RG-4.1.5", Divides: true,  Waivable: true,  Circulates: true),
        new(AgendaKind.ReapplicationOpinion, "RG-3.3.4", Divides: true,  Waivable: true,  Circulates: true),
        new(AgendaKind.Penalty,              "RG-6.1.4", Divides: true,  Waivable: false, Circulates: false),
        new(AgendaKind.OtherBusiness,        null,       Divides: false, Waivable: true,  Circulates: false),
        new(AgendaKind.LabelAward,           "LG-10",    Divides: true,  Waivable: false, Circulates: false, Panel: true),
    ];
#pragma warning restore format

    /// <summary>True where a meeting under those orders may take it: each body what is its own, either what nobody votes on.</summary>
    public bool Fits(StandingOrders orders) => !Divides || Panel == orders.IsTwoSided;

    /// <summary>The row of that kind.</summary>
    public static AgendaRule Of(AgendaKind kind) => Table.Single(r => r.Kind == kind);
}
