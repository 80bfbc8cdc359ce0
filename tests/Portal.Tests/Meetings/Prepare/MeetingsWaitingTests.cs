using CleanerProduction.Meetings;
using CleanerProduction.PortalTests.Meetings.Room;
using Xunit;

namespace CleanerProduction.PortalTests.Meetings.Prepare;

/// <summary>What of a meeting stands on the home page of each, from its draft to its confirmed minutes.</summary>
public sealed class MeetingsWaitingTests(HubTests.Started started) : IClassFixture<HubTests.Started>
{
    private const string Id = "8301";
    private const string Division = $"{Id}-1-1";

    [Fact]
    public async Task Each_is_told_what_waits_for_them_and_a_recused_member_nothing_of_the_item()
    {
        var sitting = started.Host.Sitting(Id);
        // A number of its own, for there are other meetings in the demonstration.
        await sitting.Do(new CallMeeting(Sample.Called(Id) with { Number = 8301, Seats = Sample.Invented() }), Sample.Secretary);
        await sitting.Do(new TableItem(null, Sample.Demonstration()), Sample.Secretary);
        await Waits("p-secretary", "Complete the agenda and give notice");
        await Waits("p-cma");
        await sitting.Do(new GiveNotice(), Sample.Secretary);
        await Waits("p-cma", "Read the papers and declare your interests");
        await Waits("p-secretary");
        await Waits("p-applicant");

        await sitting.Do(new DeclareInterest(1, "HKGCC", PartyKind.Applicant, Trilingual.Same("shareholder")), Of("HKGCC"));
        foreach (var seat in Sample.Codes) await sitting.Do(new RecordArrival(seat, Of(seat).Person), Sample.Secretary);
        await sitting.Do(new OpenMeeting(), Sample.Secretary);
        await Waits("p-cma", "Go to the meeting");
        await sitting.Do(new TakeItem(1), Sample.Secretary);
        await sitting.Do(new OpenDivision(1), Of("CHAIR"));
        await Waits("p-cma", "Vote on item 1");
        await Waits("p-hkgcc", "Go to the meeting");
        foreach (var seat in Sample.Codes.Where(s => s != "HKGCC")) await sitting.Do(Sample.Cast(Division, Choice.For, $"{Id}-{seat}"), Of(seat));
        await Waits("p-cma", "Go to the meeting");
        await sitting.Do(new CallLast(Division), Of("CHAIR"));
        await sitting.Do(new CutDivision(Division), Of("CHAIR"));
        await Waits("p-chair", "Declare the result of item 1");
        await Waits("p-cma", "Go to the meeting");
        await sitting.Do(new Declare(Division), Of("CHAIR"));
        await sitting.Do(new CloseMeeting(), Sample.Secretary);
        await Waits("p-secretary", "Circulate the minutes");
        await Waits("p-cma");
        await sitting.Do(new CirculateMinutes(), Sample.Secretary);
        await Waits("p-cma", "Read the draft minutes");
        await Waits("p-secretary", "Have the minutes confirmed");
        await sitting.Do(new ConfirmMinutes("8302"), Sample.Secretary);
        foreach (var person in new[] { "p-cma", "p-chair", "p-secretary" }) await Waits(person);
    }

    private static Actor Of(string seat) => Sample.Member(seat) with { Person = $"p-{seat.ToLowerInvariant()}" };

    /// <summary>This of the meeting, and nothing else of it, stands on the person's home page.</summary>
    private async Task Waits(string person, params string[] what)
    {
        var browser = await started.Host.Browser(person, "en");
        var page = await PortalHost.Text(await PortalHost.Get(browser, "/waiting"));
        var lines = page.Split("<li class=\"wait\">").Skip(1).Where(l => l.Contains($"/meetings/{Id}", StringComparison.Ordinal)).ToList();
        Assert.Equal(what.Length, lines.Count);
        foreach (var (said, line) in what.Zip(lines)) Assert.Contains(said, line, StringComparison.Ordinal);
    }
}
