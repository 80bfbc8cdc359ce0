using CleanerProduction.Cases;
using CleanerProduction.Workflows;

namespace CleanerProduction.Labels;

/// <summary>A round on its way, with its history; its dates and numbers are a <see cref="LabelRound"/>, versioned apart .</summary>
public sealed class RoundCase : Case<RoundState, RoundStep>
{
    private RoundCase() { }

    /// <summary>A round that is planned; there is one a year.</summary>
    public RoundCase(int year)
        : base(ReferenceOf(year), RoundState.Planned) => Year = year;

    /// <summary>Its year.</summary>
    public int Year { get; private set; }

    /// <summary>When the results were released, UTC; null before. What was decided is confidential until then .</summary>
    public DateTimeOffset? ReleasedAt { get; private set; }

    /// <summary>What the round of that year is called.</summary>
    public static string ReferenceOf(int year) => new CaseReference(CaseReference.Round, year, 1).ToString();

    /// <summary>A round that was over before the portal knew it: taken over closed, in one entry.</summary>
    public CaseEntry TakeOver(string actor, DateTimeOffset at, string note) => TakenOver(RoundState.Closed, Role.Secretariat, actor, at, note);

    /// <summary>True where everybody may know of it.</summary>
    public bool IsAnnounced => State != RoundState.Planned;

    /// <summary>True from the release on: what was decided is confidential before .</summary>
    public bool IsReleased => State is RoundState.Released or RoundState.Closed;

    /// <inheritdoc />
    protected override Workflow<RoundState, RoundStep> Workflow => RoundWorkflow.Table;

    /// <inheritdoc />
    protected override void Moved(WorkflowRow<RoundState, RoundStep> row, DateTimeOffset at)
    {
        if (row.Step == RoundStep.Release) ReleasedAt = at;
    }
}
