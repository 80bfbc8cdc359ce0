using System.Collections.Immutable;

namespace CleanerProduction.Guidelines.Pass;

/// <summary>PR 2: summary, deliverables and promotion.</summary>
public static class Section2Results
{
    /// <summary>The summary keeps to its words; more of them only warn, and Chinese is for people to judge .</summary>
    public static readonly Rule<FinalReport> Summary = new("PR-2.1", (report, says) =>
    {
        if (string.IsNullOrWhiteSpace(report.Summary)) return says.NotMet("summary-missing");
        var (words, inside) = (0, false);
        foreach (var c in report.Summary)
        {
            if (c is >= '\u4e00' and <= '\u9fff') return says.NeedsJudgement("summary-in-chinese", ("limit", report.SummaryWords));
            if (!char.IsWhiteSpace(c) && !inside) words++;
            inside = !char.IsWhiteSpace(c);
        }
        return words <= report.SummaryWords ? says.Met("summary-short-enough", ("words", words), ("limit", report.SummaryWords))
            : says.NeedsJudgement("summary-too-long", ("words", words), ("limit", report.SummaryWords));
    });

    /// <summary>What came of each deliverable, in whole hundredths of its target, half up.</summary>
    public static readonly Rule<FinalReport> Deliverables = new("PR-2.2", (report, says) =>
    {
        if (report.Deliverables.IsEmpty) return says.NotMet("deliverables-missing");
        foreach (var deliverable in report.Deliverables)
        {
            if (deliverable.Target < 1 || deliverable.Actual < 0) return says.NotMet("deliverable-without-target", ("name", deliverable.Name));
            var percent = Share.Ratio(deliverable.Actual, deliverable.Target).WholePercent();
            if (deliverable.StatedPercent is { } stated && stated != percent) return says.NotMet("percentage-wrong", ("name", deliverable.Name), ("stated", stated), ("percent", percent));
        }
        return says.Met("deliverables-stated", ("count", report.Deliverables.Length));
    });

    /// <summary>Every agreed promotion was carried out as far as agreed.</summary>
    public static readonly Rule<FinalReport> Promotion = new("PR-2.3", (report, says) =>
    {
        foreach (var promotion in report.Promotions)
            if (promotion.Actual < promotion.Target) return says.NotMet("promotion-short", ("name", promotion.Name), ("had", promotion.Actual), ("agreed", promotion.Target));
        return report.Promotions.IsEmpty ? says.NeedsJudgement("promotion-not-stated") : says.Met("promotion-as-agreed");
    });

    /// <summary>The agent was appointed after a tender, and posters were given out.</summary>
    public static readonly Rule<FinalReport> Tender = new("PR-2.3(a)(1)", (report, says) => report.AgentAppointedByTender switch
    {
        null => says.NeedsJudgement("agent-tender-not-stated"),
        true => says.Met("agent-by-tender"),
        false => says.NotMet("agent-without-tender"),
    });

    /// <summary>As many publications, web sites or e-mails as agreed, on each side .</summary>
    public static readonly Rule<FinalReport> Trades = new("PR-2.3(a)(2)", (report, says) => report.Channels is not { } channels ? says.NeedsJudgement("channels-not-stated")
        : channels.HongKong >= channels.HongKongAgreed && channels.Mainland >= channels.MainlandAgreed
            ? says.Met("channels-enough", ("hongKong", channels.HongKong), ("mainland", channels.Mainland))
            : says.NotMet("channels-too-few", ("hongKong", channels.HongKong), ("mainland", channels.Mainland), ("hongKongAgreed", channels.HongKongAgreed), ("mainlandAgreed", channels.MainlandAgreed)));

    /// <summary>As many printed copies as agreed.</summary>
    public static readonly Rule<FinalReport> Copies = new("PR-2.3(b)(1)", (report, says) => report.Copies is not { } copies ? says.NeedsJudgement("copies-not-stated")
        : copies.Actual >= copies.Target ? says.Met("copies-enough", ("had", copies.Actual), ("agreed", copies.Target)) : says.NotMet("copies-too-few", ("had", copies.Actual), ("agreed", copies.Target)));

    /// <summary>All of them, in the form's order.</summary>
    public static readonly ImmutableArray<Rule<FinalReport>> All = [Summary, Deliverables, Promotion, Tender, Trades, Copies];
}
