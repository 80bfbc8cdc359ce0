using CleanerProduction.Meetings;

namespace CleanerProduction.Portal.Meetings.Live;

/// <summary>What a screen reader is told when one view follows another, in the reader's language; null where nothing.</summary>
/// <param name="Polite">Said when there is a pause.</param>
/// <param name="Urgent">Said at once: last call and the cut.</param>
public sealed record Announcement(string? Polite, string? Urgent)
{
    /// <summary>Nothing to say.</summary>
    public static readonly Announcement None = new(null, null);

    /// <summary>What changed from one view to the next.</summary>
    public static Announcement Between(MeetingView before, MeetingView now) => now switch
    {
        { Audience: Audience.Recused, Away: { CalledBack: false } away } => before.Audience == Audience.Recused && before.Away?.Item == away.Item ? None : new(LiveWords.Say(LiveText.SayAway, away.Item), null),
        { Away.CalledBack: true } => before.Away?.CalledBack == true ? None : new(LiveText.ComeBack, null),
        _ when before.State != now.State => State(now),
        _ when before.Item?.Number != now.Item?.Number => Taken(now),
        { Division: { } division } => Division(before, now, division),
        _ => None,
    };

    private static Announcement State(MeetingView now) => now.State switch
    {
        MeetingState.InSession => new(LiveText.SayOpened, null),
        MeetingState.Closed => new(LiveText.StandByClosed, null),
        _ => None,
    };

    private static Announcement Taken(MeetingView now) =>
        now.Item is { } item ? new(LiveWords.Say(LiveText.SayItem, item.Number, LiveWords.Of(item.Kind)), null) : None;

    private static Announcement Division(MeetingView before, MeetingView now, DivisionView division)
    {
        var earlier = before.Division?.Id == division.Id ? before.Division : null;
        if (earlier is null && division.Stage == DivisionStage.Open)
            return new(LiveWords.Say(now.Own is { MayVote: true } ? LiveText.SayDivision : LiveText.SayDivisionWatch, now.Item!.Number), null);
        if (earlier?.Stage != division.Stage)
        {
            switch (division.Stage)
            {
                case DivisionStage.LastCall: return new(null, LiveWords.Say(LiveText.SayLastCall, now.LastCallSeconds));
                case DivisionStage.Closed: return new(null, LiveText.SayClosed);
                case DivisionStage.Abandoned: return new(LiveWords.Say(LiveText.SayAbandoned, now.Item!.Number), null);
                case DivisionStage.Declared: return new(Result(now.Item!.Number, division.Result!), null);
            }
        }
        return now.Own?.Ballot is { } ballot && ballot.Division == division.Id && ballot.Sequence != before.Own?.Ballot?.Sequence
            ? new(LiveWords.Say(now.Circulation ? LiveText.SayRecordedCirculation : LiveText.SayRecorded, LiveWords.Of(ballot.Choice), LiveWords.Inside(LiveWords.Of(ballot.Choice))), null)
            : None;
    }

    /// <summary>第4項通過：贊成5，反對2，棄權1，未有回應1。</summary>
    public static string Result(int item, ResultView result) => LiveWords.Say(
        LiveText.SayResult, item, LiveWords.Of(result.Outcome), LiveWords.Inside(LiveWords.Of(result.Outcome)), result.Figures.For, result.Figures.Against, result.Figures.Abstain, result.Figures.Silent);
}
