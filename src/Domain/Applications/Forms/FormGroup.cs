using System.Collections.Immutable;

namespace CleanerProduction.Applications.Forms;

/// <summary>A page of the form: one group of questions.</summary>
public enum FormGroup
{
    /// <summary>The company; kept with itself.</summary>
    Company,
    /// <summary>The factory and how the company owns it; kept with itself.</summary>
    Factory,
    /// <summary>What is to be done.</summary>
    Project,
    /// <summary>What is new about it.</summary>
    Innovation,
    /// <summary>Who developed the technology.</summary>
    Origin,
    /// <summary>What became of an earlier assessment.</summary>
    Earlier,
    /// <summary>What is expected to be saved.</summary>
    Benefits,
    /// <summary>The plan.</summary>
    Plan,
    /// <summary>The providers.</summary>
    Providers,
    /// <summary>The service contract.</summary>
    Contract,
    /// <summary>The budget.</summary>
    Budget,
    /// <summary>Quotations for equipment.</summary>
    Quotations,
    /// <summary>Who speaks for the applicant.</summary>
    Representatives,
    /// <summary>Other money of the Government.</summary>
    OtherFunding,
    /// <summary>Reading everything over.</summary>
    Check,
    /// <summary>Declaring and handing in.</summary>
    Declare,
}

/// <summary>Which pages a form has.</summary>
public static class FormGroups
{
    /// <summary>The groups that concern a project of this kind, in sections of the task list; <paramref name="again"/> where the factory was assessed before (FG-fn1).</summary>
    public static ImmutableArray<ImmutableArray<FormGroup>> Of(ProjectType project, bool again)
    {
        var assessment = project == ProjectType.OnSiteAssessment;
        var isNew = project is ProjectType.Demonstration2 or ProjectType.NewTechnology;
        return
        [
            [FormGroup.Company, FormGroup.Factory],
            [
                FormGroup.Project, .. When(isNew, FormGroup.Innovation), .. When(project == ProjectType.NewTechnology, FormGroup.Origin),
                .. When(assessment && again, FormGroup.Earlier), .. When(!assessment, FormGroup.Benefits), FormGroup.Plan,
            ],
            [FormGroup.Providers, FormGroup.Contract, FormGroup.Budget, .. When(!assessment, FormGroup.Quotations)],
            [FormGroup.Representatives, FormGroup.OtherFunding],
            [FormGroup.Check, FormGroup.Declare],
        ];
    }

    private static ImmutableArray<FormGroup> When(bool so, FormGroup group) => so ? [group] : [];
}
