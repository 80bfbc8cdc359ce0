using System.Collections.Immutable;
using CleanerProduction.Meetings;

namespace CleanerProduction.Portal.Meetings.Live;

/// <summary>A division for each audience: counts before declaration, everything at once on it.</summary>
internal static class DivisionViewing
{
    public static DivisionView Of(Meeting meeting, Division division, Audience audience)
    {
        var counting = division.Cut?.Present ?? meeting.CountingFor(division.Item);
        var missing = counting.Where(seat => !division.Ballots.ContainsKey(seat)).ToImmutableArray();
        // Declared or over: a member who left after voting still responded; the count is of those who count.
        var responded = counting.Length - missing.Length;
        var office = audience is Audience.Chair or Audience.Secretariat;
        return new(
            division.Id, division.Attempt, division.Presiding, division.Stage, division.OpenedAt, division.LastCallAt, division.Until, division.CutAt, division.DeclaredAt,
            division.Replaces, division.ReplacedBy, division.Reason, division.AbandonReason, responded, counting.Length,
            office ? missing : [],
            Narrow: audience == Audience.Chair && division.Stage == DivisionStage.LastCall && DivisionTally.Of(meeting, division).Robustness.Narrow,
            Tie: audience == Audience.Chair && division.Stage == DivisionStage.Closed && DivisionTally.Of(meeting, division).Outcome == Outcome.TieAwaitingCastingVote,
            Notified: division.NotifiedBy is not null,
            division.Result is { } result ? Result(meeting, division, result) : null);
    }

    internal static ResultView Result(Meeting meeting, Division division, ResultDeclared result) => new(
        result.Outcome, result.Figures, result.Robustness, result.Clause, Consequence.Of(meeting.Items[division.Item].Content, result.Outcome)?.Deadline, result.OrdersVersion, division.CastingVote?.Choice, division.CastingVote?.Reason, result.Conditions,
        [.. meeting.Seats.Where(s => s.Filled).Select(seat => Row(meeting, division, seat))],
        [.. division.Dissents.Select(d => new DissentView(d.Seat, d.Reason))]);

    private static RollView Row(Meeting meeting, Division division, Seat seat)
    {
        var cut = division.Cut!;
        var recused = cut.Recused.Contains(seat.Code);
        var ballot = recused ? null : division.Ballots.GetValueOrDefault(seat.Code);
        var standing = recused ? Standing.Recused : ballot is not null ? Standing.Voted : cut.Present.Contains(seat.Code) ? Standing.Silent : Standing.Absent;
        return new(seat.Code, seat.Body, SitterAt(meeting, seat, division.CutAt!.Value), standing, ballot?.Choice, ballot?.RollCall == true, ballot?.Sequence, ballot?.Hash);
    }

    /// <summary>Who sat in the seat at that instant, else its member.</summary>
    private static Trilingual? SitterAt(Meeting meeting, Seat seat, DateTimeOffset at) =>
        (meeting.Stays.TryGetValue(seat.Code, out var stays) ? stays.LastOrDefault(s => s.In <= at)?.Name : null) ?? seat.Holder?.Name;
}
