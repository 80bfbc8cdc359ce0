namespace CleanerProduction.Guidelines.Label;

/// <summary>The tests of measures and of the record that several clauses share word for word.</summary>
internal static class Measures
{
    /// <summary>Every no-cost measure of the report.</summary>
    public static Finding NoCost(LabelFacts facts, Says says) => facts.NoCostMeasuresAllDone switch
    {
        null => says.NeedsJudgement("no-cost-not-stated"),
        true => says.Met("no-cost-all-done"),
        false => says.NotMet("no-cost-not-all-done"),
    };

    /// <summary>Three paid measures, or two of which one cuts VOC or NOx; one without effect does not count (LG-fn5).</summary>
    public static Finding Paid(LabelFacts facts, Says says)
    {
        var (needed, fewer, cutting) = (facts.Round.PaidMeasures.Value, facts.Round.PaidMeasuresWithVocOrNox.Value, facts.Round.VocOrNoxMeasures.Value);
        if (facts.PaidMeasuresDone is not { } measures) return says.NeedsJudgement("paid-not-stated", ("needed", needed), ("fewer", fewer), ("cutting", cutting));
        var (had, cut) = (0, 0);
        foreach (var measure in measures)
        {
            if (measure.Effect is { Met: false }) continue;
            had++;
            if (measure.VocOrNox) cut++;
        }
        return had >= needed ? says.Met("paid-enough", ("had", had), ("needed", needed))
            : had >= fewer && cut >= cutting ? says.Met("paid-enough-with-voc", ("had", had), ("fewer", fewer), ("cut", cut))
            : says.NotMet("paid-too-few", ("had", had), ("cut", cut), ("needed", needed), ("fewer", fewer), ("cutting", cutting));
    }

    /// <summary>The whole way by assessment: completed, both kinds of measure, a plan for the rest.</summary>
    public static FindingOutcome ByAssessment(LabelFacts facts, Says says) => Ways.And(
        Ways.And(Ways.Of(facts.AssessmentCompleted), Ways.Of(facts.PlanForTheRest)),
        Ways.And(NoCost(facts, says).Outcome, Paid(facts, says).Outcome));

    /// <summary>What that way's own clause says.</summary>
    public static Finding Assessment(LabelFacts facts, Says says) =>
        facts.AssessmentCompleted == false ? says.NotMet("assessment-not-completed")
        : ByAssessment(facts, says) switch
        {
            FindingOutcome.Met => says.Met("assessment-and-measures-done"),
            FindingOutcome.NotMet => facts.PlanForTheRest == false ? says.NotMet("plan-missing") : says.NotMet("assessment-measures-short"),
            _ => says.NeedsJudgement("assessment-not-all-stated"),
        };

    /// <summary>So many paid measures, completed as planned, within the validity.</summary>
    public static Finding PaidInValidity(LabelFacts facts, Says says)
    {
        var needed = facts.Round.PaidMeasuresOnRenewal.Value;
        return facts.PaidMeasuresDoneInValidity is not { } had ? says.NeedsJudgement("paid-in-validity-not-stated", ("needed", needed))
            : had >= needed ? says.Met("paid-in-validity-enough", ("had", had), ("needed", needed))
            : says.NotMet("paid-in-validity-too-few", ("had", had), ("needed", needed));
    }

    /// <summary>No breach of environmental law from a day on, neither committed nor recorded .</summary>
    public static Finding CleanSince(LabelFacts facts, Says says, DateOnly since)
    {
        if (facts.Offences is not { } offences) return says.NeedsJudgement("offences-not-stated", ("since", since));
        return In(offences, new(since, null)) switch
        {
            FindingOutcome.NotMet => says.NotMet("offence-on-record", ("since", since)),
            FindingOutcome.Met => says.Met("record-clean", ("since", since)),
            _ => says.NeedsJudgement("offence-without-date", ("since", since)),
        };
    }

    /// <summary>No breach within the validity of the label to be renewed, from the round's day on.</summary>
    public static Finding CleanInValidity(LabelFacts facts, Says says)
    {
        var since = facts.Validity?.From > facts.Round.CleanSinceRenewal.Value ? facts.Validity.Value.From.Value : facts.Round.CleanSinceRenewal.Value;
        if (facts.Validity?.Until is not { } until || until < since) return CleanSince(facts, says, since);
        if (facts.Offences is not { } offences) return says.NeedsJudgement("offences-in-validity-not-stated", ("since", since), ("until", until));
        return In(offences, new(since, until)) switch
        {
            FindingOutcome.NotMet => says.NotMet("offence-in-validity", ("since", since), ("until", until)),
            FindingOutcome.Met => says.Met("record-clean-in-validity", ("since", since), ("until", until)),
            _ => says.NeedsJudgement("offence-in-validity-without-date", ("since", since), ("until", until)),
        };
    }

    private static FindingOutcome In(System.Collections.Immutable.ImmutableArray<Offence> offences, DateRange period)
    {
        var open = false;
        foreach (var offence in offences)
        {
            if (offence.IsIn(period)) return FindingOutcome.NotMet;
            open |= offence is { OffenceOn: null, RecordedOn: null };
        }
        return open ? FindingOutcome.NeedsJudgement : FindingOutcome.Met;
    }
}
