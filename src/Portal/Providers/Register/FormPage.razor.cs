using System.Collections.Frozen;
using System.Collections.Immutable;
using CleanerProduction.Forms;
using CleanerProduction.Portal.Data.Forms;
using CleanerProduction.Portal.Parts.Forms;
using CleanerProduction.Providers.Forms;
using Microsoft.AspNetCore.Components;

namespace CleanerProduction.Portal.Providers.Register;

/// <summary>A page of the form.</summary>
public sealed partial class FormPage : QuestionPage<Filing, RegistrationPage>
{
    private static readonly FrozenDictionary<RegistrationPage, Type> Questions = new Dictionary<RegistrationPage, Type>
    {
        [RegistrationPage.Company] = typeof(CompanyQuestions), [RegistrationPage.Categories] = typeof(CategoryQuestions), [RegistrationPage.Staff] = typeof(StaffQuestions),
        [RegistrationPage.Engineering] = typeof(EngineeringQuestions), [RegistrationPage.Projects] = typeof(ProjectQuestions), [RegistrationPage.Conduct] = typeof(ConductQuestions),
    }.ToFrozenDictionary();

    private FormView? view;

    [Inject]
    private FilingBook Book { get; set; } = null!;

    [Inject]
    private PageSaving Saving { get; set; } = null!;

    /// <inheritdoc />
    protected override string AnotherTab => RegisterText.AnotherTab;

    /// <inheritdoc />
    protected override string TaskList => RegisterLinks.Filing(Reference);

    /// <inheritdoc />
    protected override Task<Filing?> Find() => Book.Mine(Person, Reference, Http.RequestAborted);

    /// <inheritdoc />
    protected override RegistrationPage? Known(string word) => RegisterLinks.Page(word) is { } found && Questions.ContainsKey(found) ? found : null;

    /// <inheritdoc />
    protected override IEnumerable<IReadOnlyList<RegistrationPage>> SectionsOf(Filing mine) => mine.Sections.Select(s => (IReadOnlyList<RegistrationPage>)s);

    /// <inheritdoc />
    protected override int RevisionOf(Filing mine) => mine.Last.Revision;

    /// <inheritdoc />
    protected override ImmutableSortedDictionary<string, string> TextsOf(Filing mine, RegistrationPage page) => RegistrationText.Of(mine.Form, page);

    /// <inheritdoc />
    protected override IEnumerable<(FormError Error, bool Missing)> FaultsOf(Filing mine, RegistrationPage page) => RegistrationFormCheck.Faults(mine.Facts).Where(f => f.Page == page)
        .Select(f => (new FormError(f.Place, RegisterWords.Fault(f.Code), f.Clause, RegistrationSheet.Sheet.GroupOf(f.Place) is null ? null : RegisterWords.Label(FormPlace.NameOf(f.Place))), f.Missing));

    /// <inheritdoc />
    protected override bool IsOn(RegistrationPage page, string place) => RegistrationSheet.Sheet.IsOn(page, place);

    /// <inheritdoc />
    protected override Task<Result<SavedPage<Filing>>> Send(SentPage<RegistrationPage> sent) => Saving.Save(Person, Reference, sent, Http.RequestAborted);

    /// <inheritdoc />
    protected override Trilingual? NameOf(Filing mine, string person) => mine.Name(person);

    /// <inheritdoc />
    protected override string Address(RegistrationPage page) => RegisterLinks.Page(Reference, page);

    /// <inheritdoc />
    protected override void Show(IReadOnlyDictionary<string, string> texts, ImmutableDictionary<string, ContestedField> both, string? other) => view = new(Mine!, At!.Value, texts, both, other);

    private static string[] SlotsOf(RegistrationPage page) => page switch
    {
        RegistrationPage.Company => ["provider-registration"],
        RegistrationPage.Staff => [RegistrationApplication.StaffSlot],
        RegistrationPage.Engineering or RegistrationPage.Projects => ["project-record"],
        RegistrationPage.Conduct => [RegistrationApplication.CodeSlot],
        _ => [],
    };
}
