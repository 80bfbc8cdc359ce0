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

    /// <inheritdoc />
    protected override Workflow<RoundState, RoundStep> Workflow => RoundWorkflow.Table;

    /// <inheritdoc />
    protected override void Moved(WorkflowRow<RoundState, RoundStep> row, DateTimeOffset at)
    {
        if (row.Step == RoundStep.Release) ReleasedAt = at;
    }
}
