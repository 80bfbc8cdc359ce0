using System.Collections.Immutable;
using CleanerProduction.Applications;
using CleanerProduction.Cases;
using CleanerProduction.Portal.Data;

namespace CleanerProduction.Portal.Applications.Vet;

/// <summary>Where the days between submission and decision went.</summary>
/// <param name="Us">Days with the Secretariat, the Director and the committee.</param>
/// <param name="Applicant">Days with the applicant, while a query was open.</param>
/// <param name="Parts">The pieces in order: the day each begins on, counted from 0, how many days, and whether they are ours.</param>
public sealed record CaseTime(int Us, int Applicant, ImmutableArray<(int At, int Days, bool Ours)> Parts)
{
    /// <summary>No time at all.</summary>
    public static readonly CaseTime None = new(0, 0, []);

    /// <summary>From the history, until the decision or <paramref name="today"/>.</summary>
    public static CaseTime Of(ImmutableArray<CaseEntry> history, DateOnly today)
    {
        if (history.FirstOrDefault(e => e.Step == nameof(ApplicationStep.Submit)) is not { } submitted) return None;
        var (start, from, ours) = (HongKongTime.DateOf(submitted.At), HongKongTime.DateOf(submitted.At), true);
        var parts = ImmutableArray.CreateBuilder<(int, int, bool)>();
        var until = today;
        foreach (var entry in history.Where(e => e.From != e.To && e.Sequence > submitted.Sequence))
        {
            var day = HongKongTime.DateOf(entry.At);
            if (entry.Step is nameof(ApplicationStep.Approve) or nameof(ApplicationStep.Reject) or nameof(ApplicationStep.Withdraw))
            {
                until = day;
                break;
            }
            var asks = entry.Step == nameof(ApplicationStep.RequestInformation);
            if (ours != asks) continue;
            Add(day);
            ours = !asks;
        }
        Add(until);
        return new(parts.Where(p => p.Item3).Sum(p => p.Item2), parts.Where(p => !p.Item3).Sum(p => p.Item2), parts.ToImmutable());

        void Add(DateOnly day)
        {
            if (day > from) parts.Add((from.DayNumber - start.DayNumber, day.DayNumber - from.DayNumber, ours));
            from = day;
        }
    }

    /// <summary>For how many days a query rested the clock, so far where it is open.</summary>
    public static int Of(CaseQuery query, DateOnly today) => HongKongTime.DaysSince(HongKongTime.DateOf(query.AskedAt), query.AnsweredAt is { } at ? HongKongTime.DateOf(at) : today);
}
