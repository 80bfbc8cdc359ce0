using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using CleanerProduction.Applications;
using CleanerProduction.Applications.Forms;
using CleanerProduction.Cases;
using CleanerProduction.Companies;
using CleanerProduction.Guidelines.Funding;
using CleanerProduction.Providers;

namespace CleanerProduction.Portal.Data;

/// <summary>The forms of the invented applications, made from their columns: what was handed in, and what the answers to queries changed.</summary>
internal sealed partial class DemonstrationForms(ReferenceData reference, DemonstrationFiles files, DemonstrationCompanies companies, DemonstrationTechnologies technologies)
{
    private readonly DemonstrationWords words = new(files);
    private readonly ILookup<string, ProviderCategory> categories =
        files.Rows("registrations").ToLookup(row => row["provider"], row => (ProviderCategory)row.Number("category"), StringComparer.Ordinal);

    private DemonstrationBudgets Budgets => field ??= new(words);

    /// <summary>The revisions of the forms.</summary>
    public List<FormRevision> Revisions { get; } = [];

    /// <summary>The queries and their answers.</summary>
    public List<CaseQuery> Queries { get; } = [];

    /// <summary>Makes the form of an application, and its queries from its history; <paramref name="opened"/> is the day a draft was begun.</summary>
    public void Make(Application application, DemonstrationRow row, DemonstrationRow technology, DateOnly opened, IReadOnlyList<CaseEntry> entries)
    {
        var draw = new Draw($"form {row["kind"]}-{row["number"]}");
        var form = Form(application, row, technology, ref draw);
        if (application.State == ApplicationState.Draft)
        {
            Keep(application, 1, FormMoment.Draft, Unfinished(form, row["number"]), HongKongTime.StartOf(opened).AddHours(10).ToUniversalTime(), DemonstrationApplications.RepresentativeOf(row["company"]));
            return;
        }
        var submitted = entries.First(e => e.Step == nameof(ApplicationStep.Submit));
        var answers = entries.Where(e => e.Step == nameof(ApplicationStep.AnswerRequest)).ToList();
        var changed = answers.Count > 0 && application.Type != ProjectType.OnSiteAssessment;
        Keep(application, 1, FormMoment.Submitted, changed ? Before(form, reframed: row["number"] is "0019" || draw.Between(1, 6) == 1, ref draw) : form, submitted.At, submitted.Actor);
        if (changed) Keep(application, 2, FormMoment.Answered, form, answers[^1].At, answers[^1].Actor);
        Ask(application, form.WrittenIn, entries, answers, changed, ref draw);
    }

    private void Keep(Application application, int revision, FormMoment moment, ApplicationForm form, DateTimeOffset at, string by)
    {
        var content = form.ToJson();
        Revisions.Add(new() { Case = application.Reference, Revision = revision, Moment = moment, Content = content, Hash = form.Hash, At = at, By = by });
    }

    private void Ask(Application application, Language language, IReadOnlyList<CaseEntry> entries, List<CaseEntry> answers, bool changed, ref Draw draw)
    {
        var number = 0;
        foreach (var asked in entries.Where(e => e.Step == nameof(ApplicationStep.RequestInformation)))
        {
            var reason = draw.Of(Enum.GetValues<QueryReason>());
            var answer = number < answers.Count ? answers[number] : null;
            var last = answer is not null && answer == answers[^1];
            Queries.Add(new()
            {
                Case = application.Reference, Number = ++number, Reason = reason, Asked = words.Say(ref draw, $"query-{reason}", language), AskedBy = asked.Actor, AskedAt = asked.At,
                AnswerBy = HongKongTime.DateOf(asked.At).AddDays(21), Answer = answer is null ? null : words.Say(ref draw, "answer", language), AnsweredBy = answer?.Actor, AnsweredAt = answer?.At,
                Revision = 1, AnsweredRevision = answer is null ? null : changed && last ? 2 : 1,
            });
        }
    }

    private ApplicationForm Form(Application application, DemonstrationRow row, DemonstrationRow technology, ref Draw draw)
    {
        var language = draw.Between(1, 10) switch { <= 6 => Language.ZhHant, <= 9 => Language.ZhHans, _ => Language.En };
        var (type, cost, hours) = (application.Type, (int)(application.ProjectCost.Cents / 100), draw.Between(44, 72) * 100);
        var (assessment, isNew) = (type == ProjectType.OnSiteAssessment, type is ProjectType.Demonstration2 or ProjectType.NewTechnology);
        var sector = (reference.Sectors.FirstOrDefault(s => s.Slug == application.Sector)?.Name ?? application.Title).In(language);
        var title = technology.Text("title").In(language);
        var budget = assessment ? Budgets.Assessment(cost, language, ref draw) : Budgets.Project(cost, title, application.ProviderNumber is not null, application.Variation, language, ref draw);
        var milestones = words.All(assessment ? "milestone-assessment" : "milestone");
        var months = assessment ? [1, 2, 3] : new[] { 2, 4, 6, 9, 11 };
        var other = draw.Between(1, 9) == 1;
        return new ApplicationForm
        {
            WrittenIn = language,
            Title = title,
            Aim = Enum.Parse<ProjectAim>(technology["aim"]),
            Summary = assessment ? words.Say(ref draw, "scope", language) : technology.Text("technology").In(language),
            Technology = type == ProjectType.Demonstration1 ? technologies.CodeOf(row["technology"]) : null,
            Process = words.Say(ref draw, "process", language, sector, hours),
            Innovation = isNew ? words.Say(ref draw, "innovation", language) : null,
            KnownCases = isNew ? draw.Between(0, 3) : null,
            Adoption = isNew ? words.Say(ref draw, "adoption", language, draw.Between(3, 18) * 10) : null,
            Representativeness = isNew ? words.Say(ref draw, "representative", language, sector) : null,
            Origin = type != ProjectType.NewTechnology ? null : application.HongKongTechnology ? draw.Of([TechnologyOrigin.HongKong, TechnologyOrigin.Joint]) : draw.Of([TechnologyOrigin.Guangdong, TechnologyOrigin.Elsewhere]),
            Developer = application.HongKongTechnology ? words.Say(ref draw, "developer", language) : null,
            Benefits = assessment ? [] : Benefits(row, Enum.Parse<ProjectAim>(technology["aim"]), cost, ref draw),
            BenefitBasis = assessment ? null : words.Say(ref draw, "basis", language, hours),
            Plan = [.. milestones.Select((m, i) => new PlannedMilestone(m.In(language), months[i]))],
            Providers = application.ProviderNumber is { } number ? [Contracted(number, type, budget)] : [],
            Budget = budget,
            Representatives = Representatives(row["company"], language, ref draw),
            OtherFunding = other,
            Schemes = other ? [new(words.Say(ref draw, "other-scheme", language), words.Say(ref draw, "other-scheme-what", language), words.Say(ref draw, "other-scheme-standing", language), false)] : [],
            Declarations = new(true, true, true, true, true),
        };
    }

    private ContractedProvider Contracted(string number, ProjectType type, ImmutableArray<BudgetLine> budget)
    {
        var assessment = type == ProjectType.OnSiteAssessment;
        var category = categories[number].Contains(assessment ? ProviderCategory.Category1 : ProviderCategory.Category2) == assessment ? ProviderCategory.Category1 : ProviderCategory.Category2;
        var sum = Hkd.Sum(budget.Where(l => l.Kind is CostKind.ProviderFee or CostKind.Installation).Select(l => l.Amount!.Value));
        return new(number, category, assessment ? ProviderWork.Assessment : category == ProviderCategory.Category1 ? ProviderWork.Consultancy : ProviderWork.Installation, sum);
    }

    // What the figures of the agenda say and what the form says is the same.
    private static ImmutableArray<ExpectedBenefit> Benefits(DemonstrationRow row, ProjectAim aim, int cost, ref Draw draw)
    {
        var told = row["benefits_en"];
        var share = draw.Between(18, 46);
        var found = new Dictionary<BenefitKind, decimal>();
        if (Energy().Match(told) is { Success: true } energy) found[BenefitKind.Electricity] = Math.Round(Number(energy) / 0.0000036m);
        if (Voc().Match(told) is { Success: true } voc) found[BenefitKind.Voc] = Number(voc);
        if (Water().Match(told) is { Success: true } water) found[BenefitKind.Water] = Number(water);
        if (found.Count == 0) found[aim switch { ProjectAim.Energy => BenefitKind.Electricity, ProjectAim.Air => BenefitKind.Voc, _ => BenefitKind.Water }] = draw.Between(20, 90) * 100 * (aim == ProjectAim.Energy ? 40 : 1);
        found[BenefitKind.Cost] = cost * draw.Between(18, 34) / 100 / 100 * 100;
        return [.. found.OrderBy(f => f.Key).Select(f => new ExpectedBenefit(f.Key, Math.Round(f.Value * 100 / share), Math.Round(f.Value * 100 / share) - f.Value))];
    }

    private ImmutableArray<FormRepresentative> Representatives(string company, Language language, ref Draw draw)
    {
        var (of, made) = (companies[company], ImmutableArray.CreateBuilder<FormRepresentative>());
        var domain = of.Email[(of.Email.IndexOf('@', StringComparison.Ordinal) + 1)..];
        for (var i = 0; i < 2; i++)
        {
            var name = words.Name(ref draw);
            var mailbox = name.En.ToLowerInvariant().Replace("-", "", StringComparison.Ordinal).Replace(' ', '.');
            made.Add(new(null, name.In(language), words.Say(ref draw, "post", language), $"2010{draw.Between(1000, 9999)}", $"{mailbox}@{domain}"));
        }
        return made.ToImmutable();
    }

    // What was handed in first: smaller, with less saved, a name misspelt; reframed where the summary said less.
    private static ApplicationForm Before(ApplicationForm form, bool reframed, ref Draw draw)
    {
        var main = form.Budget[0];
        var less = Hkd.Of((int)(main.Amount!.Value.Cents / 100) * draw.Between(86, 94) / 100 / 100 * 100);
        var quoted = main.Quotations.Select(q => q.Supplier == main.Chosen ? q with { Amount = less } : q);
        return form with
        {
            Summary = reframed && form.Summary!.Split('，', ';', ',') is { Length: > 1 } parts ? parts[0] : form.Summary,
            Budget = form.Budget.SetItem(0, main with { Amount = less, Quotations = [.. quoted] }),
            Benefits = [.. form.Benefits.Select((b, i) => i == 0 ? b with { After = Math.Round((b.After + (b.Before - b.After) / 5) ?? 0) } : b)],
            Representatives = draw.Between(1, 3) == 1 ? form.Representatives.SetItem(1, form.Representatives[1] with { Telephone = "20101111" }) : form.Representatives,
        };
    }

    // A draft that is far, and one just begun.
    private static ApplicationForm Unfinished(ApplicationForm form, string number) => number == "0043"
        ? new() { WrittenIn = form.WrittenIn, Title = form.Title, Aim = form.Aim, Providers = form.Providers.IsEmpty ? [] : [form.Providers[0] with { ContractSum = null }] }
        : form with
        {
            Budget = [.. form.Budget.Select((l, i) => i == 1 ? l with { Quotations = [], Chosen = null, ReasonNotLowest = null, ShortageRecorded = false } : l)],
            Representatives = [form.Representatives[0]], OtherFunding = null, Schemes = [], Adoption = null, Declarations = Declarations.None,
        };

    private static decimal Number(Match match) => decimal.Parse(match.Groups["n"].Value, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<n>[\d,.]+) TJ", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Energy();

    [GeneratedRegex(@"(?<n>[\d,]+) kg less volatile", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Voc();

    [GeneratedRegex(@"(?<n>[\d,]+) m³ less water", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Water();
}
