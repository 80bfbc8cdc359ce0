using CleanerProduction.Applications;
using CleanerProduction.Cases;
using CleanerProduction.Workflows;

namespace CleanerProduction.Portal.Data;

/// <summary>Takes the steps of a case one after the other, as the portal does, and keeps the entries.</summary>
internal sealed class DemonstrationHistory(DemonstrationCalendar calendar)
{
    private readonly DemonstrationDifferences differences = new();

    /// <summary>Everything that was done on all cases.</summary>
    public List<CaseEntry> Entries { get; } = [];

    /// <summary>One step on that day, by whoever the table says.</summary>
    public CaseEntry Take<TState, TStep>(Case<TState, TStep> @case, WorkflowRow<TState, TStep> row, DateOnly day, string outside, ref Draw draw, string? note = null)
        where TState : struct, Enum
        where TStep : struct, Enum
    {
        var taken = @case.Step(row.Step, row.By, Actor(row.By, day, outside, ref draw), DemonstrationCalendar.At(day, row.By, ref draw), note);
        if (!taken.Ok) throw new InvalidOperationException($"{@case.Reference}: {row.Step} refused, {taken.Refusal.Code}");
        return Keep(@case, taken.Value);
    }

    /// <summary>The payment of the whole grant on that day.</summary>
    public void Pay(Application application, DateOnly day, ref Draw draw)
    {
        var grant = application.ApprovedGrant ?? Hkd.Zero;
        var paid = application.Pay(grant, day, grant, Actor(Role.Secretariat, day, "", ref draw), DemonstrationCalendar.At(day, Role.Secretariat, ref draw), $"{grant}");
        if (!paid.Ok) throw new InvalidOperationException($"{application.Reference}: not paid, {paid.Refusal.Code}");
        Keep(application, paid.Value);
    }

    /// <summary>Keeps an entry of a case with what it changed.</summary>
    public CaseEntry Keep(IHasHistory @case, CaseEntry entry)
    {
        var made = differences.Seal(@case, entry);
        Entries.Add(made);
        return made;
    }

    /// <summary>Who did it: a person of the demonstration, the meeting, or <paramref name="outside"/> for the party's own side.</summary>
    public string Actor(Role by, DateOnly day, string outside, ref Draw draw) => by switch
    {
        Role.Applicant or Role.Provider => outside,
        Role.Secretariat => draw.Between(1, 3) == 1 ? "p-secretary-2" : "p-secretary",
        Role.TechnicalSupport => draw.Between(1, 2) == 1 ? "p-technical-2" : "p-technical",
        Role.Director => "p-director",
        Role.Committee => calendar.MeetingBy(day).Id,
        _ => "system",
    };
}
