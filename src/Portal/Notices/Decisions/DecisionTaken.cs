using CleanerProduction.Meetings;

namespace CleanerProduction.Portal.Notices.Decisions;

/// <summary>A declared result that stands, as the subjects that carry it out are told of it.</summary>
/// <param name="Meeting">The meeting's id.</param>
/// <param name="Item">The agenda item.</param>
/// <param name="Division">The division.</param>
/// <param name="Content">What was put to the vote.</param>
/// <param name="Outcome">Carried or not carried.</param>
/// <param name="At">When it was declared.</param>
/// <param name="ChainHead">The hash of the entry that declared it.</param>
/// <param name="Reasons">The discussion's notes for the item, as the committee's reasons.</param>
public sealed record DecisionTaken(string Meeting, int Item, string Division, AgendaItem Content, Outcome Outcome, DateTimeOffset At, string ChainHead, IReadOnlyList<string> Reasons)
{
    /// <summary>True where the motion was carried.</summary>
    public bool Carried => Outcome == Outcome.Carried;

    /// <summary>The case concerned. An item that divides always has one.</summary>
    public string Case => Content.Case ?? throw new InvalidOperationException($"Item {Item} of meeting {Meeting} has no case");

    /// <summary>What follows from it.</summary>
    public Consequence? Consequence => CleanerProduction.Meetings.Consequence.Of(Content, Outcome);
}
