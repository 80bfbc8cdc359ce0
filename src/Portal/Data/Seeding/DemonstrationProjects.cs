using System.Collections.Immutable;
using CleanerProduction.Applications;
using CleanerProduction.Applications.Forms;
using CleanerProduction.Cases;
using CleanerProduction.Companies;
using CleanerProduction.Guidelines.Funding;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Projects;
using CleanerProduction.Workflows;

namespace CleanerProduction.Portal.Data;

/// <summary>What the invented projects keep beside their cases: agreements and signatures, purchases, visits, reports, changes. One of them is overdue in everything.</summary>
internal sealed class DemonstrationProjects(PortalDb db, ReferenceData reference, DemonstrationCalendar calendar, IReadOnlyList<CaseEntry> history, IReadOnlyList<CaseDeadline> clocks)
{
    private readonly ILookup<string, CaseEntry> entries = history.ToLookup(e => e.Case, StringComparer.Ordinal);
    private readonly ILookup<string, CaseDeadline> deadlines = clocks.ToLookup(d => d.Case, StringComparer.Ordinal);

    /// <summary>Makes it for all that were offered an agreement.</summary>
    public void Make(IEnumerable<Application> all)
    {
        foreach (var application in all)
            if (At(application, ApplicationStep.OfferAgreement) is { } offered) Make(application, offered);
    }

    private void Make(Application application, CaseEntry offered)
    {
        var (form, revision) = Form(application);
        var (company, factory) = (db.Set<Company>().Local.Single(c => c.Id == application.CompanyId), db.Set<Factory>().Local.Single(f => f.Id == application.FactoryId));
        var content = Agreement.Of(application, form, revision, company, factory, reference.Deadlines).Value.ToJson();
        db.Add(new ProjectAgreement { Case = application.Reference, Content = content, Hash = Agreement.HashOf(content), OfferedAt = offered.At, OfferedBy = offered.Actor });
        var purchases = application.Type.GoesToCommittee() ? ProjectPurchase.Of(application.Reference, form).ToList() : [];
        db.AddRange(purchases);
        if (At(application, ApplicationStep.Sign) is not { } signed) return;
        Sign(application, company, form, Agreement.HashOf(content), offered, signed);
        var made = new Records(db, application, Live(application));
        var late = application.State == ApplicationState.InProgress && Clock(application, "FG-3.2.2-interim") is { MetOn: null } clock && clock.Due < calendar.Today;
        Run(application, made, HongKongTime.DateOf(signed.At), purchases, late);
        Report(application, company, made);
    }

    // The approved form where one is kept; a short one where none is.
    private (ApplicationForm, int) Form(Application application)
    {
        if (db.Set<FormRevision>().Local.Where(r => r.Case == application.Reference).MaxBy(r => r.Revision) is { } kept) return (ApplicationForm.FromJson(kept.Content), kept.Revision);
        var cost = application.ProjectCost;
        var fee = application.Type == ProjectType.OnSiteAssessment ? cost : new Hkd(cost.Cents / 10);
        var title = application.Title.In(Language.ZhHant);
        ImmutableArray<BudgetLine> budget = application.Type == ProjectType.OnSiteAssessment
            ? [new("B1", "實地評估", CostKind.ProviderFee, cost)]
            : [new("B1", title, CostKind.Equipment, cost - fee) { Quotations = [new("順達機電有限公司", "", cost - fee), new("恒昇工程有限公司", "", cost)], Chosen = "順達機電有限公司", ShortageRecorded = true }, new("B2", "技術顧問", CostKind.ProviderFee, fee)];
        var form = new ApplicationForm
        {
            WrittenIn = Language.ZhHant, Title = title, Budget = budget,
            Plan = [new("訂購", 2), new("安裝及調試", 6), new("提交報告", application.Type == ProjectType.OnSiteAssessment ? 3 : 11)],
            Benefits = application.Type == ProjectType.OnSiteAssessment ? [] : [new(BenefitKind.Electricity, 820_000, 560_000)],
            Providers = application.ProviderNumber is { } number ? [new(number, null, null, fee)] : [],
            Representatives = [new(null, "梁綺雯", "廠務經理", "21234567", "works@example.com"), new(null, "何志明", "總經理", "21234568", "office@example.com")],
            Declarations = new(true, true, true, true, true),
        };
        var submitted = At(application, ApplicationStep.Submit)!;
        db.Add(new FormRevision { Case = application.Reference, Revision = 1, Moment = FormMoment.Submitted, Content = form.ToJson(), Hash = form.Hash, At = submitted.At, By = submitted.Actor });
        return (form, 1);
    }

    private void Sign(Application application, Company company, ApplicationForm form, string hash, CaseEntry offered, CaseEntry signed)
    {
        var applicant = At(application, ApplicationStep.Submit)!.Actor;
        var day = signed.At - TimeSpan.FromHours(26) > offered.At ? signed.At - TimeSpan.FromHours(26) : offered.At + (signed.At - offered.At) / 2;
        Add(AgreementSide.Applicant, applicant, NameOf(applicant) ?? form.Representatives.FirstOrDefault()?.Name ?? company.Name.Hant, day);
        Add(AgreementSide.Council, signed.Actor, NameOf(signed.Actor) ?? signed.Actor, signed.At);

        void Add(AgreementSide side, string person, string name, DateTimeOffset at) =>
            db.Add(new AgreementSignature { Case = application.Reference, Side = side, Person = person, Name = name, Proof = SignatureProof.Demonstration, Document = hash, At = at });
    }

    private void Run(Application application, Records made, DateOnly signed, List<ProjectPurchase> purchases, bool late)
    {
        var applicant = At(application, ApplicationStep.Submit)!.Actor;
        made.Add(ProjectAct.Start, Clock(application, "FG-3.2.1-start")?.MetOn, applicant, "已召開啟動會議，確認分工。");
        if (!application.Type.GoesToCommittee())
        {
            made.Add(ProjectAct.VisitSite, Past(signed.AddDays(21)), "p-technical", "到廠核對主要工序及計量儀錶。", "請於下月提交2024年用電分項。");
            return;
        }
        foreach (var purchase in purchases.Where(p => p.Chosen.Length > 0)) purchase.OrderedOn = Past(signed.AddDays(late ? 160 : 24));
        if (late)
        {
            made.Add(ProjectAct.VisitSite, Past(signed.AddDays(190)), "p-technical", "設備未運抵，安裝位置空置。", "申請機構須於兩星期內書面解釋。");
            made.Add(ProjectAct.JudgeMilestones, Past(signed.AddDays(200)), "p-secretary", "訂購、安裝兩個里程碑均未達到。", confirmed: false);
            Change(application, 1, ChangeSubject.CompletionDate, "按協議", "延長六個月", Past(signed.AddDays(260)), applicant, Clock(application, "FG-3.2.1(b)")!.Due.AddMonths(6), "not-delivered");
            return;
        }
        var (delivered, installed) = (Clock(application, "FG-3.2.2-equipment")?.MetOn, Past(signed.AddDays(150)));
        foreach (var purchase in purchases.Where(p => p.OrderedOn is not null))
            (purchase.InvoicedOn, purchase.Invoiced, purchase.DeliveredOn, purchase.InstalledOn, purchase.Evidence) =
                (delivered is null ? null : Past(signed.AddDays(60)), delivered is null ? null : purchase.Value, delivered, delivered is null ? null : installed, delivered is null ? "" : $"送貨單 DN-{purchase.Number:000}");
        made.Add(ProjectAct.AnnounceInstallation, Past(signed.AddDays(125)) is null ? null : signed.AddDays(150), applicant, "安裝於二號車間，聯絡人：廠務經理。", at: signed.AddDays(125));
        made.Add(ProjectAct.VisitSite, Past(signed.AddDays(138)), "p-technical", "安裝前考察：基座及電力已備妥。", "安裝後再核對讀數。");
        made.Add(ProjectAct.SubmitInterimReport, Clock(application, "FG-3.2.2-interim")?.MetOn, applicant, "設備已全部運抵，進度與計劃相符。");
        made.Add(ProjectAct.HoldProgressMeeting, Past(signed.AddDays(170)), "p-secretary", "兩名代表出席，檢視調試進度。", "每月一次報告讀數。");
        if (application.State == ApplicationState.InProgress && made.Count > 2) made.Add(ProjectAct.JudgeMilestones, Past(signed.AddDays(172)), "p-secretary", "各里程碑按期達到。", confirmed: true);
        if (application.State == ApplicationState.InProgress) Change(application, 1, ChangeSubject.Contact, "聯絡人：何志明", "聯絡人：陳凱欣，電話2123 4570", Past(calendar.Today.AddDays(-6)), applicant);
    }

    private void Change(Application application, int number, ChangeSubject subject, string before, string after, DateOnly? on, string by, DateOnly? day = null, string? rule = null)
    {
        if (on is not { } asked) return;
        var at = HongKongTime.StartOf(asked).AddHours(11).ToUniversalTime();
        db.Add(new ProjectChange
        {
            Case = application.Reference, Number = number, Subject = subject, Before = before, After = after, Day = day, Why = subject == ChangeSubject.Contact ? "原聯絡人已離職。" : "供應商延誤交貨。", AskedBy = by, AskedAt = at,
            State = rule is null ? ChangeState.Open : ChangeState.Refused, Reason = rule, DecidedBy = rule is null ? null : "rule", DecidedAt = rule is null ? null : at,
        });
    }

    private void Report(Application application, Company company, Records made)
    {
        var assessment = application.Type == ProjectType.OnSiteAssessment;
        var number = 0;
        foreach (var handed in entries[application.Reference].Where(e => e.Step == nameof(ApplicationStep.SubmitReport)))
        {
            var answer = entries[application.Reference].FirstOrDefault(e => e.Sequence > handed.Sequence && e.Step is nameof(ApplicationStep.AcceptReport) or nameof(ApplicationStep.ReturnReport) && e.Sequence > handed.Sequence);
            db.Add(new ProjectReport
            {
                Case = application.Reference, Number = ++number, Author = assessment ? "馮啟賢" : "陸靜雯", ByProvider = application.ProviderNumber is not null, ByRegisteredAuditor = assessment,
                Auditor = assessment ? "馮啟賢" : null, AuditorNumber = assessment ? "CPA-0217" : null,
                Has = string.Join(',', ReportRules.Parts(application.Type)), VideoSeconds = assessment ? 0 : 96, VideoShowsFactory = !assessment, VideoShowsProject = !assessment, VideoShowsBenefits = !assessment,
                Measured = assessment ? "[]" : StrictJson.WriteKept<ImmutableList<ExpectedBenefit>>([new(BenefitKind.Electricity, 820_000, 584_000)]), Summary = "達到協議所列效益，數據見報告。", By = handed.Actor, At = handed.At,
                Satisfactory = answer is null ? null : answer.Step == nameof(ApplicationStep.AcceptReport), Reason = answer is null ? null : "內容符合表二要求。", DecidedBy = answer?.Actor, DecidedAt = answer?.At,
            });
        }
        if (At(application, ApplicationStep.AcceptReport) is not { } accepted) return;
        var completed = HongKongTime.DateOf(accepted.At);
        if (assessment) made.Add(ProjectAct.FollowMeasure, Past(completed.AddDays(60)), "p-secretary", "壓縮空氣洩漏維修", "已落實，投資HK$18,000.00。");
        else
        {
            made.Add(ProjectAct.AnswerQuestionnaire, Past(completed.AddDays(7)), At(application, ApplicationStep.Submit)!.Actor, "服務準時，調試期間支援充足。");
            made.Add(ProjectAct.ShareExperience, Past(completed.AddDays(90)), "p-secretary", "清潔生產技術研討會");
        }
    }

    private CaseEntry? At(Application application, ApplicationStep step) => entries[application.Reference].LastOrDefault(e => e.Step == step.ToString());

    private CaseDeadline? Clock(Application application, string rule) => deadlines[application.Reference].LastOrDefault(d => d.Rule == rule);

    private DateOnly? Past(DateOnly day) => calendar.WorkingDay(day) is var worked && worked < calendar.Today ? worked : null;

    // A history is written in order: only where nothing happened since may anything be added to it.
    private bool Live(Application application) => entries[application.Reference].Last().Step == nameof(ApplicationStep.Sign);

    private static string? NameOf(string person) => Demonstration.People.FirstOrDefault(p => p.Id == person)?.Hant;

    private sealed class Records(PortalDb db, Application application, bool live)
    {
        private DateTimeOffset last;

        public int Count { get; private set; }

        public void Add(ProjectAct act, DateOnly? on, string by, string text, string detail = "", bool? confirmed = null, DateOnly? at = null)
        {
            if (on is not { } day) return;
            var moment = HongKongTime.StartOf(at ?? day).AddHours(15).ToUniversalTime();
            // Two on one day follow one another.
            last = moment = moment > last ? moment : last.AddMinutes(7);
            db.Add(new ProjectEvent { Case = application.Reference, Number = ++Count, Act = act, On = day, Text = text, Detail = detail, Confirmed = confirmed, By = by, At = moment });
            var row = ProjectActs.Of(act);
            var role = row.By == Role.Applicant ? Role.Applicant : by.StartsWith("p-technical", StringComparison.Ordinal) ? Role.TechnicalSupport : Role.Secretariat;
            if (live) db.Add(application.Record(act.ToString(), role, by, moment, row.Clause, text));
        }
    }
}
