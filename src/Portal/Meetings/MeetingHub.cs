using System.Globalization;
using System.Security.Cryptography;
using CleanerProduction.Meetings;
using CleanerProduction.Portal.Meetings.Live;
using CleanerProduction.Portal.Parts.Reading;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;

namespace CleanerProduction.Portal.Meetings;

/// <summary>What the hub tells a screen.</summary>
public interface IMeetingClient
{
    /// <summary>The meeting as this caller may see it now. Versions only grow; a lower one is to be dropped.</summary>
    Task ViewChanged(MeetingView view);
}

/// <summary>A receipt, or why there is none; never both.</summary>
public sealed record CastAnswer(Receipt? Receipt, HubRefusal? Refusal);

/// <summary>A refusal with its sentence in the caller's language.</summary>
public sealed record HubRefusal(string Code, string Message, string? Clause);

/// <summary>Serves screens outside Blazor from the same views, by the same rules (design: the public API, meeting hub).</summary>
[Authorize(Policy = Accounts.Policies.MeetingRoom)]
public sealed class MeetingHub(MeetingRooms rooms, HubScreens screens) : Hub<IMeetingClient>
{
    /// <summary>Watches a meeting; answers with the view the caller may see. A stranger is refused.</summary>
    public async Task<MeetingView> Join(string meetingId)
    {
        var actor = Actors.Of(Context.User);
        var room = meetingId is { Length: > 0 and <= 32 } ? await rooms.Find(meetingId, Context.ConnectionAborted) : null;
        var now = room is null ? null : await room.Now(Context.ConnectionAborted);
        // The same words whether the meeting exists or not.
        if (room is null || now is null || !Actors.MayEnter(now.Meeting, actor)) throw new HubException(RefusalText.Of(new(MeetingRefusals.NotYours), LanguageOfCaller()));
        await screens.Join(room, Context.ConnectionId, actor);
        Context.Items["room"] = room;
        return now.For(actor);
    }

    /// <summary>Casts or changes the ballot of the caller's seat in a meeting joined before.</summary>
    public async Task<CastAnswer> Cast(string divisionId, string ballotId, string choice)
    {
        if (Context.Items["room"] is not MeetingRoom room) return No(new Refusal(MeetingRefusals.NotYours));
        if (!Enum.TryParse<Choice>(choice, ignoreCase: true, out var parsed) || !Enum.IsDefined(parsed) || int.TryParse(choice, CultureInfo.InvariantCulture, out _))
            return No(new Refusal(MeetingRefusals.BadBallot));
        var asked = await room.Ask(new Cast(divisionId ?? "", ballotId ?? "", parsed, NewNonce()), Actors.Of(Context.User), Context.ConnectionAborted);
        return asked.Ok ? new(asked.Value.Receipt, null) : No(asked.Refusal);
    }

    /// <inheritdoc />
    public override Task OnDisconnectedAsync(Exception? exception)
    {
        screens.Leave(Context.ConnectionId);
        return base.OnDisconnectedAsync(exception);
    }

    /// <summary>128 random bits as 32 hexadecimal digits.</summary>
    public static string NewNonce() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    private static CastAnswer No(Refusal refusal) => new(null, new(refusal.Code, RefusalText.Of(refusal, LanguageOfCaller()), refusal.Clause));

    // The culture of the request that opened the connection flows into every call on it.
    private static Language LanguageOfCaller() => Languages.Of(CultureInfo.CurrentUICulture);
}
