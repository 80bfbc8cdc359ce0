using System.Collections.Immutable;
using CleanerProduction.Applications;
using CleanerProduction.Workflows;

namespace CleanerProduction.Guidelines.Funding;

/// <summary>FG 2.1 and 2.2: what an application needs, and who decides.</summary>
public static class Section21Applying
{
    /// <summary>A provider of a suitable category is chosen.</summary>
    public static readonly Rule<VettingFacts> ProviderChosen = new("FG-2.1.1", (facts, says) => Section0Glossary.CategoryFits(facts.Project, facts.Providers, says));

    /// <summary>The service contract is ready; whose wording it follows is free. Technology that needs no registered provider, and has none, has nobody to contract with (RG-1.1.2).</summary>
    public static readonly Rule<VettingFacts> ServiceContract = new("FG-2.1.2", (facts, says) =>
        facts is { NoProviderNeeded: true, Providers: null or { IsEmpty: true } } ? says.NotApplicable("no-provider-needed") : says.Present(facts.ServiceContract, "service-contract"));

    /// <summary>The form is complete and the documents are attached.</summary>
    public static readonly Rule<VettingFacts> FormAndEvidence = new("FG-2.1.3", (facts, says) =>
        facts.FormComplete == false ? says.NotMet("form-incomplete")
        : facts.EvidenceAttached == false ? says.NotMet("evidence-missing")
        : facts is { FormComplete: true, EvidenceAttached: true } ? says.Met("form-and-evidence") : says.NeedsJudgement("form-and-evidence-not-stated"));

    /// <summary>Equipment in a demonstration's budget comes with quotations.</summary>
    public static readonly Rule<VettingFacts> Quotations = new("FG-2.1.4", (facts, says) =>
        !facts.Project.GoesToCommittee() ? says.NotApplicable("no-demonstration")
        : facts.EquipmentBudget is not { } budget ? says.NeedsJudgement("equipment-budget-not-stated")
        : budget <= Hkd.Zero ? says.NotApplicable("no-equipment")
        : facts.EquipmentWithoutQuotation switch
        {
            null => says.NeedsJudgement("quotations-not-stated"),
            0 => says.Met("quotations-attached", ("budget", budget)),
            { } missing => says.NotMet("quotations-missing", ("count", missing)),
        });

    /// <summary>It is submitted electronically; a print alone does not do.</summary>
    public static readonly Rule<VettingFacts> Electronic = new("FG-2.1.5", (facts, says) => says.Present(facts.SubmittedElectronically, "submitted-electronically"));

    /// <summary>Assessments are taken all year; demonstrations go in the batch of the quarter in which they are complete.</summary>
    public static readonly Rule<VettingFacts> QuarterlyBatch = new("FG-2.1.6", (facts, says) =>
    {
        if (!facts.Project.GoesToCommittee()) return says.Met("taken-all-year");
        if (facts.CompleteOn is not { } complete) return says.NeedsJudgement("not-complete-yet");
        var quarter = Quarter.Of(complete);
        return facts.Batch is null || facts.Batch == quarter
            ? says.Met("batch-of-quarter", ("complete", complete), ("batch", quarter.ToString()), ("until", quarter.Until))
            : says.NotMet("batch-of-another-quarter", ("complete", complete), ("batch", quarter.ToString()), ("put", facts.Batch.Value.ToString()));
    });

    /// <summary>The Director decides on assessments; on demonstrations the Director recommends first and the committee decides.</summary>
    public static readonly Rule<VettingFacts> WhoDecides = new("FG-2.2.2", (facts, says) =>
    {
        if (!facts.Project.GoesToCommittee())
            return facts.DecidedBy switch
            {
                null => says.NeedsJudgement("director-to-decide"),
                Role.Director => says.Met("director-decided"),
                _ => says.NotMet("director-decides"),
            };
        if (facts.DecidedBy is { } by && by != Role.Committee) return says.NotMet("committee-decides");
        if (facts.RecommendedOn is not { } recommended) return facts.DecidedBy is null ? says.NeedsJudgement("director-to-recommend") : says.NotMet("recommendation-first");
        if (facts.DecidedBy is null) return says.NeedsJudgement("committee-to-decide", ("recommended", recommended));
        return facts.DecidedOn < recommended ? says.NotMet("recommendation-first") : says.Met("committee-decided", ("recommended", recommended));
    });

    /// <summary>All of them, in the guide's order.</summary>
    public static readonly ImmutableArray<Rule<VettingFacts>> All = [ProviderChosen, ServiceContract, FormAndEvidence, Quotations, Electronic, QuarterlyBatch, WhoDecides];
}
