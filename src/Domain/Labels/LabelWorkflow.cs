using CleanerProduction.Workflows;
using static CleanerProduction.Labels.LabelState;
using static CleanerProduction.Labels.LabelStep;
using static CleanerProduction.Workflows.Role;

namespace CleanerProduction.Labels;

/// <summary>Where an application for a label, or a nomination, stands.</summary>
public enum LabelState
{
    /// <summary>Being written; nobody but the applicant's own people sees it.</summary>
    Draft,
    /// <summary>Received electronically; the original with the company's seal is awaited (LG-3.1).</summary>
    AwaitingOriginal,
    /// <summary>Received whole, or nominated; the scheme's secretariat checks it (LG-9).</summary>
    Submitted,
    /// <summary>Checked; manufacturing and excellent await the verification on site (LG-fn2).</summary>
    Checked,
    /// <summary>Verified on site (LG-fn2).</summary>
    SiteVerified,
    /// <summary>With the judging panel (LG-5).</summary>
    BeforePanel,
    /// <summary>The panel decided to award; published for objections before the results are released .</summary>
    Proposed,
    /// <summary>Awarded; the results are released (LG-6).</summary>
    Awarded,
    /// <summary>The panel decided not to award; final (LG-6).</summary>
    NotAwarded,
    /// <summary>The sealed original never came (LG-3.1, A-70).</summary>
    Lapsed,
    /// <summary>Withdrawn by the applicant.</summary>
    Withdrawn,
    /// <summary>Void: an advantage was offered (LG-11.2).</summary>
    Void,
}

/// <summary>What can be done to it.</summary>
public enum LabelStep
{
    /// <summary>The applicant hands it in through the portal.</summary>
    Submit,
    /// <summary>The scheme's secretariat records one that came by post with its seal (LG-3.2).</summary>
    RecordPosted,
    /// <summary>The scheme's secretariat nominates a provider from the records (LG-7.1, A-63).</summary>
    Nominate,
    /// <summary>The sealed original came.</summary>
    ReceiveOriginal,
    /// <summary>The days for the original are over.</summary>
    Lapse,
    /// <summary>Every criterion is computed or judged.</summary>
    Check,
    /// <summary>The site was verified.</summary>
    VerifySite,
    /// <summary>It goes to the panel.</summary>
    Table,
    /// <summary>The panel decides to award.</summary>
    Propose,
    /// <summary>The panel decides not to award.</summary>
    Decline,
    /// <summary>An objection or a new record sends it back to the panel.</summary>
    Return,
    /// <summary>The results are released.</summary>
    Award,
    /// <summary>The applicant takes it back.</summary>
    Withdraw,
    /// <summary>It is declared void.</summary>
    Annul,
}

/// <summary>The machine of applications for labels.</summary>
public static class LabelWorkflow
{
#pragma warning disable format
    /// <summary>The table; lifecycles section 8. What is withdrawn or lapsed may be entered again while the round is open.</summary>
    public static readonly Workflow<LabelState, LabelStep> Table = new("Application for a label", Draft,
        (Draft,            Submit,          AwaitingOriginal, Applicant,   "LG-3.1"),
        (Draft,            RecordPosted,    Submitted,        Secretariat, "LG-3.2"),
        (Draft,            Nominate,        Submitted,        Secretariat, "LG-7.1"),
        (AwaitingOriginal, ReceiveOriginal, Submitted,        Secretariat, "LG-3.1"),
        (AwaitingOriginal, Lapse,           Lapsed,           Role.Timer,  "LG-3.1"),
        (Submitted,        Check,           Checked,          Secretariat, "LG-9"),
        (Checked,          VerifySite,      SiteVerified,     Secretariat, "LG-fn2"),
        (Checked,          VerifySite,      SiteVerified,     TechnicalSupport, "LG-fn2"),
        (Checked,          LabelStep.Table,           BeforePanel,      Secretariat, "LG-5"),
        (SiteVerified,     LabelStep.Table,           BeforePanel,      Secretariat, "LG-5"),
        (BeforePanel,      Propose,         Proposed,         Panel,       "LG-6"),
        (BeforePanel,      Decline,         NotAwarded,       Panel,       "LG-6"),
        (Proposed,         Return,          BeforePanel,      Secretariat, "LG-fn7"),
        (Proposed,         Award,           Awarded,          Secretariat, "LG-6"),
        (Draft,            Withdraw,        Withdrawn,        Applicant,   null),
        (AwaitingOriginal, Withdraw,        Withdrawn,        Applicant,   null),
        (Submitted,        Withdraw,        Withdrawn,        Applicant,   null),
        (Checked,          Withdraw,        Withdrawn,        Applicant,   null),
        (SiteVerified,     Withdraw,        Withdrawn,        Applicant,   null),
        (BeforePanel,      Withdraw,        Withdrawn,        Applicant,   null),
        (Proposed,         Withdraw,        Withdrawn,        Applicant,   null),
        (AwaitingOriginal, Annul,           LabelState.Void,  Director,    "LG-11.2"),
        (Submitted,        Annul,           LabelState.Void,  Director,    "LG-11.2"),
        (Checked,          Annul,           LabelState.Void,  Director,    "LG-11.2"),
        (SiteVerified,     Annul,           LabelState.Void,  Director,    "LG-11.2"),
        (BeforePanel,      Annul,           LabelState.Void,  Director,    "LG-11.2"),
        (Proposed,         Annul,           LabelState.Void,  Director,    "LG-11.2"));
#pragma warning restore format
}
