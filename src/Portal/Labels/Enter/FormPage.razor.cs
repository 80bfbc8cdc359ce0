using System.Collections.Frozen;
using System.Collections.Immutable;
using CleanerProduction.Forms;
using CleanerProduction.Labels.Forms;
using CleanerProduction.Portal.Data.Forms;
using CleanerProduction.Portal.Parts.Forms;
using Microsoft.AspNetCore.Components;

namespace CleanerProduction.Portal.Labels.Enter;

/// <summary>A page of the form.</summary>
public sealed partial class FormPage : QuestionPage<Entry, LabelPage>
{
    private static readonly FrozenDictionary<LabelPage, Type> Questions = new Dictionary<LabelPage, Type>
    {
        [LabelPage.Applicant] = typeof(ApplicantQuestions), [LabelPage.Ways] = typeof(WayQuestions), [LabelPage.Awards] = typeof(AwardQuestions), [LabelPage.Assessment] = typeof(AssessmentQuestions),
        [LabelPage.Measures] = typeof(MeasureQuestions), [LabelPage.Titles] = typeof(TitleQuestions), [LabelPage.Referrals] = typeof(ReferralQuestions),
        [LabelPage.Suppliers] = typeof(SupplierQuestions), [LabelPage.Record] = typeof(RecordQuestions),
    }.ToFrozenDictionary();

    private FormView? view;

    [Inject]
    private EntryBook Book { get; set; } = null!;

    [Inject]
    private PageSaving Saving { get; set; } = null!;

    /// <inheritdoc />
    protected override string AnotherTab => EnterText.AnotherTab;

    /// <inheritdoc />
    protected override string TaskList => Links.LabelEntry(Reference);

    /// <inheritdoc />
    protected override Task<Entry?> Find() => Book.Mine(Person, Reference, Http.RequestAborted);

    /// <inheritdoc />
    protected override LabelPage? Known(string word) => EnterLinks.Page(word) is { } found && Questions.ContainsKey(found) ? found : null;

    /// <inheritdoc />
    protected override IEnumerable<IReadOnlyList<LabelPage>> SectionsOf(Entry mine) => mine.Sections.Select(s => (IReadOnlyList<LabelPage>)s);

    /// <inheritdoc />
    protected override int RevisionOf(Entry mine) => mine.Last.Revision;

    /// <inheritdoc />
    protected override ImmutableSortedDictionary<string, string> TextsOf(Entry mine, LabelPage page) => LabelFormText.Of(mine.Form, page);

    /// <inheritdoc />
    protected override IEnumerable<(FormError Error, bool Missing)> FaultsOf(Entry mine, LabelPage page) => LabelFormCheck.Faults(mine.Asked).Where(f => f.Page == page)
        .Select(f => (new FormError(f.Place, EnterWords.Fault(f.Code), f.Clause, LabelSheet.Sheet.GroupOf(f.Place) is null ? null : EnterWords.Label(FormPlace.NameOf(f.Place))), f.Missing));

    /// <inheritdoc />
    protected override bool IsOn(LabelPage page, string place) => LabelSheet.Sheet.IsOn(page, place);

    /// <inheritdoc />
    protected override Task<Result<SavedPage<Entry>>> Send(SentPage<LabelPage> sent) => Saving.Save(Person, Reference, sent, Http.RequestAborted);

    /// <inheritdoc />
    protected override Trilingual? NameOf(Entry mine, string person) => mine.Name(person);

    /// <inheritdoc />
    protected override string Address(LabelPage page) => EnterLinks.Page(Reference, page);

    /// <inheritdoc />
    protected override void Show(IReadOnlyDictionary<string, string> texts, ImmutableDictionary<string, ContestedField> both, string? other) => view = new(Mine!, At!.Value, texts, both, other);

    private string[] SlotsOf(LabelPage page) => page switch
    {
        LabelPage.Applicant when Mine!.Case.Label == CleanerProduction.Labels.LabelKind.SupplyChain => [LabelAsked.RegistrationSlot],
        LabelPage.Assessment => [LabelAsked.AssessmentSlot],
        LabelPage.Measures => [LabelAsked.MeasuresSlot],
        LabelPage.Titles => [LabelAsked.TitlesSlot],
        LabelPage.Referrals => [LabelAsked.ReferralsSlot],
        LabelPage.Suppliers => [LabelAsked.SuppliersSlot],
        LabelPage.Record when Mine!.Asked.AsksDeclaration => [LabelAsked.DeclarationSlot],
        _ => [],
    };
}
