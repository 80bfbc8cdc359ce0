using System.Security.Claims;
using CleanerProduction.Labels;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Cases;
using CleanerProduction.Portal.Data.Labels;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Labels.Verify;

/// <summary>Takes verifications on site (LG-fn2). The device's own name for a visit makes a second sending harmless: the line may have dropped after the first arrived.</summary>
public sealed class SiteVerifying(LabelDesk desk, LabelFactsBook book)
{
    /// <summary>Takes a visit. Null where it was taken, now or before.</summary>
    public async Task<Refusal?> Send(ClaimsPrincipal person, string @case, SiteVisit visit, CancellationToken cancellation)
    {
        var refusal = await Try(person, @case, visit, cancellation);
        // Sent twice in the same moment: the second now finds the first.
        return refusal?.Code == CaseDesk.MovedOn ? await Try(person, @case, visit, cancellation) : refusal;
    }

    private Task<Refusal?> Try(ClaimsPrincipal person, string @case, SiteVisit visit, CancellationToken cancellation)
    {
        var by = person.IsInRole(nameof(Role.Secretariat)) ? Role.Secretariat : Role.TechnicalSupport;
        return desk.Act(person, by, @case, null, async act =>
        {
            if (await act.Db.Set<LabelSiteVisit>().AnyAsync(v => v.Case == @case && v.Key == visit.Key, cancellation)) return null;
            var lines = SiteChecklist.Of(CheckFacts.Measures(await book.Read(act.Db, act.Case, cancellation)));
            if (act.Step(LabelStep.VerifySite, visit.Verdict.Reason) is { } refusal) return refusal;
            if (SiteChecklist.Faults(visit, lines, act.Case.ReceivedOn, act.Today) is [var (_, why), ..]) return why;
            act.Db.Add(new LabelSiteVisit { Case = @case, Key = visit.Key, Content = visit.ToJson(), At = act.At, By = act.Person });
            return null;
        }, cancellation);
    }
}
