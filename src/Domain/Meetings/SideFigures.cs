using System.Collections.Immutable;

namespace CleanerProduction.Meetings;

/// <summary>The ballots of one side of the judging panel.</summary>
public sealed record SideCount(int For, int Against, int Abstain, int Silent)
{
    /// <summary>True where for is above against; a tie within a side carries nothing .</summary>
    public bool Carries => For > Against;
}

/// <summary>What a seat of the judging panel did in a division, as it counts.</summary>
/// <param name="Side">Its side.</param>
/// <param name="CoChair">Whether it chairs with the other side's.</param>
/// <param name="Choice">Its counted ballot, or null.</param>
/// <param name="Present">Whether it counts as present at the cut.</param>
/// <param name="Recused">Whether it is out for the item; its ballot then does not count.</param>
public readonly record struct SideVote(Side Side, bool CoChair, Choice? Choice, bool Present, bool Recused)
{
    internal static SideVote Of(Seat seat, Division division, ImmutableArray<string> present, ImmutableArray<string> recused)
    {
        var isOut = recused.Contains(seat.Code);
        return new(seat.Side ?? default, seat.CoChair == true, isOut ? null : division.Ballots.GetValueOrDefault(seat.Code)?.Choice, present.Contains(seat.Code), isOut);
    }
}

/// <summary>The figures of a division of the judging panel by side (LG-10, A-72).</summary>
/// <param name="HongKong">Hong Kong's three bodies.</param>
/// <param name="Guangdong">Guangdong's three bodies.</param>
/// <param name="CoChairsFor">Ballots for by co-chairs: a co-chair concurs by its own seat's ballot for, and by nothing else.</param>
public sealed record SideFigures(SideCount HongKong, SideCount Guangdong, int CoChairsFor)
{
    /// <summary>One a side.</summary>
    public const int CoChairs = 2;

    /// <summary>True where each side has a majority and both co-chairs concur.</summary>
    public bool Carry => HongKong.Carries && Guangdong.Carries && CoChairsFor == CoChairs;

    /// <summary>All figures of a division of the panel.</summary>
    public static Figures Of(IReadOnlyCollection<SideVote> votes, int quorum)
    {
        SideCount Count(Side side) => new(
            votes.Count(v => v.Side == side && v.Choice == Choice.For),
            votes.Count(v => v.Side == side && v.Choice == Choice.Against),
            votes.Count(v => v.Side == side && v.Choice == Choice.Abstain),
            votes.Count(v => v.Side == side && v is { Present: true, Choice: null }));
        var (hongKong, guangdong) = (Count(Side.HongKong), Count(Side.Guangdong));
        return new(
            hongKong.For + guangdong.For, hongKong.Against + guangdong.Against, hongKong.Abstain + guangdong.Abstain, hongKong.Silent + guangdong.Silent,
            votes.Count(v => v.Recused), votes.Count(v => v.Present), quorum,
            new(hongKong, guangdong, votes.Count(v => v is { CoChair: true, Choice: Choice.For })));
    }

    /// <summary>As for the committee, seat by seat: it matters who is silent and who is recused. A recused co-chair does not concur.</summary>
    public static Robustness Robustness(IReadOnlyList<SideVote> votes, int quorum, StandingOrders orders)
    {
        Outcome Judged(IReadOnlyCollection<SideVote> which) => Tally.Judge(Of(which, quorum), orders);
        var outcome = Judged(votes);
        var otherWay = outcome == Outcome.Carried ? Choice.Against : Choice.For;
        var silent = votes.Any(IsSilent) && Judged([.. votes.Select(v => IsSilent(v) ? v with { Choice = otherWay } : v)]) != outcome;
        var recusal = Enumerable.Range(0, votes.Count).Any(i => votes[i].Choice is not null
            && Judged([.. votes.Select((v, at) => at == i ? v with { Choice = null, Present = false, Recused = true } : v)]) != outcome);
        return new(silent, recusal);
    }

    /// <summary>True where seats and orders are of one kind: no sides in the committee; in the panel each seat has one, with one co-chair on each.</summary>
    public static bool Fit(ImmutableArray<Seat> seats, StandingOrders orders) => orders.IsTwoSided
        ? seats.All(s => s.Side is not null) && Enum.GetValues<Side>().All(side => seats.Count(s => s.Side == side && s.CoChair == true) == 1)
        : seats.All(s => s.Side is null && s.CoChair is null);

    private static bool IsSilent(SideVote vote) => vote is { Present: true, Choice: null };
}
