namespace CleanerProduction.Meetings;

/// <summary>Whether an act of a record could have been written where it stands: the steps that decide what counts, judged by the state above them.</summary>
internal static class RecordFit
{
    /// <summary>True where the act fits the state it was written in.</summary>
    public static bool Fits(Meeting before, ChainEntry entry, Act act) => act switch
    {
        MeetingCalled called => before.Called is null && SideFigures.Fit(called.Seats, called.Orders),
        _ when before.Called is null => false,
        _ when before.State == MeetingState.MinutesConfirmed && act is not PartyNotified => false,
        SeatsFilled filled => SideFigures.Fit(filled.Seats, before.Orders),
        Arrived arrived => before.Seat(arrived.Seat)?.Sitter(arrived.Person) is not null && before.Sitting(arrived.Seat) is null && before.SeatSatBy(arrived.Person) is null,
        Left left => before.Sitting(left.Seat) is not null,
        InterestRuled ruled => before.Declarations.Any(d => d.Id == ruled.Declaration && d.Item == ruled.Item)
            && (ruled.Effect == InterestEffect.Withdraw || (before.Items[ruled.Item].Rule.Waivable && before.Running?.Item != ruled.Item)),
        DivisionOpened opened => Opens(before, opened),
        LastCalled last => Of(before, last) is { Stage: DivisionStage.Open } && last.Until == entry.At.AddSeconds(before.Orders.LastCallSeconds),
        DivisionCut cut => Of(before, cut) is { TakesBallots: true } division && Cuts(before, division, entry, cut),
        CastingVoteGiven casting => Of(before, casting) is { Stage: DivisionStage.Closed } division && casting.Seat == before.Presider(division.Item)
            && DivisionTally.Of(before, division).Outcome == Outcome.TieAwaitingCastingVote,
        ResultDeclared result => Of(before, result) is { Stage: DivisionStage.Closed or DivisionStage.CastingVote },
        DivisionAbandoned or CalledToMeeting => Of(before, (DivisionAct)act) is { Running: true },
        PartyNotified or DissentRecorded => Of(before, (DivisionAct)act) is { Stage: DivisionStage.Declared },
        _ => true,
    };

    private static Division? Of(Meeting before, DivisionAct act) =>
        before.Divisions.GetValueOrDefault(act.Division) is { } division && division.Item == act.Item ? division : null;

    private static bool Opens(Meeting before, DivisionOpened opened)
    {
        var item = before.Items[opened.Item];
        var replaced = opened.Replaces is null ? null : before.Divisions[opened.Replaces];
        return before.State == MeetingState.InSession && before.Running is null && before.Current == opened.Item && item.Rule.Divides && item.Rule.Fits(before.Orders)
            && opened.Attempt == item.Divisions.Length + 1 && !before.Divisions.ContainsKey(opened.Division)
            && (before.IsCirculation || before.CountingFor(opened.Item).Length >= before.QuorumNeeded)
            && replaced is null or { Stands: true, NotifiedBy: null }
            && opened.Papers.SequenceEqual(item.Papers.Select(p => new PaperLock(p.Id, p.Hash)));
    }

    private static bool Cuts(Meeting before, Division division, ChainEntry entry, DivisionCut cut)
    {
        var counting = before.CountingFor(division.Item);
        return cut.Present.SequenceEqual(counting)
            && cut.Recused.SequenceEqual(before.RecusedFor(division.Item))
            && cut.Filled == before.Filled && cut.Quorum == before.QuorumNeeded
            && (cut.ByTime ? entry.At >= division.Until : counting.All(division.Ballots.ContainsKey));
    }
}
