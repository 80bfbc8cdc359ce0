using System.Text.RegularExpressions;
using Bogus;
using CleanerProduction.Meetings;
using CleanerProduction.Portal.Meetings.Record;
using CleanerProduction.Portal.Platform.Printing;
using CleanerProduction.PortalTests.Meetings.Prepare;
using CleanerProduction.PortalTests.Meetings.Room;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace CleanerProduction.PortalTests.Meetings.Record;

public sealed partial class MinutesOfTests
{
    private static readonly Uri Site = new("https://portal.example.hk/");

    public static IEnumerable<TheoryDataRow<int>> Seeds => Enumerable.Range(1, 40).Select(seed => new TheoryDataRow<int>(seed));

    [Theory, MemberData(nameof(Seeds))]
    public void Figures_and_roll_call_are_those_of_the_record(int seed)
    {
        var here = Held(seed);
        var minutes = MinutesOf.Record(here.Meeting, here.Entries, Site);

        foreach (var entry in here.Entries)
        {
            if (ActJson.Read(entry.Kind, entry.Payload) is not ResultDeclared result) continue;
            var division = minutes.Items.SelectMany(i => i.Divisions).Single(d => d.Id == result.Division);
            var figures = division.Figures!;
            Assert.Equal(result.Figures, new(figures.For, figures.Against, figures.Abstain, figures.NoResponse, figures.Recused, figures.Present, figures.Quorum));
            int Rolled(string choice) => division.RollCall.Count(b => b.Choice == choice);
            Assert.Equal((figures.For, figures.Against, figures.Abstain), (Rolled("for"), Rolled("against"), Rolled("abstain")));
            Assert.Equal((figures.NoResponse, figures.Recused, figures.Absent), (Rolled("no-response"), Rolled("recused"), Rolled("absent")));
            Assert.Equal(here.Meeting.Seats.Length, division.RollCall.Count);
        }
        Assert.Equal((here.Meeting.Sequence, here.Meeting.Head), (minutes.ChainLength, minutes.ChainHead));
        Assert.All(minutes.Seats, seat => Assert.Equal(here.Meeting.Stays.GetValueOrDefault(seat.Id, []).Select(s => (s.In, s.Out)), seat.Presence.Select(p => (p.In, p.Out))));
    }

    [Theory, MemberData(nameof(Seeds))]
    public async Task Figures_and_names_are_the_same_in_the_three_languages(int seed)
    {
        var here = Held(seed);
        var minutes = MinutesOf.Record(here.Meeting, here.Entries, Site);
        var renderer = new LetterRenderer(new ServiceCollection().BuildServiceProvider(), NullLoggerFactory.Instance);
        var pages = new List<(Language Language, string Html)>();
        foreach (var language in Enum.GetValues<Language>()) pages.Add((language, System.Net.WebUtility.HtmlDecode(await renderer.Html<Minutes>(minutes, language))));

        Assert.Single(pages.Select(p => string.Join(' ', Figure().Matches(p.Html).Select(m => m.Groups["figure"].Value))).Distinct(StringComparer.Ordinal));
        foreach (var (language, html) in pages)
            foreach (var sat in here.Meeting.Stays.Values.SelectMany(s => s))
                Assert.Contains(sat.Name.In(language), html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_division_that_was_abandoned_tells_its_reason_and_no_ballot()
    {
        var here = Proceedings.Convened().Opened().Do(new TakeItem(1), Sample.Secretary).Do(new OpenDivision(1), Sample.Member("CHAIR"));
        here.Do(Sample.Cast("67-1-1", Choice.Against, "secret"), Sample.Member("CMA")).Do(new Abandon("67-1-1", "Figures to be corrected"), Sample.Member("CHAIR")).Do(new CloseMeeting(), Sample.Secretary);
        var division = MinutesOf.Record(here.Meeting, here.Entries, Site).Items[0].Divisions.Single();
        Assert.Equal(("abandoned", "Figures to be corrected", "CHAIR"), (division.Outcome, division.AbandonedBecause!.En, division.DeclaredBy));
        Assert.Empty(division.RollCall);
        Assert.Null(division.Figures);
    }

    [Fact]
    public void A_recused_seat_is_out_while_its_item_is_before_the_meeting()
    {
        var here = Proceedings.Convened().Out(1, "CMA").Opened();
        here.Decided(1, ("TID", Choice.For));
        here.Do(new TakeItem(2), Sample.Secretary).Do(new CloseMeeting(), Sample.Secretary);
        var recusal = MinutesOf.Record(here.Meeting, here.Entries, Site).Items[0].Recusals.Single();
        var taken = here.Entries.Where(e => e.Kind == "item-taken").Select(e => e.At).ToList();
        Assert.Equal(("CMA", taken[0], taken[1]), (recusal.Seat, recusal.Left, recusal.Returned));
    }

    [Fact]
    public void A_withdrawn_item_is_in_the_minutes_with_its_reason_in_each_language()
    {
        var here = Proceedings.Convened().Opened().Do(new WithdrawItem(2, "RG-6.1.3"), Sample.Secretary).Do(new CloseMeeting(), Sample.Secretary);
        var note = MinutesOf.Record(here.Meeting, here.Entries, Site).Items.Single(i => i.Number == 2).Notes.Single();
        Assert.Equal(("已從議程撤回。理由：RG-6.1.3", "已从议程撤回。理由：RG-6.1.3", "Withdrawn from the agenda. Reason: RG-6.1.3"), (note.Text.Hant, note.Text.Hans, note.Text.En));
    }

    [Theory]
    [InlineData("67", "MN-0067")]
    [InlineData("r1", "MN-R1")]
    [InlineData("c12", "MN-C12")]
    [InlineData("10267", "MN-10267")]
    public void The_document_number_leads_back_to_the_meeting(string meeting, string document)
    {
        Assert.Equal(document, DocumentNumber.OfMinutes(meeting));
        Assert.Equal(meeting, DocumentNumber.MeetingOf($" {document.ToLowerInvariant()} "));
    }

    [Theory]
    [InlineData("")]
    [InlineData("MN-")]
    [InlineData("MN-0000")]
    [InlineData("L-2026-1")]
    [InlineData("MN-../67")]
    public void Anything_else_is_no_document_number(string typed) => Assert.Null(DocumentNumber.MeetingOf(typed));

    /// <summary>A meeting with every kind of turn, by chance: late arrivals, an alternate of the chair's word, recusals, ties, no quorum, re-division, dissent.</summary>
    private static Proceedings Held(int seed)
    {
        var random = new Randomizer(seed);
        var items = random.Int(2, 6);
        var here = Proceedings.Convened(Sample.Called(orders: random.Bool() ? StandingOrders.ChairCastingVote : StandingOrders.NoCastingVote),
            [.. Enumerable.Range(0, items).Select(i => i % 3 == 2 ? Sample.Penalty() : Sample.Demonstration($"BR-{i}"))]);
        foreach (var item in Enumerable.Range(1, items)) here.Out(item, [.. random.ListItems([.. Sample.Codes.Skip(1)], random.Int(0, 2))]);
        here.Opened([.. Sample.Codes.Where(c => c == "CHAIR" || random.Bool(0.85f)).Concat(["EPD", "TID", "ITC", "CMA"]).Distinct(StringComparer.Ordinal)]);
        foreach (var item in Enumerable.Range(1, items))
        {
            here.Do(new TakeItem(item), Sample.Secretary);
            if (random.Bool(0.3f) && here.Meeting.Sitting("ITC") is not null) here.Do(new RecordLeaving("ITC"), Sample.Secretary);
            if (here.Try(new OpenDivision(item), Sample.Member("CHAIR")) is not null) continue;
            Vote(here, random);
            if (!random.Bool(0.3f) || here.Try(new Redivide(here.Meeting.Items[item].Divisions[^1], "A figure was read wrongly"), Sample.Member("CHAIR")) is not null) continue;
            Vote(here, random);
        }
        return here.Do(new CloseMeeting(), Sample.Secretary);
    }

    private static void Vote(Proceedings here, Randomizer random)
    {
        var division = here.Meeting.Running!.Id;
        foreach (var seat in here.Meeting.CountingFor(here.Meeting.Running!.Item).Where(_ => random.Bool(0.8f)))
            here.Do(Sample.Cast(division, random.Enum<Choice>(), $"{division}-{seat}"), Sample.Member(seat));
        if (random.Bool(0.15f)) foreach (var seat in here.Meeting.Present.Where(s => s is not ("CHAIR" or "EPD")).Take(4).ToList()) here.Do(new RecordLeaving(seat), Sample.Secretary);
        here.Do(new CallLast(division), Sample.Member("CHAIR"));
        here.Now = here.Meeting.Running!.Until!.Value;
        here.Do(new TimeUp(division), Actor.System);
        here.Try(new GiveCastingVote(division, CastingChoice.For, "The public interest"), Sample.Member("CHAIR"));
        here.Do(new Declare(division), Sample.Member("CHAIR"));
        here.Try(new RecordDissent(division, "The base year is not verified"), Sample.Member("CHAIR"));
    }

    [GeneratedRegex("<dd>(?<figure>[0-9]+)</dd>", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Figure();
}
