using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using CleanerProduction.Applications;

namespace CleanerProduction.Programme.Reports;

/// <summary>What a report counts. Times are days of Hong Kong, both ends of the period inclusive.</summary>
public enum ReportFigure
{
    /// <summary>Applications handed in.</summary>
    Received,
    /// <summary>Applications approved.</summary>
    Approved,
    /// <summary>Applications not approved.</summary>
    Rejected,
    /// <summary>Money approved, cents.</summary>
    GrantApproved,
    /// <summary>Grants paid.</summary>
    Paid,
    /// <summary>Money paid, cents.</summary>
    GrantPaid,
    /// <summary>Applications that wait for a decision, when counted.</summary>
    Waiting,
    /// <summary>Projects that run, when counted.</summary>
    Running,
    /// <summary>Providers of the public directory, when counted.</summary>
    Providers,
    /// <summary>Labels of released rounds awarded.</summary>
    Labels,
    /// <summary>Events held.</summary>
    Events,
    /// <summary>People who came to them from Hong Kong .</summary>
    CameLocal,
    /// <summary>People who came to them from elsewhere.</summary>
    CameOther,
}

/// <summary>One number of a report.</summary>
/// <param name="Figure">What is counted.</param>
/// <param name="Project">Of which kind of project; null of all, or where that does not matter.</param>
/// <param name="Value">The number; money in cents.</param>
public sealed record ReportCount(ReportFigure Figure, ProjectType? Project, long Value)
{
    /// <summary>True where it is money.</summary>
    public bool IsMoney => Figure is ReportFigure.GrantApproved or ReportFigure.GrantPaid;
}

/// <summary>What a report says, whole: the page, the paper and the hash are made of this and nothing else.</summary>
/// <param name="Number">The report's number.</param>
/// <param name="Kind">Which report.</param>
/// <param name="From">The first day it speaks of.</param>
/// <param name="Until">The last, inclusive.</param>
/// <param name="CountedAt">When its figures were counted.</param>
/// <param name="Counts">The figures.</param>
/// <param name="Words">What officers wrote.</param>
/// <param name="Demonstration">True where companies and cases are invented.</param>
/// <param name="Plan">Of a work plan: its numbers against the targets; null in other reports.</param>
public sealed record ReportContent(int Number, ReportKind Kind, DateOnly From, DateOnly Until, DateTimeOffset CountedAt, ImmutableArray<ReportCount> Counts, ReportWords Words, bool Demonstration, ReportPlan? Plan = null)
{
    /// <summary>The content as it is kept and hashed.</summary>
    public string ToJson() => StrictJson.WriteKept(this);

    /// <summary>The content of a kept text.</summary>
    public static ReportContent Of(string json) => StrictJson.ReadKept<ReportContent>(json);

    /// <summary>SHA-256 of a kept text, lower-case hexadecimal.</summary>
    public static string HashOf(string json) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)));

    /// <summary>The number counted; null where it was not.</summary>
    public long? this[ReportFigure figure, ProjectType? project] => Counts.FirstOrDefault(c => c.Figure == figure && c.Project == project)?.Value;

    /// <summary>The kinds of projects it counts, in their order.</summary>
    public ImmutableArray<ProjectType> Projects => [.. Counts.Select(c => c.Project).OfType<ProjectType>().Distinct().Order()];
}
