using CleanerProduction.Companies;
using CleanerProduction.Labels;
using CleanerProduction.Labels.Judging;
using CleanerProduction.Meetings;
using CleanerProduction.Providers;
using Microsoft.EntityFrameworkCore;
using static CleanerProduction.Portal.Data.ReadyWords;
using Key = CleanerProduction.Portal.Data.Seeding.ReadyCasesText;

namespace CleanerProduction.Portal.Data;

/// <summary>Makes agenda items of the judging panel's lists (LG-10).</summary>
internal sealed class ReadyAward(PortalDb db, ReferenceData reference)
{
    /// <summary>Lists that stand and were not decided on.</summary>
    public static async Task<List<ReadyCase>> List(PortalDb db, CancellationToken cancellation)
    {
        var lists = await db.Set<AwardList>().AsNoTracking()
            .Where(l => l.DroppedAt == null && !db.Set<CarriedDecision>().Any(d => d.Case == l.Number && d.ReplacedBy == null && (d.Outcome == Outcome.Carried || d.Outcome == Outcome.NotCarried))).ToListAsync(cancellation);
        return lists.ConvertAll(l => new ReadyCase(AgendaKind.LabelAward, l.Number, About(l), About(l), null, true, l.MadeAt));
    }

    /// <summary>The item, with each application's holder and mean total as facts.</summary>
    public async Task<AgendaItem?> Item(ReadyCase ready, CancellationToken cancellation)
    {
        var list = await db.Set<AwardList>().SingleAsync(l => l.Number == ready.Case, cancellation);
        var cases = await db.Set<AwardListEntry>().Where(e => e.List == list.Number).Join(db.Set<LabelApplication>(), e => e.Application, a => a.Reference, (_, a) => a).OrderBy(a => a.Reference).ToListAsync(cancellation);
        var (facts, parties) = (new List<Fact>(), new List<Party>());
        foreach (var application in cases)
        {
            Trilingual holder;
            if (application.ProviderNumber is { } number)
            {
                var provider = await db.Set<Provider>().SingleAsync(p => p.Number == number, cancellation);
                holder = provider.Name;
                parties.AddRange(ReadyParties.Of(provider, withDirectors: true));
            }
            else
            {
                var company = await db.Set<Company>().SingleAsync(c => c.Id == application.CompanyId, cancellation);
                holder = company.Name;
                parties.AddRange(ReadyParties.Of(company, reference));
            }
            facts.Add(new(Trilingual.Same(application.Reference), holder, await Mean(application, cancellation)));
        }
        return new(AgendaKind.LabelAward, Say(list.Award ? nameof(Key.TitleLabelAward) : nameof(Key.TitleLabelDecline), Say($"Label{list.Label}"), cases.Count), list.Number,
            Say(list.Award ? nameof(Key.MotionLabelAward) : nameof(Key.MotionLabelDecline), Say($"Label{list.Label}"), cases.Count), list.Award, [], [.. facts], [.. parties.Distinct()]);
    }

    private async Task<Trilingual?> Mean(LabelApplication application, CancellationToken cancellation)
    {
        var sheets = await db.Set<ScoreSheet>().Where(s => s.Application == application.Reference && s.State == SheetState.HandedIn)
            .Join(db.Set<ScoreRevision>(), s => new { s.Application, s.Seat, Number = s.Revisions }, r => new { r.Application, r.Seat, r.Number }, (s, r) => new { s.RubricVersion, r.Content }).ToListAsync(cancellation);
        return Aggregate.Of(sheets.Select(s => reference.RubricOf(application.Label, s.RubricVersion).Total(s.Content.Scores))) is { } all ? Say(nameof(Key.LabelMean), all.Mean.ToString(), all.Count) : null;
    }

    private static Trilingual About(AwardList list) => Say(list.Award ? nameof(Key.AboutLabelAward) : nameof(Key.AboutLabelDecline), Say($"Label{list.Label}"));
}
