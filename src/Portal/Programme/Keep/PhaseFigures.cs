using CleanerProduction.Applications;
using CleanerProduction.Portal.Parts.Reading;
using CleanerProduction.Schemes;

namespace CleanerProduction.Portal.Programme.Keep;

/// <summary>A number of a phase as it is shown.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Value">How much.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Since">The first day it holds, inclusive.</param>
public sealed record PhaseFigure(string Name, string Value, Source Source, DateOnly Since);

/// <summary>The numbers of a phase, each with its source.</summary>
public static class PhaseFigures
{
    /// <summary>What holds on a day of the phase.</summary>
    public static IEnumerable<PhaseFigure> Of(Phase phase, DateOnly on, Reader reader)
    {
        var first = phase.Period.From;
        yield return new(ParametersText.FFrom, reader.Day(first), phase.Period.FromSource, first);
        yield return new(ParametersText.FUntil, reader.Day(phase.Period.Until), phase.Period.UntilSource, first);
        yield return new(ParametersText.FBudget, phase.Budget.Value.ToString(), phase.Budget.Source, first);
        if (phase.Secretariat is { } secretariat) yield return new(ParametersText.FSecretariat, reader.Read(secretariat.Value), secretariat.Source, first);
        foreach (var project in phase.Projects)
            if (phase.OfferOf(project, on) is { Ok: true, Value: var offer })
                foreach (var (name, value) in Of(offer, reader))
                    yield return new(name, value, offer.Source, offer.ValidFrom ?? first);
        if (phase.OrganisationSupport is { } support) yield return new(ParametersText.FOrganisation, support.Value.ToString(), support.Source, first);
        foreach (var (name, value, source) in Funding(phase.Funding, reader).Concat(Registration(phase.Registration)))
            yield return new(name, value, source, first);
    }

    /// <summary>What a row for a kind of project says.</summary>
    public static IEnumerable<(string Name, string Value)> Of(Offer offer, Reader reader)
    {
        var project = reader.Read(offer.Project.Name());
        if (offer.Share is { } share) yield return (ParametersText.FShare.With(project), share.ToString());
        if (offer.Cap is { } cap) yield return (ParametersText.FCap.With(project), cap.ToString());
        if (offer.CapHongKongTechnology is { } higher) yield return (ParametersText.FHigherCap.With(project), higher.ToString());
        if (offer.FactoryPays is { } pays) yield return (ParametersText.FFactoryPays.With(project), pays.ToString());
    }

    private static IEnumerable<(string, string, Source)> Funding(FundingRules? rules, Reader reader) => rules is null ? [] :
    [
        Line(ParametersText.FFee, rules.ApplicationFee), Line(ParametersText.FGap, rules.AssessmentGapYears),
        Line(ParametersText.FWindow, rules.DemonstrationWindowYears), Line(ParametersText.FPerFactory, rules.DemonstrationsAFactory),
        Line(ParametersText.FMainlandShare, rules.MainlandShareAbove), Line(ParametersText.FApplicantShare, rules.ApplicantShareAtLeast),
        Line(ParametersText.FRepresentatives, rules.Representatives), Line(ParametersText.FVerbal, rules.Quotations.VerbalUpTo),
        Line(ParametersText.FFew.With(rules.Quotations.Few.Value), rules.Quotations.FewUpTo), Line(ParametersText.FFew.With(rules.Quotations.Many.Value), rules.Quotations.ManyUpTo),
        Line(ParametersText.FEvaluated.With(reader.Read(ProjectType.Demonstration1.Name())), rules.EvaluatedDemonstrations1),
        Line(ParametersText.FEvaluated.With(reader.Read(ProjectType.Demonstration2.Name())), rules.EvaluatedDemonstrations2),
        Line(ParametersText.FVideo, rules.VideoSeconds), Line(ParametersText.FPriority, rules.PrioritySectors),
        Line(ParametersText.FSmeMaking, rules.SmeManufacturingBelow), Line(ParametersText.FSmeOther, rules.SmeOtherBelow),
    ];

    private static IEnumerable<(string, string, Source)> Registration(RegistrationRules? rules) => rules is null ? [] :
    [
        Line(ParametersText.FRegistrationFee, rules.Fee), Line(ParametersText.FStaff1, rules.Category1Staff), Line(ParametersText.FYears1, rules.Category1Years),
        Line(ParametersText.FYears2, rules.Category2Years), Line(ParametersText.FProjects2, rules.Category2Projects), Line(ParametersText.FRecords, rules.ProjectRecords),
    ];

    private static (string, string, Source) Line<T>(string name, Figure<T> figure) where T : notnull => (name, figure.Value.ToString()!, figure.Source);
}
