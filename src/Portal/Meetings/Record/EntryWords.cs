using System.Globalization;
using CleanerProduction.Meetings;
using CleanerProduction.Portal.Meetings.Live;
using CleanerProduction.Portal.Parts.Reading;
using T = CleanerProduction.Portal.Meetings.Record.RecordText;

namespace CleanerProduction.Portal.Meetings.Record;

/// <summary>What an act says, in words of the reader's language (that of the current culture); every kind of act has its own sentence.</summary>
public static class EntryWords
{
    /// <summary>The sentence of an act; empty where its kind says it all.</summary>
    public static string Of(Act act, Meeting meeting, Language language)
    {
        string Seat(string code) => meeting.Seat(code) is { } seat ? SeatNames.Brief(code, seat.Body, language) : code;
        string Seats(IEnumerable<string> codes) => string.Join(Prepare.PrepareText.Comma, codes.Select(Seat).DefaultIfEmpty(T.Nobody));
        string At(DateTimeOffset at) => Written.Moment(at, language);
        return act switch
        {
            MeetingCalled called => T.SayCalled.With(At(called.StartsAt), called.Place.In(language), called.Orders.Version, called.Seats.Count(s => s.Filled)),
            SeatsFilled filled => T.SaySeats.With(filled.Seats.Count(s => s.Filled)),
            ItemTabled tabled => T.SayTabled.With(tabled.Item, tabled.Content.Title.In(language), tabled.Content.Motion?.In(language) ?? T.NoMotion),
            ItemWithdrawn gone => T.SayItemReason.With(gone.Item, gone.Reason),
            AgendaOrdered ordered => T.SayOrder.With(string.Join(Prepare.PrepareText.Comma, ordered.Order)),
            PaperLaid laid => T.SayPaper.With(laid.Item, laid.Paper.Title.In(language), laid.Paper.Hash),
            MeetingOpened opened => T.SayPresiding.With(Seat(opened.Presiding)),
            PresiderChosen chosen => T.SayPresiding.With(Seat(chosen.Seat)),
            Arrived arrived => T.SayArrived.With(Seat(arrived.Seat), arrived.Name.In(language)),
            Left left => Seat(left.Seat),
            LeaveForeseen leave => T.SayLeaves.With(Seat(leave.Seat), At(leave.At)),
            InterestDeclared declared => T.SayInterest.With(declared.Item, Seat(declared.Seat), LiveWords.Of(declared.Party), declared.Nature.In(language), declared.Declaration),
            InterestRuled ruled => T.SayRuled.With(ruled.Declaration, LiveWords.Of(ruled.Effect), Seat(ruled.BySeat), ruled.Reason.Length == 0 ? T.None : ruled.Reason),
            ItemTaken taken => T.SayItem.With(taken.Item),
            ItemNoted noted => T.SayItem.With(noted.Item),
            DivisionOpened opened => T.SayOpened.With(opened.Division, Seat(opened.Presiding), opened.Papers.Length, opened.Replaces ?? T.None, opened.Reason ?? T.None),
            BallotCast cast => (cast.RollCallOfficers is null ? T.SayBallot : T.SayBallotAloud).With(cast.Division, Seat(cast.Seat), LiveWords.Of(cast.Choice), cast.Revision),
            LastCalled last => T.SayUntil.With(last.Division, At(last.Until), LiveWords.Seconds(last.Until)),
            DivisionCut cut => T.SayCut.With(cut.Division, cut.ByTime ? T.ByTime : T.ByPresider, Seats(cut.Present), Seats(cut.Recused), cut.Quorum),
            CastingVoteGiven casting => T.SayCasting.With(casting.Division, Casting(casting.Choice), casting.Reason),
            ResultDeclared result => T.SayResult.With(result.Division, LiveWords.Of(result.Outcome), result.Figures.For, result.Figures.Against, result.Figures.Abstain, result.Figures.Silent, result.Figures.Recused, result.Figures.Present, result.Figures.Quorum),
            DivisionAbandoned abandoned => T.SayDivisionReason.With(abandoned.Division, abandoned.Reason),
            CalledToMeeting called => T.SayDissent.With(called.Division, Seat(called.Seat), called.Reason),
            PartyNotified notified => T.SayNotified.With(notified.Division, notified.Letter),
            DissentRecorded dissent => T.SayDissent.With(dissent.Division, Seat(dissent.Seat), dissent.Reason),
            NoteTaken note => T.SayItemReason.With(note.Item, note.Text),
            ActionAdded action => T.SayAction.With(action.Item, action.Text, action.Who, Written.Day(action.Due, language)),
            MinutesConfirmed confirmed => T.SayConfirmed.With(confirmed.AtMeeting),
            _ => "",
        };
    }

    /// <summary>What each fault of a record means.</summary>
    public static string Of(Fault fault) =>
        T.ResourceManager.GetString($"Fault_{fault.Code.Replace('-', '_')}", CultureInfo.CurrentUICulture) ?? T.FaultOther.With(fault.Code);

    private static string Casting(CastingChoice choice) => choice switch
    {
        CastingChoice.For => LiveText.For,
        CastingChoice.Against => LiveText.Against,
        _ => T.Withheld,
    };
}
