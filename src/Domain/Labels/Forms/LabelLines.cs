using System.Collections.Immutable;

namespace CleanerProduction.Labels.Forms;

/// <summary>Lines of an entry form: added, and measures of the catalogue filled in by it.</summary>
public static class LabelLines
{
    private const int Most = 200;

    /// <summary>
    /// The form with one line more in a list, after those that were shown and stand empty: who adds three and fills them in afterwards has three. Null or an unknown list adds nothing.
    /// </summary>
    public static LabelEntryForm Added(LabelEntryForm form, string? list, IEnumerable<string> shown)
    {
        if (LabelSheet.Sheet.Lists.FirstOrDefault(l => l.Name == list) is not { } sheet) return form;
        foreach (var line in sheet.Lines(shown).Where(sheet.Accepts).Take(Most).Append(null)) form = With(form, sheet.Name, sheet.Mark, line);
        return form;
    }

    /// <summary>The form whose measures of the catalogue say what the catalogue says: paid or not, and whether they cut VOC or NOx where that is known. A number not in it is none.</summary>
    public static LabelEntryForm ByCatalogue(this LabelEntryForm form, ImmutableArray<Measure> catalogue) => form with
    {
        Measures = [.. form.Measures.Select(m => m.Catalogue.Length == 0 ? m : catalogue.FirstOrDefault(c => c.Id == m.Catalogue) is not { } known
            ? m with { Catalogue = "" }
            : m with { Paid = known.Paid, VocOrNox = known.VocOrNox switch { VocOrNox.Yes => true, VocOrNox.No => false, _ => m.VocOrNox } })],
    };

    private static LabelEntryForm With(LabelEntryForm form, string list, string mark, string? line)
    {
        return list switch
        {
            "measures" => form with { Measures = More(form.Measures, m => m.Id, FormMeasure.Begin) },
            "titles" => form with { Titles = More(form.Titles, t => t.Id, id => new(id, null, "", "", null, null)) },
            "awards" => form with { Awards = More(form.Awards, a => a.Id, id => new(id, null, "")) },
            "referrals" => form with { Referrals = More(form.Referrals, r => r.Id, id => new(id, "", "", null, "")) },
            "suppliers" => form with { Suppliers = More(form.Suppliers, s => s.Id, id => new(id, "", null, "", "", null)) },
            "offences" => form with { Offences = More(form.Offences, o => o.Id, id => new(id, null, null, "", "")) },
            _ => form,
        };

        ImmutableArray<T> More<T>(ImmutableArray<T> rows, Func<T, string> id, Func<string, T> begin) =>
            rows.Any(r => id(r) == line) ? rows : rows.Add(begin(line ?? LabelSheet.NextLine(mark, rows.Select(id))));
    }
}
