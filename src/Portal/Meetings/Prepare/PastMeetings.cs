using System.Collections.Immutable;
using System.Globalization;
using CleanerProduction.Applications;
using CleanerProduction.Companies;
using CleanerProduction.Meetings;
using CleanerProduction.Portal.Data;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Meetings.Prepare;

/// <summary>Two meetings that lie in the past: the 65th with confirmed minutes, the 66th with minutes to be confirmed at the 67th.</summary>
internal sealed class PastMeetings(IChainStore store, IDbContextFactory<PortalDb> databases, ImmutableArray<Seat> seats, Trilingual place, string phase)
{
    private static readonly ApplicationState[] Decided = [ApplicationState.AgreementPending, ApplicationState.InProgress, ApplicationState.ReportSubmitted, ApplicationState.Rejected, ApplicationState.Closed];

    // For, against, abstained and silent by seat order; the last of a row repeats.
    private static readonly string[] Votes = ["ffffffffa", "ffafxffaf", "ffffff-ff", "aafafaaxa", "fffffffff"];

    private static readonly Actor Secretary = new("p-secretary", Trilingual.Same("p-secretary"), [Role.Secretariat]);

    public async Task Make(DateTimeOffset now, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        ProjectType[] types = [ProjectType.Demonstration1, ProjectType.Demonstration2, ProjectType.NewTechnology];
        var cases = await db.Set<Application>().AsNoTracking().Where(a => Decided.Contains(a.State) && types.Contains(a.Type))
            .Join(db.Set<Company>(), a => a.CompanyId, c => c.Id, (a, c) => new { Application = a, c.Name }).OrderBy(a => a.Application.Reference).ToListAsync(cancellation);
        var items = cases.Select(c => (Item: ItemOf(c.Application, c.Name), Carried: c.Application.State != ApplicationState.Rejected)).ToList();
        var sixtyFifth = Sit(65, now.AddDays(-190), items.Take(3));
        sixtyFifth.Do(new CirculateMinutes(), Secretary, now.AddDays(-183)).Do(new ConfirmMinutes("66"), Secretary, now.AddDays(-95).AddMinutes(6));
        var sixtySixth = Sit(66, now.AddDays(-95), items.Skip(3).Take(4)).Do(new CirculateMinutes(), Secretary, now.AddDays(-88));
        foreach (var scribe in (Scribe[])[sixtyFifth, sixtySixth])
        {
            db.AddRange(scribe.Meeting.Divisions.Values.Select(d => Carried(scribe.Meeting, d)));
            await scribe.Hand(store, cancellation);
        }
        // Their cases stand where these decisions led them: there is nothing left to carry out.
        await db.SaveChangesAsync(cancellation);
    }

    private Scribe Sit(int number, DateTimeOffset day, IEnumerable<(AgendaItem Item, bool Carried)> items)
    {
        var id = number.ToString(CultureInfo.InvariantCulture);
        var at = new DateTimeOffset(HongKongTime.DateOf(day).ToDateTime(new TimeOnly(14, 30)), HongKongTime.Offset).ToUniversalTime();
        var scribe = new Scribe().Do(new CallMeeting(new(id, number, false, false, at, place, phase, StandingOrders.NoCastingVote, seats)), Secretary, at.AddDays(-14));
        var agenda = items.ToList();
        foreach (var (item, _) in agenda) scribe.Do(new TableItem(null, item), Secretary, at.AddDays(-14).AddMinutes(10));
        scribe.Do(new GiveNotice(), Secretary, at.AddDays(-14).AddHours(1));
        var clock = at.AddMinutes(-4);
        foreach (var seat in seats.Where(s => s.Filled)) scribe.Do(new RecordArrival(seat.Code, seat.Holder!.Person), Secretary, clock = clock.AddSeconds(40));
        scribe.Do(new OpenMeeting(), Secretary, clock = at.AddMinutes(3));
        for (var i = 0; i < agenda.Count; i++) clock = Decide(scribe, i + 1, agenda[i].Carried ? Votes[(number + i) % 3] : Votes[3], clock.AddMinutes(4));
        return scribe.Do(new CloseMeeting(), Secretary, clock.AddMinutes(9));
    }

    private DateTimeOffset Decide(Scribe scribe, int item, string votes, DateTimeOffset at)
    {
        var chair = Actors(seats.First(s => s.Kind == SeatKind.Chair));
        scribe.Do(new TakeItem(item), Secretary, at).Do(new OpenDivision(item), chair, at = at.AddMinutes(6));
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
        scribe.Do(new RecordNotified(division, $"LT-{at.Year}-{scribe.Meeting.Id}{item:00}"), Secretary, at.AddDays(0).AddMinutes(1));
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
