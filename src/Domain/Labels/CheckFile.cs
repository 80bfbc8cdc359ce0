using System.Collections.Immutable;
using CleanerProduction.Guidelines;

namespace CleanerProduction.Labels;

/// <summary>What an officer may record that the portal does not know by itself.</summary>
public enum FactKind
{
    /// <summary>A manufacturing label awarded outside the portal .</summary>
    Manufacturing,
    /// <summary>An excellent label awarded outside the portal.</summary>
    Excellent,
    /// <summary>Another label awarded outside the portal: supply chain or technology service.</summary>
    OtherLabel,
    /// <summary>A city-level cleaner production audit that was accepted (LG-4.1(2)).</summary>
    CityAudit,
    /// <summary>The city-level title (LG-4.1(2)).</summary>
    CityTitle,
    /// <summary>The provincial title (LG-4.2(2)).</summary>
    ProvincialTitle,
    /// <summary>The ministry's title of Green Factory (LG-4.2(2)).</summary>
    GreenFactory,
    /// <summary>A breach of environmental law .</summary>
    Offence,
    /// <summary>A paid measure that was carried out and stands on no form of the portal.</summary>
    Measure,
    /// <summary>A labelled factory bought from (LG-4.3(2)).</summary>
    Supplier,
    /// <summary>A factory referred that got funding (LG-4.3(1)).</summary>
    Referral,
}

/// <summary>Something an officer recorded, with where it was seen. It is never changed: it is struck with a reason and recorded anew.</summary>
/// <param name="Number">Its number in the file, from 1.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Source">Where it was seen: a register, a certificate, a letter.</param>
/// <param name="By">Who recorded it: the person's id.</param>
/// <param name="On">The day it was recorded.</param>
public sealed record RecordedFact(int Number, FactKind Kind, string Source, string By, DateOnly On)
{
    /// <summary>The factory, the measure or the breach in words; null where the kind says it all.</summary>
    public string? Name { get; init; }

    /// <summary>The number of the certificate, or of the decision.</summary>
    public string? Reference { get; init; }

    /// <summary>A label's round.</summary>
    public int? Round { get; init; }

    /// <summary>The first day of a validity; of an audit the day it was accepted, of a measure the day it was completed, of a referral the day of the approval, of a breach the day it was committed.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day of a validity, inclusive; null where it has none.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Of a breach: the day the penalty was recorded .</summary>
    public DateOnly? RecordedOn { get; init; }

    /// <summary>Of a breach: the day the applicant told of it (LG-fn7); null where it did not.</summary>
    public DateOnly? ToldOn { get; init; }

    /// <summary>Of a measure: whether it cuts VOC or NOx.</summary>
    public bool VocOrNox { get; init; }

    /// <summary>Of a label: whether it was got by the way of an assessment (LG-7.2(1)); null where not known.</summary>
    public bool? ByAssessment { get; init; }

    /// <summary>Why it counts no more; null while it stands.</summary>
    public string? Struck { get; init; }

    /// <summary>The days it is valid; open where no day is given.</summary>
    public DateRange Validity => new(From, Until);
}

/// <summary>The records of environmental law in which an officer looked the applicant up (LG-4.1(3)).</summary>
/// <param name="On">The day.</param>
/// <param name="Where">Which records.</param>
/// <param name="By">Who: the person's id.</param>
public sealed record RecordSearch(DateOnly On, string Where, string By);

/// <summary>What an officer found about a question the records leave open.</summary>
/// <param name="Question">Which.</param>
/// <param name="Item">The measure it is about; null where it is about the application.</param>
/// <param name="Verdict">Met or not, with the reason.</param>
/// <param name="By">Who: the person's id.</param>
/// <param name="On">The day.</param>
public sealed record CheckAnswer(CheckQuestion Question, string? Item, Judgement Verdict, string By, DateOnly On);

/// <summary>What the scheme's secretariat recorded about an application, as JSON by revision. It never changes: every save is a new one.</summary>
public sealed record CheckFile
{
    /// <summary>What was recorded, in the order it was, struck entries included.</summary>
    public ImmutableArray<RecordedFact> Facts { get; init; } = [];

    /// <summary>Where breaches were looked up; null before.</summary>
    public RecordSearch? Searched { get; init; }

    /// <summary>What was found about open questions, in the order it was; the last of a question counts.</summary>
    public ImmutableArray<CheckAnswer> Answers { get; init; } = [];

    /// <summary>What stands.</summary>
    public IEnumerable<RecordedFact> Standing => Facts.Where(f => f.Struck is null);

    /// <summary>What was found last about a question; null where nothing was.</summary>
    public CheckAnswer? Answer(CheckQuestion question, string? item = null) => Answers.LastOrDefault(a => a.Question == question && a.Item == item);

    /// <summary>The file with another fact; its number is the next.</summary>
    public Result<CheckFile> With(RecordedFact fact, DateOnly today) => CheckFault.Of(fact, today) is { } fault ? fault : this with { Facts = Facts.Add(fact with { Number = Facts.Length + 1, Struck = null }) };

    /// <summary>The file with a fact struck. Refused where it does not stand or no reason is given.</summary>
    public Result<CheckFile> Without(int number, string? reason) =>
        string.IsNullOrWhiteSpace(reason) ? new Refusal("reason-missing", "LG-9")
        : Facts.FirstOrDefault(f => f.Number == number && f.Struck is null) is { } found ? this with { Facts = Facts.Replace(found, found with { Struck = reason.Trim() }) }
        : new Refusal("fact-not-standing", "LG-9");

    /// <summary>The file with another answer.</summary>
    public CheckFile With(CheckAnswer answer) => this with { Answers = Answers.Add(answer) };

    /// <summary>It as JSON, the same for the same content.</summary>
    public string ToJson() => StrictJson.WriteKept(this);

    /// <summary>Reads what <see cref="ToJson"/> wrote, today or earlier.</summary>
    public static CheckFile FromJson(string json) => StrictJson.ReadKept<CheckFile>(json);
}

/// <summary>What is wrong with a fact about to be recorded.</summary>
public static class CheckFault
{
    /// <summary>Why it cannot be recorded, or null.</summary>
    public static Refusal? Of(RecordedFact fact, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(fact.Source)) return new("fact-source-missing", "LG-9");
        if (fact.Until < fact.From) return new("fact-ends-before-it-begins", "LG-9");
        if (fact.Kind is FactKind.Measure or FactKind.Supplier or FactKind.Referral or FactKind.Offence && string.IsNullOrWhiteSpace(fact.Name)) return new("fact-name-missing", "LG-9");
        if (fact.Kind is FactKind.Manufacturing or FactKind.Excellent or FactKind.OtherLabel && fact is not { From: not null, Until: not null }) return new("fact-validity-missing", "LG-7.1");
        if (fact.Kind is FactKind.CityTitle or FactKind.ProvincialTitle or FactKind.GreenFactory && fact is not { From: not null, Until: not null }) return new("fact-validity-missing", "LG-4.2(2)");
        if (fact.Kind is FactKind.CityAudit or FactKind.Measure or FactKind.Referral && fact.From is null) return new("fact-day-missing", "LG-9");
        if (fact.Kind is not (FactKind.Supplier or FactKind.Offence) && fact.From > today) return new Refusal("fact-in-the-future", "LG-9").With("on", fact.From.Value.Iso());
        // A breach without any day stays open: the clause says so, and the officer asks.
        if (fact.Kind == FactKind.Offence && (fact.From > today || fact.RecordedOn > today || fact.ToldOn > today)) return new Refusal("fact-in-the-future", "LG-fn7").With("on", today.Iso());
        return null;
    }
}
