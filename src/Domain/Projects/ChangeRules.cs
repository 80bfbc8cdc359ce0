using CleanerProduction.Applications.Forms;
using CleanerProduction.Guidelines;
using CleanerProduction.Guidelines.Funding;

namespace CleanerProduction.Projects;

/// <summary>What an applicant asks to change (FG-3.7.1 names them; agreed data change in no other way).</summary>
public enum ChangeSubject
{
    /// <summary>The completion date (FG-3.2.2).</summary>
    CompletionDate,
    /// <summary>The start date.</summary>
    StartDate,
    /// <summary>The organisation's status.</summary>
    Organisation,
    /// <summary>Contact data.</summary>
    Contact,
    /// <summary>The management structure or representatives.</summary>
    Management,
    /// <summary>The nature of publicity items.</summary>
    Publicity,
    /// <summary>The provider or its contract.</summary>
    Provider,
    /// <summary>Equipment of the budget.</summary>
    Equipment,
    /// <summary>A quotation that is not the lowest, chosen after approval (FG-3.3.3(d), A-29).</summary>
    ChosenQuotation,
    /// <summary>Another arrangement than fair procurement (FG-3.3.3).</summary>
    FairProcurement,
    /// <summary>Anything else agreed.</summary>
    Other,
}

/// <summary>Who may decide a change.</summary>
public enum ChangeRoute
{
    /// <summary>The Secretariat accepts or refuses in writing (FG-3.7.1).</summary>
    Secretariat,
    /// <summary>The committee agrees in writing or not (FG-3.3.3).</summary>
    Committee,
    /// <summary>Nobody may accept it: it is refused.</summary>
    Refused,
}

/// <summary>What the clauses say of a change.</summary>
/// <param name="Route">Who may decide.</param>
/// <param name="Why">The finding's code that stands against it, or what it rests on.</param>
/// <param name="Clause">The clause.</param>
/// <param name="Due">The day that passed, where one did.</param>
public sealed record ChangeVerdict(ChangeRoute Route, string Why, string Clause, DateOnly? Due = null);

/// <summary>Changes of what was agreed.</summary>
public static class ChangeRules
{
    /// <summary>What the clauses say of a change; <paramref name="line"/> is the budget's line it concerns, or null.</summary>
    public static ChangeVerdict Of(ChangeSubject subject, ProjectFacts project, BudgetLine? line)
    {
        if (line is { Proprietary: true } && (subject is ChangeSubject.Equipment or ChangeSubject.ChosenQuotation or ChangeSubject.FairProcurement))
            return new(ChangeRoute.Refused, "proprietary-never-changed", "FG-3.3.2");
        return subject switch
        {
            ChangeSubject.CompletionDate => Extension(project),
            ChangeSubject.ChosenQuotation => new(ChangeRoute.Committee, "committee-agrees", "FG-3.3.3(d)"),
            ChangeSubject.FairProcurement => new(ChangeRoute.Committee, "committee-agrees", "FG-3.3.3"),
            _ => new(ChangeRoute.Secretariat, "written-consent", "FG-3.7.1"),
        };
    }

    // The extension's own rule, as if asked today and not yet decided: only what it refuses is refused.
    private static ChangeVerdict Extension(ProjectFacts project)
    {
        var asked = project with { ExtensionAskedOn = project.ExtensionAskedOn ?? project.Limits.Today, ExtensionConsent = null };
        var finding = Section32Progress.Extension.Of(asked);
        if (finding.Outcome != FindingOutcome.NotMet) return new(ChangeRoute.Secretariat, "written-consent", project.Project.GoesToCommittee() ? "FG-3.2.2" : "FG-3.7.1");
        return new(ChangeRoute.Refused, finding.Code, "FG-3.2.2", project.AgreementOn is { } signed ? project.Limits.Of("FG-3.2.2-equipment", signed).Due : null);
    }
}
