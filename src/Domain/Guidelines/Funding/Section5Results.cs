using System.Collections.Immutable;
using CleanerProduction.Schemes;

namespace CleanerProduction.Guidelines.Funding;

/// <summary>A use of a project's results in public. Null is 'not stated'.</summary>
/// <param name="Phase">The phase of the case, which it keeps.</param>
/// <param name="UsedOn">The day of use.</param>
public sealed record ResultsFacts(Phase Phase, DateOnly UsedOn)
{
    /// <summary>The day the Secretariat was told.</summary>
    public DateOnly? NotifiedOn { get; init; }

    /// <summary>Whether the programme's logo is shown.</summary>
    public bool? Logo { get; init; }

    /// <summary>Whether the use is a report, printed matter or an advertisement, which carry the disclaimer.</summary>
    public bool? Printed { get; init; }

    /// <summary>The words printed.</summary>
    public string? Text { get; init; }

    /// <summary>Events of the programme at which the funded body shared its experience.</summary>
    public int? EventsShared { get; init; }
}

/// <summary>FG 5: the use of results in public.</summary>
public static class Section5Results
{
    /// <summary>The disclaimer. The Traditional Chinese words are the guide's, the others a rendering .</summary>
    public static readonly Trilingual Disclaimer = new(
        "在本刊物／活動內（或由獲資助機構）表達的任何意見、結果、結論或建議並不代表香港特別行政區（香港特區）政府、香港特區政府環境保護署、清潔生產伙伴計劃項目管理委員會或香港生產力促進局的觀點",
        "在本刊物／活动内（或由获资助机构）表达的任何意见、结果、结论或建议并不代表香港特别行政区（香港特区）政府、香港特区政府环境保护署、清洁生产伙伴计划项目管理委员会或香港生产力促进局的观点",
        "Any opinions, findings, conclusions or recommendations expressed in this material/event (or by the funded body) do not represent the views of the Government of the Hong Kong Special Administrative Region, the Environmental Protection Department, the Project Management Committee of the Cleaner Production Partnership Programme or the Hong Kong Productivity Council");

    /// <summary>The Secretariat is told beforehand.</summary>
    public static readonly Rule<ResultsFacts> Notice = new("FG-5.1.1", (facts, says) =>
        facts.NotifiedOn is not { } told ? says.NotMet("use-not-told", ("used", facts.UsedOn))
        : told < facts.UsedOn ? says.Met("use-told", ("told", told), ("used", facts.UsedOn)) : says.NotMet("use-told-late", ("told", told), ("used", facts.UsedOn)));

    /// <summary>The programme's logo is shown.</summary>
    public static readonly Rule<ResultsFacts> Logo = new("FG-5.1.1", (facts, says) => says.Present(facts.Logo, "logo-shown"));

    /// <summary>What is printed carries the disclaimer word for word, in one of the three languages.</summary>
    public static readonly Rule<ResultsFacts> DisclaimerPrinted = new("FG-5.1.1(disclaimer)", (facts, says) =>
        facts.Printed == false ? says.NotApplicable("nothing-printed")
        : facts.Text is not { } text ? says.NeedsJudgement("text-not-stated")
        : text.Contains(Disclaimer.Hant, StringComparison.Ordinal) || text.Contains(Disclaimer.Hans, StringComparison.Ordinal) || text.Contains(Disclaimer.En, StringComparison.Ordinal)
            ? says.Met("disclaimer-printed") : says.NotMet("disclaimer-missing"));

    /// <summary>The funded body is invited to share its experience at about three events; a count, which never blocks (C-7).</summary>
    public static readonly Rule<ResultsFacts> Events = new("FG-5.2.1", (facts, says) =>
    {
        foreach (var target in facts.Phase.Targets)
            if (target.Kind == TargetKind.EventsAFundedBody)
                return facts.EventsShared is { } shared ? says.Met("events-shared", ("shared", shared), ("about", target.From)) : says.NotApplicable("events-not-counted", ("about", target.From));
        return says.NotApplicable("no-limit-in-phase");
    });

    /// <summary>All of them, in the guide's order.</summary>
    public static readonly ImmutableArray<Rule<ResultsFacts>> All = [Notice, Logo, DisclaimerPrinted, Events];

    /// <summary>What they say.</summary>
    public static ImmutableArray<Finding> Check(ResultsFacts facts) => All.Answer(facts);
}
