using System.Collections.Immutable;
using CleanerProduction.Complaints;

namespace CleanerProduction.Guidelines.Registration;

/// <summary>RG 6.3: grounds for removal, and the committee's discretion. Of a ground, met means that it stands.</summary>
public static class Section63Removal
{
    /// <summary>Removal is considered on one ground or more; earlier established complaints are a basis too .</summary>
    public static readonly Rule<ComplaintFacts> Considered = new("RG-6.3.1", (facts, says) =>
    {
        var (stands, open) = (0, 0);
        foreach (var ground in Grounds)
            switch (ground.Of(facts).Outcome)
            {
                case FindingOutcome.Met: stands++; break;
                case FindingOutcome.NeedsJudgement: open++; break;
            }
        if (facts.Proposed != Penalty.Removal)
            return stands > 0 ? says.NeedsJudgement("removal-may-be-considered", ("grounds", stands)) : says.NotApplicable("removal-not-proposed");
        return stands > 0 ? says.Met("removal-has-grounds", ("grounds", stands))
            : facts.Established == true && facts.EstablishedBefore > 0 ? says.Met("removal-for-several-complaints", ("before", facts.EstablishedBefore))
            : open > 0 ? says.NeedsJudgement("removal-grounds-open")
            : says.NotMet("removal-without-ground");
    });

    /// <summary>It did not keep, in a project, to the code of conduct.</summary>
    public static readonly Rule<ComplaintFacts> CodeBreached = new("RG-6.3.1(a)", (facts, says) => facts.Grounds.CodeKept switch
    {
        null => says.NotApplicable("code-not-looked-into"),
        { Met: true } => says.NotApplicable("code-kept"),
        { Reason: var reason } => says.Met("code-breached", ("reason", reason)),
    });

    /// <summary>Its service is substandard and it refuses, without reasonable explanation, to correct as told: both.</summary>
    public static readonly Rule<ComplaintFacts> RefusesToCorrect = new("RG-6.3.1(b)", (facts, says) =>
    {
        var substandard = facts.Kind == ComplaintKind.SubstandardService && facts.RecordedOn is not null || Section62Substandard.Review.Of(facts).Outcome == FindingOutcome.NotMet;
        if (!substandard) return says.NotApplicable("service-not-substandard");
        return facts.Grounds.InstructionsFollowed switch
        {
            null => says.NeedsJudgement("instructions-to-judge"),
            { Met: true } => says.NotApplicable("instructions-followed"),
            { Reason: var reason } => says.Met("refuses-to-correct", ("reason", reason)),
        };
    });

    /// <summary>Misconduct, a conviction for corruption or crime in work on funded projects among it.</summary>
    public static readonly Rule<ComplaintFacts> Misconduct = new("RG-6.3.1(c)", (facts, says) => facts.Grounds.ConductClean switch
    {
        null => says.NotApplicable("conduct-not-looked-into"),
        { Met: true } => says.NotApplicable("conduct-clean"),
        { Reason: var reason } => says.Met("misconduct-found", ("reason", reason)),
    });

    /// <summary>The committee alone decides whether to warn or remove, and finally.</summary>
    public static readonly Rule<ComplaintFacts> Discretion = new("RG-6.3.2", (facts, says) =>
        facts.DecidedOn is { } decided ? says.Met("committee-decided", ("decided", decided))
        : facts.ExecutedOn is not null ? says.NotMet("penalty-without-decision")
        : facts.Proposed is not null ? says.NeedsJudgement("committee-has-discretion")
        : says.NotApplicable("no-proposal"));

    private static readonly ImmutableArray<Rule<ComplaintFacts>> Grounds = [CodeBreached, RefusesToCorrect, Misconduct];

    /// <summary>All of them, in the guide's order.</summary>
    public static readonly ImmutableArray<Rule<ComplaintFacts>> All = [Considered, .. Grounds, Discretion];
}
