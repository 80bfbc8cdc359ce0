using CleanerProduction.Portal.Parts.Reading;
using CleanerProduction.Meetings;

namespace CleanerProduction.Portal.Meetings.Live;

/// <summary>The draft minutes as text.</summary>
public sealed record DraftMinutes(string Title, string Sub, IReadOnlyList<DraftPart> Parts);

/// <summary>One heading with its sentences, and what is still to come.</summary>
public sealed record DraftPart(string Head, IReadOnlyList<string> Sentences, string? Pending);

/// <summary>Writes the draft minutes from what officers see. Call it while the wanted language is spoken.</summary>
public static class DraftWords
{
    /// <summary>The draft in the current culture; names in <paramref name="language"/>.</summary>
    public static DraftMinutes Of(MeetingView view, OfficeView office, Language language)
    {
        var parts = new List<DraftPart>();
        if (!view.Circulation) parts.Add(new(LiveText.Attendance, [.. Attendance(view, office, language)], null));
        parts.AddRange(office.Minutes.Select(item => Part(item, language)));
        var actions = office.Minutes.SelectMany(i => i.Actions).Select(a => LiveWords.Say(LiveText.ActionSays, a.Who, a.Text, Written.Day(a.Due, language))).ToList();
        if (actions.Count > 0) parts.Add(new(LiveText.Actions, actions, null));
        var day = Written.DayAndWeekday(HongKongTime.DateOf(view.StartsAt), language);
        return new(LiveWords.Say(LiveText.MinutesTitle, LiveWords.Title(view)), $"{day}{LiveText.Gap}{LiveWords.Clock(view.StartsAt)}{LiveText.Gap}{LiveText.MinutesMade}", parts);
    }

    private static IEnumerable<string> Attendance(MeetingView view, OfficeView office, Language language)
    {
        var came = office.Seats.Where(s => !s.Stays.IsEmpty).ToList();
        var presider = office.Seats.FirstOrDefault(s => s.Code == office.Presiding);
        yield return presider?.Name is { } name
            ? LiveWords.Say(LiveText.MinutesCame, came.Count, view.Filled, Who(presider, name), view.Quorum)
            : LiveWords.Say(LiveText.MinutesCameNoPresider, came.Count, view.Filled, view.Quorum);
        var opened = view.OpenedAt ?? DateTimeOffset.MaxValue;
        foreach (var seat in came)
            foreach (var stay in seat.Stays)
            {
                if (stay.In > opened) yield return LiveWords.Say(LiveText.MinutesArrived, Who(seat, stay.Name), LiveWords.Clock(stay.In));
                if (stay.Out is { } left && left != view.ClosedAt) yield return LiveWords.Say(LiveText.MinutesLeft, Who(seat, stay.Name), LiveWords.Clock(left));
            }

        string Who(SeatView seat, Trilingual name) => LiveWords.Say(LiveText.MinutesPerson, name.In(language), SeatNames.Brief(seat.Code, seat.Body, language));
    }

    private static DraftPart Part(MinutesLine item, Language language)
    {
        var head = LiveWords.Say(LiveText.ItemNumber, item.Number) + LiveText.Gap + LiveWords.Of(item.Kind) + (item.Case is null ? "" : LiveText.Gap + item.Case);
        var sentences = new List<string> { item.Motion is { } motion ? LiveText.MotionPrefix + motion.In(language) : item.Title.In(language) };
        sentences.AddRange(item.Notes.Select(n => n.Text));
        if (item.NotedAt is { } noted) sentences.Add(LiveWords.Say(item.Kind == AgendaKind.Minutes ? LiveText.MinutesConfirmedAt : LiveText.MinutesNotedAt, LiveWords.Clock(noted)));
        if (item is { Result: { } result, DeclaredAt: { } declared })
            sentences.Add(LiveWords.Say(LiveText.MinutesResult, result.Figures.For, result.Figures.Against, result.Figures.Abstain, result.Figures.Silent, LiveWords.Clock(declared), LiveWords.Of(result.Outcome), result.Clause));
        return new(head, sentences, item.Dividing ? LiveText.MinutesPending : null);
    }
}
