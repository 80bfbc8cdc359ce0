using Bunit;
using CleanerProduction.Portal.Parts.Charts;
using Microsoft.AspNetCore.Components;
using Xunit;

namespace CleanerProduction.PortalTests.Parts.Charts;

/// <summary>Drawings made here: every number stands in them or beside them, and none that was not given.</summary>
public sealed class ChartTests : BunitContext
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(7, 8)]
    [InlineData(217, 250)]
    [InlineData(4200, 5000)]
    [InlineData(6000, 6000)]
    public void An_axis_ends_at_a_round_number(long largest, long most) => Assert.Equal(most, ChartScale.For(largest).Most);

    [Fact]
    public void Columns_are_stacked_and_what_is_not_given_is_not_drawn()
    {
        var drawn = Render<ChartColumns>(p => p.Add(c => c.Spoken, "two years").Add(c => c.Places, ["2010", "2011"])
            .Add(c => c.Series, [new("a", ChartFill.Solid, [null, 40]), new("b", ChartFill.Hatched, [91, 60])]));
        Assert.Equal("two years", drawn.Find("svg[role=img]").GetAttribute("aria-label"));
        var bars = drawn.FindAll("rect");
        Assert.Equal(3, bars.Count);
        // The second series of a year stands on the first.
        Assert.Equal(Number(bars[1], "y"), Number(bars[2], "y") + Number(bars[2], "height"));
        Assert.Equal(["url(#fill-hatched)", "var(--brand)", "url(#fill-hatched)"], bars.Select(b => b.GetAttribute("fill")));
        Assert.Contains(drawn.FindAll("text"), t => t.TextContent == "91");
        Assert.Contains(drawn.FindAll("text"), t => t.TextContent == "100");
    }

    [Fact]
    public void A_target_has_its_mark_a_range_its_two_and_an_unknown_result_no_bar()
    {
        var known = Render<TargetBar>(p => p.Add(b => b.From, 800).Add(b => b.To, 1000).Add(b => b.Actual, 1144));
        Assert.Equal(["150", "187"], known.FindAll("line").Select(l => l.GetAttribute("x1")));
        Assert.Equal("214", known.FindAll("rect")[1].GetAttribute("width"));
        var unknown = Render<TargetBar>(p => p.Add(b => b.From, 250));
        Assert.Empty(unknown.FindAll("rect"));
        Assert.Single(unknown.FindAll("line"));
    }

    [Fact]
    public void A_line_goes_through_every_day_it_knows()
    {
        var drawn = Render<ChartLine>(p => p.Add(c => c.Spoken, "growth").Add(c => c.Points, [new(new(2009, 9, 30), 330, "330"), new(new(2012, 10, 31), 2056, "2,056"), new(new(2024, 10, 31), 4200, "4,200")]));
        Assert.Equal(["2008", "2010", "2012", "2014", "2016", "2018", "2020", "2022", "2024"], drawn.FindAll("text.t2").Select(t => t.TextContent).Where(t => t.Length == 4 && t[0] == '2'));
        Assert.Equal(3, drawn.FindAll("circle").Count);
        Assert.Equal(3, drawn.Find("polyline").GetAttribute("points")!.Split(' ').Length);
    }

    [Fact]
    public void A_chart_has_its_name_its_key_its_table_and_its_source()
    {
        var drawn = Render<ChartFrame>(p => p.Add(c => c.Name, "one").Add(c => c.Title, "Labels").Add(c => c.How, "Columns").Add(c => c.Invented, true)
            .Add(c => c.Key, [(ChartFill.Solid, "Excellent")]).Add(c => c.ChildContent, Text("drawing")).Add(c => c.Table, Text("table")).Add(c => c.From, Text("source")));
        Assert.Equal("one", drawn.Find("figure").GetAttribute("aria-labelledby"));
        Assert.Single(drawn.FindAll(".demotag"));
        Assert.Equal("Excellent", drawn.Find(".key span").TextContent);
        Assert.Equal("table", drawn.Find("details .scroll[tabindex='0']").TextContent);
        Assert.Equal("source", drawn.Find("figcaption.src").TextContent);
    }

    private static RenderFragment Text(string text) => builder => builder.AddContent(0, text);

    private static int Number(AngleSharp.Dom.IElement of, string name) => int.Parse(of.GetAttribute(name)!, System.Globalization.CultureInfo.InvariantCulture);
}
