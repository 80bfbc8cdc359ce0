using CleanerProduction.Meetings;

namespace CleanerProduction.Portal.Meetings.Live;

/// <summary>A reader's voice in a room: asks on their behalf, and answers with a sentence in their language where something was refused.</summary>
public sealed class Floor(MeetingRoom room, Actor reader, Language language, TimeProvider clock)
{
    /// <summary>Who speaks.</summary>
    public Actor Reader => reader;

    /// <summary>The language the reader reads.</summary>
    public Language Language => language;

    /// <summary>The meeting's id.</summary>
    public string Meeting => room.Id;

    /// <summary>Whether the reader showed a moment ago who they are: asked before what ends a division.</summary>
    public Func<Task<bool>> Confirmed { get; init; } = () => Task.FromResult(true);

    /// <summary>Called where they did not.</summary>
    public Action Unconfirmed { get; init; } = () => { };

    /// <summary>Asks; null where it was recorded, else why not.</summary>
    public async Task<string?> Ask(Command command)
    {
        if (command is not (CallLast or CutDivision or Abandon or Redivide) || await Confirmed()) return await Told(async () => (await room.Ask(command, reader)).Refusal);
        Unconfirmed();
        return LiveText.ConfirmFirst;
    }

    /// <summary>Casts a ballot under the id its screen gave it: the same id again gets the same receipt.</summary>
    public async Task<(Receipt? Receipt, string? Refused)> Cast(string division, string ballot, Choice choice)
    {
        Receipt? receipt = null;
        var refused = await Told(async () =>
        {
            var asked = await room.Ask(new Cast(division, ballot, choice, MeetingHub.NewNonce()), reader);
            if (asked.Ok) receipt = asked.Value.Receipt;
            return asked.Refusal;
        });
        return (receipt, refused);
    }

    /// <summary>The presider asks for those missing to be called aloud.</summary>
    public Task<string?> AskForRollCall() => Told(() => RollCalls.AskFor(room, reader, clock));

    /// <summary>Starts to call a seat.</summary>
    public Task<string?> StartCalling(string seat) => Told(() => RollCalls.Start(room, seat, reader, clock));

    /// <summary>Enters what was heard first.</summary>
    public Task<string?> Hear(string seat, Choice choice) => Told(() => RollCalls.Hear(room, seat, choice, reader, clock));

    /// <summary>Enters what was heard second.</summary>
    public Task<string?> Confirm(string seat, Choice choice) => Told(async () => (await RollCalls.Confirm(room, seat, choice, reader)).Refusal);

    /// <summary>Gives up calling a seat.</summary>
    public void StopCalling(string seat) => RollCalls.Stop(room, seat);

    private async Task<string?> Told(Func<Task<Refusal?>> ask)
    {
        try
        {
            return await ask() is { } refusal ? RefusalText.Of(refusal, language) : null;
        }
        catch (Exception wrong) when (wrong is NotRecordedException or OperationCanceledException)
        {
            return LiveText.NotRecorded;
        }
    }
}
