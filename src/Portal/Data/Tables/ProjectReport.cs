using System.Collections.Immutable;
using CleanerProduction.Applications.Forms;
using CleanerProduction.Guidelines.Funding;

namespace CleanerProduction.Portal.Data;

/// <summary>A final report as it was handed in once, and the Secretariat's answer (FG-3.4.1).</summary>
public sealed class ProjectReport
{
    /// <summary>The case.</summary>
    public required string Case { get; init; }

    /// <summary>Which time, from 1.</summary>
    public int Number { get; init; }

    /// <summary>Who wrote it.</summary>
    public required string Author { get; init; }

    /// <summary>Whether the provider wrote it.</summary>
    public bool ByProvider { get; init; }

    /// <summary>Assessments: whether the author is an auditor registered with the provider (FG-3.4.2).</summary>
    public bool ByRegisteredAuditor { get; init; }

    /// <summary>Assessments: that auditor's name; null elsewhere.</summary>
    public string? Auditor { get; init; }

    /// <summary>Assessments: the number of the registration or certificate; null elsewhere.</summary>
    public string? AuditorNumber { get; init; }

    /// <summary>The parts of table 2 it has, their names parted by commas.</summary>
    public string Has { get; init; } = "";

    /// <summary>The length of the video in whole seconds, as its file says; 0 where there is none.</summary>
    public int VideoSeconds { get; init; }

    /// <summary>Whether the video shows the factory's background.</summary>
    public bool VideoShowsFactory { get; init; }

    /// <summary>Whether it shows the demonstration.</summary>
    public bool VideoShowsProject { get; init; }

    /// <summary>Whether it shows the benefits.</summary>
    public bool VideoShowsBenefits { get; init; }

    /// <summary>What came out, in the writer's words.</summary>
    public string Summary { get; init; } = "";

    /// <summary>A year's figures before and after as the report states them, as JSON.</summary>
    public string Measured { get; init; } = "[]";

    /// <summary>The same, read.</summary>
    public ImmutableArray<ExpectedBenefit> Results => [.. StrictJson.ReadKept<ImmutableList<ExpectedBenefit>>(Measured)];

    /// <summary>Who handed it in: the person's id.</summary>
    public required string By { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>True where it was found satisfactory, false where returned; null before.</summary>
    public bool? Satisfactory { get; set; }

    /// <summary>Why; null before.</summary>
    public string? Reason { get; set; }

    /// <summary>Who decided: the officer's id.</summary>
    public string? DecidedBy { get; set; }

    /// <summary>When.</summary>
    public DateTimeOffset? DecidedAt { get; set; }

    /// <summary>The parts it has.</summary>
    public ImmutableArray<ReportPart> Parts => [.. Has.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<ReportPart>)];

    /// <summary>As the clauses ask about it.</summary>
    public ReportFacts Facts(bool assessment) => new()
    {
        ByProvider = ByProvider,
        ByRegisteredAuditor = assessment ? ByRegisteredAuditor : null,
        SubmittedByApplicant = true,
        Satisfactory = Satisfactory is { } satisfactory ? new(satisfactory, Reason ?? "") : null,
        Parts = Parts,
        VideoSeconds = VideoSeconds,
        VideoShowsFactory = VideoShowsFactory,
        VideoShowsProject = VideoShowsProject,
        VideoShowsBenefits = VideoShowsBenefits,
    };
}
