namespace CleanerProduction.Labels.Awards;

/// <summary>What became of an objection.</summary>
public enum ObjectionOutcome
{
    /// <summary>It is being looked into.</summary>
    Open,
    /// <summary>It is well founded: the award goes back to the panel.</summary>
    Upheld,
    /// <summary>It is not.</summary>
    Dismissed,
}

/// <summary>An objection to a proposed award, in writing.</summary>
public sealed class Objection
{
    private Objection() { }

    /// <summary>An objection as it came.</summary>
    /// <param name="round">The round's year.</param>
    /// <param name="application">The application objected to, by reference.</param>
    /// <param name="by">Who objects, as they call themselves.</param>
    /// <param name="contact">How they are reached.</param>
    /// <param name="reason">Why, in their words.</param>
    /// <param name="receivedOn">The day it was received, Hong Kong time.</param>
    public Objection(int round, string application, string by, string contact, string reason, DateOnly receivedOn) =>
        (Round, Application, By, Contact, Reason, ReceivedOn) = (round, application, by, contact, reason, receivedOn);

    /// <summary>Its number.</summary>
    public int Id { get; private set; }

    /// <summary>The round's year.</summary>
    public int Round { get; private set; }

    /// <summary>The application objected to.</summary>
    public string Application { get; private set; } = "";

    /// <summary>Who objects.</summary>
    public string By { get; private set; } = "";

    /// <summary>How they are reached.</summary>
    public string Contact { get; private set; } = "";

    /// <summary>Why.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>The day it was received.</summary>
    public DateOnly ReceivedOn { get; private set; }

    /// <summary>The person who lodged it through the portal; null where an officer recorded one that came in writing.</summary>
    public string? LodgedBy { get; init; }

    /// <summary>The officer who recorded it; null where it was lodged through the portal.</summary>
    public string? RecordedBy { get; init; }

    /// <summary>What became of it.</summary>
    public ObjectionOutcome Outcome { get; private set; }

    /// <summary>Why, in the officer's words; null while it is open.</summary>
    public string? Answer { get; private set; }

    /// <summary>The day it was answered.</summary>
    public DateOnly? AnsweredOn { get; private set; }

    /// <summary>The officer who answered it.</summary>
    public string? AnsweredBy { get; private set; }

    /// <summary>What stands against taking it: it must say who and why, and come in the days that were published.</summary>
    /// <param name="by">Who objects.</param>
    /// <param name="contact">How they are reached.</param>
    /// <param name="reason">Why.</param>
    /// <param name="receivedOn">The day.</param>
    /// <param name="days">The days objections are taken, both inclusive; null where none are.</param>
    public static Refusal? MayBeTaken(string? by, string? contact, string? reason, DateOnly receivedOn, DateRange? days) =>
        days is not { } taken || receivedOn < taken.From ? new("objections-not-invited", "LG-6")
        : receivedOn > taken.Until ? new Refusal("objection-too-late", "LG-6").With("until", taken.Until!.Value.Iso())
        : string.IsNullOrWhiteSpace(by) || string.IsNullOrWhiteSpace(contact) ? new("objector-missing", "LG-6")
        : string.IsNullOrWhiteSpace(reason) ? new("reason-missing", "LG-6")
        : null;

    /// <summary>Answers it, once, with a reason.</summary>
    public Refusal? Close(ObjectionOutcome outcome, string? answer, DateOnly on, string by)
    {
        if (Outcome != ObjectionOutcome.Open) return new("objection-answered-already", "LG-6");
        if (outcome == ObjectionOutcome.Open) return new("objection-outcome-missing", "LG-6");
        if (string.IsNullOrWhiteSpace(answer)) return new("reason-missing", "LG-6");
        (Outcome, Answer, AnsweredOn, AnsweredBy) = (outcome, answer.Trim(), on, by);
        return null;
    }
}
