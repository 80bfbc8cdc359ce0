using System.Collections.Immutable;
using CleanerProduction.Workflows;

namespace CleanerProduction.Guidelines.Funding;

/// <summary>FG 3.1: the agreement, the time to sign it, and what may be bought before.</summary>
public static class Section31Agreement
{
    /// <summary>Nothing starts before the agreement with the Council is signed.</summary>
    public static readonly Rule<ProjectFacts> Agreement = new("FG-3.1.1", (facts, says) =>
        facts.AgreementOn is not { } signed
            ? facts.StartedOn is { } began ? says.NotMet("started-without-agreement", ("started", began)) : says.NeedsJudgement("agreement-awaited")
        : facts.StartedOn < signed ? says.NotMet("started-before-agreement", ("started", facts.StartedOn.Value), ("signed", signed))
        : says.Met("agreement-signed", ("signed", signed)));

    /// <summary>Two months to sign; overdue without an accepted explanation, the committee may take the approval back, and nobody else.</summary>
    public static readonly Rule<ProjectFacts> TimeToSign = new("FG-3.1.2", (facts, says) =>
    {
        if (facts.NotifiedOn is not { } notified) return facts.Limits.Kept(says, "FG-3.1.2", null, null);
        var due = facts.Limits.Of("FG-3.1.2", notified).Due;
        var overdue = facts.AgreementOn is null && facts.Limits.Today > due;
        var explained = facts.Explanation?.Met == true;
        if (facts.ApprovalWithdrawnBy is { } by)
            return by != Role.Committee ? says.NotMet("withdrawal-by-committee-only")
                : !overdue || explained ? says.NotMet("withdrawal-without-ground", ("due", due)) : says.Met("approval-withdrawn", ("due", due));
        if (facts.AgreementOn is { } signed && signed > due) return says.Met("agreement-signed-late", ("signed", signed), ("due", due));
        if (!overdue) return facts.Limits.Kept(says, "FG-3.1.2", notified, facts.AgreementOn);
        return explained ? says.Met("explanation-accepted", ("due", due), ("reason", facts.Explanation!.Reason)) : says.NotMet("agreement-overdue", ("due", due));
    });

    /// <summary>A demonstration's orders and costs lie between submission and completion, both days included; what lies outside is not funded.</summary>
    public static readonly Rule<ProjectFacts> CostWindow = new("FG-3.1.3", (facts, says) =>
    {
        if (!facts.Project.GoesToCommittee()) return says.NotApplicable("no-demonstration");
        if (facts.Costs.IsEmpty) return says.NotApplicable("no-costs");
        var until = Earlier(facts.CompletedOn, facts.CompletionDue);
        int outside = 0, early = 0;
        var amount = Hkd.Zero;
        foreach (var cost in facts.Costs)
        {
            if (cost.OrderedOn < facts.SubmittedOn) early++;
            if (cost.OrderedOn >= facts.SubmittedOn || cost.OrderedOn is null)
                if (cost.IncurredOn >= facts.SubmittedOn && !(cost.IncurredOn > until)) continue;
            outside++;
            amount += cost.Amount;
        }
        return outside == 0 ? says.Met("costs-inside", ("from", facts.SubmittedOn))
            : early == outside ? says.NotMet("ordered-too-early", ("count", early), ("amount", amount), ("from", facts.SubmittedOn))
            : until is { } last ? says.NotMet("costs-outside", ("count", outside), ("amount", amount), ("from", facts.SubmittedOn), ("until", last))
            : says.NotMet("costs-too-early", ("count", outside), ("amount", amount), ("from", facts.SubmittedOn));
    });

    /// <summary>All of them, in the guide's order.</summary>
    public static readonly ImmutableArray<Rule<ProjectFacts>> All = [Agreement, TimeToSign, CostWindow];

    private static DateOnly? Earlier(DateOnly? one, DateOnly? other) => one is null ? other : other is null || one < other ? one : other;
}
