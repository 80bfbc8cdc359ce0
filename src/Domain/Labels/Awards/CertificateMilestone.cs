using System.Collections.Immutable;

namespace CleanerProduction.Labels.Awards;

/// <summary>A day of a certificate its holder is told of.</summary>
public enum MilestoneKind
{
    /// <summary>Renewal opens (LG-7.1); for technology service, the scheme's secretariat looks at the records for a nomination.</summary>
    RenewalOpens,
    /// <summary>It ends in a month.</summary>
    EndsSoon,
    /// <summary>Its last day is over (LG-1.5(2)).</summary>
    Ended,
}

/// <summary>A day of a certificate its holder is told of.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="On">The day.</param>
public sealed record CertificateMilestone(MilestoneKind Kind, DateOnly On)
{
    /// <summary>The days of a certificate, in order: renewal opens so many months before its last day, a month is left, it has ended.</summary>
    public static ImmutableArray<CertificateMilestone> Of(Certificate certificate, int renewalOpensMonths) =>
    [
        new(MilestoneKind.RenewalOpens, Dates.AddMonths(certificate.Until, -renewalOpensMonths)),
        new(MilestoneKind.EndsSoon, Dates.AddMonths(certificate.Until, -1)),
        new(MilestoneKind.Ended, certificate.Until.AddDays(1)),
    ];

    /// <summary>
    /// What the holder of a certificate is to be told on a day, at most one: the last milestone that has come, unless it came before the certificate did. Nothing of a revoked one, and nothing of one that ended
    /// more than a month ago.
    /// </summary>
    public static CertificateMilestone? Due(Certificate certificate, int renewalOpensMonths, DateOnly today) =>
        certificate.RevokedOn is not null || today > Dates.AddMonths(certificate.Until, 1) ? null
        : Of(certificate, renewalOpensMonths).LastOrDefault(m => m.On <= today && m.On >= certificate.From);
}
