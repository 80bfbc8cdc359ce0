using System.Collections.Immutable;
using CleanerProduction.Forms;
using CleanerProduction.Labels.Forms;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Forms;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Labels.Enter;

/// <summary>Saves pages of an entry form.</summary>
public sealed class PageSaving(IDbContextFactory<PortalDb> databases, EntryBook book, ReferenceData reference, TimeProvider clock) : SavesPages<Entry, LabelEntryForm, LabelPage>(databases, clock)
{
    /// <inheritdoc />
    protected override FormSheet<LabelPage> Sheet => LabelSheet.Sheet;

    /// <inheritdoc />
    protected override Task<Entry?> Find(string person, string reference, CancellationToken cancellation) => book.Mine(person, reference, cancellation);

    /// <inheritdoc />
    protected override bool IsWritable(Entry mine) => mine.Writable;

    /// <inheritdoc />
    protected override ImmutableSortedDictionary<string, string> TextsOf(LabelEntryForm form, LabelPage page) => LabelFormText.Of(form, page);

    /// <inheritdoc />
    protected override LabelEntryForm Put(Entry mine, LabelEntryForm stands, SentPage<LabelPage> sent, ImmutableSortedDictionary<string, string> texts) =>
        LabelLines.Added(LabelFormText.Put(stands, sent.Page, texts).ByCatalogue(reference.Measures), sent.Do is { Add: true } act ? act.List : null, sent.Texts.Keys);
}
