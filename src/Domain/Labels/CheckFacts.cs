using System.Collections.Immutable;
using CleanerProduction.Complaints;
using CleanerProduction.Guidelines.Label;

namespace CleanerProduction.Labels;

/// <summary>An application with everything its clauses rest on.</summary>
/// <param name="Application">The application.</param>
/// <param name="Round">Its round.</param>
/// <param name="Stated">What the applicant states.</param>
/// <param name="Known">What the portal knows.</param>
/// <param name="File">What officers recorded.</param>
/// <param name="Today">The day of asking, Hong Kong time.</param>
public sealed record CheckCase(LabelApplication Application, LabelRound Round, CheckStated Stated, CheckKnown Known, CheckFile File, DateOnly Today)
{
    /// <summary>The day criteria are asked on: that of receipt, before it today.</summary>
    public DateOnly On => Application.ReceivedOn ?? Today;
}

/// <summary>Composes what the clauses ask of an application from what is stated, known and recorded.</summary>
public static class CheckFacts
{
    /// <summary>The entry with its facts, what officers found about open questions put in.</summary>
    public static LabelEntry Of(CheckCase @case) => CheckQuestions.Answered(Unanswered(@case), @case.File);

    /// <summary>The questions officers are asked.</summary>
    public static ImmutableArray<AskedQuestion> Asked(CheckCase @case) => CheckQuestions.Of(Unanswered(@case), Measures(@case));

    /// <summary>The validity of the label to be renewed, by the certificate named or by the outside award of that number; null where neither is known.</summary>
    public static DateRange? Validity(CheckCase @case) =>
        @case.Application.Renews is not { } number ? null
        : @case.Known.Certificates.FirstOrDefault(c => c.Number == number)?.Validity
            ?? @case.File.Standing.FirstOrDefault(f => f.Kind is FactKind.Manufacturing or FactKind.Excellent or FactKind.OtherLabel && Same(f.Reference, number))?.Validity;

    /// <summary>The measures carried out by the day of asking, those stated before those recorded, each with what was found on its effect.</summary>
    public static ImmutableArray<CountedMeasure> Measures(CheckCase @case) =>
    [
        .. (@case.Stated.Measures ?? []).Where(m => m.Done && !(m.DoneOn > @case.Today)).Select(m => new CountedMeasure(m.Key, m.Name, m.Paid, m.VocOrNox, m.DoneOn, @case.File.Answer(CheckQuestion.Effect, m.Key)?.Verdict)),
        .. @case.File.Standing.Where(f => f.Kind == FactKind.Measure).Select(f => (Key: $"R{f.Number}", Fact: f))
            .Select(m => new CountedMeasure(m.Key, m.Fact.Name!, true, m.Fact.VocOrNox, m.Fact.From, @case.File.Answer(CheckQuestion.Effect, m.Key)?.Verdict)),
    ];

    /// <summary>
    /// How many manufacturing labels the factory was awarded by the day of receipt: expired ones and renewals count, excellent ones and revoked ones do not, and
    /// one round is one award however often it is known.
    /// </summary>
    public static int ManufacturingAwards(CheckCase @case) =>
        @case.Known.Certificates.Where(c => c.Label == LabelKind.Manufacturing && c.RevokedOn is null && c.From <= @case.On).Select(c => c.Round)
            .Concat(@case.File.Standing.Where(f => f.Kind == FactKind.Manufacturing && f.From <= @case.On).Select(f => f.Round ?? f.From!.Value.Year)).Distinct().Count();

    private static LabelEntry Unanswered(CheckCase @case)
    {
        var (application, known) = (@case.Application, @case.Known);
        var renewsManufacturing = application is { Label: LabelKind.Excellent, Renewal: false, Renews: { } number } && Manufacturing(@case, number);
        var facts = new LabelFacts(@case.Round, application.Label, application.Renewal) { Validity = application.Renewal || renewsManufacturing ? Validity(@case) : null, RenewsManufacturing = renewsManufacturing };
        facts = application.Label switch
        {
            LabelKind.SupplyChain => SupplyFacts.Of(@case, facts),
            LabelKind.TechnologyService => OfProvider(@case, facts),
            _ => OfFactory(@case, facts),
        };
        return new(facts, @case.Today)
        {
            ReceivedOn = application.ReceivedOn, Channel = application.Channel, OriginalReceivedOn = application.OriginalReceivedOn,
            SiteVerification = known.SiteVerification, DeclarationReceived = @case.Stated.DeclarationReceived,
        };
    }

    private static LabelFacts OfFactory(CheckCase @case, LabelFacts facts)
    {
        var (stated, known, measures) = (@case.Stated, @case.Known, Measures(@case));
        ImmutableArray<PaidMeasure> paid = [.. measures.Where(m => m.Paid).Select(m => new PaidMeasure(m.VocOrNox, m.Effect))];
        return facts with
        {
            HongKongCompany = known.HongKongCompany, Place = known.Place, Workshop = known.Workshop, Relation = known.Relation,
            ResidentShareOfMainland = known.Ownership.ResidentShareOfMainland, ResidentShareOfCompany = known.Ownership.ResidentShareOfApplicant, SameResident = known.Ownership.SameResident,
            AssessmentCompleted = facts.Renewal ? ByAssessment(@case) : known.AssessmentCompleted ? true : stated.AssessmentCompleted == false ? false : null,
            NoCostMeasuresAllDone = stated.NoCostMeasuresAllDone, PlanForTheRest = stated.PlanForTheRest,
            PaidMeasuresDone = stated.Measures is null && paid.IsEmpty ? null : paid,
            PaidMeasuresDoneInValidity = InValidity(facts.Validity, measures, stated.Measures is not null),
            CityAuditPassedOrTitleValid = City(@case, facts.Validity), ProvincialOrMiitTitleValid = Title(@case, facts.Validity),
            ManufacturingAwards = ManufacturingAwards(@case), Offences = Offences(@case),
        };
    }

    private static LabelFacts OfProvider(CheckCase @case, LabelFacts facts)
    {
        var begun = @case.Known.Projects.Where(p => p.ApprovedOn is not null && p.BegunOn <= @case.On).ToList();
        var record = Aftermath.ForLabel(@case.Application.ProviderNumber!, @case.Known.Cases, facts.Renewal ? facts.Validity : null);
        return facts with
        {
            RegisteredProvider = @case.Known.RegisteredProvider,
            FundedProjects = begun.Count,
            // Those counted before the label had begun by then; what begins in its validity is further.
            FundedProjectsInValidity = facts.Validity is { } validity ? begun.Count(p => validity.Contains(p.BegunOn!.Value)) : null,
            SubstantiatedComplaints = record.Complaints, SubstandardReports = record.SubstandardReports,
        };
    }

    private static bool Manufacturing(CheckCase @case, string number) =>
        @case.Known.Certificates.Any(c => c.Number == number && c.Label == LabelKind.Manufacturing) || @case.File.Standing.Any(f => f.Kind == FactKind.Manufacturing && Same(f.Reference, number));

    private static bool? ByAssessment(CheckCase @case) => @case.Application.Renews is not { } number ? null
        : @case.Known.Certificates.FirstOrDefault(c => c.Number == number)?.ByAssessment ?? @case.File.Standing.FirstOrDefault(f => Same(f.Reference, number))?.ByAssessment;

    // A measure without a day does not count: that it lies in the validity is what is asked.
    private static int? InValidity(DateRange? validity, ImmutableArray<CountedMeasure> measures, bool stated) => validity is not { } range || !stated && measures.IsEmpty ? null
        : measures.Count(m => m.Paid && m.Effect is not { Met: false } && m.DoneOn is { } on && range.Contains(on));

    // A renewal asks for an acceptance within the validity, or a title valid now; a first application for either at any time before.
    private static bool? City(CheckCase @case, DateRange? validity)
    {
        var recorded = @case.File.Standing.Any(f => f.Kind == FactKind.CityAudit && f.From <= @case.On && (validity is not { } range || range.Contains(f.From.Value))
            || f.Kind == FactKind.CityTitle && f.Validity.Contains(@case.On));
        return recorded ? true : @case.Stated.ClaimsCity == false ? false : null;
    }

    private static bool? Title(CheckCase @case, DateRange? validity)
    {
        var recorded = @case.File.Standing.Any(f => f.Kind is FactKind.ProvincialTitle or FactKind.GreenFactory
            && (f.Validity.Contains(@case.On) || @case.Application.Renewal && validity is { } range && f.From is { } got && got <= @case.On && range.Contains(got)));
        return recorded ? true : @case.Stated.ClaimsTitle == false ? false : null;
    }

    // Nothing is known of breaches until the records were looked up; what was told or recorded counts at once.
    private static ImmutableArray<Offence>? Offences(CheckCase @case)
    {
        ImmutableArray<Offence> all = [.. @case.Known.Told, .. @case.File.Standing.Where(f => f.Kind == FactKind.Offence).Select(f => new Offence(f.From, f.RecordedOn, f.ToldOn))];
        return all.IsEmpty && @case.File.Searched is null ? null : all;
    }

    private static bool Same(string? one, string other) => string.Equals(one?.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase);
}
