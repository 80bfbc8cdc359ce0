using CleanerProduction.Portal.Data;

namespace CleanerProduction.Portal.Meetings.Live;

/// <summary>The time limit a decision starts, for the sentence under its result.</summary>
/// <param name="Name">What has to be done.</param>
/// <param name="Clause">The clause that says so.</param>
/// <param name="Due">The last day, inclusive, Hong Kong.</param>
public sealed record NextDuty(Trilingual Name, string Clause, DateOnly Due);

/// <summary>Finds the date of a duty that starts with a decision.</summary>
public sealed class Duties(ReferenceData reference)
{
    /// <summary>The duty of that rule for a decision declared at an instant; null for a rule nobody knows.</summary>
    public NextDuty? After(string rule, DateTimeOffset declared) =>
        reference.Deadlines.Rule(rule) is { } known
            ? new(known.Name, known.Clause, known.Start(HongKongTime.DateOf(declared), reference.Calendar).Due)
            : null;
}
