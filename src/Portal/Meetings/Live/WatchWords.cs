using System.Text.Json;
using CleanerProduction.Meetings;
using CleanerProduction.Portal.Parts.Reading;
using Microsoft.AspNetCore.Components.Authorization;

namespace CleanerProduction.Portal.Meetings.Live;

/// <summary>What js/watch.js says, in one language; figures stand in braces. The script knows the meeting, these know the words.</summary>
public static class WatchWords
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The title of a meeting the reader may enter; null for any other, without saying why.</summary>
    public static async Task<string?> Enter(MeetingRooms rooms, string id, Task<AuthenticationState>? authentication)
    {
        var actor = Actors.Of(authentication is null ? null : (await authentication).User);
        var room = id.Length is > 0 and <= 32 ? await rooms.Find(id) : null;
        var now = room is null ? null : await room.Now();
        return now?.Meeting.Called is not null && Actors.MayEnter(now.Meeting, actor) ? LiveWords.Title(now.ForObservers) : null;
    }

    /// <summary>A text in one language.</summary>
    public static string In(Language language, Func<string> text) => language.Say(text);

    /// <summary>All of them as an object.</summary>
    public static string Json(Language language) => language.Say(() =>
    {
        var words = new Dictionary<string, object?>
        {
            ["language"] = language switch { Language.ZhHant => "hant", Language.ZhHans => "hans", _ => "en" },
            ["meeting"] = LiveText.TitleMeeting,
            ["rehearsal"] = LiveText.TitleRehearsal,
            ["circulation"] = LiveText.TitleCirculation,
            ["sequence"] = LiveText.Sequence,
            ["gap"] = LiveText.Gap,
            ["slash"] = LiveText.Slash,
            ["between"] = Sentences.Between(language),
            ["chair"] = LiveText.ChairSeat,
            ["casting"] = new Dictionary<string, string> { ["for"] = LiveText.WatchCastFor, ["against"] = LiveText.WatchCastAgainst, ["withheld"] = LiveText.WatchCastWithheld },
            ["motion"] = LiveText.MotionPrefix,
            ["clause"] = LiveText.RestsOn,
            ["orders"] = LiveText.Orders,
            ["present"] = LiveText.PresentAndQuorum,
            ["presentAtCut"] = LiveText.PresentAtCut,
            ["out"] = LiveText.YouAreOut,
            ["kinds"] = Each<AgendaKind>(LiveWords.Of),
            ["brief"] = Each<AgendaKind>(LiveWords.Brief),
            ["outcomes"] = Each<Outcome>(LiveWords.Of),
            ["inside"] = Each<Outcome>(o => LiveWords.Inside(LiveWords.Of(o))),
            ["choices"] = Each<Choice>(LiveWords.Of),
            ["standings"] = new Dictionary<string, string> { ["silent"] = LiveText.Silent, ["recused"] = LiveText.Recused, ["absent"] = LiveText.Absent },
            ["stages"] = new Dictionary<string, string> { ["open"] = LiveText.DivisionInProgress, ["last-call"] = LiveText.DivisionInProgress, ["closed"] = LiveText.ClosedWaiting, ["casting-vote"] = LiveText.ClosedWaiting, ["none"] = LiveText.NotOpenYet, ["never"] = LiveText.NoDivision },
            ["states"] = new Dictionary<string, string> { ["draft"] = LiveText.StandByDraft, ["notified"] = LiveText.StandByNotified, ["in-session"] = LiveText.StandByBetween, ["closed"] = LiveText.StandByClosed, ["minutes-circulated"] = LiveText.StandByMinutes, ["minutes-confirmed"] = LiveText.StandByConfirmed },
            ["progress"] = new Dictionary<string, string> { ["listed"] = LiveText.StateListed, ["discussed"] = LiveText.StateDiscussed, ["dividing"] = LiveText.DivisionInProgress, ["last-call"] = LiveText.LastCall, ["closed"] = LiveText.StateClosed, ["noted"] = LiveText.StateNoted, ["withdrawn"] = LiveText.StateWithdrawn, ["decided"] = LiveText.StateResult, ["out"] = LiveText.YouAreOut },
            ["abandoned"] = LiveText.Abandoned,
            ["robust"] = new[] { LiveText.RobustNobodySilent, LiveText.RobustSilentAgainst, LiveText.RobustSilentFor, LiveText.FragileSilentAgainst, LiveText.FragileSilentFor, LiveText.RobustRecusal, LiveText.FragileRecusal, LiveText.RobustNoQuorum },
            ["sayResult"] = LiveText.SayResult,
            ["sayOpened"] = LiveText.SayDivisionWatch,
            ["sayLastCall"] = LiveText.SayLastCall,
            ["sayClosed"] = LiveText.SayClosed,
        };
        return JsonSerializer.Serialize(words, Options);
    });

    private static Dictionary<string, string> Each<T>(Func<T, string> word) where T : struct, Enum =>
        Enum.GetValues<T>().ToDictionary(value => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()), word);
}
