using System.Collections.Immutable;
using CleanerProduction.Applications;
using CleanerProduction.Forms;
using CleanerProduction.Portal.Data.Cases;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Data.Forms;

using Texts = ImmutableSortedDictionary<string, string>;

/// <summary>Saves pages of a form: whatever was typed, and nobody's over another's.</summary>
public abstract class SavesPages<TCase, TForm, TPage>(IDbContextFactory<PortalDb> databases, TimeProvider clock)
    where TCase : class
    where TForm : class, IKeptForm<TForm>
    where TPage : struct, Enum
{
    private const int Attempts = 50;

    /// <summary>Saves a page. Refused: <see cref="Unknown"/> where it is not the person's, <see cref="CaseDesk.FormClosed"/>.</summary>
    public async Task<Result<SavedPage<TCase>>> Save(string person, string reference, SentPage<TPage> sent, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var db = await databases.CreateDbContextAsync(cancellation);
            // The newest form before the state: what is handed in meanwhile takes the next number, and this save finds it taken.
            var newest = await db.Set<FormRevision>().AsNoTracking().Where(r => r.Case == reference).OrderByDescending(r => r.Revision).FirstOrDefaultAsync(cancellation);
            var stands = newest is null ? Blank : TForm.FromJson(newest.Content);
            if (stands is null || await Find(person, reference, cancellation) is not { } mine) return new Refusal(Unknown).With("case", reference);
            if (!IsWritable(mine)) return new Refusal(CaseDesk.FormClosed).With("case", reference);
            var read = sent.Read == newest?.Revision ? stands : await Revision(db, reference, sent.Read, cancellation) ?? stands;
            var merged = PageMerge.Of(Sheet, sent.Page, TextsOf(read, sent.Page), TextsOf(stands, sent.Page), sent.Texts);
            var form = Put(mine, stands, sent, Without(merged.Texts, read, stands, sent));
            var other = newest is { } last && last.Revision != sent.Read ? newest : null;
            if (form.ToJson() == (newest?.Content ?? Blank?.ToJson())) return new SavedPage<TCase>(mine, merged.Contested, merged.KeptLines, other);
            db.Add(new FormRevision { Case = reference, Revision = (newest?.Revision ?? 0) + 1, Moment = FormMoment.Draft, Content = form.ToJson(), Hash = form.Hash, At = clock.GetUtcNow(), By = person });
            try
            {
                await db.SaveChangesAsync(cancellation);
                return new SavedPage<TCase>((await Find(person, reference, cancellation))!, merged.Contested, merged.KeptLines, other);
            }
            catch (DbUpdateException) when (attempt < Attempts && !cancellation.IsCancellationRequested)
            {
                // Somebody else saved in the very same moment: merge with that.
            }
        }
    }

    /// <summary>Why it is refused where there is no such form, or not for this person.</summary>
    protected virtual string Unknown => CaseDesk.Unknown;

    /// <summary>The form's pages with their fields.</summary>
    protected abstract FormSheet<TPage> Sheet { get; }

    /// <summary>The form before anything was saved; null where its first revision is made with what it belongs to.</summary>
    protected virtual TForm? Blank => null;

    /// <summary>What the form belongs to; null where it is not the person's.</summary>
    protected abstract Task<TCase?> Find(string person, string reference, CancellationToken cancellation);

    /// <summary>True while the form may be changed.</summary>
    protected abstract bool IsWritable(TCase mine);

    /// <summary>A page as texts by place.</summary>
    protected abstract Texts TextsOf(TForm form, TPage page);

    /// <summary>The form with the page filled in as these texts say, and with the line that was asked for.</summary>
    protected abstract TForm Put(TCase mine, TForm stands, SentPage<TPage> sent, Texts texts);

    /// <summary>True where a line may go although somebody else changed it.</summary>
    protected virtual bool GoesAnyway(FormList<TPage> list) => false;

    private async Task<TForm?> Revision(PortalDb db, string reference, int revision, CancellationToken cancellation) => revision == 0 ? Blank :
        await db.Set<FormRevision>().AsNoTracking().SingleOrDefaultAsync(r => r.Case == reference && r.Revision == revision, cancellation) is { } found ? TForm.FromJson(found.Content) : null;

    // A line is taken out where it is still the one that was seen.
    private Texts Without(Texts texts, TForm read, TForm stands, SentPage<TPage> sent)
    {
        if (sent.Do is not { Add: false, Line: var line } act || Sheet.Lists.FirstOrDefault(l => l.Name == act.List) is not { } list) return texts;
        var (before, now) = (TextsOf(read, sent.Page), TextsOf(stands, sent.Page));
        return GoesAnyway(list) || list.Fields.All(f => before.GetValueOrDefault($"{f}/{line}", "") == now.GetValueOrDefault($"{f}/{line}", "")) ? texts.RemoveRange(list.Fields.Select(f => $"{f}/{line}")) : texts;
    }
}
