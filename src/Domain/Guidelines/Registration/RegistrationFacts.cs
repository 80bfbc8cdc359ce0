using System.Collections.Immutable;
using CleanerProduction.Providers;
using CleanerProduction.Schemes;

namespace CleanerProduction.Guidelines.Registration;

/// <summary>A member of staff named in an application.</summary>
/// <param name="Name">Who.</param>
/// <param name="YearsRelevant">Years of relevant consultancy (RG-3.2.2(a)); null where not stated.</param>
/// <param name="Proven">False where the proof of it is missing (RG-4.1.2).</param>
public sealed record StaffMember(string Name, decimal? YearsRelevant, bool Proven = true);

/// <summary>An organisation's engineering projects of supply and installation (RG-3.2.2(b)).</summary>
/// <param name="YearsRelevant">Years of such projects; null where not stated.</param>
/// <param name="CompletedProjects">How many were completed; null where not stated.</param>
public sealed record EngineeringRecord(decimal? YearsRelevant, int? CompletedProjects);

/// <summary>A record of a project done for a client (RG-4.1.2).</summary>
/// <param name="Client">The company that gave the work.</param>
/// <param name="Contact">How to reach it; a record without does not count.</param>
public sealed record ProjectRecord(string? Client, string? Contact)
{
    /// <summary>True where both stand in it.</summary>
    public bool HasContact => !string.IsNullOrWhiteSpace(Client) && !string.IsNullOrWhiteSpace(Contact);
}

/// <summary>How the applicant's last registration was cancelled, if it was.</summary>
public enum LastCancellation
{
    /// <summary>It was not.</summary>
    None,
    /// <summary>No project was completed in the provisional period (RG-3.3.3).</summary>
    NotCompleted,
    /// <summary>A report or service below the standard (RG-3.3.4).</summary>
    Quality,
}

/// <summary>An application for registration. Null where not stated.</summary>
/// <param name="Rules">The criteria of the phase.</param>
/// <param name="On">The day of application, Hong Kong time.</param>
/// <param name="Categories">The categories applied for.</param>
/// <param name="Staff">The staff named.</param>
/// <param name="Engineering">The organisation's engineering projects.</param>
/// <param name="ProjectRecords">The project records handed in.</param>
/// <param name="CodeOfConduct">Whether the issued code of conduct was handed in.</param>
/// <param name="LastCancellation">How an earlier registration was cancelled.</param>
/// <param name="CommitteeOpinionRecorded">Whether the committee's opinion on a re-application is on record (RG-3.3.4).</param>
public sealed record RegistrationFacts(
    RegistrationRules Rules, DateOnly On, ImmutableArray<ProviderCategory> Categories,
    ImmutableArray<StaffMember>? Staff = null, EngineeringRecord? Engineering = null, ImmutableArray<ProjectRecord>? ProjectRecords = null,
    bool? CodeOfConduct = null, LastCancellation? LastCancellation = null, bool? CommitteeOpinionRecorded = null)
{
    /// <summary>The categories the applicant is registered in already; they stay valid and need no application (RG-3.2.1).</summary>
    public ImmutableArray<ProviderCategory> RegisteredAlready { get; init; } = [];

    /// <summary>What the committee decided on an application that does not meet the criteria (RG-4.1.5); null before.</summary>
    public Judgement? CommitteeDecision { get; init; }

    /// <summary>True where a category is applied for anew.</summary>
    public bool AsksFor(ProviderCategory category) => Categories.Contains(category) && !RegisteredAlready.Contains(category);
}

/// <summary>What the Secretariat does next with an application.</summary>
public enum RegistrationNext
{
    /// <summary>Registers it provisionally (RG-4.1.4).</summary>
    Provisional,
    /// <summary>Puts it before the committee (RG-4.1.5, RG-3.3.4).</summary>
    ReferToCommittee,
    /// <summary>Asks for what is missing; the ten working days have not begun (RG-4.1.3).</summary>
    AskForInformation,
}

/// <summary>What the guide says of an application.</summary>
/// <param name="Outcome">The whole.</param>
/// <param name="ByCategory">The criterion of each category applied for, in their order.</param>
/// <param name="Next">What the Secretariat does next.</param>
/// <param name="Findings">Clause by clause.</param>
public sealed record RegistrationAnswer(
    FindingOutcome Outcome, ImmutableSortedDictionary<ProviderCategory, FindingOutcome> ByCategory, RegistrationNext Next, ImmutableArray<Finding> Findings);
