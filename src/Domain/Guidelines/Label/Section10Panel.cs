using System.Collections.Immutable;
using CleanerProduction.Labels;
using CleanerProduction.Meetings;

namespace CleanerProduction.Guidelines.Label;

/// <summary>The bodies of the judging panel, those of Hong Kong first.</summary>
public enum PanelBody
{
    /// <summary>Environmental Protection Department, co-chair.</summary>
    EnvironmentalProtection,
    /// <summary>Trade and Industry Department.</summary>
    TradeAndIndustry,
    /// <summary>Hong Kong Economic and Trade Office in Guangdong.</summary>
    EconomicAndTradeOffice,
    /// <summary>Guangdong's department of industry and information technology, co-chair.</summary>
    GuangdongIndustry,
    /// <summary>Guangdong's department of ecology and environment.</summary>
    GuangdongEcology,
    /// <summary>Guangdong's department of science and technology.</summary>
    GuangdongScience,
}

/// <summary>A seat of the panel as it is filled.</summary>
/// <param name="Body">The body; null for anybody the guide does not name.</param>
/// <param name="CoChair">Whether it presides.</param>
public sealed record PanelSeat(PanelBody? Body, bool CoChair);

/// <summary>The panel of a round.</summary>
/// <param name="Round">The round.</param>
/// <param name="Seats">Its seats.</param>
public sealed record Panel(LabelRound Round, ImmutableArray<PanelSeat> Seats);

/// <summary>What a body said of one application.</summary>
/// <param name="Body">The body.</param>
/// <param name="Choice">Its vote; null where it gave none.</param>
public sealed record PanelVote(PanelBody Body, Choice? Choice);

/// <summary>One application before the panel.</summary>
/// <param name="Round">The round.</param>
/// <param name="Criteria">What the criteria come to (<see cref="LabelCheck"/>).</param>
/// <param name="Votes">The votes.</param>
/// <param name="Closed">Whether voting is over.</param>
public sealed record PanelDecision(LabelRound Round, FindingOutcome Criteria, ImmutableArray<PanelVote> Votes, bool Closed);

/// <summary>LG 10 and 6: who judges, by which rule, and how results are made known.</summary>
public static class Section10Panel
{
    /// <summary>Six bodies, three of each side; the environment department of the one and the industry department of the other preside.</summary>
    public static readonly Rule<Panel> Composition = new("LG-10", (panel, says) =>
    {
        var seats = panel.Round.PanelSeats.Value;
        var (hongKong, coChairs, named) = (0, 0, 0);
        for (var i = 0; i < panel.Seats.Length; i++)
        {
            if (panel.Seats[i].Body is not { } body) return says.NotMet("panel-outsider");
            named |= 1 << (int)body;
            if (IsHongKong(body)) hongKong++;
            if (!panel.Seats[i].CoChair) continue;
            coChairs++;
            if (!IsCoChair(body)) return says.NotMet("panel-wrong-chair");
        }
        return panel.Seats.Length != seats || System.Numerics.BitOperations.PopCount((uint)named) != seats || 2 * hongKong != seats
            ? says.NotMet("panel-not-complete", ("had", panel.Seats.Length), ("needed", seats))
            : coChairs != panel.Round.PanelCoChairs.Value ? says.NotMet("panel-co-chairs-missing", ("had", coChairs), ("needed", panel.Round.PanelCoChairs.Value))
            : says.Met("panel-complete", ("seats", seats), ("coChairs", coChairs));
    });

    /// <summary>A majority of each side and both co-chairs; what does not meet the criteria is not awarded whatever the votes .</summary>
    public static readonly Rule<PanelDecision> Decision = new("LG-10", (decision, says) =>
    {
        if (decision.Criteria == FindingOutcome.NotMet) return says.NotMet("award-criteria-not-met");
        if (!decision.Closed) return says.NeedsJudgement("panel-still-voting");
        if (decision.Criteria == FindingOutcome.NeedsJudgement) return says.NeedsJudgement("award-criteria-open");
        var (hongKong, guangdong, coChairs) = (0, 0, 0);
        foreach (var vote in decision.Votes)
        {
            var weight = vote.Choice switch { Choice.For => 1, Choice.Against => -1, _ => 0 };
            if (IsHongKong(vote.Body)) hongKong += weight; else guangdong += weight;
            if (IsCoChair(vote.Body) && vote.Choice == Choice.For) coChairs++;
        }
        return hongKong <= 0 ? says.NotMet("no-majority-hong-kong")
            : guangdong <= 0 ? says.NotMet("no-majority-guangdong")
            : coChairs < decision.Round.PanelCoChairs.Value ? says.NotMet("co-chairs-do-not-concur")
            : says.Met("panel-awards");
    });

    /// <summary>True for the bodies of Hong Kong.</summary>
    public static bool IsHongKong(PanelBody body) => body <= PanelBody.EconomicAndTradeOffice;

    /// <summary>True for the two that preside.</summary>
    public static bool IsCoChair(PanelBody body) => body is PanelBody.EnvironmentalProtection or PanelBody.GuangdongIndustry;
}
