using System.Collections.Immutable;
using CleanerProduction.Applications;
using CleanerProduction.Schemes;

namespace CleanerProduction.Guidelines.Funding;

/// <summary>What decides how much a project can get.</summary>
/// <param name="Phase">The phase of the case, which it keeps; for a project still to come the phase running on the day, null where none does.</param>
/// <param name="On">The day of submission, Hong Kong time.</param>
/// <param name="Project">The kind of project.</param>
/// <param name="Cost">Its whole cost.</param>
/// <param name="HongKongTechnology">Whether the technology is Hong Kong's, or joint, where a phase has a ceiling for it.</param>
/// <param name="Asked">The grant asked for, recommended or approved; null where only the most is wanted.</param>
public sealed record GrantFacts(Phase? Phase, DateOnly On, ProjectType Project, Hkd Cost, bool HongKongTechnology = false, Hkd? Asked = null)
{
    /// <summary>What the phase funds for this kind of project on the day, or why nothing.</summary>
    public Result<Offer> Offer => Phase is null ? new Refusal("no-phase") : Phase.OfferOf(Project, On);

    /// <summary>The largest grant, or why none can be named.</summary>
    public Result<Grant> Grant => Phase is null ? new Refusal("no-phase") : Phase.GrantFor(Project, Cost, On, HongKongTechnology);
}

/// <summary>One line of a sum, in the order it is done.</summary>
/// <param name="Code">The message's code.</param>
/// <param name="Mentions">The figures of the line.</param>
public sealed record ArithmeticStep(string Code, ImmutableArray<Mention> Mentions);

/// <summary>How much a project can get, and why.</summary>
/// <param name="Phase">The phase asked; null where none runs.</param>
/// <param name="Offered">Whether the phase funds this kind of project on the day.</param>
/// <param name="Share">The largest share; null where not offered or not known.</param>
/// <param name="Cap">The ceiling; null where not offered or not known.</param>
/// <param name="Grant">The largest grant, rounded down to the cent; nothing where none can be named.</param>
/// <param name="ApplicantPays">What is left to the applicant.</param>
/// <param name="Steps">The sum, line by line; empty where there is none.</param>
/// <param name="Findings">What the clauses say.</param>
public sealed record GrantAnswer(
    Phase? Phase, bool Offered, Share? Share, Hkd? Cap, Hkd Grant, Hkd ApplicantPays, ImmutableArray<ArithmeticStep> Steps, ImmutableArray<Finding> Findings)
{
    /// <summary>What the findings come to.</summary>
    public FindingOutcome Outcome => Guidelines.Findings.Overall(Findings);
}
