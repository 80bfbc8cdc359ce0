using CleanerProduction.Meetings;

namespace CleanerProduction.Portal.Meetings.Live;

/// <summary>What came of a roll call's second hearing.</summary>
public enum RollCallEnd
{
    /// <summary>Both heard the same: the ballot is on the record.</summary>
    Written,
    /// <summary>They heard different words: the seat is called again.</summary>
    Differed,
}

/// <summary>
/// Roll call taken aloud: a first officer enters what was heard, a second confirms without seeing it; only the same word twice is
/// written, marked as called. Until then nothing stands on the record, and a cut that comes first ends it.
/// </summary>
public static class RollCalls
{
    /// <summary>The presider asks for every seat that has not responded to be called.</summary>
    public static async Task<Refusal?> AskFor(MeetingRoom room, Actor presider, TimeProvider clock)
    {
        var meeting = (await room.Now()).Meeting;
        if (meeting.Running is not { TakesBallots: true } division || meeting.IsCirculation) return new(MeetingRefusals.WrongStage);
        if (meeting.PresidingPerson(division.Item) != presider.Person) return new(MeetingRefusals.NotPresider);
        var missing = meeting.CountingFor(division.Item).Where(seat => !division.Ballots.ContainsKey(seat)).ToList();
        room.Screens.RollCall(calls => calls.AddRange(missing.Where(seat => !calls.Any(c => c.Seat == seat)).Select(seat => new PendingRollCall(division.Id, seat, clock.GetUtcNow(), null, null, null, false))));
        return null;
    }

    /// <summary>An officer starts to call a seat.</summary>
    public static async Task<Refusal?> Start(MeetingRoom room, string seat, Actor officer, TimeProvider clock)
    {
        var meeting = (await room.Now()).Meeting;
        if (Open(meeting, seat, officer) is { } refused) return refused;
        var call = new PendingRollCall(meeting.Running!.Id, seat, clock.GetUtcNow(), officer, null, null, false);
        room.Screens.RollCall(calls => calls.Any(c => c.Seat == seat) ? calls : calls.Add(call));
        return null;
    }

    /// <summary>The first officer enters, or corrects, what was heard. Whoever enters first is the first officer.</summary>
    public static async Task<Refusal?> Hear(MeetingRoom room, string seat, Choice choice, Actor officer, TimeProvider clock)
    {
        if (Open((await room.Now()).Meeting, seat, officer) is { } refused) return refused;
        var found = false;
        room.Screens.RollCall(calls =>
        {
            var call = calls.FirstOrDefault(c => c.Seat == seat);
            found = call is not null && (call.Officer is null || call.Officer.Person == officer.Person);
            return found ? calls.Replace(call!, call! with { Officer = officer, First = choice, HeardAt = clock.GetUtcNow(), Differed = false }) : calls;
        });
        return found ? null : new(MeetingRefusals.OfficersTheSame);
    }

    /// <summary>The second officer enters what was heard. The same word is written with both names; another ends this hearing.</summary>
    public static async Task<Result<RollCallEnd>> Confirm(MeetingRoom room, string seat, Choice choice, Actor officer)
    {
        if (Open((await room.Now()).Meeting, seat, officer) is { } refused) return refused;
        PendingRollCall? heard = null;
        var same = false;
        room.Screens.RollCall(calls =>
        {
            heard = calls.FirstOrDefault(c => c.Seat == seat && c.First is not null && c.Officer?.Person != officer.Person);
            same = heard?.First == choice;
            return heard is null || same ? calls : calls.Replace(heard, heard with { First = null, HeardAt = null, Differed = true });
        });
        if (heard is null) return new Refusal(MeetingRefusals.OfficersTheSame);
        if (!same) return RollCallEnd.Differed;
        var written = await room.Ask(new CastByRollCall(heard.Division, seat, Guid.NewGuid().ToString("N"), choice, MeetingHub.NewNonce(), heard.Officer!.Person, officer.Person), officer);
        return written.Ok ? RollCallEnd.Written : written.Refusal;
    }

    /// <summary>Gives up calling a seat.</summary>
    public static void Stop(MeetingRoom room, string seat) => room.Screens.RollCall(calls => calls.RemoveAll(c => c.Seat == seat));

    private static Refusal? Open(Meeting meeting, string seat, Actor officer)
    {
        if (!officer.IsSecretariat) return new(MeetingRefusals.NotSecretariat);
        if (meeting.Running is not { TakesBallots: true } division || meeting.IsCirculation) return new(MeetingRefusals.DivisionClosed);
        if (meeting.Sitting(seat) is null) return new(MeetingRefusals.NotPresent);
        if (meeting.IsRecused(seat, division.Item)) return new(MeetingRefusals.Recused);
        return division.Ballots.ContainsKey(seat) ? new(MeetingRefusals.AlreadyResponded) : null;
    }
}
