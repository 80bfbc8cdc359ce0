using CleanerProduction.Cases;
using CleanerProduction.Schemes;
using CleanerProduction.Workflows;

namespace CleanerProduction.Applications;

/// <summary>What the Director recommends (FG-2.2.2).</summary>
public enum Recommendation
{
    /// <summary>To approve, with the grant and conditions stated.</summary>
    Approve,
    /// <summary>Not to accept.</summary>
    Reject,
}

/// <summary>An application for funding. It keeps the phase of its submission until it is closed.</summary>
public sealed class Application : Case<ApplicationState, ApplicationStep>
{
    // True only while Pay takes its step: there is no other way to pay.
    private bool paying;

    private Application() { }

    /// <summary>A draft.</summary>
    public Application(CaseReference reference, string phase, int companyId, int factoryId)
        : base(reference.ToString(), ApplicationState.Draft) =>
        (Type, Phase, CompanyId, FactoryId) = (reference.Project ?? throw new ArgumentException($"{reference} is no application", nameof(reference)), phase, companyId, factoryId);

    /// <summary>A project of the past, as it ended; the entry to be stored with it names the file's row.</summary>
    public static (Application Application, CaseEntry Entry) OfThePast(Past.PastRecord record, int companyId, int factoryId, string actor, DateTimeOffset at, string note)
    {
        var application = new Application(record.Reference, record.Phase, companyId, factoryId)
        {
            Sector = record.Sector, ProviderNumber = record.Provider, Title = record.Title, ProjectCost = record.Cost,
            SubmittedOn = record.SubmittedOn, DecidedOn = record.DecidedOn, ApprovedGrant = record.Grant, PaidGrant = record.Paid, PaidOn = record.PaidOn,
        };
        return (application, application.TakenOver(record.State, Role.Secretariat, actor, at, note));
    }

    /// <summary>The kind of project.</summary>
    public ProjectType Type { get; private set; }

    /// <summary>The phase's code, P1 to P5; fixed at submission.</summary>
    public string Phase { get; private set; } = "";

    /// <summary>The applicant.</summary>
    public int CompanyId { get; private set; }

    /// <summary>The factory concerned.</summary>
    public int FactoryId { get; private set; }

    /// <summary>The sector's word, as the factory's was at submission.</summary>
    public string Sector { get; set; } = "";

    /// <summary>The provider engaged; null where the technology is exempt (RG-1.1.2) or none was chosen yet.</summary>
    public string? ProviderNumber { get; set; }

    /// <summary>What the project is called.</summary>
    public Trilingual Title { get; set; } = Trilingual.Same("");

    /// <summary>The technology in one sentence, as applied for; null where not stated (FG-2.1.3).</summary>
    public Trilingual? Technology { get; set; }

    /// <summary>What the project is mainly about (FG-T1.1), as applied for; null where not stated.</summary>
    public Guidelines.Funding.ProjectAim? Aim { get; set; }

    /// <summary>The benefits expected, in figures, as applied for; null where not stated (FG-2.3.2(h)).</summary>
    public Trilingual? ExpectedBenefits { get; set; }

    /// <summary>The cost the programme may share (FG-3.5.1), as applied for.</summary>
    public Hkd ProjectCost { get; set; }

    /// <summary>True where the technology was developed in Hong Kong, or jointly with Guangdong (RG-1.1.2).</summary>
    public bool HongKongTechnology { get; set; }

    /// <summary>The officer who has the case: the person's id; null while nobody has.</summary>
    public string? Officer { get; set; }

    /// <summary>The day it was submitted, Hong Kong time; null while a draft. Caps and windows are those of this day.</summary>
    public DateOnly? SubmittedOn { get; private set; }

    /// <summary>What the Director recommends; null before.</summary>
    public Recommendation? Recommendation { get; private set; }

    /// <summary>The grant recommended; null before, and where rejection is recommended.</summary>
    public Hkd? RecommendedGrant { get; private set; }

    /// <summary>Conditions that come with the recommended approval; null for none.</summary>
    public Trilingual? Conditions { get; private set; }

    /// <summary>The grant approved; null before approval.</summary>
    public Hkd? ApprovedGrant { get; private set; }

    /// <summary>The day it was decided, Hong Kong time; null before.</summary>
    public DateOnly? DecidedOn { get; private set; }

    /// <summary>What was paid of the grant; null before (FG-4.1.4).</summary>
    public Hkd? PaidGrant { get; private set; }

    /// <summary>The day it was paid, Hong Kong time; null before.</summary>
    public DateOnly? PaidOn { get; private set; }

    /// <summary>A quotation that is not the lowest, before the committee; null for none (FG-3.3.3).</summary>
    public Projects.QuotationVariation? Variation { get; set; }

    /// <summary>The state a payment hold interrupted; null where there is none.</summary>
    public ApplicationState? HeldFrom { get; private set; }

    /// <inheritdoc />
    protected override Workflow<ApplicationState, ApplicationStep> Workflow => ApplicationWorkflow.Of(Type);

    /// <summary>Fixes the phase of a draft about to be submitted.</summary>
    public Refusal? EnterPhase(Phase phase)
    {
        if (State != ApplicationState.Draft) return new("phase-is-kept");
        Phase = phase.Code;
        return null;
    }

    /// <summary>
    /// Writes the recommendation to approve with a grant above HK$0.00 and not above <paramref name="limit"/>, what the phase allows for this
    /// project. It can be rewritten until the case is on an agenda.
    /// </summary>
    public Refusal? RecommendApproval(Hkd grant, Grant limit, Trilingual? conditions)
    {
        if (IsPastRecommending) return new("recommendation-is-fixed", "FG-2.2.2");
        if (grant > limit.Amount) return new Refusal("grant-above-limit", limit.Source.Clause?.Id).With("grant", $"{grant}").With("limit", $"{limit.Amount}");
        if (grant <= Hkd.Zero) return new("grant-missing");
        if (conditions is { IsIncomplete: true }) return new("conditions-incomplete");
        (Recommendation, RecommendedGrant, Conditions) = (Applications.Recommendation.Approve, grant, conditions);
        return null;
    }

    /// <summary>Writes the recommendation not to accept.</summary>
    public Refusal? RecommendRejection()
    {
        if (IsPastRecommending) return new("recommendation-is-fixed", "FG-2.2.2");
        (Recommendation, RecommendedGrant, Conditions) = (Applications.Recommendation.Reject, null, null);
        return null;
    }

    /// <summary>
    /// Carries out the committee's division on the recommendation: agreed, it becomes the decision; a recommended approval not agreed is
    /// a rejection; a recommended rejection not agreed goes back to the Director.
    /// </summary>
    public Result<CaseEntry> CarryOut(bool carried, string meeting, DateTimeOffset at, string? note = null) => Step(
        (Recommendation, carried) switch
        {
            (Applications.Recommendation.Approve, true) => ApplicationStep.Approve,
            (Applications.Recommendation.Reject, false) => ApplicationStep.TakeOffAgenda,
            _ => ApplicationStep.Reject,
        },
        Role.Committee, meeting, at, note);

    /// <summary>
    /// Pays the grant once: an amount above HK$0.00 and not above <paramref name="payable"/>, what the clauses allow, on a day that is not ahead (FG-4.1.4).
    /// </summary>
    public Result<CaseEntry> Pay(Hkd amount, DateOnly on, Hkd payable, string actor, DateTimeOffset at, string? note = null)
    {
        if (amount <= Hkd.Zero) return new Refusal("nothing-to-pay");
        if (amount > payable || amount > ApprovedGrant || ApprovedGrant is null) return new Refusal("payment-above-payable", "FG-T1.2").With("amount", $"{amount}").With("payable", $"{payable}");
        if (on > HongKongTime.DateOf(at)) return new Refusal("payment-in-the-future").With("on", on.Iso());
        paying = true;
        var step = Step(ApplicationStep.Pay, Role.Secretariat, actor, at, note);
        paying = false;
        if (step.Ok) (PaidGrant, PaidOn) = (amount, on);
        return step;
    }

    private bool IsPastRecommending => State is not (ApplicationState.Complete or ApplicationState.Recommended);

    /// <inheritdoc />
    protected override Refusal? Guard(ApplicationStep step, DateTimeOffset at, string? note) => step switch
    {
        ApplicationStep.Recommend when Recommendation is null => new("recommendation-missing", "FG-2.2.2"),
        ApplicationStep.Approve when Type != ProjectType.Verification && RecommendedGrant is null => new("grant-missing", "FG-2.2.2"),
        ApplicationStep.Pay when !paying => new("payment-without-amount", "FG-4.1.4"),
        ApplicationStep.ResumeProject when HeldFrom != ApplicationState.InProgress => new("held-elsewhere", "FG-4.1.4"),
        ApplicationStep.ResumePayment when HeldFrom != ApplicationState.ReadyToPay => new("held-elsewhere", "FG-4.1.4"),
        ApplicationStep.HoldPayment or ApplicationStep.Reject or ApplicationStep.Terminate when string.IsNullOrWhiteSpace(note) => new("reason-missing"),
        _ => null,
    };

    /// <inheritdoc />
    protected override void Reopened()
    {
        if (State is ApplicationState.OnAgenda) (ApprovedGrant, DecidedOn) = (null, null);
    }

    /// <inheritdoc />
    protected override void Moved(WorkflowRow<ApplicationState, ApplicationStep> row, DateTimeOffset at)
    {
        if (row.Step == ApplicationStep.Submit) SubmittedOn = HongKongTime.DateOf(at);
        if (row.Step is ApplicationStep.Approve or ApplicationStep.Reject) DecidedOn = HongKongTime.DateOf(at);
        if (row.Step == ApplicationStep.Approve) ApprovedGrant = RecommendedGrant;
        HeldFrom = row.To == ApplicationState.PaymentHold ? row.From : null;
    }
}
