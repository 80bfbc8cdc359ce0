using System.Collections.Immutable;
using CleanerProduction.Applications;
using CleanerProduction.Guidelines.Funding;

namespace CleanerProduction.Programme;

/// <summary>Where applications stand, as far as the public is told.</summary>
public enum Standing
{
    /// <summary>Submitted and not decided.</summary>
    Deciding,
    /// <summary>Approved and not yet paid.</summary>
    UnderWay,
    /// <summary>Paid or closed.</summary>
    Finished,
    /// <summary>Not accepted, withdrawn, or ended before payment.</summary>
    NotFunded,
}

/// <summary>Applications that are alike in everything that is counted.</summary>
/// <param name="Phase">The phase.</param>
/// <param name="Kind">The kind of project.</param>
/// <param name="Standing">Where they stand.</param>
/// <param name="Sector">The sector's word.</param>
/// <param name="Place">The city's division code, HK for Hong Kong, empty for anywhere else.</param>
/// <param name="Aim">What they are mainly about, a <see cref="ProjectAim"/> by its name; empty where not stated.</param>
/// <param name="Year">The year of submission.</param>
/// <param name="Count">How many.</param>
/// <param name="Granted">The grants approved together; HK$0.00 before a decision.</param>
/// <param name="Paid">What was paid of them together.</param>
public sealed record TallyCell(string Phase, ProjectType Kind, Standing Standing, string Sector, string Place, string Aim, int Year, int Count, Hkd Granted, Hkd Paid);

/// <summary>Which applications are counted; null for all.</summary>
public sealed record TallyAsk(string? Phase = null, ProjectType? Kind = null, string? Sector = null, string? Place = null, int? Year = null, string? Aim = null)
{
    /// <summary>How many filters are set.</summary>
    public int Filters => (Phase is null ? 0 : 1) + (Kind is null ? 0 : 1) + (Sector is null ? 0 : 1) + (Place is null ? 0 : 1) + (Year is null ? 0 : 1) + (Aim is null ? 0 : 1);

    /// <summary>True where a cell is counted.</summary>
    public bool Takes(TallyCell cell) =>
        (Phase is null || cell.Phase == Phase) && (Kind is null || cell.Kind == Kind) && (Sector is null || cell.Sector == Sector) && (Place is null || cell.Place == Place) && (Year is null || cell.Year == Year) && (Aim is null || cell.Aim == Aim);
}

/// <summary>Applications counted: of all of them, or of a part. The parts of any division add up to the whole.</summary>
public sealed class Tally
{
    /// <summary>Fewer than this, and who they are could be guessed: sums are then not published.</summary>
    public const int Few = 3;

    /// <summary>Counts them; cells may be alike.</summary>
    public Tally(ImmutableArray<TallyCell> cells)
    {
        // One pass: a part is counted for every row of every chart.
        foreach (var cell in Cells = cells)
        {
            Count += cell.Count;
            Granted += cell.Granted;
            Paid += cell.Paid;
        }
    }

    /// <summary>What is counted.</summary>
    public ImmutableArray<TallyCell> Cells { get; }

    /// <summary>How many applications.</summary>
    public int Count { get; }

    /// <summary>The grants approved.</summary>
    public Hkd Granted { get; }

    /// <summary>What was paid.</summary>
    public Hkd Paid { get; }

    /// <summary>True where there are some, but so few that they could be recognised.</summary>
    public bool IsFew => Count is > 0 and < Few;

    /// <summary>How many stand there.</summary>
    public int Of(Standing standing) => Cells.Where(c => c.Standing == standing).Sum(c => c.Count);

    /// <summary>Approved, whether paid or not yet.</summary>
    public int Funded => Of(Standing.UnderWay) + Of(Standing.Finished);

    /// <summary>The part that is asked for.</summary>
    public Tally Of(TallyAsk ask) => ask.Filters == 0 ? this : new([.. Cells.Where(ask.Takes)]);

    /// <summary>The parts by something of theirs, by that in order.</summary>
    public ImmutableArray<(TKey Key, Tally Part)> By<TKey>(Func<TallyCell, TKey> of) where TKey : IComparable<TKey> =>
        [.. Cells.GroupBy(of).OrderBy(g => g.Key).Select(g => (g.Key, new Tally([.. g])))];

    /// <summary>Where a state stands for the public; a draft is nobody's business.</summary>
    public static Standing StandingOf(ApplicationState state) => state switch
    {
        ApplicationState.Draft or ApplicationState.Submitted or ApplicationState.InfoRequested or ApplicationState.Complete or ApplicationState.Recommended or ApplicationState.OnAgenda => Standing.Deciding,
        ApplicationState.Rejected or ApplicationState.ApprovalWithdrawn or ApplicationState.Withdrawn or ApplicationState.Terminated => Standing.NotFunded,
        ApplicationState.Paid or ApplicationState.Closed => Standing.Finished,
        _ => Standing.UnderWay,
    };
}
