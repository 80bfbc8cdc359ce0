using System.Collections.Immutable;
using CleanerProduction.Guidelines;
using CleanerProduction.Guidelines.Label;
using CleanerProduction.Labels;
using CleanerProduction.Labels.Forms;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Data.Labels;

/// <summary>The findings from what applicants stated in their forms.</summary>
public sealed class FormCriteria : IPanelCriteria
{
    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<string, ImmutableArray<Finding>>> Findings(PortalDb db, IReadOnlyList<LabelApplication> applications, CancellationToken cancellation)
    {
        var names = applications.Select(a => a.Reference).ToList();
        var forms = await db.LabelForms(db.Set<LabelApplication>().Where(a => names.Contains(a.Reference)), cancellation);
        var rounds = (await db.KnownRounds(cancellation)).ToDictionary(r => r.Year, r => r.Round);
        return applications.ToDictionary(a => a.Reference, a => forms.TryGetValue(a.Reference, out var form)
            ? LabelCheck.Of(new LabelAsked(form.Form, rounds[a.Round], a.ReceivedOn ?? DateOnly.MinValue).Stated())
            : LabelCheck.Of(new LabelFacts(rounds[a.Round], a.Label, a.Renewal)), StringComparer.Ordinal);
    }
}
