using CleanerProduction.Cases;
using CleanerProduction.Guidelines;
using CleanerProduction.Labels;
using CleanerProduction.Portal.Data.Labels;
using CleanerProduction.Portal.Parts.Frame;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Data;

/// <summary>What officers recorded about the invented applications that were checked, and the visits to their factories: made from the applications themselves once they are in the store.</summary>
public static class DemonstrationLabelChecks
{
    private static readonly LabelState[] Before = [LabelState.Draft, LabelState.AwaitingOriginal, LabelState.Submitted, LabelState.Lapsed];

    /// <summary>Puts them in where none is there. Another node may do so at the same moment; then one of them does.</summary>
    public static async Task Seed(IServiceProvider services, CancellationToken cancellation)
    {
        if (!services.GetRequiredService<Operation>().IsDemonstration) return;
        await using var db = await services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync(cancellation);
        if (await db.Set<LabelCheckRevision>().AnyAsync(cancellation)) return;
        var cases = await db.Set<LabelApplication>().AsNoTracking().Where(a => !Before.Contains(a.State)).OrderBy(a => a.Reference).ToListAsync(cancellation);
        var references = cases.ConvertAll(a => a.Reference);
        var entries = (await db.Set<CaseEntry>().AsNoTracking().Where(e => references.Contains(e.Case)).ToListAsync(cancellation)).ToLookup(e => e.Case, StringComparer.Ordinal);
        foreach (var one in await new LabelFactsBook(services.GetRequiredService<ReferenceData>(), services.GetRequiredService<TimeProvider>()).Read(db, cases, cancellation))
        {
            if (entries[one.Application.Reference].LastOrDefault(e => e.Step == nameof(LabelStep.Check)) is not { } check) continue;
            var file = Answered(one, check);
            if (file != one.File) db.Add(new LabelCheckRevision { Case = check.Case, Revision = 1, Content = file.ToJson(), At = check.At, By = check.Actor });
            if (entries[check.Case].LastOrDefault(e => e.Step == nameof(LabelStep.VerifySite)) is { } visited)
                db.Add(new LabelSiteVisit { Case = check.Case, Key = $"demonstration-{check.Case}", Content = Visit(one, HongKongTime.DateOf(visited.At)).ToJson(), At = visited.At, By = visited.Actor });
        }
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException) when (!cancellation.IsCancellationRequested)
        {
            await using var again = await services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync(cancellation);
            if (!await again.Set<LabelCheckRevision>().AnyAsync(cancellation)) throw;
        }
    }

    private static CheckFile Answered(CheckCase @case, CaseEntry check)
    {
        var (file, on) = (@case.File, HongKongTime.DateOf(check.At));
        if (@case.Application.IsVerifiedOnSite) file = file with { Searched = new(on, @case.Known.Place == CleanerProduction.Companies.FactoryPlace.HongKong ? "環境保護署檢控紀錄" : "廣東省生態環境廳行政處罰公示", check.Actor) };
        foreach (var fact in Facts(@case, on)) file = file with { Facts = file.Facts.Add(fact with { Number = file.Facts.Length + 1, By = check.Actor, On = on }) };
        // The invented files are drawn later: the declaration was seen on paper.
        foreach (var asked in CheckFindings.Of(@case with { File = file }).Asked.Where(a => a.Says is null || a.Question == CheckQuestion.Declaration))
            file = file.With(new CheckAnswer(asked.Question, asked.Item, new Judgement(true, ReasonOf(asked.Question)), check.Actor, on));
        return file;
    }

    // What the invented forms name and no record of the portal shows: labels of before, suppliers and factories referred, each seen on its certificate.
    private static IEnumerable<RecordedFact> Facts(CheckCase @case, DateOnly on)
    {
        RecordedFact Seen(FactKind kind, string name) => new(0, kind, "已核對證書或批核信副本", "", on) { Name = name };
        foreach (var supplier in @case.Stated.Suppliers ?? []) yield return Seen(FactKind.Supplier, supplier.Name) with { Reference = supplier.Reference };
        foreach (var referral in @case.Stated.Referrals ?? []) yield return Seen(FactKind.Referral, referral.Name) with { From = on.AddMonths(-6), Reference = referral.Reference };
        foreach (var (year, number) in @case.Stated.Awards) yield return new(0, FactKind.Manufacturing, "已核對證書副本", "", on) { Round = year, Reference = number, From = new DateOnly(year, 10, 29), Until = new DateOnly(year + 2, 10, 28), ByAssessment = true };
    }

    private static SiteVisit Visit(CheckCase @case, DateOnly on) => new($"demonstration-{@case.Application.Reference}", on, "廠長", [.. SiteChecklist.Of(CheckFacts.Measures(@case)).Select(l => new SiteAnswer(l.Key, SiteFinding.AsStated, null))],
        new Judgement(true, "設備及記錄與申請所述相符。"));

    private static string ReasonOf(CheckQuestion question) => question switch
    {
        CheckQuestion.Effect => "前後讀數與發票相符，成效明顯。",
        CheckQuestion.Assessment => "已查閱評估報告正本。",
        CheckQuestion.CityAuditOrTitle or CheckQuestion.ProvincialOrMiitTitle => "已核對證書及主管部門公布的名單。",
        CheckQuestion.BusinessRegistration => "登記證有效。",
        _ => "已核對申請文件。",
    };
}
