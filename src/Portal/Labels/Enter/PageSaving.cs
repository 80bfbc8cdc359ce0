using System.Collections.Immutable;
using CleanerProduction.Forms;
using CleanerProduction.Labels.Forms;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Cases;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Labels.Enter;

/// <summary>What a person sent from a page of the form.</summary>
/// <param name="Page">The page.</param>
/// <param name="Read">The revision it was read from.</param>
/// <param name="Texts">The texts by place.</param>
/// <param name="Do">A line more or less; null for neither.</param>
public sealed record SentPage(LabelPage Page, int Read, IReadOnlyDictionary<string, string> Texts, LineAct? Do = null);

/// <summary>A line more in a list, or one less.</summary>
/// <param name="List">The list.</param>
/// <param name="Line">The line to take out; null to add one.</param>
public sealed record LineAct(string List, string? Line);

/// <summary>What became of it.</summary>
/// <param name="Entry">The application as it stands now.</param>
/// <param name="Contested">What somebody else changed meanwhile as well: not saved yet.</param>
/// <param name="KeptLines">Lines put at the end, since the list had changed.</param>
/// <param name="Other">Who saved meanwhile; null where nobody did.</param>
public sealed record SavedPage(Entry Entry, ImmutableArray<ContestedField> Contested, ImmutableArray<string> KeptLines, FormRevision? Other);

/// <summary>Saves pages of an entry form: whatever was typed, and nobody's over another's.</summary>
public sealed class PageSaving(IDbContextFactory<PortalDb> databases, EntryBook book, ReferenceData reference, TimeProvider clock)
{
    /// <summary>Why nothing was saved: the form was handed in or taken back.</summary>
    public const string Closed = "form-closed";

    private const int Attempts = 50;

    /// <summary>Saves a page. Refused: <see cref="CaseDesk.Unknown"/> where it is not the person's, <see cref="Closed"/>.</summary>
    public async Task<Result<SavedPage>> Save(string person, string @case, SentPage sent, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var db = await databases.CreateDbContextAsync(cancellation);
            // The newest form before the state: what is handed in meanwhile takes the next number, and this save finds it taken.
            var newest = await db.Set<FormRevision>().AsNoTracking().Where(r => r.Case == @case).OrderByDescending(r => r.Revision).FirstOrDefaultAsync(cancellation);
            if (newest is null || await book.Mine(person, @case, cancellation) is not { } mine) return new Refusal(CaseDesk.Unknown).With("case", @case);
            if (!mine.Writable) return new Refusal(Closed).With("case", @case);
            var stands = LabelEntryForm.FromJson(newest.Content);
            var read = sent.Read == newest.Revision ? stands : await Revision(db, @case, sent.Read, cancellation) ?? stands;
            var merged = LabelFormText.Merge(sent.Page, read, stands, sent.Texts);
            var form = LabelLines.Added(LabelFormText.Put(stands, sent.Page, Without(merged.Texts, read, stands, sent)).ByCatalogue(reference.Measures), sent.Do is { Line: null } act ? act.List : null, sent.Texts.Keys);
            var other = newest.Revision != sent.Read ? newest : null;
            if (form.ToJson() == newest.Content) return new SavedPage(mine, merged.Contested, merged.KeptLines, other);
            db.Add(new FormRevision { Case = @case, Revision = newest.Revision + 1, Moment = FormMoment.Draft, Content = form.ToJson(), Hash = form.Hash, At = clock.GetUtcNow(), By = person });
            try
            {
                await db.SaveChangesAsync(cancellation);
                return new SavedPage((await book.Mine(person, @case, cancellation))!, merged.Contested, merged.KeptLines, other);
            }
            catch (DbUpdateException) when (attempt < Attempts && !cancellation.IsCancellationRequested)
            {
                // Somebody else saved in the very same moment: merge with that.
            }
        }
    }

    private static async Task<LabelEntryForm?> Revision(PortalDb db, string @case, int revision, CancellationToken cancellation) =>
        await db.Set<FormRevision>().AsNoTracking().SingleOrDefaultAsync(r => r.Case == @case && r.Revision == revision, cancellation) is { } found ? LabelEntryForm.FromJson(found.Content) : null;

    // A line is taken out where it is still the one that was seen.
    private static ImmutableSortedDictionary<string, string> Without(ImmutableSortedDictionary<string, string> texts, LabelEntryForm read, LabelEntryForm stands, SentPage sent)
    {
        if (sent.Do is not { Line: { } line } act || LabelSheet.Sheet.Lists.FirstOrDefault(l => l.Name == act.List) is not { } list) return texts;
        var (before, now) = (LabelFormText.Of(read, sent.Page), LabelFormText.Of(stands, sent.Page));
        return list.Fields.All(f => before.GetValueOrDefault($"{f}/{line}", "") == now.GetValueOrDefault($"{f}/{line}", "")) ? texts.RemoveRange(list.Fields.Select(f => $"{f}/{line}")) : texts;
    }
}
