using CleanerProduction.Cases;
using CleanerProduction.Guidelines.Label;
using CleanerProduction.Workflows;

namespace CleanerProduction.Labels;

/// <summary>An application for a label in one round, or a nomination: one factory under one company, one buyer, or one provider.</summary>
public sealed class LabelApplication : Case<LabelState, LabelStep>
{
    private LabelApplication() { }

    /// <summary>A draft. Manufacturing and excellent name a factory, supply chain a company alone, technology service a provider alone.</summary>
    public LabelApplication(CaseReference reference, int round, bool renewal, int? companyId, int? factoryId, string? providerNumber)
        : base(reference.ToString(), LabelState.Draft)
    {
        Label = reference.Label ?? throw new ArgumentException($"{reference} is no application for a label", nameof(reference));
        var fits = Label switch
        {
            LabelKind.Manufacturing or LabelKind.Excellent => companyId is not null && factoryId is not null && providerNumber is null,
            LabelKind.SupplyChain => companyId is not null && factoryId is null && providerNumber is null,
            _ => companyId is null && factoryId is null && providerNumber is not null,
        };
        if (!fits) throw new ArgumentException($"{Label} is not asked for by these", nameof(companyId));
        (Round, Renewal, CompanyId, FactoryId, ProviderNumber) = (round, renewal, companyId, factoryId, providerNumber);
    }

    /// <summary>The round's year.</summary>
    public int Round { get; private set; }

    /// <summary>The label applied for.</summary>
    public LabelKind Label { get; private set; }

    /// <summary>Whether a label held is to be renewed (LG-7.1).</summary>
    public bool Renewal { get; private set; }

    /// <summary>The certificate to be renewed, by number; null for a first one.</summary>
    public string? Renews { get; set; }

    /// <summary>The company that applies; null for technology service.</summary>
    public int? CompanyId { get; private set; }

    /// <summary>The factory; null for supply chain and technology service.</summary>
    public int? FactoryId { get; private set; }

    /// <summary>The provider nominated; null for the others.</summary>
    public string? ProviderNumber { get; private set; }

    /// <summary>How it reached the scheme's secretariat; null for a nomination and a draft.</summary>
    public LabelChannel? Channel { get; set; }

    /// <summary>The day it was received, Hong Kong time; by the portal the day it was handed in. Null for a draft.</summary>
    public DateOnly? ReceivedOn { get; private set; }

    /// <summary>The day the original with the company's seal came.</summary>
    public DateOnly? OriginalReceivedOn { get; private set; }

    /// <summary>The officer of the scheme's secretariat who has it; null while nobody has.</summary>
    public string? Officer { get; set; }

    /// <summary>True where the scheme's secretariat verifies on site (LG-fn2).</summary>
    public bool IsVerifiedOnSite => Label is LabelKind.Manufacturing or LabelKind.Excellent;

    /// <summary>Records one that came by post, with its seal, on a day that is not ahead (LG-3.2).</summary>
    public Result<CaseEntry> RecordPosted(DateOnly received, string actor, DateTimeOffset at, string? note = null) => On(LabelStep.RecordPosted, received, actor, at, note);

    /// <summary>Records that the original with the company's seal came, on a day that is neither ahead nor before the application (LG-3.1).</summary>
    public Result<CaseEntry> ReceiveOriginal(DateOnly received, string actor, DateTimeOffset at, string? note = null) => On(LabelStep.ReceiveOriginal, received, actor, at, note);

    private Result<CaseEntry> On(LabelStep step, DateOnly day, string actor, DateTimeOffset at, string? note)
    {
        if (day > HongKongTime.DateOf(at)) return new Refusal("received-in-the-future", "LG-3.1").With("received", day.Iso());
        if (day < ReceivedOn) return new Refusal("original-before-application", "LG-3.1").With("received", day.Iso()).With("applied", ReceivedOn.Value.Iso());
        var entry = Step(step, Role.Secretariat, actor, at, note);
        if (!entry.Ok) return entry;
        OriginalReceivedOn = day;
        if (step == LabelStep.RecordPosted) (ReceivedOn, Channel) = (day, LabelChannel.Post);
        return entry;
    }

    /// <inheritdoc />
    protected override Workflow<LabelState, LabelStep> Workflow => LabelWorkflow.Table;

    /// <inheritdoc />
    protected override Refusal? Guard(LabelStep step, DateTimeOffset at, string? note) => step switch
    {
        LabelStep.Nominate when Label != LabelKind.TechnologyService => new("label-not-nominated", "LG-7.1"),
        LabelStep.Submit or LabelStep.RecordPosted when Label == LabelKind.TechnologyService => new("label-nominated-only", "LG-7.1"),
        LabelStep.VerifySite when !IsVerifiedOnSite => new("site-not-verified-for-label", "LG-fn2"),
        LabelStep.Table when IsVerifiedOnSite && State == LabelState.Checked => new("site-not-verified", "LG-fn2"),
        LabelStep.Return or LabelStep.Annul or LabelStep.Decline when string.IsNullOrWhiteSpace(note) => new("reason-missing", "LG-6"),
        _ => null,
    };

    /// <inheritdoc />
    protected override void Moved(WorkflowRow<LabelState, LabelStep> row, DateTimeOffset at)
    {
        var today = HongKongTime.DateOf(at);
        if (row.Step is LabelStep.Submit or LabelStep.RecordPosted or LabelStep.Nominate) ReceivedOn = today;
        if (row.Step is LabelStep.RecordPosted or LabelStep.ReceiveOriginal) OriginalReceivedOn = today;
    }
}
