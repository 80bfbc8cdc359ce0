using System.Collections.Immutable;
using CleanerProduction.Forms;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Forms;
using CleanerProduction.Providers.Forms;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Providers.Register;

/// <summary>Saves pages of a registration form.</summary>
public sealed class PageSaving(IDbContextFactory<PortalDb> databases, FilingBook book, TimeProvider clock) : SavesPages<Filing, RegistrationForm, RegistrationPage>(databases, clock)
{
    private const int MostLines = 200;

    /// <inheritdoc />
    protected override string Unknown => RegistrationDesk.Unknown;

    /// <inheritdoc />
    protected override FormSheet<RegistrationPage> Sheet => RegistrationSheet.Sheet;

    /// <inheritdoc />
    protected override Task<Filing?> Find(string person, string reference, CancellationToken cancellation) => book.Mine(person, reference, cancellation);

    /// <inheritdoc />
    protected override bool IsWritable(Filing mine) => mine.Writable;

    /// <inheritdoc />
    protected override ImmutableSortedDictionary<string, string> TextsOf(RegistrationForm form, RegistrationPage page) => RegistrationText.Of(form, page);

    // By whom the company is known is said once, when the application is begun.
    /// <inheritdoc />
    protected override RegistrationForm Put(Filing mine, RegistrationForm stands, SentPage<RegistrationPage> sent, ImmutableSortedDictionary<string, string> texts) =>
        Added(RegistrationText.Put(stands, sent.Page, texts) with { Identifier = mine.Provider.Identifier }, sent);

    // Lines that were shown and stand empty stay beside the new one: who adds three and fills them in afterwards has three.
    private static RegistrationForm Added(RegistrationForm form, SentPage<RegistrationPage> sent)
    {
        if (sent.Do is not { Add: true, List: "staff" or "projects" } act) return form;
        var shown = RegistrationSheet.Sheet.List(act.List).Lines(sent.Texts.Keys).Where(RegistrationSheet.Sheet.List(act.List).Accepts).Take(MostLines);
        foreach (var line in shown.Append<string?>(null))
            form = act.List == "staff"
                ? form.Staff.Any(s => s.Id == line) ? form : form with { Staff = form.Staff.Add(new(line ?? form.NextStaff, "", "", null, null, "")) }
                : form.Projects.Any(p => p.Id == line) ? form : form with { Projects = form.Projects.Add(new(line ?? form.NextProject, "", "", "", "", "", null, null, null, null)) };
        return form;
    }
}
