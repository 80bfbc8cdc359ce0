using System.Collections.Immutable;
using System.Globalization;
using CleanerProduction.Applications;
using CleanerProduction.Cases;
using CleanerProduction.Companies;
using CleanerProduction.Meetings;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Notices.Decisions;
using CleanerProduction.Portal.Notices.Letters;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Meetings.Prepare;

/// <summary>Two meetings that lie in the past: the 65th with confirmed minutes, the 66th with minutes to be confirmed at the 67th.</summary>
internal sealed class PastMeetings(IChainStore store, IDbContextFactory<PortalDb> databases, ImmutableArray<Seat> seats, Trilingual place, string phase, PastLetters letters)
{
    // For, against, abstained and silent by seat order; the last of a row repeats.
    private static readonly string[] Votes = ["ffffffffa", "ffafxffaf", "ffffff-ff", "aafafaaxa", "fffffffff"];

    private static readonly Actor Secretary = new("p-secretary", Trilingual.Same("p-secretary"), [Role.Secretariat]);

    public async Task Make(DemonstrationCalendar calendar, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var last = calendar.MeetingBy(calendar.Today);
        var before = calendar.MeetingBy(last.Day.AddDays(-1));
        foreach (var (meeting, confirmed) in ((DemonstrationMeeting, DateTimeOffset?)[])[(before, last.StartsAt.AddMinutes(6)), (last, null)])
        {
            var scribe = Sit(meeting, await Items(db, meeting, cancellation));
            db.AddRange(scribe.Meeting.Divisions.Values.Select(d => Carried(scribe.Meeting, d)));
            List<(DateTimeOffset At, Command Command)> after = [(meeting.StartsAt.AddDays(6), new CirculateMinutes())];
            if (confirmed is { } at) after.Add((at, new ConfirmMinutes(last.Id)));
            foreach (var division in scribe.Meeting.Divisions.Values.OrderBy(d => d.DeclaredAt))
                if (await Tell(db, scribe.Meeting, division, calendar, cancellation) is { } told) after.Add(told);
            foreach (var (when, command) in after.OrderBy(a => a.At)) scribe.Do(command, Secretary, when.ToUniversalTime());
            await scribe.Hand(store, cancellation);
        }
        // Their cases stand where these decisions led them: there is nothing left to carry out.
        await db.SaveChangesAsync(cancellation);
    }

    // The letter on a result; it went out on the day the case's time limit for it was met, else it is still a draft.
    private async Task<(DateTimeOffset At, Command Command)?> Tell(PortalDb db, Meeting meeting, Division division, DemonstrationCalendar calendar, CancellationToken cancellation)
    {
        var content = meeting.Items[division.Item].Content;
        var deadlines = await db.Set<CaseDeadline>().Where(d => d.Case == content.Case && d.Rule == "FG-2.5.1-demonstration").ToListAsync(cancellation);
        DateTimeOffset? told = deadlines.Find(d => d.MetOn is not null)?.MetOn is { } day && day < calendar.Today ? HongKongTime.StartOf(day).AddHours(10).AddMinutes(division.Item * 4) : null;
        var number = letters.Number(HongKongTime.DateOf(told ?? division.DeclaredAt!.Value).Year);
        var decision = new DecisionTaken(meeting.Id, division.Item, division.Id, content, division.Result!.Outcome, division.DeclaredAt!.Value, meeting.Head, []);
        await letters.Put(db, decision, number, told?.ToUniversalTime(), Secretary.Person, cancellation);
        return told is { } at ? (at, new RecordNotified(division.Id, number)) : null;
    }

    // What the histories of cases say was decided at that meeting.
    private static async Task<List<(AgendaItem Item, bool Carried)>> Items(PortalDb db, DemonstrationMeeting meeting, CancellationToken cancellation)
    {
        var rows = await db.Set<CaseEntry>().AsNoTracking().Where(e => e.Actor == meeting.Id && e.By == Role.Committee && (e.Step == nameof(ApplicationStep.Approve) || e.Step == nameof(ApplicationStep.Reject)))
            .Join(db.Set<Application>(), e => e.Case, a => a.Reference, (e, a) => new { e.Step, Application = a })
            .Join(db.Set<Company>(), r => r.Application.CompanyId, c => c.Id, (r, c) => new { r.Step, r.Application, c.Name })
            .OrderBy(r => r.Application.Reference).ToListAsync(cancellation);
        return [.. rows.Select(r => (ItemOf(r.Application, r.Name), r.Step == nameof(ApplicationStep.Approve)))];
    }

    private Scribe Sit(DemonstrationMeeting meeting, List<(AgendaItem Item, bool Carried)> agenda)
    {
        var at = meeting.StartsAt.ToUniversalTime();
        var scribe = new Scribe().Do(new CallMeeting(new(meeting.Id, meeting.Number, false, false, at, place, phase, StandingOrders.NoCastingVote, seats)), Secretary, at.AddDays(-14));
        if (agenda.Count == 0) agenda = [(DemonstrationMeetings.Plain(AgendaKind.ProgressReport, nameof(DemonstrationText.ProgressReport)), true)];
        foreach (var (item, _) in agenda) scribe.Do(new TableItem(null, item), Secretary, at.AddDays(-14).AddMinutes(10));
        scribe.Do(new GiveNotice(), Secretary, at.AddDays(-14).AddHours(1));
        var clock = at.AddMinutes(-6);
        foreach (var seat in seats.Where(s => s.Filled)) scribe.Do(new RecordArrival(seat.Code, seat.Holder!.Person), Secretary, clock = clock.AddSeconds(40));
        scribe.Do(new OpenMeeting(), Secretary, clock = at.AddMinutes(1));
        for (var i = 0; i < agenda.Count; i++)
            if (agenda[i].Item.Motion is not null) clock = Decide(scribe, i + 1, agenda[i].Carried ? Votes[(meeting.Number + i) % 3] : Votes[3], clock.AddMinutes(1));
        return scribe.Do(new CloseMeeting(), Secretary, clock.AddMinutes(9));
    }

    private DateTimeOffset Decide(Scribe scribe, int item, string votes, DateTimeOffset at)
    {
        var chair = Actors(seats.First(s => s.Kind == SeatKind.Chair));
        scribe.Do(new TakeItem(item), Secretary, at).Do(new OpenDivision(item), chair, at = at.AddMinutes(4));
        var division = scribe.Meeting.Running!.Id;
        foreach (var (seat, i) in seats.Where(s => s.Filled).Select((s, i) => (s, i)))
            if (ChoiceOf(votes[Math.Min(i, votes.Length - 1)]) is { } choice)
                scribe.Do(new Cast(division, $"{division}-{seat.Code}", choice, MeetingHub.NewNonce()), Actors(seat), at = at.AddSeconds(7));
        return Close(scribe, division, chair, at);
    }

    private static DateTimeOffset Close(Scribe scribe, string division, Actor chair, DateTimeOffset at)
    {
        scribe.Do(new CallLast(division), chair, at = at.AddSeconds(20)).Do(new TimeUp(division), Actor.System, at = at.AddSeconds(60));
        scribe.Do(new Declare(division), chair, at = at.AddSeconds(15));
        var item = scribe.Meeting.Divisions[division].Item;
        scribe.Do(new TakeNote(item, DemonstrationMeetings.Words(nameof(DemonstrationText.Note)).Hant, Language.ZhHant), Secretary, at = at.AddSeconds(30));
        return at.AddMinutes(1);
    }

    private static Choice? ChoiceOf(char mark) => mark switch { 'f' => Choice.For, 'a' => Choice.Against, 'x' => Choice.Abstain, _ => null };

    private static Actor Actors(Seat seat) => new(seat.Holder!.Person, seat.Holder.Name, [Role.Member]);

    private static CarriedDecision Carried(Meeting meeting, Division division) => new()
    {
        Division = division.Id, Meeting = meeting.Id, Item = division.Item, Kind = meeting.Items[division.Item].Content.Kind, Case = meeting.Items[division.Item].Content.Case,
        Outcome = division.Result!.Outcome, DeclaredAt = division.DeclaredAt!.Value,
    };

    private static AgendaItem ItemOf(Application application, Trilingual company)
    {
        var amount = (application.ApprovedGrant ?? application.RecommendedGrant ?? application.ProjectCost).ToString();
        var kind = application.Type switch { ProjectType.NewTechnology => AgendaKind.NewTechnology, ProjectType.Demonstration2 => AgendaKind.Demonstration2, _ => AgendaKind.Demonstration1 };
        Trilingual Fill(string key) => Trilingual.Make(language => string.Format(CultureInfo.InvariantCulture, DemonstrationMeetings.Words(key).In(language), company.In(language), amount, application.Title.In(language)));
        return new(kind, Fill(nameof(DemonstrationText.Title)), application.Reference, Fill(nameof(DemonstrationText.Motion)), true, [], [], [new(PartyKind.Applicant, application.Reference, company)]);
    }
}
