using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Guides.Checks.Asking;
using CleanerProduction.Portal.Guides.Checks.Questions;
using CleanerProduction.Portal.Parts.Bodies;
using CleanerProduction.Portal.Parts.Forms;
using CleanerProduction.Portal.Parts.Reading;

namespace CleanerProduction.Portal.Guides.Checks.Ballots;

/// <summary>Whether a division is carried.</summary>
public sealed partial class BallotSheet(BallotQuestion question, ReferenceData reference) : CheckSheet
{
    /// <summary>The list of seats.</summary>
    public const string Seats = "seats";
    /// <summary>Who presides: the name of a seat, in the form its row, <c>[3]</c>, since names may change.</summary>
    public const string Chair = "chair";
    /// <summary>The standing orders.</summary>
    public const string Orders = "orders";
    /// <summary>The casting vote.</summary>
    public const string Casting = "castingVote";
    /// <summary>How many seats one form takes: an address is not endless.</summary>
    public const int MostSeats = 20;

    private const int LongestName = 40;

    /// <inheritdoc/>
    public override string Name => "ballot";

    /// <inheritdoc/>
    public override int Order => 7;

    /// <inheritdoc/>
    public override string Title => BallotsText.Title;

    /// <inheritdoc/>
    public override string Lead => BallotsText.Lead;

    /// <inheritdoc/>
    public override ImmutableArray<string> Clauses => ["RG-6.1.4"];

    /// <inheritdoc/>
    public override Shape Form => question.Body;

    /// <inheritdoc/>
    public override Type Result => typeof(BallotResult);

    /// <summary>The votes there are.</summary>
    public static ImmutableArray<Choice> Votes => [new("", BallotsText.VoteNone), new("for", BallotsText.VoteFor), new("against", BallotsText.VoteAgainst), new("abstain", BallotsText.VoteAbstain)];

    /// <summary>The standing orders there are.</summary>
    public static ImmutableArray<Choice> AllOrders => [new("no-casting-vote", BallotsText.OrdersNone), new("chair-casting-vote", BallotsText.OrdersCasting)];

    /// <summary>The casting votes there are.</summary>
    public static ImmutableArray<Choice> CastingVotes => [new("for", BallotsText.CastingFor), new("against", BallotsText.CastingAgainst), new("withheld", BallotsText.CastingWithheld)];

    /// <inheritdoc/>
    public override IEnumerable<(string Path, string Text)> Defaults(DateOnly today)
    {
        var language = Languages.Of(CultureInfo.CurrentUICulture);
        var names = reference.Phases.All.Last(p => p.Seats.Any(s => s.Votes)).Seats.Where(s => s.Votes).Select(s => s.Body.In(language) is { Length: <= LongestName } name ? name : s.Code).ToList();
        yield return (Orders, AllOrders[0].Value);
        yield return (Chair, names[0]);
        for (var i = 0; i < names.Count; i++)
        {
            yield return (At(i, "seat"), names[i]);
            yield return (At(i, "present"), "true");
        }
    }

    /// <summary>The path of a seat's field.</summary>
    public static string At(int index, string field) => string.Create(CultureInfo.InvariantCulture, $"{Seats}[{index}].{field}");

    /// <summary>The row of the chair becomes its name; a seat whose box is not ticked is absent.</summary>
    public override void Settle(Typed typed)
    {
        if (Row().Match(typed[Chair] ?? "") is { Success: true } row) typed.Put(Chair, typed[At(int.Parse(row.Groups["row"].ValueSpan, CultureInfo.InvariantCulture), "seat")]?.Trim() ?? "");
        foreach (var seat in typed.At(Seats)?.Entries ?? [])
            if (!seat.IsBlank && string.IsNullOrWhiteSpace(seat["present"])) seat.Put("present", "false");
    }

    /// <inheritdoc/>
    public override string? LabelOf(string path) => path switch
    {
        Seats => BallotsText.Seats,
        Chair => BallotsText.Chair,
        Orders => BallotsText.Orders,
        Casting => BallotsText.Casting,
        _ when Place().Match(path) is { Success: true } place => (place.Groups["field"].Value == "vote" ? BallotsText.VoteOf : BallotsText.Seat).With(int.Parse(place.Groups["row"].ValueSpan, CultureInfo.InvariantCulture) + 1),
        _ => null,
    };

    /// <inheritdoc/>
    public override void Judge(Filled body, Language language, Faults faults) => question.Answer(body, language, faults);

    /// <inheritdoc/>
    public override IEnumerable<Told> Told(Asked asked)
    {
        yield return new(BallotsText.Orders, Text(AllOrders, asked[Orders]));
        for (var i = 0; i < asked.Rows(Seats, 0, int.MaxValue); i++)
            yield return new(asked[At(i, "seat")] ?? "", string.Join(QuestionsText.Comma,
            [
                QuestionSheet.IsYes(asked[At(i, "recused")]) ? BallotsText.SeatRecused : QuestionSheet.IsYes(asked[At(i, "present")]) ? BallotsText.SeatPresent : BallotsText.SeatAbsent,
                .. asked[At(i, "seat")]?.Trim() == asked[Chair]?.Trim() ? [BallotsText.SeatPresides] : Array.Empty<string>(),
                .. asked[At(i, "vote")] is { Length: > 0 } and not "none" ? [Text(Votes, asked[At(i, "vote")])] : Array.Empty<string>(),
            ]));
        if (asked[Casting] is { Length: > 0 } casting) yield return new(BallotsText.Casting, Text(CastingVotes, casting));
    }

    private static string Text(ImmutableArray<Choice> choices, string? value) => choices.FirstOrDefault(c => c.Value == value?.Trim())?.Text ?? value ?? "";

    [GeneratedRegex(@"^\[(?<row>\d{1,4})\]$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Row();

    [GeneratedRegex(@"^seats\[(?<row>\d{1,4})\](\.(?<field>\w+))?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Place();
}
