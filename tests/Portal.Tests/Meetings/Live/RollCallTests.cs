using CleanerProduction.Meetings;
using CleanerProduction.Portal.Meetings.Live;
using CleanerProduction.PortalTests.Meetings.Room;
using Xunit;

namespace CleanerProduction.PortalTests.Meetings.Live;

public sealed class RollCallTests
{
    [Fact]
    public async Task The_same_word_twice_is_written_with_both_officers()
    {
        await using var committee = await Committee.Dividing();
        var room = committee.Sitting.Room;
        Assert.Null(await RollCalls.Start(room, "ITC", Sample.Secretary, TimeProvider.System));
        Assert.Null(await RollCalls.Hear(room, "ITC", Choice.Against, Sample.Secretary, TimeProvider.System));

        Assert.Equal(RollCallEnd.Written, (await RollCalls.Confirm(room, "ITC", Choice.Against, Sample.SecondSecretary)).Value);

        var ballot = (await committee.Sitting.Now()).Divisions[Sitting.Division].Ballots["ITC"];
        Assert.True(ballot.RollCall);
        Assert.Equal(Choice.Against, ballot.Choice);
        Assert.Empty(room.Screens.RollCalls);
    }

    [Fact]
    public async Task Different_words_write_nothing_and_call_the_seat_again()
    {
        await using var committee = await Committee.Dividing();
        var room = committee.Sitting.Room;
        await RollCalls.Start(room, "ITC", Sample.Secretary, TimeProvider.System);
        await RollCalls.Hear(room, "ITC", Choice.Against, Sample.Secretary, TimeProvider.System);

        Assert.Equal(RollCallEnd.Differed, (await RollCalls.Confirm(room, "ITC", Choice.For, Sample.SecondSecretary)).Value);

        Assert.Empty((await committee.Sitting.Now()).Divisions[Sitting.Division].Ballots);
        Assert.True(room.Screens.RollCalls.Single() is { Differed: true, First: null });
    }

    [Fact]
    public async Task Nobody_confirms_their_own_hearing_and_the_second_does_not_see_the_first()
    {
        await using var committee = await Committee.Dividing();
        var room = committee.Sitting.Room;
        await RollCalls.Start(room, "ITC", Sample.Secretary, TimeProvider.System);
        await RollCalls.Hear(room, "ITC", Choice.Against, Sample.Secretary, TimeProvider.System);

        Assert.Equal(MeetingRefusals.OfficersTheSame, (await RollCalls.Confirm(room, "ITC", Choice.Against, Sample.Secretary)).Refusal?.Code);
        var call = (await room.Now(TestContext.Current.CancellationToken)).For(Sample.SecondSecretary).Office!.RollCalls.Single();
        Assert.Null(call.MyChoice);
        Assert.NotNull(call.HeardAt);
    }

    [Fact]
    public async Task A_cut_that_comes_first_ends_the_call_uncounted()
    {
        await using var committee = await Committee.Dividing();
        var room = committee.Sitting.Room;
        await RollCalls.Start(room, "ITC", Sample.Secretary, TimeProvider.System);
        await RollCalls.Hear(room, "ITC", Choice.For, Sample.Secretary, TimeProvider.System);
        await committee.Sitting.Do(new Abandon(Sitting.Division, "the line failed"), Sample.Member("CHAIR"));

        Assert.Equal(MeetingRefusals.DivisionClosed, (await RollCalls.Confirm(room, "ITC", Choice.For, Sample.SecondSecretary)).Refusal?.Code);
        Assert.Empty(room.Screens.RollCalls);
    }
}
