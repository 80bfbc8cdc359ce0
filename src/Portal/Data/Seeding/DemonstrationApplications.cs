using System.Collections.Frozen;
using System.Globalization;
using CleanerProduction.Applications;
using CleanerProduction.Cases;
using CleanerProduction.Guidelines.Funding;
using CleanerProduction.Projects;
using CleanerProduction.Schemes;
using CleanerProduction.Workflows;
using static CleanerProduction.Applications.ApplicationStep;

namespace CleanerProduction.Portal.Data;

/// <summary>The invented applications, each brought to its state by its own workflow under the rules of its phase.</summary>
internal sealed class DemonstrationApplications(ReferenceData reference, DemonstrationCalendar calendar, DemonstrationFiles files, DemonstrationCompanies companies, DemonstrationHistory history, DemonstrationForms forms)
{
#pragma warning disable format
    private static readonly FrozenDictionary<ApplicationStep, Pace> Paces = new Dictionary<ApplicationStep, Pace>
    {
        [Submit] = new(0),              [RequestInformation] = new(16), [AnswerRequest] = new(24),      [FindComplete] = new(12),
        [Recommend] = new(25),          [Table] = new(9),               [TakeOffAgenda] = new(1),       [Approve] = new(18, 1, 27),
        [Reject] = new(18, 1, 27),      [Withdraw] = new(20),           [OfferAgreement] = new(8, 2, 13), [Sign] = new(38, 5, 55),
        [WithdrawApproval] = new(95, 65), [SubmitReport] = new(265, 40), [ReturnReport] = new(15),      [AcceptReport] = new(24),
        [BeginEvaluation] = new(12),    [FindPayable] = new(28),        [Pay] = new(19, 2, 28),         [Close] = new(14),
        [HoldPayment] = new(55, 15),    [ResumeProject] = new(20),      [ResumePayment] = new(20),      [Terminate] = new(230, 70),
    }.ToFrozenDictionary();
#pragma warning restore format

    // The people of the demonstration who act for a company; of the others nobody signs in.
    internal static readonly FrozenDictionary<string, string> Represented =
        new Dictionary<string, string> { ["yiusum"] = "p-applicant", ["hinlaam"] = "p-applicant-2" }.ToFrozenDictionary(StringComparer.Ordinal);

    // A second for each of these companies: at least two represent a project (FG-3.6.1).
    internal static readonly FrozenDictionary<string, string> SecondRepresentatives =
        new Dictionary<string, string> { ["yiusum"] = "p-applicant-3", ["hinlaam"] = "p-applicant-4" }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly Dictionary<string, Application> byName = new(StringComparer.Ordinal);
    private readonly DemonstrationJudgements judgements = new(files);

    /// <summary>All of them.</summary>
    public IEnumerable<Application> All => byName.Values;

    /// <summary>An application by kind and number, <c>DP2-0007</c>: its year may move with the first start.</summary>
    public Application this[string name] => byName[name];

    /// <summary>What officers judged.</summary>
    public IEnumerable<CaseJudgement> Judgements => judgements.All;

    /// <summary>Who acts for a company.</summary>
    public static string RepresentativeOf(string company) => Represented.GetValueOrDefault(company, "r-" + company);

    /// <summary>Makes them; what has to happen to deadlines is told to <paramref name="deadlines"/>.</summary>
    public void Make(DemonstrationDeadlines deadlines)
    {
        var technologies = files.Rows("technologies").ToDictionary(row => row["slug"], StringComparer.Ordinal);
        var variations = files.Rows("quotations").ToDictionary(row => row["application"], VariationOf, StringComparer.Ordinal);
        foreach (var row in files.Rows("applications"))
        {
            var technology = technologies[row["technology"]];
            var application = Of(row, technology);
            byName.Add($"{row["kind"]}-{row["number"]}", application);
            if (variations.GetValueOrDefault($"{row["kind"]}-{row["number"]}") is { } asked) application.Variation = asked;
            var entries = history.Entries.Where(e => e.Case == application.Reference).ToList();
            deadlines.Of(application, entries, late: row.TextOrNone("note") is not null);
            forms.Make(application, row, technology, Within(reference.Phases[row["phase"]], calendar.Read(row["submitted"])), entries);
        }
    }

    private static QuotationVariation VariationOf(DemonstrationRow row) =>
        new(row.Text("purchase"), row.Text("lowest_supplier"), Money(row["lowest"]), row.Text("chosen_supplier"), Money(row["chosen"]), row.Text("reason"));

    private Application Of(DemonstrationRow row, DemonstrationRow technology)
    {
        var draw = new Draw($"{row["kind"]}-{row["number"]}");
        var type = CaseReference.Parse($"{row["kind"]}-2025-0001").Value.Project!.Value;
        var phase = reference.Phases[row["phase"]];
        var opened = Within(phase, calendar.Read(row["submitted"]));
        var factory = companies.FactoryOf(row["company"]);
        var application = new Application(CaseReference.Of(type, opened.Year, row.Number("number")), phase.Code, companies[row["company"]].Id, factory.Id)
        {
            Sector = factory.Sector,
            ProviderNumber = row.Has("provider") ? row["provider"] : null,
            Title = technology.Text("title"),
            Technology = technology.Text("technology"),
            ExpectedBenefits = row.TextOrNone("benefits"),
            Aim = Enum.Parse<ProjectAim>(technology["aim"]),
            ProjectCost = Money(row["cost"]),
            HongKongTechnology = row.Is("hong_kong_technology"),
            Officer = DemonstrationJudgements.OfficerOf(row),
        };
        var steps = Way(row, type);
        var intake = steps.FindIndex(s => s.Step == FindComplete);
        var last = row.Has("since") ? calendar.Read(row["since"]) : opened;
        var days = DemonstrationPaths.Fitted(calendar, [.. steps.Select(s => (s.By, Paces[s.Step]))], intake < 0 ? steps.Count - 1 : intake, opened, last);
        var outside = RepresentativeOf(row["company"]);
        var note = row.TextOrNone("note") is { } text ? CaseNotes.Of(text) : null;
        for (var i = 0; i < steps.Count; i++)
        {
            if (steps[i].Step is Recommend || steps[i] is { Step: Approve or Reject, By: Role.Director }) judgements.Make(application, history, row["recommendation"] == "reject" || steps[i].Step == Reject);
            if (steps[i].Step == Recommend || steps[i] is { Step: Approve, By: Role.Director }) Judge(application, row, phase);
            var noted = steps[i].Step == Recommend ? row["recommendation"] == "reject" : i == steps.Count - 1 && steps[i].Step != Sign;
            if (steps[i].Step == Pay) history.Pay(application, days[i], ref draw);
            else history.Take(application, steps[i], days[i], outside, ref draw, noted ? note : null);
        }
        if (application.State == ApplicationState.Complete) judgements.Make(application, history, not: false, leave: 2);
        if (note is not null && application.State == ApplicationState.InProgress)
            history.Entries.Add(application.Record("VisitSite", Role.TechnicalSupport, "p-technical", DemonstrationCalendar.At(calendar.Read("-20"), Role.TechnicalSupport, ref draw), "FG-3.2.3", note));
        return application;
    }

    private static List<WorkflowRow<ApplicationState, ApplicationStep>> Way(DemonstrationRow row, ProjectType type)
    {
        var table = ApplicationWorkflow.Of(type);
        var way = DemonstrationPaths.By(table, row.Member<ApplicationState>("via"), Enum.Parse<ApplicationState>(row["state"]), around: ApplicationState.PaymentHold);
        var asked = DemonstrationPaths.By(table, ApplicationState.InfoRequested, ApplicationState.Submitted).Skip(1).ToList();
        for (var i = 0; i < row.Number("queries"); i++) way.InsertRange(1, asked);
        return way;
    }

    private static void Judge(Application application, DemonstrationRow row, Phase phase)
    {
        var limit = phase.GrantFor(application.Type, application.ProjectCost, application.SubmittedOn!.Value, application.HongKongTechnology).Value;
        var refusal = row["recommendation"] == "reject"
            ? application.RecommendRejection()
            : application.RecommendApproval(row.Has("grant") ? Money(row["grant"]) : limit.Amount, limit, row.TextOrNone("conditions"));
        if (refusal is not null) throw new InvalidOperationException($"{application.Reference}: {refusal.Code}");
    }

    // The rules of a phase hold for what was submitted in it.
    private DateOnly Within(Phase phase, DateOnly day) =>
        day < phase.Period.From ? calendar.WorkingDay(phase.Period.From.AddDays(9))
        : day > phase.Period.Until ? calendar.WorkingDay(phase.Period.Until)
        : day;

    private static Hkd Money(string dollars) => Hkd.Of(decimal.Parse(dollars, CultureInfo.InvariantCulture));
}
