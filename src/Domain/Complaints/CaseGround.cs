using System.Collections.Immutable;
using CleanerProduction.Guidelines;
using CleanerProduction.Guidelines.Registration;

namespace CleanerProduction.Complaints;

/// <summary>What a case rests on.</summary>
public enum CaseGround
{
    /// <summary>The scope of the contract was not completed.</summary>
    Scope,
    /// <summary>The method departs greatly from the contract's.</summary>
    Method,
    /// <summary>Start or progress unreasonably late, without a solution worked out with the client.</summary>
    Delay,
    /// <summary>The client's enquiries were not answered.</summary>
    Enquiries,
    /// <summary>The report was not handed in, or not with what the contract lists.</summary>
    Report,
    /// <summary>Substandard for another reason: the list is not closed.</summary>
    Otherwise,
    /// <summary>The code of conduct was not kept.</summary>
    Code,
    /// <summary>Substandard, and correction refused without reasonable explanation.</summary>
    RefusedCorrection,
    /// <summary>Misconduct or a conviction.</summary>
    Misconduct,
}

/// <summary>The grounds, each with its clause and the rule that finds it.</summary>
public static class CaseGrounds
{
    private static readonly ImmutableArray<(CaseGround Ground, Rule<ComplaintFacts> Rule, FindingOutcome Stands)> Table =
    [
        (CaseGround.Scope, Section62Substandard.Scope, FindingOutcome.NotMet),
        (CaseGround.Method, Section62Substandard.Method, FindingOutcome.NotMet),
        (CaseGround.Delay, Section62Substandard.Progress, FindingOutcome.NotMet),
        (CaseGround.Enquiries, Section62Substandard.Enquiries, FindingOutcome.NotMet),
        (CaseGround.Report, Section62Substandard.ProjectReport, FindingOutcome.NotMet),
        (CaseGround.Code, Section63Removal.CodeBreached, FindingOutcome.Met),
        (CaseGround.RefusedCorrection, Section63Removal.RefusesToCorrect, FindingOutcome.Met),
        (CaseGround.Misconduct, Section63Removal.Misconduct, FindingOutcome.Met),
    ];

    /// <summary>The clause of a ground.</summary>
    public static string ClauseOf(CaseGround ground) => ground == CaseGround.Otherwise ? "RG-6.2.1" : Table.First(r => r.Ground == ground).Rule.Clause.Id;

    /// <summary>True for the grounds on which removal is considered by themselves (RG-6.3.1); the others lead there by several established cases alone .</summary>
    public static bool IsForRemoval(CaseGround ground) => ground is CaseGround.Code or CaseGround.RefusedCorrection or CaseGround.Misconduct;

    /// <summary>The grounds that stand in a case, in the guide's order.</summary>
    public static ImmutableArray<CaseGround> Of(ComplaintFacts facts) =>
        [.. Table.Where(r => r.Rule.Of(facts).Outcome == r.Stands).Select(r => r.Ground).Concat(facts.Review?.Otherwise is { Met: false } ? [CaseGround.Otherwise] : []).Order()];
}
