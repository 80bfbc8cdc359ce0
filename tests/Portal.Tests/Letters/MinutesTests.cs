using CleanerProduction.Portal.Meetings.Record;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CleanerProduction.PortalTests.Letters;

[Collection("Printing")]
public sealed class MinutesTests(PrintingRoom room)
{
    [Fact]
    public async Task The_three_languages_stand_one_after_the_other_and_all_words_can_be_read()
    {
        var facts = MinutesSamples.Of(13, 7);
        var pdf = await room.Minutes.Pdf(facts, TestContext.Current.CancellationToken);
        var paper = await Press.Text(pdf);
        Reading.AllOnPaper(Reading.Words(await room.Minutes.Paper(facts, Reading.Languages)), paper);
        var closed = Reading.Closed(paper);
        var order = new[] { "第67次會議記錄", "第67次会议记录", "Minutesofmeeting67" }.Select(title => closed.IndexOf(title, StringComparison.Ordinal)).ToList();
        Assert.All(order, at => Assert.True(at >= 0));
        Assert.Equal(order.Order(), order);
        Assert.InRange(await Press.Pages(pdf), 15, 60);
    }

    [Fact]
    public void RG_6_1_4_figures_names_and_choices_are_the_same_in_the_three_languages() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed => Agree(MinutesSamples.Of(1 + (seed % 14), seed))).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    private static bool Agree(MinutesFacts facts)
    {
        var parts = Reading.Languages.Select(l => (Language: l, Html: Press.Renderer.Html<Minutes>(facts, l).GetAwaiter().GetResult())).ToList();
        Assert.Single(parts.Select(p => string.Join(' ', Reading.Figures(p.Html))).Distinct(StringComparer.Ordinal));
        Assert.Single(parts.Select(p => Reading.NameCounts(p.Html, p.Language, facts.Seats.Select(s => s.Person))).Distinct(StringComparer.Ordinal));
        Assert.All(parts, p => Reading.AllSaid(p.Html, p.Language, Reading.TextsOf(MinutesPress.Json(facts))));
        // Every seat's part in every division, in its place.
        Assert.Single(parts.Select(p => string.Join(' ', Reading.Words(p.Html).Where(c => c is '✓' or '✕'))).Distinct(StringComparer.Ordinal));
        return true;
    }

    [Fact]
    public async Task Nothing_in_the_minutes_leaves_the_paper_or_covers_other_words()
    {
        var facts = MinutesSamples.Of(13, 11, rehearsal: true);
        foreach (var language in Reading.Languages) Assert.Empty(await room.FaultsOf(await room.Minutes.Paper(facts, language)));
    }

    [Theory]
    [InlineData("draft", false, "草稿", "Draft")]
    [InlineData("circulated", true, "演習    已傳閱，待確認", "Rehearsal    Circulated, not yet confirmed")]
    public async Task Minutes_not_confirmed_say_so_on_every_page_and_a_rehearsal_does_too(string state, bool rehearsal, string hant, string english)
    {
        var facts = MinutesSamples.Of(3, 3, state, rehearsal);
        foreach (var (language, mark) in new[] { (Language.ZhHant, hant), (Language.En, english) })
        {
            var pdf = await room.Minutes.Pdf(facts, language, TestContext.Current.CancellationToken);
            var pages = (await Press.Text(pdf)).Split('\f', StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal(await Press.Pages(pdf), pages.Length);
            Assert.All(pages, page => Assert.Contains(Reading.Closed(mark), Reading.Closed(page), StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Confirmed_minutes_carry_no_mark()
    {
        var paper = await Press.Text(await room.Minutes.Pdf(MinutesSamples.Of(3, 3, "confirmed"), TestContext.Current.CancellationToken));
        Assert.DoesNotContain("草稿", paper, StringComparison.Ordinal);
        Assert.DoesNotContain("Rehearsal", paper, StringComparison.Ordinal);
        Assert.Contains("Confirmed at meeting 68", paper, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_JSON_holds_the_facts_the_paper_was_made_from()
    {
        var facts = MinutesSamples.Of(9, 4);
        var again = System.Text.Json.JsonSerializer.Deserialize<MinutesFacts>(MinutesPress.Json(facts), Portal.Parts.Letterhead.LetterPress.Json)!;
        Assert.Equal(await room.Minutes.Paper(facts, Language.En), await room.Minutes.Paper(again, Language.En));
    }
}
