using System.Collections.Immutable;
using CleanerProduction.Meetings;
using CleanerProduction.Portal.Parts.Reading;

namespace CleanerProduction.Portal.Meetings.Record;

/// <summary>One division of the minutes from the record. Nothing but a declared result opens the ballots.</summary>
internal static class MinutesDivisionOf
{
    public static MinutesDivision Record(Meeting meeting, Division division, string? clause, MinutesCourse course)
    {
        var result = division.Result;
        var roll = result is null ? [] : Roll(meeting, division);
        return new(
            division.Id, division.OpenedAt, division.LastCallAt, division.CutAt, division.DeclaredAt,
            result is null ? null : Figures(result.Figures, roll), roll, Outcome(division), result?.Clause ?? clause ?? "",
            course.EndedBy.GetValueOrDefault(division.Id, division.Presiding))
        {
            CastingVote = division.CastingVote is { } casting ? new(casting.Seat, Casting(casting.Choice), Trilingual.Same(casting.Reason)) : null,
            Replaces = division.Replaces is { } earlier ? new(earlier, division.Reason is { } reason ? Trilingual.Same(reason) : NoQuorum) : null,
            ReplacedBy = division.ReplacedBy,
            AbandonedBecause = division.AbandonReason is { } because ? Trilingual.Same(because) : null,
            Robustness = result is { Outcome: not CleanerProduction.Meetings.Outcome.NoQuorum } ? new(result.Robustness.SilentCouldReverse, result.Robustness.OneRecusalCouldReverse) : null,
        };
    }

    private static Trilingual NoQuorum => Trilingual.Make(l => RecordText.ResourceManager.GetString(nameof(RecordText.NoQuorumBefore), l.Culture())!);

    private static MinutesFigures Figures(Figures counted, ImmutableArray<MinutesBallot> roll) => new(
        counted.For, counted.Against, counted.Abstain, counted.Silent, counted.Recused, roll.Count(b => b.Choice == "absent"), counted.Present, counted.Quorum) { Sides = counted.Sides };

    private static ImmutableArray<MinutesBallot> Roll(Meeting meeting, Division division) =>
        [.. meeting.Seats.Where(s => s.Filled || meeting.Stays.ContainsKey(s.Code)).Select(seat => Line(meeting, division, seat))];

    private static MinutesBallot Line(Meeting meeting, Division division, Seat seat)
    {
        var cut = division.Cut!;
        var recused = cut.Recused.Contains(seat.Code);
        var ballot = recused ? null : division.Ballots.GetValueOrDefault(seat.Code);
        var choice = recused ? "recused" : ballot is not null ? Choice(ballot.Choice) : cut.Present.Contains(seat.Code) ? "no-response" : "absent";
        var sat = meeting.Stays.GetValueOrDefault(seat.Code, []).LastOrDefault(s => s.In <= (ballot?.At ?? division.CutAt))?.Name;
        return new(seat.Code, sat ?? seat.Holder?.Name ?? Trilingual.Same(""), choice, ballot?.RollCall == true);
    }

    private static string Choice(Choice choice) => choice switch
    {
        CleanerProduction.Meetings.Choice.For => "for",
        CleanerProduction.Meetings.Choice.Against => "against",
        _ => "abstain",
    };

    private static string Casting(CastingChoice choice) => choice switch
    {
        CastingChoice.For => "for",
        CastingChoice.Against => "against",
        _ => "withheld",
    };

    private static string Outcome(Division division) => division.Result?.Outcome switch
    {
        CleanerProduction.Meetings.Outcome.Carried => "carried",
        CleanerProduction.Meetings.Outcome.NotCarried => "not-carried",
        CleanerProduction.Meetings.Outcome.NoQuorum => "no-quorum",
        _ => "abandoned",
    };
}
