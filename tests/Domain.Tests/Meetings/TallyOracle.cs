using CleanerProduction.Meetings;

namespace CleanerProduction.DomainTests.Meetings;

/// <summary>What became of one filled seat in a division. Vote: +1 for, −1 against, 0 abstention, null none.</summary>
internal readonly record struct Fate(int? Vote, bool Present, bool Recused);

/// <summary>The rules of voting.md said over seats one by one, not over figures, to hold the product's tally against.</summary>
internal static class TallyOracle
{
    public static Outcome Judge(ReadOnlySpan<Fate> seats, bool castingVote, CastingChoice? given)
    {
        int balance = 0, voices = 0, present = 0;
        foreach (var seat in seats)
        {
            if (seat.Recused) continue;
            if (seat.Present) present++;
            if (seat.Vote is { } vote) (balance, voices) = (balance + vote, voices + Math.Abs(vote));
        }
        // At least half: twice the present reach all.
        if (present * 2 < seats.Length) return Outcome.NoQuorum;
        if (balance != 0) return balance > 0 ? Outcome.Carried : Outcome.NotCarried;
        if (voices == 0 || !castingVote) return Outcome.NotCarried;
        return given is null ? Outcome.TieAwaitingCastingVote : given == CastingChoice.For ? Outcome.Carried : Outcome.NotCarried;
    }

    /// <summary>By counting again: with every silent present seat voting the other way, and with each seat that voted recused in turn.</summary>
    public static Robustness Robust(ReadOnlySpan<Fate> seats, bool castingVote, CastingChoice? given)
    {
        var outcome = Judge(seats, castingVote, given);
        var other = outcome == Outcome.Carried ? -1 : +1;
        Span<Fate> changed = stackalloc Fate[seats.Length];
        seats.CopyTo(changed);
        foreach (ref var seat in changed)
            if (seat is { Present: true, Recused: false, Vote: null }) seat = seat with { Vote = other };
        var silent = Judge(changed, castingVote, given) != outcome;

        seats.CopyTo(changed);
        var recusal = false;
        foreach (ref var seat in changed)
        {
            if (seat.Vote is null || seat.Recused) continue;
            var before = seat;
            seat = seat with { Recused = true };
            recusal |= Judge(changed, castingVote, given) != outcome;
            seat = before;
        }
        return new(silent, recusal);
    }

    public static Figures Figures(ReadOnlySpan<Fate> seats)
    {
        int @for = 0, against = 0, abstain = 0, silent = 0, recused = 0, present = 0, quorum = 0;
        while (quorum * 2 < seats.Length) quorum++;
        foreach (var seat in seats)
        {
            if (seat.Recused) recused++;
            else if (seat.Present) present++;
            if (seat.Recused) continue;
            if (seat.Vote == 1) @for++;
            if (seat.Vote == -1) against++;
            if (seat.Vote == 0) abstain++;
            if (seat is { Vote: null, Present: true }) silent++;
        }
        return new(@for, against, abstain, silent, recused, present, quorum);
    }

    /// <summary>Every way to share so many seats among for, against, abstain, silent, recused, absent.</summary>
    public static IEnumerable<Fate[]> Every(int seats)
    {
        for (var @for = 0; @for <= seats; @for++)
        for (var against = 0; against <= seats - @for; against++)
        for (var abstain = 0; abstain <= seats - @for - against; abstain++)
        for (var silent = 0; silent <= seats - @for - against - abstain; silent++)
        for (var recused = 0; recused <= seats - @for - against - abstain - silent; recused++)
            yield return
            [
                .. Enumerable.Repeat(new Fate(1, true, false), @for), .. Enumerable.Repeat(new Fate(-1, true, false), against),
                .. Enumerable.Repeat(new Fate(0, true, false), abstain), .. Enumerable.Repeat(new Fate(null, true, false), silent),
                .. Enumerable.Repeat(new Fate(null, true, true), recused),
                .. Enumerable.Repeat(new Fate(null, false, false), seats - @for - against - abstain - silent - recused),
            ];
    }
}
