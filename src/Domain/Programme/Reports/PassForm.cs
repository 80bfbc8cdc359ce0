using System.Collections.Immutable;
using CleanerProduction.Guidelines.Pass;
using CleanerProduction.Schemes;

namespace CleanerProduction.Programme.Reports;

/// <summary>A line of a final report: what is asked and what was answered, in short.</summary>
/// <param name="Name">What is asked.</param>
/// <param name="Text">What was answered.</param>
/// <param name="Source">Where it stands.</param>
public sealed record PassLine(Trilingual Name, Trilingual Text, Source Source);

/// <summary>A promotion as agreed and as done.</summary>
/// <param name="Name">What.</param>
/// <param name="Agreed">How many were agreed; null where the form gives no number.</param>
/// <param name="Done">How many there were; null where the report gives no number.</param>
/// <param name="Text">What was done, in short.</param>
/// <param name="Source">Where it stands.</param>
public sealed record PassPromotion(Trilingual Name, int? Agreed, int? Done, Trilingual Text, Source Source);

/// <summary>Some who took part, and how many of them the form counts.</summary>
/// <param name="Name">Who.</param>
/// <param name="Present">How many took part; null where the report gives no number.</param>
/// <param name="Counted">How many the form counts as eligible beneficiaries .</param>
/// <param name="Source">Where it stands.</param>
public sealed record PassBeneficiaries(Trilingual Name, int? Present, int Counted, Source Source);

/// <summary>The index project's final report in its form (PR), beside the figures of <see cref="PassReport"/>: a documented report of another scheme, retold in short.</summary>
/// <param name="Title">The project.</param>
/// <param name="Details">The part on details.</param>
/// <param name="Summary">The summary, in short.</param>
/// <param name="Promotion">Promotion.</param>
/// <param name="Beneficiaries">Who took part.</param>
/// <param name="Evaluation">Achievements and evaluation.</param>
public sealed record PassForm(Trilingual Title, ImmutableList<PassLine> Details, PassLine Summary, ImmutableList<PassPromotion> Promotion, ImmutableList<PassBeneficiaries> Beneficiaries, ImmutableList<PassLine> Evaluation)
{
    /// <summary>Reads <c>seeds/programme/pass-form.json</c>; a text that lacks a language is a FormatException.</summary>
    public static PassForm Parse(string json)
    {
        var read = StrictJson.Read<PassForm>("pass-form.json", json);
        Trilingual[] texts = [read.Title, .. read.Details.Append(read.Summary).Concat(read.Evaluation).SelectMany(l => new[] { l.Name, l.Text }), .. read.Promotion.SelectMany(p => new[] { p.Name, p.Text }), .. read.Beneficiaries.Select(b => b.Name)];
        if (Array.Exists(texts, t => t.IsIncomplete)) throw new FormatException("pass-form.json: a text lacks a language");
        return read;
    }
}

/// <summary>The arithmetic of a final report: agreed against actual.</summary>
public static class PassArithmetic
{
    private const string Seminar = "c-";

    /// <summary>Of the target, whole per cent, halves up (PR-2.2).</summary>
    public static int Percent(this Programme.Deliverable deliverable) => Share.Ratio(deliverable.Actual, deliverable.Target).WholePercent();

    /// <summary>Both seminars together: agreed, actual and the part reached.</summary>
    public static (int Target, int Actual, decimal Percent) Seminars(this PassReport report)
    {
        var both = report.Deliverables.Where(d => d.Code.StartsWith(Seminar, StringComparison.Ordinal)).ToList();
        var (target, actual) = (both.Sum(d => d.Target), both.Sum(d => d.Actual));
        return (target, actual, Math.Round(actual * 100m / target, 1, MidpointRounding.AwayFromZero));
    }

    /// <summary>The participants' rating of the best there is, whole per cent.</summary>
    public static int RatingPercent(this PassReport report) => Share.Ratio(report.RatingTenths, report.RatingOfTenths).WholePercent();

    /// <summary>How the rules read the report: what the form asks of its figures.</summary>
    public static FinalReport Facts(this PassReport report, PassForm form) => new(report.SummaryWords.Value)
    {
        Title = form.Title.En, From = report.From, Until = report.Until, Months = report.Months,
        Deliverables = [.. report.Deliverables.Select(d => new Guidelines.Pass.Deliverable(d.Name.En, d.Target, d.Actual, d.PrintedPercent))],
        Participants = report.Seminars().Actual, LocalParticipants = form.Beneficiaries.Sum(b => b.Counted), EligibleBeneficiaries = report.EligibleBeneficiaries.Value,
        Rating = report.RatingTenths / 10m, BestRating = report.RatingOfTenths / 10m,
    };
}
