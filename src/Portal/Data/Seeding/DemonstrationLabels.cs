using System.Globalization;
using CleanerProduction.Cases;
using CleanerProduction.Companies;
using CleanerProduction.Guidelines.Label;
using CleanerProduction.Labels;
using CleanerProduction.Labels.Forms;
using CleanerProduction.Workflows;
using static CleanerProduction.Labels.LabelState;
using static CleanerProduction.Labels.LabelStep;

namespace CleanerProduction.Portal.Data;

/// <summary>The invented applications for labels and nominations: those of one round lie before the panel, those of the next are on their way.</summary>
internal sealed class DemonstrationLabels(
    DemonstrationCalendar calendar, DemonstrationFiles files, DemonstrationCompanies companies, IReadOnlyCollection<Certificate> certificates, DemonstrationRounds rounds, DemonstrationHistory history, DemonstrationLabelForms forms)
{
    private static readonly (LabelStep Step, Role By)[] Factories =
        [(Submit, Role.Applicant), (ReceiveOriginal, Role.Secretariat), (Check, Role.Secretariat), (VerifySite, Role.TechnicalSupport), (LabelStep.Table, Role.Secretariat)];

    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

    /// <summary>All of them.</summary>
    public List<LabelApplication> All { get; } = [];

    /// <summary>Their forms; a nomination has none.</summary>
    public List<FormRevision> Revisions { get; } = [];

    /// <summary>What runs: the sealed original to arrive (LG-3.1).</summary>
    public List<CaseDeadline> Deadlines { get; } = [];

    /// <summary>Makes them, in the order of the file.</summary>
    public void Make()
    {
        var place = 0;
        foreach (var row in files.Rows("label-applications")) Make(row, row["round"] == "open" ? rounds.Open : rounds.Judged, place++);
    }

    private void Make(DemonstrationRow row, LabelRound round, int place)
    {
        var (label, slug, state) = (row.Member<LabelKind>("label")!.Value, row["applicant"], row.Member<LabelState>("state")!.Value);
        var draw = new Draw($"label {round.Year} {label} {slug}");
        var (isService, isSupply) = (label == LabelKind.TechnologyService, label == LabelKind.SupplyChain);
        var (company, factory) = (isService ? null : companies[slug], isService || isSupply ? null : companies.FactoryOf(slug));
        var letters = CaseReference.LettersOf(label) + round.Opens.Value.Year.ToString(CultureInfo.InvariantCulture);
        numbers[letters] = numbers.GetValueOrDefault(letters) + 1;
        var renews = row.Is("renewal") ? certificates.Where(c => c.Label == label && (isService ? c.ProviderNumber == slug : c.CompanyId == company!.Id)).MaxBy(c => c.Until) : null;
        var application = new LabelApplication(CaseReference.Of(label, round.Opens.Value.Year, numbers[letters]), round.Year, row.Is("renewal"), company?.Id, factory?.Id, isService ? slug : null) { Renews = renews?.Number };
        All.Add(application);
        var submitted = round == rounds.Open ? calendar.WorkingDay(round.Opens.Value.AddDays(1 + place % 6)) : calendar.WorkingDay(round.Opens.Value.AddDays(8 + place * 47 % 50));
        if (!isService) Fill(application, new(forms.Of(label, row, company!, factory, round, submitted, certificates, ref draw), round, submitted) { Place = factory?.Place, Validity = renews?.Validity }, state, row["short"] == "half", ref draw);
        if (state == Draft) return;
        foreach (var (step, by, day) in Way(application, state, submitted, round))
        {
            if (step is Submit) application.Channel = LabelChannel.Electronic;
            if (application.State == Submitted) application.Officer ??= draw.Between(1, 3) == 1 ? "p-secretary-2" : "p-secretary";
            history.Take(application, application.Allowed(by).Single(r => r.Step == step), day, DemonstrationApplications.RepresentativeOf(slug), ref draw, Note(application, step));
            if (step == Submit && Revisions is [.., { } last] && last.Case == application.Reference) last = Keep(application, last, history.Entries[^1].At);
        }
        if (application.State == AwaitingOriginal)
            Deadlines.Add(new() { Case = application.Reference, Rule = "LG-3.1-original", From = round.Closes.Value, Due = round.OriginalUntil, StartedBy = $"{application.Reference}/{application.HistoryEntries}" });
    }

    // The form as it was handed in has the hour of that step.
    private FormRevision Keep(LabelApplication application, FormRevision last, DateTimeOffset at)
    {
        var kept = new FormRevision { Case = application.Reference, Revision = last.Revision, Moment = FormMoment.Submitted, Content = last.Content, Hash = last.Hash, At = at, By = last.By };
        Revisions[^1] = kept;
        return kept;
    }

    private void Fill(LabelApplication application, LabelAsked asked, LabelState state, bool half, ref Draw draw)
    {
        var form = half ? asked.Form with { Measures = asked.Form.Measures[..1], HasOffences = null, Declarations = LabelDeclarations.None, PlanForTheRest = null } : asked.Form;
        var company = companies.SlugOf(application.CompanyId!.Value);
        Revisions.Add(new()
        {
            Case = application.Reference, Revision = 1, Moment = state == Draft ? FormMoment.Draft : FormMoment.Submitted, Content = form.ToJson(), Hash = form.Hash,
            At = DemonstrationCalendar.At(asked.On, Role.Applicant, ref draw), By = DemonstrationApplications.RepresentativeOf(company),
        });
    }

    private IEnumerable<(LabelStep Step, Role By, DateOnly Day)> Way(LabelApplication application, LabelState state, DateOnly submitted, LabelRound round)
    {
        DateOnly After(DateOnly day, int days)
        {
            var then = calendar.WorkingDay(day.AddDays(days));
            // Nothing but holidays between: the next working day.
            for (var next = day.AddDays(1); then <= day; next = next.AddDays(1)) then = calendar.WorkingDay(next);
            return then;
        }

        var (day, table) = (submitted, calendar.WorkingDay(round.CheckedUntil.Value));
        if (application.Label == LabelKind.TechnologyService)
        {
            yield return (Nominate, Role.Secretariat, day = calendar.WorkingDay(round.Closes.Value.AddDays(7)));
            yield return (Check, Role.Secretariat, day = After(day, 12));
            yield return (LabelStep.Table, Role.Secretariat, table);
            yield break;
        }
        foreach (var (step, by) in Factories)
        {
            if (step == VerifySite && !application.IsVerifiedOnSite) continue;
            yield return (step, by, step switch { Submit => day, LabelStep.Table => table, ReceiveOriginal => day = After(day, 4), Check => day = After(day, 3), _ => day = After(day, 4) });
            if (application.State == state) yield break;
            if (step == Submit && state == Lapsed) { yield return (Lapse, Role.Timer, round.OriginalUntil.AddDays(1)); yield break; }
            if (step == ReceiveOriginal && state == Withdrawn) { yield return (Withdraw, Role.Applicant, After(day, 9)); yield break; }
            if (step == Check && state == LabelState.Void) { yield return (Annul, Role.Director, After(day, 15)); yield break; }
        }
    }

    private static string? Note(LabelApplication application, LabelStep step) => step switch
    {
        Withdraw => "工廠正在搬遷，待新廠投產後再申請。",
        Annul => "申請人的代理就申請向秘書處人員提供禮券。",
        _ => null,
    };
}
