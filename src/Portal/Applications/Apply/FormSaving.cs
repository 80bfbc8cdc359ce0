using System.Collections.Immutable;
using CleanerProduction.Applications;
using CleanerProduction.Applications.Forms;
using CleanerProduction.Forms;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Cases;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Applications.Apply;

/// <summary>What a person sent from a page of the form.</summary>
/// <param name="Group">The page.</param>
/// <param name="Read">The revision it was read from.</param>
/// <param name="Texts">The texts by place.</param>
/// <param name="Do">What else is to be done with it; null for nothing.</param>
public sealed record SentPage(FormGroup Group, int Read, IReadOnlyDictionary<string, string> Texts, ListAct? Do = null);

/// <summary>A line more in a list, or one less.</summary>
/// <param name="List">The list.</param>
/// <param name="Line">The line to take out; null to add one, or its line of the budget for a quotation more.</param>
/// <param name="Add">True to add.</param>
public sealed record ListAct(string List, string Line, bool Add);

/// <summary>What became of it.</summary>
/// <param name="Case">The application as it stands now.</param>
/// <param name="Contested">What somebody else changed meanwhile as well: not saved yet.</param>
/// <param name="KeptLines">Lines put at the end, since the list had changed.</param>
/// <param name="Other">Who saved meanwhile, and when; null where nobody did.</param>
public sealed record SavedPage(MyCase Case, ImmutableArray<ContestedField> Contested, ImmutableArray<string> KeptLines, FormRevision? Other);

/// <summary>Saves pages of a form: whatever was typed, and nobody's over another's.</summary>
public sealed class FormSaving(IDbContextFactory<PortalDb> databases, MyCases cases, TimeProvider clock)
{
    /// <summary>Why nothing was saved: the form was handed in, or the application withdrawn.</summary>
    public const string Closed = "form-closed";

    private const int Attempts = 50;

    /// <summary>Saves a page. Refused: <see cref="CaseDesk.Unknown"/> where it is not the person's, <see cref="Closed"/>.</summary>
    public async Task<Result<SavedPage>> Save(string person, string reference, SentPage sent, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var db = await databases.CreateDbContextAsync(cancellation);
            // The newest form before the state: what is handed in meanwhile takes the next number, and this save finds it taken.
            var newest = await db.Set<FormRevision>().AsNoTracking().Where(r => r.Case == reference).OrderByDescending(r => r.Revision).FirstOrDefaultAsync(cancellation);
            if (await cases.Find(person, reference, cancellation) is not { } mine) return new Refusal(CaseDesk.Unknown).With("case", reference);
            if (!mine.Writable) return new Refusal(Closed).With("case", reference);
            var stands = newest is null ? new() : ApplicationForm.FromJson(newest.Content);
            var read = sent.Read == newest?.Revision ? stands : await Revision(db, reference, sent.Read, cancellation) ?? stands;
            var merged = FormMerge.Of(sent.Group, FormText.Of(read, sent.Group), FormText.Of(stands, sent.Group), sent.Texts);
            var form = Named(mine, Done(FormText.Put(stands, sent.Group, Without(merged.Texts, sent.Do, same: Same(read, stands, sent))), sent));
            var other = newest is { } last && last.Revision != sent.Read ? newest : null;
            if (form.ToJson() == (newest?.Content ?? new ApplicationForm().ToJson())) return new SavedPage(mine, merged.Contested, merged.KeptLines, other);
            db.Add(new FormRevision { Case = reference, Revision = (newest?.Revision ?? 0) + 1, Moment = FormMoment.Draft, Content = form.ToJson(), Hash = form.Hash, At = clock.GetUtcNow(), By = person });
            try
            {
                await db.SaveChangesAsync(cancellation);
                return new SavedPage((await cases.Find(person, reference, cancellation))!, merged.Contested, merged.KeptLines, other);
            }
            catch (DbUpdateException) when (attempt < Attempts && !cancellation.IsCancellationRequested)
            {
                // Somebody else saved in the very same moment: merge with that.
            }
        }
    }

    private static async Task<ApplicationForm?> Revision(PortalDb db, string reference, int revision, CancellationToken cancellation) => revision == 0 ? new() :
        await db.Set<FormRevision>().AsNoTracking().SingleOrDefaultAsync(r => r.Case == reference && r.Revision == revision, cancellation) is { } found ? ApplicationForm.FromJson(found.Content) : null;

    // A line is taken out where it is still the one that was seen.
    private static bool Same(ApplicationForm read, ApplicationForm stands, SentPage sent)
    {
        if (sent.Do is not { Add: false } act || FormLists.All.FirstOrDefault(l => l.Name == act.List) is not { } list) return false;
        var (before, now) = (FormText.Of(read, sent.Group), FormText.Of(stands, sent.Group));
        return list.Name == "budget" || list.Fields.All(f => before.GetValueOrDefault($"{f}/{act.Line}", "") == now.GetValueOrDefault($"{f}/{act.Line}", ""));
    }

    private static ImmutableSortedDictionary<string, string> Without(ImmutableSortedDictionary<string, string> texts, ListAct? act, bool same) =>
        act is { Add: false } && same && FormLists.All.FirstOrDefault(l => l.Name == act.List) is { } list ? texts.RemoveRange(list.Fields.Select(f => $"{f}/{act.Line}")) : texts;

    private static ApplicationForm Done(ApplicationForm form, SentPage sent) => sent.Do is { Add: true } act ? act.List switch
    {
        "plan" => form with { Plan = form.Plan.Add(new("", null)) },
        "budget" => form with { Budget = form.Budget.Add(new(form.NextLine, "", null, null)) },
        "quotations" => form with { Budget = [.. form.Budget.Select(l => l.Id == act.Line ? l with { Quotations = l.Quotations.Add(new("", "", null)) } : l)] },
        "representatives" => form with { Representatives = form.Representatives.Add(new(null, "", "", "", "")) },
        "schemes" => form with { Schemes = form.Schemes.Add(new("", "", "", null)) },
        "providers" => Chosen(form, act.Line),
        _ => form,
    } : form;

    // Who is chosen from those who act for the company brings name and address along.
    private static ApplicationForm Named(MyCase mine, ApplicationForm form) => form with
    {
        Representatives = [.. form.Representatives.Select(r => mine.Acting.FirstOrDefault(p => p.Id == r.PersonId) is { } person
            ? r with { Name = r.Name.Length > 0 ? r.Name : person.Name().In(form.WrittenIn), Email = r.Email.Length > 0 ? r.Email : person.Email ?? "" } : r with { PersonId = null })],
    };

    // 2010-003:Category1; once is enough.
    private static ApplicationForm Chosen(ApplicationForm form, string line) =>
        line.Split(':') is [var number, var word] && Enum.TryParse<CleanerProduction.Providers.ProviderCategory>(word, out var category) && !form.Providers.Any(p => p.Number == number && p.Category == category)
            ? form with { Providers = form.Providers.Add(new(number, category, null, null)) } : form;
}
