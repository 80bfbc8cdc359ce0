using CleanerProduction.Applications;

namespace CleanerProduction.Guidelines.Funding;

/// <summary>The kinds of project as the clauses take them together.</summary>
public static class ProjectKinds
{
    /// <summary>A demonstration project of any phase.</summary>
    public static bool IsDemonstration(this ProjectType project) => project is ProjectType.Demonstration or ProjectType.Demonstration1 or ProjectType.Demonstration2;

    /// <summary>A demonstration project, or a new technology project, which the guides leave open and which goes the same way .</summary>
    public static bool GoesToCommittee(this ProjectType project) => project.IsDemonstration() || project == ProjectType.NewTechnology;

    /// <summary>What a person found, or that somebody has still to say.</summary>
    public static Finding Judged(this Says says, Judgement? judgement) =>
        judgement is null ? says.NeedsJudgement("criterion-to-judge")
        : judgement.Met ? says.Met("criterion-met", ("reason", judgement.Reason))
        : says.NotMet("criterion-not-met", ("reason", judgement.Reason));

    /// <summary>A thing that is there, is missing, or was not stated; the code carries which.</summary>
    public static Finding Present(this Says says, bool? there, string code) => there switch
    {
        true => says.Met(code),
        false => says.NotMet($"{code}-missing"),
        null => says.NeedsJudgement($"{code}-not-stated"),
    };
}
