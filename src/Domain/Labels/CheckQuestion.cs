using System.Collections.Immutable;
using CleanerProduction.Guidelines;
using CleanerProduction.Guidelines.Label;

namespace CleanerProduction.Labels;

/// <summary>What only an officer can say where form and records leave it open.</summary>
public enum CheckQuestion
{
    /// <summary>Whether the applicant is a Hong Kong company in the sense of the guide (LG-fn3).</summary>
    HongKongCompany,
    /// <summary>Whether its business registration is valid (LG-2.3).</summary>
    BusinessRegistration,
    /// <summary>Whether an on-site assessment was completed; for a renewal, whether the label was got by that way.</summary>
    Assessment,
    /// <summary>Whether every no-cost measure of its report was carried out.</summary>
    NoCostMeasures,
    /// <summary>Whether there is a plan for the measures that remain.</summary>
    PlanForTheRest,
    /// <summary>Whether the city's audit was accepted or its title is valid.</summary>
    CityAuditOrTitle,
    /// <summary>Whether the provincial or the ministry's title is valid.</summary>
    ProvincialOrMiitTitle,
    /// <summary>Whether a paid measure has an effect beside the operation (LG-fn5); one answer a measure.</summary>
    Effect,
    /// <summary>Whether the declaration of no breach is on file (LG-fn7).</summary>
    Declaration,
    /// <summary>Whether no advantage was offered, where one is said to have been (LG-11.2); asked by nobody, answered by whoever hears of it.</summary>
    FairConduct,
}

/// <summary>The questions of a label: which clause they stand under, which are open, and what an answer changes.</summary>
public static class CheckQuestions
{
    /// <summary>The clause a question stands under for a label.</summary>
    public static string ClauseOf(CheckQuestion question, LabelKind label, bool renewal) => (question, label, renewal) switch
    {
        (CheckQuestion.HongKongCompany, _, _) => "LG-fn3",
        (CheckQuestion.BusinessRegistration, _, _) => "LG-2.3",
        (CheckQuestion.Assessment, LabelKind.Excellent, true) => "LG-7.3(1)",
        (CheckQuestion.Assessment, _, true) => "LG-7.2(1)",
        (CheckQuestion.Assessment or CheckQuestion.PlanForTheRest, LabelKind.Excellent, _) => "LG-fn8",
        (CheckQuestion.Assessment or CheckQuestion.PlanForTheRest, _, _) => "LG-4.1(1)",
        (CheckQuestion.NoCostMeasures, LabelKind.Excellent, _) => "LG-fn8(a)",
        (CheckQuestion.NoCostMeasures, _, _) => "LG-4.1(1)(a)",
        (CheckQuestion.CityAuditOrTitle, _, true) => "LG-7.2(2)",
        (CheckQuestion.CityAuditOrTitle, _, _) => "LG-4.1(2)",
        (CheckQuestion.ProvincialOrMiitTitle, _, true) => "LG-7.3(2)",
        (CheckQuestion.ProvincialOrMiitTitle, _, _) => "LG-4.2(2)",
        (CheckQuestion.Effect, _, _) => "LG-fn5",
        (CheckQuestion.Declaration, _, _) => "LG-fn7",
        _ => "LG-11.2",
    };

    /// <summary>The questions of a case, each with what form and records say themselves: null where they leave it open. Every paid measure has one of its own.</summary>
    public static ImmutableArray<AskedQuestion> Of(LabelEntry entry, IEnumerable<CountedMeasure> measures)
    {
        var facts = entry.Facts;
        var (isNew, factories) = (!facts.Renewal && !facts.RenewsManufacturing, facts.IsForFactories);
        var asked = ImmutableArray.CreateBuilder<AskedQuestion>();
        void Ask(CheckQuestion question, bool when, bool? says)
        {
            if (when) asked.Add(new(question, null, ClauseOf(question, facts.Label, facts.Renewal), says));
        }

        Ask(CheckQuestion.HongKongCompany, factories, facts.HongKongCompany);
        // No record says whether a registration is valid: somebody looks at it. One that has run out by its own day is none.
        Ask(CheckQuestion.BusinessRegistration, facts.Label == LabelKind.SupplyChain, facts.BusinessRegistrationValid ? null : false);
        Ask(CheckQuestion.Assessment, factories && !facts.RenewsManufacturing, facts.AssessmentCompleted);
        Ask(CheckQuestion.NoCostMeasures, factories && isNew, facts.NoCostMeasuresAllDone);
        Ask(CheckQuestion.PlanForTheRest, factories && isNew, facts.PlanForTheRest);
        Ask(CheckQuestion.CityAuditOrTitle, facts.Label == LabelKind.Manufacturing, facts.CityAuditPassedOrTitleValid);
        Ask(CheckQuestion.ProvincialOrMiitTitle, facts.Label == LabelKind.Excellent, facts.ProvincialOrMiitTitleValid);
        if (factories)
            foreach (var measure in measures.Where(m => m.Paid)) asked.Add(new(CheckQuestion.Effect, measure.Key, "LG-fn5", null));
        Ask(CheckQuestion.Declaration, factories && facts.Place == Companies.FactoryPlace.Guangdong, entry.DeclarationReceived);
        return asked.ToImmutable();
    }

    /// <summary>The entry with what an officer found in place of what form and records say.</summary>
    public static LabelEntry Answered(LabelEntry entry, CheckFile file)
    {
        var facts = entry.Facts;
        bool? Found(CheckQuestion question) => file.Answer(question)?.Verdict.Met;
        return entry with
        {
            Facts = facts with
            {
                HongKongCompany = Found(CheckQuestion.HongKongCompany) ?? facts.HongKongCompany,
                BusinessRegistrationValid = Found(CheckQuestion.BusinessRegistration) ?? facts.BusinessRegistrationValid,
                AssessmentCompleted = Found(CheckQuestion.Assessment) ?? facts.AssessmentCompleted,
                NoCostMeasuresAllDone = Found(CheckQuestion.NoCostMeasures) ?? facts.NoCostMeasuresAllDone,
                PlanForTheRest = Found(CheckQuestion.PlanForTheRest) ?? facts.PlanForTheRest,
                CityAuditPassedOrTitleValid = Found(CheckQuestion.CityAuditOrTitle) ?? facts.CityAuditPassedOrTitleValid,
                ProvincialOrMiitTitleValid = Found(CheckQuestion.ProvincialOrMiitTitle) ?? facts.ProvincialOrMiitTitleValid,
            },
            DeclarationReceived = Found(CheckQuestion.Declaration) ?? entry.DeclarationReceived,
            FairConduct = file.Answer(CheckQuestion.FairConduct)?.Verdict,
        };
    }
}

/// <summary>A question of a case.</summary>
/// <param name="Question">Which.</param>
/// <param name="Item">The measure it is about; null where it is about the application.</param>
/// <param name="Clause">The clause it stands under.</param>
/// <param name="Says">What form and records say themselves; null where they leave it open.</param>
public sealed record AskedQuestion(CheckQuestion Question, string? Item, string Clause, bool? Says);
