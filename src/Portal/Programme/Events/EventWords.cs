using System.Globalization;
using CleanerProduction.Portal.Parts;
using CleanerProduction.Portal.Parts.Reading;
using CleanerProduction.Programme.Events;

namespace CleanerProduction.Portal.Programme.Events;

/// <summary>Events in words.</summary>
public static class EventWords
{
    /// <summary>A kind of event.</summary>
    public static string Of(EventKind kind) => Say($"Kind_{kind}");

    /// <summary>Where an event stands.</summary>
    public static string Of(EventState state) => Say($"State_{state}");

    /// <summary>A step.</summary>
    public static string Of(EventStep step) => Say($"Step_{step}");

    /// <summary>What the history calls an act.</summary>
    public static string Act(string step) => Say($"Step_{step}");

    /// <summary>How a state is felt.</summary>
    public static Tone ToneOf(EventState state) => state switch { EventState.Open => Tone.Ok, EventState.Announced => Tone.Info, EventState.SignUpClosed => Tone.Wait, EventState.Cancelled => Tone.Bad, _ => Tone.Plain };

    /// <summary>Seats left, full, or nothing where nobody signs up.</summary>
    public static string? Seats(PublicEvent of) => of.State != EventState.Open ? null : of.IsFull ? EventsText.Full : of.SeatsLeft == 1 ? EventsText.OneSeat : EventsText.SeatsLeft.With(of.SeatsLeft);

    /// <summary>Day, weekday and hours, Hong Kong time.</summary>
    public static string When(EventPlan plan, Language language)
    {
        var (from, until) = (HongKongTime.DateOf(plan.Starts), HongKongTime.DateOf(plan.Ends));
        return from == until
            ? Say("WhenSameDay", language).With(Written.DayAndWeekday(from, language), Written.Clock(plan.Starts), Written.Clock(plan.Ends))
            : Say("WhenDays", language).With(Written.DayAndWeekday(from, language), Written.Clock(plan.Starts), Written.DayAndWeekday(until, language), Written.Clock(plan.Ends));
    }

    /// <summary>The average on the scale of 4; not given where nobody rated.</summary>
    public static string Average(EventCounts counts) => counts.Average is { } average ? EventsText.AverageOf.With(average.ToString("0.0", CultureInfo.InvariantCulture), EventCounts.BestRating, counts.Ratings) : EventsText.NotGiven;

    /// <summary>Why something was not done.</summary>
    public static string Refused(Refusal refusal)
    {
        var key = $"Refusal_{refusal.Code.Replace('-', '_')}";
        return EventsText.ResourceManager.GetString(key, CultureInfo.CurrentUICulture) is { } sentence
            ? refusal.Figures.Aggregate(sentence, (text, figure) => text.Replace($"{{{figure.Key}}}", figure.Value, StringComparison.Ordinal)) : Say("Refusal_other").With(refusal.Code);
    }

    /// <summary>A text in a language.</summary>
    public static string Say(string key, Language language) => EventsText.ResourceManager.GetString(key, language.Culture()) ?? throw new InvalidOperationException($"Events have no text {key}");

    internal static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Say(string key) => Say(key, Languages.Of(CultureInfo.CurrentUICulture));
}
