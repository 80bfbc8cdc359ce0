using CleanerProduction.Portal.Parts.Letterhead;
using T = CleanerProduction.Portal.Meetings.Record.MinutesText;

namespace CleanerProduction.Portal.Meetings.Record;

/// <summary>The codes of the facts in words of the current language. An unknown code stands as it is: minutes are printed whatever a later version adds.</summary>
internal static class MinutesWords
{
    public static string State(string state) => state switch { "draft" => T.StateDraft, "circulated" => T.StateCirculated, "confirmed" => T.StateConfirmed, _ => state };

    public static string Kind(string kind) => kind switch
    {
        "demonstration" or "demonstration-1" or "demonstration-2" => T.KindDemonstration,
        "new-technology" => T.KindNewTechnology,
        "registration" => T.KindRegistration,
        "reapplication" => T.KindReapplication,
        "penalty" => T.KindPenalty,
        "withdrawal" => T.KindWithdrawal,
        "termination" => T.KindTermination,
        "quotation" => T.KindQuotation,
        "label" => T.KindLabel,
        "report" => T.KindReport,
        "minutes" => T.KindMinutes,
        "information" => T.KindInformation,
        _ => kind,
    };

    public static string Ruling(string ruling) => ruling switch { "withdraw" => T.RulingWithdraw, "stay-without-vote" => T.RulingStay, "disclose-only" => T.RulingDisclose, _ => ruling };

    public static string Choice(string choice) => choice switch
    {
        "for" => T.For,
        "against" => T.Against,
        "abstain" => T.Abstain,
        "no-response" => T.NoResponse,
        "recused" => T.Recused,
        "absent" => T.Absent,
        "withheld" => T.Withheld,
        _ => choice,
    };

    /// <summary>The shape that goes with the word.</summary>
    public static string Shape(string choice) => choice switch { "for" => "✓", "against" => "✕", "abstain" => "–", _ => "" };

    /// <summary>What was declared, with the places {0} for the hour and {1} for the seat.</summary>
    public static string Declared(string outcome) => outcome switch
    {
        "carried" => T.DeclaredCarried,
        "not-carried" => T.DeclaredNotCarried,
        "no-quorum" => T.DeclaredNoQuorum,
        "abandoned" => T.DeclaredAbandoned,
        _ => outcome,
    };

    public static string Outcome(string outcome) => outcome switch { "carried" => T.Carried, "not-carried" => T.NotCarried, "no-quorum" => T.NoQuorum, "abandoned" => T.Abandoned, _ => outcome };

    /// <summary>One stay: 14:33–14:40, or 14:44–16:05 where it lasted to the end.</summary>
    public static string Stay(MinutesStay stay, DateTimeOffset? end) =>
        (stay.Out ?? end) is { } until ? $"{PrintFormat.Time(stay.In)}–{PrintFormat.Time(until)}" : $"{PrintFormat.Time(stay.In)}–";
}
