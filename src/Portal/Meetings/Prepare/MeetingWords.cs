using CleanerProduction.Meetings;
using CleanerProduction.Portal.Meetings.Live;
using CleanerProduction.Portal.Parts;
using CleanerProduction.Portal.Parts.Reading;

namespace CleanerProduction.Portal.Meetings.Prepare;

/// <summary>Meetings in words of the reader's language (that of the current culture).</summary>
public static class MeetingWords
{
    /// <summary>第67次會議; Rehearsal r1; Circulation c12.</summary>
    public static string Title(Meeting meeting) => meeting switch
    {
        { Called.Rehearsal: true } => PrepareText.TitleRehearsal.With(meeting.Id),
        { Orders.IsTwoSided: true } => PrepareText.TitlePanel.With(meeting.Called!.Number, SeatNames.Ordinal(meeting.Called.Number)),
        { IsCirculation: true } => PrepareText.TitleCirculation.With(meeting.Id),
        _ => PrepareText.TitleMeeting.With(meeting.Called!.Number, SeatNames.Ordinal(meeting.Called.Number)),
    };

    /// <summary>Where it stands.</summary>
    public static string State(Meeting meeting) => meeting.State switch
    {
        MeetingState.Draft => PrepareText.StateDraft,
        MeetingState.Notified => PrepareText.StateNotified,
        MeetingState.InSession => meeting.IsCirculation ? PrepareText.StateCirculating : PrepareText.StateInSession,
        MeetingState.Closed => PrepareText.StateClosed,
        MeetingState.MinutesCirculated => PrepareText.StateMinutesCirculated,
        _ => PrepareText.StateMinutesConfirmed,
    };

    /// <summary>How that is felt.</summary>
    public static Tone Tone(Meeting meeting) => meeting.State switch
    {
        MeetingState.Draft => Parts.Tone.Plain,
        MeetingState.Notified => Parts.Tone.Info,
        MeetingState.InSession => Parts.Tone.Wait,
        MeetingState.MinutesConfirmed => Parts.Tone.Ok,
        _ => Parts.Tone.Info,
    };

    /// <summary>How far an item is.</summary>
    public static string Progress(AgendaLine line) => line.Progress switch
    {
        AgendaProgress.Out => PrepareText.ItemOut,
        AgendaProgress.Decided => AgendaWords.Result(line),
        AgendaProgress.Noted => PrepareText.ItemNoted,
        AgendaProgress.Withdrawn => PrepareText.ItemWithdrawn,
        AgendaProgress.Discussed => PrepareText.ItemDiscussed,
        AgendaProgress.Dividing or AgendaProgress.LastCall => PrepareText.ItemDividing,
        AgendaProgress.Closed => PrepareText.ItemCut,
        _ => PrepareText.ItemListed,
    };

    /// <summary>What was just done, by the word in the address; null where nothing was.</summary>
    public static string? Done(string? done) => done is null ? null : PrepareText.ResourceManager.GetString($"Done_{done}", System.Globalization.CultureInfo.CurrentUICulture);
}
