using System.Collections.Immutable;

namespace CleanerProduction.Guidelines.Pass;

/// <summary>Somebody named with a post.</summary>
/// <param name="Name">Who.</param>
/// <param name="Post">What he or she is.</param>
public sealed record NamedPost(string? Name, string? Post);

/// <summary>What was promised and what came of it.</summary>
/// <param name="Name">What.</param>
/// <param name="Target">How many were agreed.</param>
/// <param name="Actual">How many there were.</param>
/// <param name="StatedPercent">The percentage the report states; null where it states none.</param>
public sealed record Deliverable(string Name, int Target, int Actual, int? StatedPercent = null);

/// <summary>Publications, web sites or e-mails to the trades, by side .</summary>
/// <param name="HongKongAgreed">How many were agreed in Hong Kong.</param>
/// <param name="MainlandAgreed">How many in the Mainland.</param>
/// <param name="HongKong">How many were used in Hong Kong.</param>
/// <param name="Mainland">How many in the Mainland.</param>
public sealed record Channels(int HongKongAgreed, int MainlandAgreed, int HongKong, int Mainland);

/// <summary>A project final report on the pattern of the professional services scheme. Null where not stated.</summary>
/// <param name="SummaryWords">Words the summary may have; at most.</param>
public sealed record FinalReport(int SummaryWords)
{
    /// <summary>The project's title.</summary>
    public string? Title { get; init; }

    /// <summary>Who got the grant.</summary>
    public string? Grantee { get; init; }

    /// <summary>Organisations that work together with it.</summary>
    public ImmutableArray<string> Collaborators { get; init; } = [];

    /// <summary>Who carries it out.</summary>
    public ImmutableArray<string> Agents { get; init; } = [];

    /// <summary>Sponsors.</summary>
    public ImmutableArray<string> Sponsors { get; init; } = [];

    /// <summary>Consultants.</summary>
    public ImmutableArray<string> Consultants { get; init; } = [];

    /// <summary>The co-ordinator.</summary>
    public NamedPost? Coordinator { get; init; }

    /// <summary>The deputy.</summary>
    public NamedPost? Deputy { get; init; }

    /// <summary>The first day of the project.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last, inclusive.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>How many months it was to take.</summary>
    public int? Months { get; init; }

    /// <summary>The sector that benefits most.</summary>
    public string? Sector { get; init; }

    /// <summary>The summary.</summary>
    public string? Summary { get; init; }

    /// <summary>What was promised and what came of it.</summary>
    public ImmutableArray<Deliverable> Deliverables { get; init; } = [];

    /// <summary>Promotion as agreed and as done.</summary>
    public ImmutableArray<Deliverable> Promotions { get; init; } = [];

    /// <summary>Whether the agent was appointed after a tender and posters were given out.</summary>
    public bool? AgentAppointedByTender { get; init; }

    /// <summary>Channels to the trades.</summary>
    public Channels? Channels { get; init; }

    /// <summary>Printed copies as agreed and as given out.</summary>
    public Deliverable? Copies { get; init; }

    /// <summary>All who took part.</summary>
    public int? Participants { get; init; }

    /// <summary>Those of them from Hong Kong.</summary>
    public int? LocalParticipants { get; init; }

    /// <summary>Eligible beneficiaries as stated.</summary>
    public int? EligibleBeneficiaries { get; init; }

    /// <summary>The participants' rating.</summary>
    public decimal? Rating { get; init; }

    /// <summary>The best rating there is.</summary>
    public decimal? BestRating { get; init; }

    /// <summary>Whether other objectives than those listed are ticked.</summary>
    public bool OtherObjectives { get; init; }

    /// <summary>What they are.</summary>
    public string? OtherObjectivesText { get; init; }

    /// <summary>How the objectives were reached.</summary>
    public string? Elaboration { get; init; }

    /// <summary>What was achieved overall.</summary>
    public string? Achievements { get; init; }

    /// <summary>Whether the grantee wrote the report.</summary>
    public bool? PreparedByGrantee { get; init; }
}
