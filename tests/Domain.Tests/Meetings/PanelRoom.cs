using System.Collections.Immutable;
using CleanerProduction.Labels.Judging;
using CleanerProduction.Meetings;

namespace CleanerProduction.DomainTests.Meetings;

/// <summary>The judging panel's six seats and a meeting of it.</summary>
internal static class PanelRoom
{
    public const string Epd = "PANEL-EPD", Tid = "PANEL-TID", Office = "PANEL-GDETO", Industry = "PANEL-GDIIT", Ecology = "PANEL-GDEE", Science = "PANEL-GDST";

    public static readonly ImmutableArray<Seat> Seats = [.. PanelBodies.All.Select(p => p.With(new($"p-{p.Code}", Committee.Text(p.Code)), [new($"p-{p.Code}-2", Committee.Text(p.Code + " alternate"))]))];

    public static readonly AgendaItem List = Committee.Item(AgendaKind.LabelAward);

    public static Room InSession() => Room.InSession(StandingOrders.Panel, Seats, List);

    public static Room Dividing() => InSession().Divide(1);
}
