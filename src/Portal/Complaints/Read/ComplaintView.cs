using System.Collections.Immutable;
using CleanerProduction.Cases;
using CleanerProduction.Companies;
using CleanerProduction.Complaints;
using CleanerProduction.Guidelines.Registration;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Cases;
using CleanerProduction.Providers;

namespace CleanerProduction.Portal.Complaints.Read;

/// <summary>A complaint as one person may see it: what they may not see is not in it.</summary>
/// <param name="Case">The case.</param>
/// <param name="Standing">From which side it is seen, and which parts.</param>
/// <param name="File">Its papers, those parts alone.</param>
/// <param name="Provider">The provider concerned.</param>
/// <param name="Complainant">Who complains; null for substandard service.</param>
public sealed record ComplaintView(Complaint Case, ComplaintStanding Standing, ComplaintFile File, Provider Provider, Company? Complainant)
{
    /// <summary>The project concerned; null where there is none.</summary>
    public Trilingual? Project { get; init; }

    /// <summary>The history: all for officers, for others the steps of the parts they see.</summary>
    public ImmutableArray<CaseEntry> History { get; init; } = [];

    /// <summary>People's names by id; for others than officers nobody's.</summary>
    public IReadOnlyDictionary<string, Trilingual> Names { get; init; } = ImmutableDictionary<string, Trilingual>.Empty;

    /// <summary>The clocks that run; officers alone.</summary>
    public ImmutableArray<CaseDeadline> Clocks { get; init; } = [];

    /// <summary>The letters: all for officers, for others those that went out to them.</summary>
    public ImmutableArray<LetterDraft> Letters { get; init; } = [];

    /// <summary>What is to be done, the one that moves the case first; officers alone.</summary>
    public ImmutableArray<DutyOpen> Duties { get; init; } = [];

    /// <summary>The case as the clauses ask; officers alone.</summary>
    public ComplaintFacts? Facts { get; init; }

    /// <summary>What it rests on; officers alone.</summary>
    public ImmutableArray<CaseGround> Grounds { get; init; } = [];

    /// <summary>What stands beside a proposal; officers alone.</summary>
    public PrecedentView? Precedents { get; init; }

    /// <summary>What the provider is engaged in; officers alone.</summary>
    public ImmutableArray<EngagedProject> Engaged { get; init; } = [];

    /// <summary>What counts for the provider's label (LG-4.4(2)); officers alone.</summary>
    public LabelRecord? Label { get; init; }

    /// <summary>The meeting on whose agenda it stands, and the item; null where it stands on none.</summary>
    public (string Meeting, int Item)? Agenda { get; init; }

    /// <summary>The meeting whose agenda is being made; null where none is called.</summary>
    public string? NextMeeting { get; init; }

    /// <summary>How long the history was when the page was read, for whoever acts on it.</summary>
    public string Seen => Case.HistoryEntries.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>True where all of these parts are seen.</summary>
    public bool Sees(CaseParts parts) => Standing.Sees(parts);

    /// <summary>True for officers.</summary>
    public bool IsOffice => Standing.Side == ComplaintSide.Officer;
}

/// <summary>A complaint in a list.</summary>
/// <param name="Case">The case.</param>
/// <param name="Provider">The provider.</param>
/// <param name="Complainant">Who complains, or null.</param>
/// <param name="Next">What is to be done next, or null; officers alone.</param>
/// <param name="Side">From which side it is seen.</param>
public sealed record ComplaintRow(Complaint Case, Trilingual Provider, Trilingual? Complainant, DutyOpen? Next, ComplaintSide Side);
