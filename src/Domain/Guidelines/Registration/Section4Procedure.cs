using System.Collections.Immutable;
using CleanerProduction.Providers;

namespace CleanerProduction.Guidelines.Registration;

/// <summary>The ten working days of an application.</summary>
/// <param name="Limits">The time limits.</param>
/// <param name="CompleteOn">The day all information was received; null before.</param>
/// <param name="HandledOn">The day it was registered or put before the committee; null before.</param>
public sealed record Processing(TimeLimits Limits, DateOnly? CompleteOn, DateOnly? HandledOn);

/// <summary>RG 4: how an application is handled, and its fee.</summary>
public static class Section4Procedure
{
    /// <summary>The category, proof of the staff's experience and three project records with the client's contact .</summary>
    public static readonly Rule<RegistrationFacts> Documents = new("RG-4.1.2", (facts, says) =>
    {
        if (facts.Categories.IsEmpty) return says.NotMet("category-not-stated");
        // Category 2 rests on projects alone: no proof of staff to miss.
        if (facts.AsksFor(ProviderCategory.Category1))
        {
            if (facts.Staff is not { } staff) return says.NeedsJudgement("staff-proof-not-stated");
            foreach (var member in staff)
                if (!member.Proven) return says.NotMet("staff-proof-missing", ("name", member.Name));
        }
        var needed = facts.Rules.ProjectRecords.Value;
        if (facts.ProjectRecords is not { } records) return says.NeedsJudgement("project-records-not-stated", ("needed", needed));
        var had = 0;
        foreach (var record in records)
            if (record.HasContact) had++;
        return had >= needed
            ? says.Met("project-records-enough", ("had", had), ("needed", needed))
            : says.NotMet("project-records-too-few", ("had", had), ("needed", needed), ("given", records.Length));
    });

    /// <summary>Handled in ten working days, the day all information came being the first .</summary>
    public static readonly Rule<Processing> TenWorkingDays = new("RG-4.1.3", (processing, says) =>
        processing.Limits.Kept(says, "RG-4.1.3", processing.CompleteOn, processing.HandledOn));

    /// <summary>All criteria met: the Secretariat lists the provider and tells it in writing.</summary>
    public static readonly Rule<RegistrationFacts> Listing = new("RG-4.1.4", (facts, says) => Section3Criteria.Whole(facts) switch
    {
        FindingOutcome.Met when !AsksCommitteeFirst(facts) => says.Met("secretariat-lists"),
        FindingOutcome.NotApplicable => says.NotApplicable("nothing-to-list"),
        _ => says.NotApplicable("secretariat-may-not-list"),
    });

    /// <summary>Criteria not met: the committee decides, finally and without appeal.</summary>
    public static readonly Rule<RegistrationFacts> CommitteeDecides = new("RG-4.1.5", (facts, says) =>
        Section3Criteria.Whole(facts) != FindingOutcome.NotMet ? says.NotApplicable("no-need-of-committee")
        : facts.CommitteeDecision is not { } decision ? says.NeedsJudgement("committee-decides")
        : decision.Met ? says.Met("committee-accepted", ("reason", decision.Reason))
        : says.NotMet("committee-refused", ("reason", decision.Reason)));

    /// <summary>No fee is charged.</summary>
    public static readonly Rule<RegistrationFacts> Fee = new("RG-4.2.1", (facts, says) =>
        facts.Rules.Fee.Value == Hkd.Zero ? says.Met("no-fee") : says.NeedsJudgement("fee-due", ("fee", facts.Rules.Fee.Value)));

    /// <summary>The rules about an application, in the guide's order.</summary>
    public static readonly ImmutableArray<Rule<RegistrationFacts>> All = [Documents, Listing, CommitteeDecides, Fee];

    internal static bool AsksCommitteeFirst(RegistrationFacts facts) =>
        facts is { LastCancellation: LastCancellation.Quality, CommitteeOpinionRecorded: not true };
}
