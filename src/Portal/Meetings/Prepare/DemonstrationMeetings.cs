using System.Collections.Immutable;
using System.Text;
using CleanerProduction.Meetings;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Files;
using CleanerProduction.Portal.Notices.Letters;
using CleanerProduction.Portal.Parts.Frame;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Meetings.Prepare;

/// <summary>
/// The meetings of the demonstration programme, made once: two in the past with their records, one with notice given and ready to open,
/// and its rehearsal. Everything goes through the same decisions as a live meeting.
/// </summary>
public sealed class DemonstrationMeetings(IChainStore store, CommitteeBook committee, IReadyCases ready, FileStore files, ReferenceData reference, IDbContextFactory<PortalDb> databases, Operation operation, PastLetters letters, TimeProvider clock)
{
    private static readonly Trilingual Place = new("九龍達之路78號生產力大樓會議室", "九龙达之路78号生产力大楼会议室", "Conference Room, HKPC Building, 78 Tat Chee Avenue, Kowloon");

    private static readonly Actor Secretary = new("p-secretary", Trilingual.Same("p-secretary"), [Role.Secretariat]);

    /// <summary>Makes them where there is no meeting yet.</summary>
    public async Task Seed(CancellationToken cancellation)
    {
        if (!operation.IsDemonstration || (await store.Meetings(cancellation)).Count > 0) return;
        var now = clock.GetUtcNow();
        var today = HongKongTime.DateOf(now);
        var phase = reference.Phases.On(today) is { Seats.IsEmpty: false } current ? current : reference.Phases["P4"];
        var seats = await committee.Seats(phase, today, cancellation);
        var interests = await committee.Interests(today.Year, cancellation);
        if (seats.Count(s => s.Filled) < 5) return;
        await new PastMeetings(store, databases, seats, Place, phase.Code, letters).Make(new DemonstrationCalendar(today, reference.Calendar), cancellation);

        var items = await Items(cancellation);
        var starts = NextQuarter(now);
        await (await Ready("67", 67, rehearsal: false, starts, items, seats, interests, phase.Code, cancellation)).Hand(store, cancellation);
        await (await Ready("r1", 1, rehearsal: true, starts.AddHours(-1), [.. items.Take(4), items[^1]], seats, interests, phase.Code, cancellation)).Hand(store, cancellation);
    }

    private async Task<Scribe> Ready(string id, int number, bool rehearsal, DateTimeOffset starts, ImmutableArray<AgendaItem> items, ImmutableArray<Seat> seats, ImmutableArray<Interest> interests, string phase, CancellationToken cancellation)
    {
        var called = clock.GetUtcNow().AddDays(-14);
        var scribe = new Scribe().Do(new CallMeeting(new(id, number, rehearsal, false, starts, Place, phase, StandingOrders.ChairCastingVote, seats)), Secretary, called);
        foreach (var item in items) scribe.Do(new TableItem(null, item), Secretary, called.AddMinutes(20));
        for (var i = 0; i < items.Length; i++)
        {
            if (items[i].Motion is null) continue;
            scribe.Do(new LayPaper(i + 1, await Lay("recommendation", nameof(DemonstrationText.Recommendation), Written(items[i], withFacts: true), cancellation)), Secretary, called.AddHours(3));
            scribe.Do(new LayPaper(i + 1, await Lay("case", nameof(DemonstrationText.CaseFile), Written(items[i], withFacts: false), cancellation)), Secretary, called.AddHours(3));
        }
        scribe.Do(new CheckInterests(interests), Secretary, called.AddHours(4));
        return scribe.Do(new GiveNotice(), Secretary, called.AddHours(5));
    }

    // One of each kind the guides reserve to the committee, two of the common ones, between the fixed items of every agenda.
    private async Task<ImmutableArray<AgendaItem>> Items(CancellationToken cancellation)
    {
        var items = ImmutableArray.CreateBuilder<AgendaItem>();
        items.Add(Plain(AgendaKind.Minutes, nameof(DemonstrationText.MinutesOf66)));
        items.Add(Plain(AgendaKind.ProgressReport, nameof(DemonstrationText.ProgressReport)));
        var all = await ready.List(cancellation);
        foreach (var (kind, count) in ((AgendaKind, int)[])[(AgendaKind.Demonstration1, 1), (AgendaKind.Demonstration2, 1), (AgendaKind.NewTechnology, 2), (AgendaKind.Penalty, 1),
            (AgendaKind.RegistrationReferral, 1), (AgendaKind.ApprovalWithdrawal, 1), (AgendaKind.Termination, 1), (AgendaKind.ProcurementVariation, 1), (AgendaKind.ReapplicationOpinion, 1)])
            foreach (var one in all.Where(r => r.Kind == kind).OrderByDescending(r => r.Tabled).Take(count).ToList())
                if ((one.Tabled || !IsFunding(kind)) && await ready.ItemFor(one, cancellation) is { } item) items.Add(item);
        items.Add(Plain(AgendaKind.OtherBusiness, nameof(DemonstrationText.OtherBusiness)));
        return items.ToImmutable();
    }

    private static bool IsFunding(AgendaKind kind) => kind is AgendaKind.Demonstration1 or AgendaKind.Demonstration2 or AgendaKind.NewTechnology;

    internal static AgendaItem Plain(AgendaKind kind, string key) => new(kind, Words(key), null, null, true, [], [], []);

    private async Task<Paper> Lay(string id, string title, string text, CancellationToken cancellation)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var kept = (await files.Put(content, content.Length, cancellation)).Value;
        return new(id, Words(title), kept.Hash, "text/plain", kept.Length);
    }

    private static string Written(AgendaItem item, bool withFacts)
    {
        var text = new StringBuilder();
        foreach (var language in (Language[])[Language.ZhHant, Language.ZhHans, Language.En])
        {
            text.AppendLine(item.Title.In(language)).AppendLine(item.Motion!.In(language)).AppendLine();
            if (withFacts) foreach (var fact in item.Facts) text.AppendLine($"{fact.Label.In(language)}: {fact.Value.In(language)} {fact.Note?.In(language)}".TrimEnd());
            if (withFacts) foreach (var condition in item.Conditions) text.AppendLine(condition.In(language));
            foreach (var party in item.Parties) text.AppendLine(party.Name.In(language));
            text.AppendLine();
        }
        return text.ToString();
    }

    internal static Trilingual Words(string key) => Trilingual.Make(language => DemonstrationText.ResourceManager.GetString(key, Parts.Reading.Languages.Culture(language))!);

    private static DateTimeOffset NextQuarter(DateTimeOffset now) => new(now.Ticks - now.Ticks % TimeSpan.FromMinutes(15).Ticks + TimeSpan.FromMinutes(15).Ticks, now.Offset);
}
