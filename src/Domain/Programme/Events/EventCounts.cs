namespace CleanerProduction.Programme.Events;

/// <summary>What an event, or several, come to. Local means from Hong Kong .</summary>
/// <param name="SignedUp">Sign-ups that stand, with a seat.</param>
/// <param name="Waiting">Sign-ups that wait for one.</param>
/// <param name="CameLocal">Came from Hong Kong.</param>
/// <param name="CameOther">Came from elsewhere.</param>
/// <param name="Ratings">How many said how it was.</param>
/// <param name="RatingSum">What they gave together.</param>
public sealed record EventCounts(int SignedUp, int Waiting, int CameLocal, int CameOther, int Ratings, int RatingSum)
{
    /// <summary>The best rating (PR-3.2).</summary>
    public const int BestRating = 4;

    /// <summary>Nobody.</summary>
    public static readonly EventCounts None = new(0, 0, 0, 0, 0, 0);

    /// <summary>All who came.</summary>
    public int Came => CameLocal + CameOther;

    /// <summary>The average rating, rounded to tenths half up; null where nobody rated: unknown is not 0.</summary>
    public decimal? Average => Ratings == 0 ? null : decimal.Round((decimal)RatingSum / Ratings, 1, MidpointRounding.AwayFromZero);

    /// <summary>Of these sign-ups.</summary>
    public static EventCounts Of(IEnumerable<EventSignUp> signUps) => signUps.Where(s => s.Stands).Aggregate(None, (sum, s) => sum + new EventCounts(
        s.Seated ? 1 : 0, s.Seated ? 0 : 1, s is { CameAt: not null, Local: true } ? 1 : 0, s is { CameAt: not null, Local: false } ? 1 : 0, s.Rating is null ? 0 : 1, s.Rating ?? 0));

    /// <summary>Both together.</summary>
    public static EventCounts operator +(EventCounts one, EventCounts other) =>
        new(one.SignedUp + other.SignedUp, one.Waiting + other.Waiting, one.CameLocal + other.CameLocal, one.CameOther + other.CameOther, one.Ratings + other.Ratings, one.RatingSum + other.RatingSum);
}
