using System.Collections.Immutable;
using CleanerProduction.Guidelines.Pass;
using CleanerProduction.Programme.Events;

namespace CleanerProduction.Programme.Reports;

/// <summary>A figure of a project's final report in the form: as the portal counts it, and as somebody corrected it.</summary>
/// <param name="Line">Which: one of <see cref="ProjectForm"/>'s words.</param>
/// <param name="Counted">As the portal counts it.</param>
/// <param name="Corrected">As corrected; null where it was not.</param>
public sealed record FormFigure(string Line, int Counted, int? Corrected)
{
    /// <summary>The largest number that is taken.</summary>
    public const int Most = 1_000_000;

    /// <summary>The figure the form states.</summary>
    public int Value => Corrected ?? Counted;
}

/// <summary>An event at which a project shares its experience, with what it came to.</summary>
/// <param name="Reference">The event's reference.</param>
/// <param name="Title">What it is called.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Counts">What it came to.</param>
public sealed record FormEvent(string Reference, Trilingual Title, EventState State, EventCounts Counts)
{
    /// <summary>True where it was held.</summary>
    public bool WasHeld => State is EventState.Held or EventState.Closed;
}

/// <summary>Who took part in an event, and how many of them the form counts.</summary>
/// <param name="Event">The event.</param>
/// <param name="Present">All who came.</param>
/// <param name="Eligible">Those from Hong Kong, who alone are eligible beneficiaries .</param>
public sealed record FormBeneficiaries(FormEvent Event, FormFigure Present, FormFigure Eligible);

/// <summary>Promotion and beneficiaries of a live project in the form of a final report (PR-2.3, PR-3), filled from what the portal knows; each figure can be corrected with a reason.</summary>
/// <param name="EventsAgreed">At how many events the phase expects a funded body to share; null where it names no number.</param>
/// <param name="EventsHeld">At how many held it did.</param>
/// <param name="EventsAhead">At how many that are still to come it is expected.</param>
/// <param name="ResultPublished">1 where its result is public, else 0 (FG-5.2.1).</param>
/// <param name="Beneficiaries">Who took part in each event that was held.</param>
/// <param name="Together">What those events came to together.</param>
public sealed record ProjectForm(int? EventsAgreed, FormFigure EventsHeld, FormFigure EventsAhead, FormFigure ResultPublished, ImmutableArray<FormBeneficiaries> Beneficiaries, EventCounts Together)
{
    private const string Held = "events-held", Ahead = "events-ahead", Published = "result-published";

    /// <summary>Fills it; <paramref name="corrected"/> holds the figure a line was last corrected to.</summary>
    public static ProjectForm Of(int? eventsAgreed, IReadOnlyCollection<FormEvent> events, bool published, IReadOnlyDictionary<string, int> corrected)
    {
        var held = events.Where(e => e.WasHeld).OrderBy(e => e.Reference, StringComparer.Ordinal).ToList();
        return new(
            eventsAgreed, Figure(Held, held.Count), Figure(Ahead, events.Count(e => !e.WasHeld && e.State != EventState.Cancelled)), Figure(Published, published ? 1 : 0),
            [.. held.Select(e => new FormBeneficiaries(e, Figure($"{e.Reference}/present", e.Counts.Came), Figure($"{e.Reference}/eligible", e.Counts.CameLocal)))], held.Aggregate(EventCounts.None, (counts, e) => counts + e.Counts));

        FormFigure Figure(string line, int counted) => new(line, counted, corrected.TryGetValue(line, out var figure) ? figure : null);
    }

    /// <summary>Every figure, in the form's order.</summary>
    public IEnumerable<FormFigure> Figures => [EventsHeld, EventsAhead, ResultPublished, .. Beneficiaries.SelectMany(b => new[] { b.Present, b.Eligible })];

    /// <summary>Why a figure cannot be corrected so; null where it can: a line of the form (<c>form-line</c>), from 0 to the most (<c>form-figure</c>), with a reason (<c>form-reason</c>).</summary>
    public Refusal? Corrects(string? line, int? figure, string? why) =>
        !Figures.Any(f => f.Line == line) ? new("form-line") : figure is null or < 0 or > FormFigure.Most ? new Refusal("form-figure") : string.IsNullOrWhiteSpace(why) ? new("form-reason") : null;

    /// <summary>How the form's rules read it.</summary>
    public FinalReport Facts => new(0)
    {
        Participants = Beneficiaries.Length == 0 ? null : Beneficiaries.Sum(b => b.Present.Value), EligibleBeneficiaries = Beneficiaries.Length == 0 ? null : Beneficiaries.Sum(b => b.Eligible.Value),
        LocalParticipants = Beneficiaries.Length == 0 ? null : Beneficiaries.Sum(b => b.Event.Counts.CameLocal), Rating = Together.Average, BestRating = EventCounts.BestRating,
    };
}
