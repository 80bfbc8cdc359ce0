using CleanerProduction.Labels;
using CleanerProduction.Labels.Forms;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Data.Labels;

/// <summary>The newest form of an application for a label.</summary>
/// <param name="Row">How it was kept.</param>
/// <param name="Form">The form.</param>
public sealed record NewestLabelForm(FormRevision Row, LabelEntryForm Form)
{
    /// <summary>Its number, from 1.</summary>
    public int Revision => Row.Revision;
}

/// <summary>Reads the forms of applications for labels; a nomination has none.</summary>
public static class LabelFormReading
{
    /// <summary>The newest of one application, or null.</summary>
    public static async Task<NewestLabelForm?> LabelForm(this PortalDb db, string @case, CancellationToken cancellation) =>
        await db.Set<FormRevision>().AsNoTracking().Where(r => r.Case == @case).OrderByDescending(r => r.Revision).FirstOrDefaultAsync(cancellation) is { } row ? new(row, LabelEntryForm.FromJson(row.Content)) : null;

    /// <summary>The newest of several, by reference; one without any is not among them.</summary>
    public static async Task<Dictionary<string, NewestLabelForm>> LabelForms(this PortalDb db, IQueryable<LabelApplication> cases, CancellationToken cancellation)
    {
        var newest = await db.Set<FormRevision>().AsNoTracking()
            .Where(r => cases.Any(c => c.Reference == r.Case) && !db.Set<FormRevision>().Any(o => o.Case == r.Case && o.Revision > r.Revision)).ToListAsync(cancellation);
        return newest.ToDictionary(r => r.Case, r => new NewestLabelForm(r, LabelEntryForm.FromJson(r.Content)), StringComparer.Ordinal);
    }

    /// <summary>The form as it was handed in; null where it was not.</summary>
    public static async Task<NewestLabelForm?> SubmittedLabelForm(this PortalDb db, string @case, CancellationToken cancellation) =>
        await db.Set<FormRevision>().AsNoTracking().Where(r => r.Case == @case && r.Moment == FormMoment.Submitted).OrderBy(r => r.Revision).FirstOrDefaultAsync(cancellation) is { } row
            ? new(row, LabelEntryForm.FromJson(row.Content))
            : null;
}
