using System.Collections.Immutable;
using System.Globalization;
using CleanerProduction.Labels;
using CleanerProduction.Portal.Guides.Checks.Asking;
using CleanerProduction.Portal.Guides.Checks.Questions;
using CleanerProduction.Portal.Parts.Bodies;
using CleanerProduction.Portal.Parts.Forms;
using CleanerProduction.Portal.Parts.Reading;
using static CleanerProduction.Portal.Guides.Checks.Questions.AnswerKind;

namespace CleanerProduction.Portal.Guides.Checks.Labels;

/// <summary>What is asked for each label, new or renewed.</summary>
public sealed class LabelForm(ImmutableArray<LabelRound> rounds)
{
    private const string Paid = "paidMeasuresDone";
    private const string PaidVoc = "paidMeasuresDone.vocOrNox";
    private const int MostPaid = 10;
    private const int MostOffences = 6;
    private const int MostSuppliers = 10;

    /// <summary>The labels by their words in the API.</summary>
    public static readonly ImmutableSortedDictionary<string, LabelKind> Kinds = new Dictionary<string, LabelKind>
    {
        ["manufacturing"] = LabelKind.Manufacturing, ["excellent"] = LabelKind.Excellent, ["supply-chain"] = LabelKind.SupplyChain, ["technology-service"] = LabelKind.TechnologyService,
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>The rounds there are.</summary>
    public ImmutableArray<LabelRound> Rounds => rounds;

    /// <summary>Which label, in which round.</summary>
    public static QuestionGroup Which(ImmutableArray<LabelRound> rounds) => new(LabelsText.Which,
    [
        new Question(LabelSheet.Round, LabelsText.Round, Pick) { Needed = true, Choices = [.. rounds.Select(r => Year(r.Year))] },
        new Question(LabelSheet.Label, LabelsText.Label, One) { Needed = true, Choices = [new("manufacturing", LabelsText.Manufacturing), new("excellent", LabelsText.Excellent), new("supply-chain", LabelsText.SupplyChain), new("technology-service", LabelsText.TechnologyService)] },
        new Question(LabelSheet.Renewal, LabelsText.NewOrRenewal, One) { Needed = true, Choices = [new("false", LabelsText.New), new("true", LabelsText.Renewal)] },
    ]);

    /// <summary>The questions that decide about a label.</summary>
    public ImmutableArray<QuestionGroup> Of(string kind, bool renewal) => (Kinds[kind], renewal) switch
    {
        (LabelKind.Manufacturing, false) => [Applicant, new(LabelsText.Work, [.. Assessment, City]), new(LabelsText.Conduct, [Offences])],
        (LabelKind.Excellent, false) => [Applicant, new(LabelsText.Work, [Awards, .. Assessment, Province]), new(LabelsText.Conduct, [Offences])],
        (LabelKind.SupplyChain, false) => [new(LabelsText.Work, [Suppliers, Referrals(null)])],
        (LabelKind.TechnologyService, false) => [new(LabelsText.Work, [new Question("fundedProjects", LabelsText.Projects, Number) { Hint = LabelsText.ProjectsHint }]), Service],
        (LabelKind.Manufacturing, true) => [Applicant, Validity, new(LabelsText.Work, [.. Kept, City]), new(LabelsText.Conduct, [Offences])],
        (LabelKind.Excellent, true) => [Applicant, Validity, new(LabelsText.Work, [.. Kept, Province]), new(LabelsText.Conduct, [Offences])],
        (LabelKind.SupplyChain, true) => [Validity, new(LabelsText.Work, [Suppliers, Referrals(LabelsText.ReferralsRenewal)])],
        _ => [new(LabelsText.Work, [new Question("fundedProjectsInValidity", LabelsText.ProjectsInValidity, Number)]), Service],
    };

    /// <summary>A number of measures, and how many of them cut VOC or NOx, become so many entries; entries of an address become the numbers.</summary>
    public static void Measures(Typed typed)
    {
        var (many, cutting, entries) = (Count(typed[Paid]), Count(typed[PaidVoc]), typed.At(Paid)?.Entries ?? []);
        if (many is not null && typed[Paid]!.Trim() is var said)
        {
            var keptVoc = typed[PaidVoc];
            typed.Drop(Paid);
            typed.Put(Paid, said);
            if (keptVoc is not null) typed.Put(PaidVoc, keptVoc);
            for (var i = 0; i < many; i++) typed.Put(string.Create(CultureInfo.InvariantCulture, $"{Paid}[{i}].vocOrNox"), i < (cutting ?? 0) ? "true" : "false");
        }
        else if (entries.Count > 0 && string.IsNullOrWhiteSpace(typed[Paid]))
        {
            typed.Put(Paid, Math.Min(entries.Count, MostPaid).ToString(CultureInfo.InvariantCulture));
            typed.Put(PaidVoc, Math.Min(entries.Count(e => QuestionSheet.IsYes(e["vocOrNox"])), MostPaid).ToString(CultureInfo.InvariantCulture));
        }
    }

    private static int? Count(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= MostPaid ? count : null;

    private static Choice Year(int year) => new(year.ToString(CultureInfo.InvariantCulture), LabelsText.RoundYear.With(year));

    private static ImmutableArray<Choice> Numbers(string none) =>
        [new(none, LabelsText.Nothing), .. Enumerable.Range(1, MostPaid).Select(n => new Choice(n.ToString(CultureInfo.InvariantCulture), (n == MostPaid ? LabelsText.OrMore : LabelsText.Exactly).With(n)))];

    private static QuestionGroup Applicant => new(LabelsText.Applicant,
    [
        new Question("hongKongCompany", LabelsText.Company, YesNo) { Hint = LabelsText.CompanyHint },
        new Question("place", LabelsText.Place, One) { Choices = [new("guangdong", LabelsText.Guangdong), new("hong-kong", LabelsText.HongKong), new("elsewhere", LabelsText.Elsewhere)] },
    ]);

    private static QuestionGroup Validity => new(LabelsText.Validity, [new Question("validity.from", LabelsText.From, Day), new Question("validity.to", LabelsText.To, Day)]);

    private static ImmutableArray<Item> Assessment =>
    [
        new Question("assessmentCompleted", LabelsText.Assessment, YesNo),
        new Question("noCostMeasuresAllDone", LabelsText.NoCost, YesNo) { Hint = LabelsText.NoCostHint },
        new Question(Paid, LabelsText.Paid, Pick) { Hint = LabelsText.PaidHint, Choices = Numbers(Ask.None) },
        new Question(PaidVoc, LabelsText.VocOrNox, Pick) { Choices = Numbers("0") },
        new Question("planForTheRest", LabelsText.Plan, YesNo) { Hint = LabelsText.PlanHint },
    ];

    private static ImmutableArray<Item> Kept =>
    [
        new Question("assessmentCompleted", LabelsText.AssessmentRenewal, YesNo),
        new Question("paidMeasuresDoneInValidity", LabelsText.PaidInValidity, Number),
    ];

    private static Question City => new("cityAuditPassedOrTitleValid", LabelsText.City, YesNo) { Hint = LabelsText.CityHint };

    private static Question Province => new("provincialOrMiitTitleValid", LabelsText.Province, YesNo) { Hint = LabelsText.ProvinceHint };

    private static Question Awards => new("manufacturingAwards", LabelsText.Awards, Number) { Hint = LabelsText.AwardsHint };

    private static Question Referrals(string? hint) => new("referralsSucceeded", LabelsText.Referrals, Number) { Hint = hint };

    private EntryList Suppliers => new("labelledSuppliers", LabelsText.Suppliers, LabelsText.Supplier, [new("factory", LabelsText.SupplierName, AnswerKind.Text)])
    {
        Hint = LabelsText.SuppliersHint, None = LabelsText.NoSupplier, Add = LabelsText.AddSupplier, Drop = LabelsText.DropSupplier, Least = rounds[^1].LabelledSuppliers.Value, Most = MostSuppliers,
    };

    private static QuestionGroup Service => new(LabelsText.Conduct,
    [
        new Question("substantiatedComplaints", LabelsText.Complaints, Number),
        new Question("substandardReports", LabelsText.Substandard, Number),
    ]);

    private static EntryList Offences => new("offences", LabelsText.Offences, LabelsText.Offence, [new("offenceOn", LabelsText.OffenceOn, Day), new("recordedOn", LabelsText.RecordedOn, Day)])
    {
        Hint = LabelsText.OffencesHint, None = LabelsText.NoOffence, Add = LabelsText.AddOffence, Drop = LabelsText.DropOffence, Most = MostOffences,
    };
}
