using System.Collections.Immutable;
using CleanerProduction.Guidelines.Label;
using CleanerProduction.Meetings;

namespace CleanerProduction.Labels.Judging;

/// <summary>A seat of the judging panel (LG-10); who sits in it is kept elsewhere.</summary>
/// <param name="Code">Its short name. It begins with PANEL-, for some bodies have a seat on the committee as well and send other people there.</param>
/// <param name="Body">Which of the six bodies has it.</param>
/// <param name="Name">What the body is called.</param>
public sealed record PanelPlace(string Code, PanelBody Body, Trilingual Name)
{
    /// <summary>Its side.</summary>
    public Side Side => Section10Panel.IsHongKong(Body) ? Side.HongKong : Side.Guangdong;

    /// <summary>True for the two that preside.</summary>
    public bool CoChair => Section10Panel.IsCoChair(Body);

    /// <summary>The seat as it comes to a meeting of the panel. Hong Kong's co-chair presides; Guangdong's does where that one is away or recused.</summary>
    public Seat With(Sitter? holder, ImmutableArray<Sitter> alternates) =>
        new(Code, Name, SeatKind.Department, holder, alternates, Deputy: CoChair && Side == Side.Guangdong, Side, CoChair);
}

/// <summary>The six seats of the judging panel.</summary>
public static class PanelBodies
{
    /// <summary>What the code of every seat of the panel begins with.</summary>
    public const string Prefix = "PANEL-";

    /// <summary>The seats, those of Hong Kong first (LG-10).</summary>
    public static readonly ImmutableArray<PanelPlace> All =
    [
        new("PANEL-EPD", PanelBody.EnvironmentalProtection, new("環境保護署", "环境保护署", "Environmental Protection Department")),
        new("PANEL-TID", PanelBody.TradeAndIndustry, new("工業貿易署", "工业贸易署", "Trade and Industry Department")),
        new("PANEL-GDETO", PanelBody.EconomicAndTradeOffice, new("駐粵經濟貿易辦事處", "驻粤经济贸易办事处", "Hong Kong Economic and Trade Office in Guangdong")),
        new("PANEL-GDIIT", PanelBody.GuangdongIndustry, new("廣東省工業和信息化廳", "广东省工业和信息化厅", "Department of Industry and Information Technology of Guangdong Province")),
        new("PANEL-GDEE", PanelBody.GuangdongEcology, new("廣東省生態環境廳", "广东省生态环境厅", "Department of Ecology and Environment of Guangdong Province")),
        new("PANEL-GDST", PanelBody.GuangdongScience, new("廣東省科學技術廳", "广东省科学技术厅", "Department of Science and Technology of Guangdong Province")),
    ];

    /// <summary>The seat of that code, or null.</summary>
    public static PanelPlace? Of(string code) => All.FirstOrDefault(p => p.Code == code);

    /// <summary>The panel as the guide's clause asks of it.</summary>
    public static Panel Asked(LabelRound round, IEnumerable<Seat> seats) =>
        new(round, [.. seats.Where(s => s.Filled).Select(s => new PanelSeat(Of(s.Code)?.Body, s.CoChair == true))]);
}
