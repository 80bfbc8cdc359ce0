using System.Collections.Immutable;
using System.Globalization;
using CleanerProduction.Applications;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Guides.Checks.Questions;
using CleanerProduction.Portal.Parts.Forms;
using CleanerProduction.Portal.Parts.Reading;
using static CleanerProduction.Portal.Guides.Checks.Questions.AnswerKind;

namespace CleanerProduction.Portal.Guides.Checks.Eligibility;

/// <summary>What is asked of a company that wants to apply, in plain words.</summary>
public static class EligibilityForm
{
    private const int MostProviders = 4;
    private const int MostAssessments = 5;
    private const int MostApprovals = 10;

    /// <summary>The questions, with the kinds of project that are taken on a day named first.</summary>
    public static ImmutableArray<QuestionGroup> Groups(ReferenceData reference, DateOnly day) =>
        [Application(reference, day), Company, Factory(reference), TheProject, Helpers, Earlier];

    private static QuestionGroup Application(ReferenceData reference, DateOnly day)
    {
        var language = Languages.Of(CultureInfo.CurrentUICulture);
        var offered = reference.Phases.On(day) is { } phase ? phase.Projects.Where(p => phase.OfferOf(p, day).Ok).ToHashSet() : [];
        var kinds = Enum.GetValues<ProjectType>().ToLookup(offered.Contains, p => new Choice(p.Word(), p.Name().In(language)));
        return new(EligibilityText.Application,
        [
            new Question(EligibilitySheet.On, EligibilityText.On, Day) { Hint = EligibilityText.OnHint, Needed = true },
            new Question(EligibilitySheet.Project, EligibilityText.Project, Pick)
            {
                Needed = true,
                Groups = Filled(new(EligibilityText.Offered.With(Written.Day(day, language)), [.. kinds[true]]), new(EligibilityText.NotOffered.With(Written.Day(day, language)), [.. kinds[false]])),
            },
        ]);
    }

    private static QuestionGroup Company => new(EligibilityText.Company,
    [
        new Question("applicant.registeredInHongKong", EligibilityText.Registered, YesNo) { Hint = EligibilityText.RegisteredHint },
        new Question("applicant.employeesInHongKong", EligibilityText.Employees, Number) { Hint = EligibilityText.EmployeesHint },
    ]);

    private static QuestionGroup Factory(ReferenceData reference)
    {
        var language = Languages.Of(CultureInfo.CurrentUICulture);
        var sectors = reference.Sectors.ToLookup(s => s.HasPriority, s => new Choice(s.Slug, s.Name.In(language)));
        return new(EligibilityText.Factory,
        [
            new Question("factory.place", EligibilityText.Place, One) { Choices = [new("guangdong", EligibilityText.Guangdong), new("hong-kong", EligibilityText.HongKong), new("elsewhere", EligibilityText.Elsewhere)] },
            new Question("factory.kind", EligibilityText.Kind, One) { Hint = EligibilityText.KindHint, Choices = [new("factory", EligibilityText.AFactory), new("workshop", EligibilityText.AWorkshop)] },
            new Question("factory.pollutingProcess", EligibilityText.Polluting, YesNo) { Hint = EligibilityText.PollutingHint },
            new Question("factory.relation", EligibilityText.Relation, Pick)
            {
                Choices =
                [
                    new("joint-venture", EligibilityText.JointVenture), new("wholly-foreign-owned", EligibilityText.WhollyOwned), new("processing-contract", EligibilityText.Processing),
                    new("resident-shareholder", EligibilityText.Resident), new("owned-in-hong-kong", EligibilityText.OwnedInHongKong), new("none", EligibilityText.NoTie),
                ],
            },
            new Question("factory.residentShareOfMainlandCompany", EligibilityText.ShareOfMainland, Percent) { Hint = EligibilityText.ShareHint },
            new Question("factory.residentShareOfApplicant", EligibilityText.ShareOfCompany, Percent),
            new Question("factory.sameResident", EligibilityText.SameResident, YesNo) { Hint = EligibilityText.SameResidentHint },
            new Question("sector", EligibilityText.Sector, Pick) { Hint = EligibilityText.SectorHint, Groups = Filled(new(EligibilityText.First, [.. sectors[true]]), new(EligibilityText.InTurn, [.. sectors[false]])) },
        ]);
    }

    private static QuestionGroup TheProject => new(EligibilityText.TheProject,
    [
        new Question("aim", EligibilityText.Aim, Pick)
        {
            Choices = [new("energy", EligibilityText.Energy), new("air", EligibilityText.Air), new("effluent", EligibilityText.Effluent), new("waste", EligibilityText.Waste), new("other", EligibilityText.OtherAim)],
        },
        new Question("otherGovernmentFunding", EligibilityText.OtherFunding, YesNo) { Hint = EligibilityText.OtherFundingHint },
    ]);

    private static QuestionGroup Helpers => new(EligibilityText.Helpers,
    [
        new EntryList("providers", EligibilityText.Providers, EligibilityText.Provider,
        [
            new("category", EligibilityText.Category, Pick) { Needed = true, Choices = [new("1", EligibilityText.Category1), new("2", EligibilityText.Category2)] },
            new("status", EligibilityText.Status, Pick)
            {
                Needed = true,
                Choices = [new("provisional", EligibilityText.Provisional), new("confirmed", EligibilityText.Confirmed), new("cancelled", EligibilityText.Cancelled), new("delisted", EligibilityText.Delisted)],
            },
        ]) { Hint = EligibilityText.ProvidersHint, None = EligibilityText.NoProvider, Add = EligibilityText.AddProvider, Drop = EligibilityText.DropProvider, Most = MostProviders },
        new Question("representatives", EligibilityText.Representatives, Number),
    ]);

    private static QuestionGroup Earlier => new(EligibilityText.Earlier,
    [
        new EntryList("earlier.assessments", EligibilityText.Assessments, EligibilityText.Assessment,
        [
            new("completedOn", EligibilityText.CompletedOn, Day) { Needed = true },
            new("equipmentMeasureImplemented", EligibilityText.Implemented, YesNo),
        ]) { Hint = EligibilityText.AssessmentsHint, None = EligibilityText.NoAssessment, Add = EligibilityText.AddAssessment, Drop = EligibilityText.DropAssessment, Most = MostAssessments },
        new Question("earlier.changes", EligibilityText.Changes, Several)
        {
            Choices = [new("process", EligibilityText.Process), new("materials", EligibilityText.Materials), new("address", EligibilityText.Address), new("area", EligibilityText.Area)],
            None = EligibilityText.NoChange,
        },
        new EntryList("earlier.demonstrationApprovalsOn", EligibilityText.Approvals, EligibilityText.Approval, [new("", EligibilityText.ApprovalDay, Day) { Needed = true }])
            { Hint = EligibilityText.ApprovalsHint, None = EligibilityText.NoApproval, Add = EligibilityText.AddApproval, Drop = EligibilityText.DropApproval, Most = MostApprovals },
    ]);

    private static ImmutableArray<ChoiceGroup> Filled(params ChoiceGroup[] groups) => [.. groups.Where(g => g.Choices.Count > 0)];
}
