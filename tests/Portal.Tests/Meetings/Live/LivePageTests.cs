using System.Globalization;
using Bunit;
using CleanerProduction.Meetings;
using CleanerProduction.Portal.Meetings.Live;
using CleanerProduction.PortalTests.Meetings.Room;
using CleanerProduction.Workflows;
using Xunit;
using TestContext = Xunit.TestContext;

namespace CleanerProduction.PortalTests.Meetings.Live;

public sealed class LivePageTests
{
    private static readonly Actor Observer = new("observer", Trilingual.Same("Observer"), [Role.Observer]);

    public static TheoryData<string> Readers => ["CHAIR", "HKGCC", "secretary", "observer"];

    private static Actor Reader(string who) => who switch { "secretary" => Sample.Secretary, "observer" => Observer, _ => Sample.Member(who) };

    [Theory]
    [MemberData(nameof(Readers))]
    public async Task Before_declaration_a_screen_is_the_same_whichever_way_others_voted(string who)
    {
        var seen = new List<string>();
        foreach (var (first, second) in new[] { (Choice.For, Choice.Against), (Choice.Against, Choice.For) })
        {
            await using var committee = await Committee.Dividing();
            await committee.Cast("CMA", first);
            await committee.Cast("FHKI", second);
            foreach (var seat in new[] { "CGCC", "ACADEMIC", "EPD" }) await committee.Cast(seat, first);
            await committee.Sitting.Do(new CallLast(Sitting.Division), Sample.Member("CHAIR"));
            seen.Add(Committee.Bare(committee.Open(Reader(who)).Markup));
        }
        Assert.Equal(seen[0], seen[1]);
        Assert.Contains("5 / 9", seen[0], StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Readers))]
    public async Task On_declaration_every_screen_shows_figures_and_roll_call(string who)
    {
        await using var committee = await Committee.Dividing();
        var page = committee.Open(Reader(who));
        foreach (var seat in Sample.Codes) await committee.Cast(seat, seat == "TID" ? Choice.Against : Choice.For);
        await committee.Sitting.Do(new CallLast(Sitting.Division), Sample.Member("CHAIR"));
        await committee.Sitting.Do(new CutDivision(Sitting.Division), Sample.Member("CHAIR"));
        await committee.Sitting.Do(new Declare(Sitting.Division), Sample.Member("CHAIR"));

        page.WaitForAssertion(() => Assert.Equal("Carried", page.Find(".outcome-word").TextContent), Sitting.Patience);
        Assert.Equal(["8", "1", "0", "0"], page.FindAll(".figures dd").Select(d => d.TextContent));
        Assert.Equal(9, page.FindAll(".rolls tbody tr").Count);
    }

    [Theory]
    [InlineData(Language.En)]
    [InlineData(Language.ZhHant)]
    [InlineData(Language.ZhHans)]
    public async Task A_recused_seat_sees_nothing_of_the_item(Language language)
    {
        await using var committee = await Committee.Dividing();
        await committee.Sitting.Do(new DeclareInterest(1, "FHKI", PartyKind.Provider, Trilingual.Same("a customer")), Sample.Member("FHKI"));
        await committee.Cast("CMA", Choice.For);
        await committee.Sitting.Do(new CallLast(Sitting.Division), Sample.Member("CHAIR"));

        var markup = committee.Open(Sample.Member("FHKI"), language).Markup;

        var item = Sample.Demonstration();
        foreach (var text in new[] { item.Title, item.Motion!, item.Conditions[0], item.Facts[0].Value })
            foreach (var part in Enum.GetValues<Language>()) Assert.DoesNotContain(text.In(part), markup, StringComparison.Ordinal);
        foreach (var trace in new[] { item.Case!, Sitting.Division, "data-ballot", "data-until", "role=\"timer\"", "class=\"pip", "class=\"papers" })
            Assert.DoesNotContain(trace, markup, StringComparison.Ordinal);
        Assert.Contains("away-no", markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_did_not_show_a_moment_ago_who_they_are_ends_no_division_and_is_led_to_where_they_can()
    {
        await using var committee = await Committee.Dividing();
        var page = committee.Open(Sample.Member("CHAIR"));
        committee.Recent = false;
        page.Find("[data-step=last] button, .ladder li:nth-child(2) button").Click();
        page.WaitForAssertion(() => Assert.Equal("/account/confirm?returnTo=%2Fmeetings%2F67%2Flive", page.Find(".note a").GetAttribute("href")), Sitting.Patience);
        Assert.Equal(DivisionStage.Open, (await committee.Sitting.Now()).Divisions[Sitting.Division].Stage);
        committee.Recent = true;
        page.Find("[data-step=last] button, .ladder li:nth-child(2) button").Click();
        page.WaitForAssertion(() => Assert.Contains("role=\"timer\"", page.Markup, StringComparison.Ordinal), Sitting.Patience);
    }

    [Fact]
    public async Task When_the_session_ends_the_screen_shows_nothing_more_of_the_meeting()
    {
        await using var committee = await Committee.Dividing();
        var page = committee.Open(Sample.Member("HKGCC"));
        Assert.Contains("data-ballot", page.Markup, StringComparison.Ordinal);
        committee.SignedIn.SetNotAuthorized();
        page.WaitForAssertion(() => Assert.DoesNotContain("data-ballot", page.Markup, StringComparison.Ordinal), Sitting.Patience);
        await committee.Cast("CMA", Choice.For);
        Assert.DoesNotContain(Sample.Demonstration().Title.En, page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_recused_seat_is_not_told_that_something_was_written()
    {
        await using var committee = await Committee.Dividing();
        await committee.Sitting.Do(new DeclareInterest(1, "FHKI", PartyKind.Provider, Trilingual.Same("a customer")), Sample.Member("FHKI"));
        var before = (await committee.Sitting.Room.Now(TestContext.Current.CancellationToken)).For(Sample.Member("FHKI"));
        await committee.Cast("CMA", Choice.For);
        var after = (await committee.Sitting.Room.Now(TestContext.Current.CancellationToken)).For(Sample.Member("FHKI"));

        Assert.True(after.TellsNothingAfter(before));
        Assert.False((await committee.Sitting.Room.Now(TestContext.Current.CancellationToken)).For(Sample.Member("HKGCC")).TellsNothingAfter(before));
    }

    [Fact]
    public async Task A_page_keeps_its_readers_language_when_somebody_else_votes_in_another()
    {
        await using var committee = await Committee.Dividing();
        var page = committee.Open(Sample.Member("CMA"), Language.En);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-HK");

        await committee.Cast("HKGCC", Choice.For);

        page.WaitForAssertion(() => Assert.Contains("1 / 9", page.Find(".count").TextContent, StringComparison.Ordinal), Sitting.Patience);
        Assert.Contains("Make your choice", page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("表決進行中", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_kept_choice_given_in_again_under_its_id_is_one_ballot_with_one_receipt()
    {
        await using var committee = await Committee.Dividing();
        var page = committee.Open(Sample.Member("CMA"));
        var ballot = new CastEventArgs { Division = Sitting.Division, Ballot = "0123456789abcdef", Choice = "for" };

        await page.Find("[data-ballot]").TriggerEventAsync("oncast", ballot);
        var sequence = (await committee.Sitting.Now()).Sequence;
        await page.Find("[data-ballot]").TriggerEventAsync("oncast", ballot);

        Assert.Equal(sequence, (await committee.Sitting.Now()).Sequence);
        page.WaitForAssertion(() =>
        {
            var box = page.Find("[data-ballot]");
            Assert.Equal(ballot.Ballot, box.GetAttribute("data-answered"));
            Assert.Equal(ballot.Ballot, box.GetAttribute("data-recorded"));
            Assert.Equal("true", page.Find("[data-choice=for]").GetAttribute("aria-pressed"));
            Assert.Empty(page.FindAll(".refused:not([hidden])"));
        }, Sitting.Patience);
    }

    [Fact]
    public async Task A_stranger_is_told_nothing()
    {
        await using var committee = await Committee.Dividing();
        var markup = committee.Open(Sample.Stranger).Markup;
        Assert.Contains("403", markup, StringComparison.Ordinal);
        Assert.DoesNotContain("67", markup.Replace("27885588", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_older_view_never_takes_the_place_of_a_newer()
    {
        await using var committee = await Committee.Dividing();
        var older = (await committee.Sitting.Room.Now(TestContext.Current.CancellationToken)).ForObservers;
        await committee.Cast("CMA", Choice.For);
        var newer = (await committee.Sitting.Room.Now(TestContext.Current.CancellationToken)).ForObservers;

        Assert.True(older.IsOlderThan(newer));
        Assert.False(newer.IsOlderThan(older));
        Assert.False(newer.IsOlderThan(newer));
    }
}
