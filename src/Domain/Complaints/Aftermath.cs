using System.Collections.Immutable;

namespace CleanerProduction.Complaints;

/// <summary>A project a provider is engaged in.</summary>
/// <param name="Reference">The project.</param>
/// <param name="ContractedOn">The day of the contract with the client; null while there is none.</param>
/// <param name="Ended">True where it is completed, terminated or withdrawn.</param>
/// <param name="Stopped">True where the Secretariat said otherwise .</param>
public sealed record EngagedProject(string Reference, DateOnly? ContractedOn, bool Ended, bool Stopped = false);

/// <summary>What cases count for a technology service label.</summary>
/// <param name="Complaints">Complaints found established.</param>
/// <param name="SubstandardReports">Reports of substandard service.</param>
public sealed record LabelRecord(int Complaints, int SubstandardReports)
{
    /// <summary>True where the criterion of a clean record is met (LG-4.4(2), LG-7.5(2)).</summary>
    public bool IsClean => Complaints == 0 && SubstandardReports == 0;
}

/// <summary>What a case means elsewhere.</summary>
public static class Aftermath
{
    /// <summary>
    /// What a removed provider may still finish: projects contracted by the day of removal, that day included, and not ended, unless the Secretariat
    /// says otherwise. It cannot be chosen anew.
    /// </summary>
    public static ImmutableArray<EngagedProject> MayFinish(IEnumerable<EngagedProject> projects, DateOnly removedOn) => [.. projects.Where(p => !p.Ended && !p.Stopped && p.ContractedOn <= removedOn)];

    /// <summary>
    /// What counts for a provider's label: established from the finding on, whatever the penalty came to; not established counts nothing. For a first label
    /// ever (LG-4.4(2)), for a renewal in the validity, both days included (LG-7.5(2)).
    /// </summary>
    public static LabelRecord ForLabel(string provider, IEnumerable<KnownCase> all, DateRange? validity = null)
    {
        var counted = all.Where(c => c.Provider == provider && c is { IsEstablished: true, FoundOn: not null } && (validity is not { } range || range.Contains(c.FoundOn.Value))).ToList();
        return new(counted.Count(c => c.Kind == ComplaintKind.Complaint), counted.Count(c => c.Kind == ComplaintKind.SubstandardService));
    }
}
