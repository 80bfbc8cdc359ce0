using System.Collections.Frozen;
using System.Collections.Immutable;
using CleanerProduction.Applications.Forms;
using CleanerProduction.Forms;
using CleanerProduction.Portal.Data.Forms;
using CleanerProduction.Portal.Parts.Forms;
using CleanerProduction.Portal.Parts.Reading;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Primitives;

namespace CleanerProduction.Portal.Applications.Apply;

/// <summary>A page of the form.</summary>
public sealed partial class GroupPage : QuestionPage<MyCase, FormGroup>
{
    private static readonly FrozenDictionary<FormGroup, Type> Questions = new Dictionary<FormGroup, Type>
    {
        [FormGroup.Project] = typeof(ProjectQuestions), [FormGroup.Innovation] = typeof(InnovationQuestions), [FormGroup.Origin] = typeof(OriginQuestions),
        [FormGroup.Earlier] = typeof(EarlierQuestions), [FormGroup.Benefits] = typeof(BenefitQuestions), [FormGroup.Plan] = typeof(PlanQuestions),
        [FormGroup.Providers] = typeof(ProviderQuestions), [FormGroup.Contract] = typeof(ContractQuestions), [FormGroup.Budget] = typeof(BudgetQuestions),
        [FormGroup.Quotations] = typeof(QuotationQuestions), [FormGroup.Representatives] = typeof(RepresentativeQuestions), [FormGroup.OtherFunding] = typeof(OtherFundingQuestions),
    }.ToFrozenDictionary();

    private PageView? view;

    [Inject]
    private MyCases Cases { get; set; } = null!;

    [Inject]
    private FormSaving Saving { get; set; } = null!;

    private string Moment => Mine!.Last is { } last ? Reader.Moment(last.At) : "";

    /// <inheritdoc />
    protected override string AnotherTab => ApplyText.AnotherTab;

    /// <inheritdoc />
    protected override string TaskList => Links.Application(Reference);

    /// <inheritdoc />
    protected override Task<MyCase?> Find() => Cases.Find(Person, Reference, Http.RequestAborted);

    /// <inheritdoc />
    protected override FormGroup? Known(string word) => ApplyLinks.Group(word) is { } found && found is not (FormGroup.Check or FormGroup.Declare) ? found : null;

    /// <inheritdoc />
    protected override IEnumerable<IReadOnlyList<FormGroup>> SectionsOf(MyCase mine) => mine.Sections;

    /// <inheritdoc />
    protected override int RevisionOf(MyCase mine) => mine.Revision;

    /// <inheritdoc />
    protected override ImmutableSortedDictionary<string, string> TextsOf(MyCase mine, FormGroup page) => FormText.Of(mine.Facts.Form, page);

    /// <inheritdoc />
    protected override IEnumerable<(FormError Error, bool Missing)> FaultsOf(MyCase mine, FormGroup page) => FormCheck.Faults(mine.Facts).Where(f => f.Group == page)
        .Select(f => (new FormError(f.Place, FieldWords.Fault(f.Code), f.Clause, FormLists.GroupOf(f.Place) is null ? null : FieldWords.Label(FormLists.NameOf(f.Place))), f.Missing));

    /// <inheritdoc />
    protected override bool IsOn(FormGroup page, string place) => FormLists.GroupOf(place) == page;

    // Company and factory are asked on pages of their own.
    /// <inheritdoc />
    protected override bool IsAsked(FormGroup page) => Questions.ContainsKey(page);

    /// <inheritdoc />
    protected override Task<Result<SavedPage<MyCase>>> Send(SentPage<FormGroup> sent) => Saving.Save(Person, Reference, sent, Http.RequestAborted);

    /// <inheritdoc />
    protected override Trilingual? NameOf(MyCase mine, string person) => mine.Name(person);

    /// <inheritdoc />
    protected override string Address(FormGroup page) => ApplyLinks.Page(Reference, page);

    /// <inheritdoc />
    protected override void Show(IReadOnlyDictionary<string, string> texts, ImmutableDictionary<string, ContestedField> both, string? other) => view = new(Mine!, At!.Value, texts, both, other);

    /// <inheritdoc />
    protected override string After(FormGroup at, string go, bool lines) => go.StartsWith("search", StringComparison.Ordinal)
        ? $"{Address(at)}?q={Uri.EscapeDataString(Http.Request.Form["q"].ToString())}&category={Uri.EscapeDataString(Http.Request.Form["category"].ToString())}#register"
        : base.After(at, go, lines);

    // choose:2010-003:Category1
    /// <inheritdoc />
    protected override LineAct? ActOf(string go) => go.Split(':') is ["choose", var number, var category] ? new("providers", $"{number}:{category}", true) : base.ActOf(go);

    /// <inheritdoc />
    protected override string PlaceOf(string go) => go.Split(':') switch { ["add", "quotations", var line] => $"#{line}", ["choose", ..] => "", _ => base.PlaceOf(go) };

    /// <inheritdoc />
    protected override string? Joined(string place, StringValues sent) => FormLists.NameOf(place) == "changes" ? string.Join(", ", sent.Where(s => !string.IsNullOrEmpty(s))) : base.Joined(place, sent);
}
