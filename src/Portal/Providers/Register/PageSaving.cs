using System.Collections.Immutable;
using CleanerProduction.Forms;
using CleanerProduction.Portal.Data;
using CleanerProduction.Providers.Forms;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Providers.Register;

/// <summary>What a person sent from a page of the form.</summary>
/// <param name="Page">The page.</param>
/// <param name="Read">The revision it was read from.</param>
/// <param name="Texts">The texts by place.</param>
/// <param name="Do">A line more or less; null for neither.</param>
public sealed record SentPage(RegistrationPage Page, int Read, IReadOnlyDictionary<string, string> Texts, LineAct? Do = null);

/// <summary>A line more in a list, or one less.</summary>
/// <param name="List">The list.</param>
/// <param name="Line">The line to take out; null to add one.</param>
public sealed record LineAct(string List, string? Line);

/// <summary>What became of it.</summary>
/// <param name="Filing">The application as it stands now.</param>
/// <param name="Contested">What somebody else changed meanwhile as well: not saved yet.</param>
/// <param name="KeptLines">Lines put at the end, since the list had changed.</param>
/// <param name="Other">Who saved meanwhile; null where nobody did.</param>
public sealed record SavedPage(Filing Filing, ImmutableArray<ContestedField> Contested, ImmutableArray<string> KeptLines, FormRevision? Other);

/// <summary>Saves pages of a registration form: whatever was typed, and nobody's over another's.</summary>
public sealed class PageSaving(IDbContextFactory<PortalDb> databases, FilingBook book, TimeProvider clock)
{
    /// <summary>Why nothing was saved: the form was handed in.</summary>
    public const string Closed = "form-closed";

    private const int Attempts = 50, MostLines = 200;

    /// <summary>Saves a page. Refused: <see cref="RegistrationDesk.Unknown"/> where it is not the person's, <see cref="Closed"/>.</summary>
    public async Task<Result<SavedPage>> Save(string person, string filing, SentPage sent, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var db = await databases.CreateDbContextAsync(cancellation);
            // The newest form before the state: what is handed in meanwhile takes the next number, and this save finds it taken.
            var newest = await db.Set<FormRevision>().AsNoTracking().Where(r => r.Case == filing).OrderByDescending(r => r.Revision).FirstOrDefaultAsync(cancellation);
            if (newest is null || await book.Mine(person, filing, cancellation) is not { } mine) return new Refusal(RegistrationDesk.Unknown).With("case", filing);
            if (!mine.Writable) return new Refusal(Closed).With("case", filing);
            var stands = RegistrationForm.FromJson(newest.Content);
            var read = sent.Read == newest.Revision ? stands : await Revision(db, filing, sent.Read, cancellation) ?? stands;
            var merged = RegistrationText.Merge(sent.Page, read, stands, sent.Texts);
            // By whom the company is known is said once, when the application is begun.
            var form = Added(RegistrationText.Put(stands, sent.Page, Without(merged.Texts, read, stands, sent)) with { Identifier = mine.Provider.Identifier }, sent);
            var other = newest.Revision != sent.Read ? newest : null;
            if (form.ToJson() == newest.Content) return new SavedPage(mine, merged.Contested, merged.KeptLines, other);
            db.Add(new FormRevision { Case = filing, Revision = newest.Revision + 1, Moment = FormMoment.Draft, Content = form.ToJson(), Hash = form.Hash, At = clock.GetUtcNow(), By = person });
            try
            {
                await db.SaveChangesAsync(cancellation);
                return new SavedPage((await book.Mine(person, filing, cancellation))!, merged.Contested, merged.KeptLines, other);
            }
            catch (DbUpdateException) when (attempt < Attempts && !cancellation.IsCancellationRequested)
            {
                // Somebody else saved in the very same moment: merge with that.
            }
        }
    }

    private static async Task<RegistrationForm?> Revision(PortalDb db, string filing, int revision, CancellationToken cancellation) =>
        await db.Set<FormRevision>().AsNoTracking().SingleOrDefaultAsync(r => r.Case == filing && r.Revision == revision, cancellation) is { } found ? RegistrationForm.FromJson(found.Content) : null;

    // A line is taken out where it is still the one that was seen.
    private static ImmutableSortedDictionary<string, string> Without(ImmutableSortedDictionary<string, string> texts, RegistrationForm read, RegistrationForm stands, SentPage sent)
    {
        if (sent.Do is not { Line: { } line } act || RegistrationSheet.Sheet.Lists.FirstOrDefault(l => l.Name == act.List) is not { } list) return texts;
        var (before, now) = (RegistrationText.Of(read, sent.Page), RegistrationText.Of(stands, sent.Page));
        return list.Fields.All(f => before.GetValueOrDefault($"{f}/{line}", "") == now.GetValueOrDefault($"{f}/{line}", "")) ? texts.RemoveRange(list.Fields.Select(f => $"{f}/{line}")) : texts;
    }

    // Lines that were shown and stand empty stay beside the new one: who adds three and fills them in afterwards has three.
    private static RegistrationForm Added(RegistrationForm form, SentPage sent)
    {
        if (sent.Do is not { Line: null, List: "staff" or "projects" } act) return form;
        var shown = RegistrationSheet.Sheet.List(act.List).Lines(sent.Texts.Keys).Where(RegistrationSheet.Sheet.List(act.List).Accepts).Take(MostLines);
        foreach (var line in shown.Append(null))
            form = act.List == "staff"
                ? form.Staff.Any(s => s.Id == line) ? form : form with { Staff = form.Staff.Add(new(line ?? form.NextStaff, "", "", null, null, "")) }
                : form.Projects.Any(p => p.Id == line) ? form : form with { Projects = form.Projects.Add(new(line ?? form.NextProject, "", "", "", "", "", null, null, null, null)) };
        return form;
    }
}
