using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using CleanerProduction.Guidelines;
using CleanerProduction.Meetings;
using CleanerProduction.Portal.Parts.Bodies;
using CleanerProduction.Portal.Parts.OpenData;

namespace CleanerProduction.Portal.Guides.Checks;

/// <summary>Who won, by the standing orders: the same function that judges the committee's divisions.</summary>
public sealed class BallotQuestion : ICheck
{
    private static readonly Field<StandingOrders> Orders = Ask.Word("orders", ("no-casting-vote", StandingOrders.NoCastingVote), ("chair-casting-vote", StandingOrders.ChairCastingVote));
    private static readonly Field<string> Seat = Ask.Text("seat", 40);
    private static readonly Field<bool> Present = Ask.Flag("present");
    private static readonly Field<bool?> Recused = Ask.Flag("recused").Optional();
    private static readonly Field<string?> Vote = Ask.Word("vote", ("for", "for"), ("against", "against"), ("abstain", "abstain"), ("none", "none")).Optional();
    private static readonly Field<ImmutableArray<Filled>> Seats = Ask.Parts("seats", 50, new(Seat, Present, Recused, Vote));
    private static readonly Field<string> Chair = Ask.Text("chair", 40);
    private static readonly Field<CastingChoice?> CastingVote =
        Ask.Word("castingVote", ("for", CastingChoice.For), ("against", CastingChoice.Against), ("withheld", CastingChoice.Withheld)).Optional();

    /// <inheritdoc/>
    public string Name => "ballot";

    /// <inheritdoc/>
    public Shape Body { get; } = new(Orders, Seats, Chair, CastingVote);

    /// <inheritdoc/>
    public JsonObject AnswerSchema => JsonSchema.Of(
        ("for", JsonSchema.Whole()), ("against", JsonSchema.Whole()), ("abstain", JsonSchema.Whole()), ("silent", JsonSchema.Whole()), ("recused", JsonSchema.Whole()),
        ("present", JsonSchema.Whole()), ("quorum", JsonSchema.Whole()), ("outcome", JsonSchema.Word("carried", "not-carried", "tie-awaiting-casting-vote", "no-quorum")),
        ("robust", JsonSchema.Of(("silentCouldReverse", JsonSchema.Flag()), ("oneRecusalCouldReverse", JsonSchema.Flag()))), ("findings", FindingJson.Schema()));

    /// <summary>The division as it was counted and judged; null where it cannot be one, which <paramref name="faults"/> then tells.</summary>
    public Counted? Count(Filled body, Faults faults)
    {
        var seats = body.Of(Seats);
        for (var i = 0; i < seats.Length; i++)
        {
            var at = string.Create(CultureInfo.InvariantCulture, $"seats[{i}]");
            if (seats.Take(i).Any(s => s.Of(Seat) == seats[i].Of(Seat))) faults.Add($"{at}.seat", ChecksText.SeatTwice);
            if (!IsIn(seats[i]) && seats[i].Of(Vote) is not (null or "none")) faults.Add($"{at}.vote", ChecksText.VoteFromOutside);
        }
        if (!seats.Any(s => s.Of(Seat) == body.Of(Chair) && IsIn(s))) faults.Add("chair", ChecksText.ChairNotIn);
        if (faults.Any) return null;

        var (figures, orders, casting) = (FiguresOf(seats), body.Of(Orders), body.Of(CastingVote));
        if (casting is not null && Tally.Judge(figures, orders) != Outcome.TieAwaitingCastingVote)
        {
            faults.Add("castingVote", ChecksText.CastingVoteWithoutTie);
            return null;
        }
        return new(figures, seats.Length, Tally.Judge(figures, orders, casting), casting, Robustness.Of(figures, orders, casting));
    }

    /// <inheritdoc/>
    public JsonObject? Answer(Filled body, Language language, Faults faults)
    {
        if (Count(body, faults) is not { } counted) return null;
        var (figures, _, outcome, _, robust) = counted;
        return new()
        {
            ["for"] = figures.For,
            ["against"] = figures.Against,
            ["abstain"] = figures.Abstain,
            ["silent"] = figures.Silent,
            ["recused"] = figures.Recused,
            ["present"] = figures.Present,
            ["quorum"] = figures.Quorum,
            ["outcome"] = outcome switch { Outcome.Carried => "carried", Outcome.NotCarried => "not-carried", Outcome.NoQuorum => "no-quorum", _ => "tie-awaiting-casting-vote" },
            ["robust"] = new JsonObject { ["silentCouldReverse"] = robust.SilentCouldReverse, ["oneRecusalCouldReverse"] = robust.OneRecusalCouldReverse },
            ["findings"] = FindingJson.Of(counted.Findings, language),
        };
    }

    private static bool IsIn(Filled seat) => seat.Of(Present) && seat.Of(Recused) is not true;

    private static CleanerProduction.Meetings.Figures FiguresOf(ImmutableArray<Filled> seats)
    {
        int Count(string vote) => seats.Count(s => IsIn(s) && (s.Of(Vote) ?? "none") == vote);
        return new(Count("for"), Count("against"), Count("abstain"), Count("none"), seats.Count(s => s.Of(Recused) is true), seats.Count(IsIn), Quorum.Of(seats.Length));
    }
}

/// <summary>A division that was counted and judged.</summary>
/// <param name="Figures">The figures.</param>
/// <param name="Filled">All filled seats.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="CastingVote">The casting vote; null where none was given.</param>
/// <param name="Robust">Whether it hangs on a thread.</param>
public sealed record Counted(CleanerProduction.Meetings.Figures Figures, int Filled, Outcome Outcome, CastingChoice? CastingVote, Robustness Robust)
{
    /// <summary>What the clause of the simple majority says.</summary>
    public ImmutableArray<Finding> Findings => Votes.Of(Figures, Outcome, CastingVote, Robust);
}
