using CleanerProduction.Meetings;

namespace CleanerProduction.Portal.Meetings.Live;

/// <summary>How far an item of the agenda is, in the reader's language.</summary>
public static class AgendaWords
{
    /// <summary>The line under the title.</summary>
    public static string State(AgendaLine line, MeetingView view) => line.Progress switch
    {
        AgendaProgress.Decided => Result(line) + At(line),
        AgendaProgress.Noted => (line.Kind == AgendaKind.Minutes ? LiveText.StateConfirmed : LiveText.StateNoted) + At(line),
        AgendaProgress.Withdrawn => LiveText.StateWithdrawn,
        AgendaProgress.Discussed => LiveText.StateDiscussed,
        AgendaProgress.Dividing => LiveWords.Say(LiveText.StateDividing, view.Division?.Responded, view.Division?.Counting),
        AgendaProgress.LastCall => LiveWords.Say(LiveText.StateLastCall, view.Division?.Responded, view.Division?.Counting),
        AgendaProgress.Closed => LiveText.StateClosed,
        _ when line.AtRisk => LiveText.StateAtRisk,
        _ when line.Expected is { } expected => LiveWords.Say(LiveText.StateExpected, expected),
        _ => LiveText.StateListed,
    };

    /// <summary>通過，8比0.</summary>
    public static string Result(AgendaLine line) => line.Outcome switch
    {
        null => "",
        Outcome.NoQuorum => LiveText.NoQuorum,
        { } outcome => LiveWords.Say(LiveText.StateResult, LiveWords.Of(outcome), line.For, line.Against),
    };

    /// <summary>The mark before it.</summary>
    public static string Dot(AgendaLine line) => line.Progress switch
    {
        AgendaProgress.Decided or AgendaProgress.Noted or AgendaProgress.Withdrawn => "dot dot--done",
        AgendaProgress.Listed => line.AtRisk ? "dot dot--warn" : "dot",
        _ => "dot dot--now",
    };

    private static string At(AgendaLine line) => line.At is { } at ? LiveText.CommaSpace + LiveWords.Clock(at) : "";
}
