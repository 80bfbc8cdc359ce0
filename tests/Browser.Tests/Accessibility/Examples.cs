namespace CleanerProduction.BrowserTests.Accessibility;

/// <summary>Who looks at a page, where, and what it answers.</summary>
public sealed record Example(string Person, string Address, int Status = 200);

/// <summary>At least one address for every page of tests/House.Tests/EntryPoints.txt, and who has something to see there.</summary>
public static class Examples
{
    /// <summary>Without an account.</summary>
    public const string Nobody = "";

    private static readonly string[] Everybody =
        ["p-chair", "p-hkgcc", "p-secretary", "p-director", "p-technical", "p-administrator", "p-observer", "p-applicant", "p-provider", "p-judge-hk"];

    /// <summary>Pages that only come within a journey: <see cref="SignInTests"/> and <see cref="MeetingTests"/> walk them.</summary>
    private static readonly string[] OnAJourney =
        ["/account/first-administrator", "/account/second-factor", "/account/recovery-code", "/meetings/{Id}/live", "/meetings/{Id}/observe", "/meetings/{Id}/wall"];

    /// <summary>Examples by the page's pattern.</summary>
    public static readonly IReadOnlyDictionary<string, Example[]> ByPage = new Dictionary<string, Example[]>(StringComparer.Ordinal)
    {
        ["/"] = [new(Nobody, "/"), new("p-applicant", "/")],
        ["/programme"] = [new(Nobody, "/programme"), new(Nobody, "/programme?phase=P4&place=4419"), new(Nobody, "/programme?technology=energy&year=2025")],
        ["/privacy"] = [new(Nobody, "/privacy")],
        ["/accessibility"] = [new(Nobody, "/accessibility")],
        ["/open-data"] = [new(Nobody, "/open-data")],
        ["/error"] = [new(Nobody, "/error")],
        ["/not-found"] = [new(Nobody, "/nothing-is-here", 404)],
        ["/status/{Code:int}"] = [new(Nobody, "/status/429"), new(Nobody, "/status/400"), new("p-hkgcc", "/people", 403)],
        ["/account/sign-in"] = [new(Nobody, "/account/sign-in")],
        ["/account/sign-out"] = [new("p-hkgcc", "/account/sign-out")],
        ["/account/set-password"] = [new(Nobody, "/account/set-password")],
        ["/account/register"] = [new(Nobody, "/account/register")],
        ["/companies"] = [new("p-applicant", "/companies")],
        ["/companies/new"] = [new("p-applicant", "/companies/new")],
        ["/companies/{Id:int}"] = [new("p-applicant", "/companies/5"), new("p-secretary", "/companies/5"), new("p-applicant", "/companies/1", 403)],
        ["/companies/{Id:int}/edit"] = [new("p-applicant", "/companies/5/edit")],
        ["/companies/{Id:int}/factories/new"] = [new("p-applicant", "/companies/5/factories/new")],
        ["/companies/{Id:int}/factories/{Of:int}"] = [new("p-applicant", "/companies/5/factories/5"), new("p-secretary", "/companies/38/factories/38")],
        ["/companies/{Id:int}/factories/{Of:int}/where"] = [new("p-applicant", "/companies/5/factories/5/where")],
        ["/companies/{Id:int}/factories/{Of:int}/tie"] = [new("p-applicant", "/companies/5/factories/5/tie")],
        ["/companies/{Id:int}/factories/{Of:int}/size"] = [new("p-applicant", "/companies/5/factories/5/size")],
        ["/invitations/{Id:int}"] = [new("p-applicant", "/invitations/999999", 403)],
        ["/account/security"] = [new("p-applicant", "/account/security"), new("p-secretary", "/account/security")],
        ["/account/confirm"] = [new("p-applicant", "/account/confirm"), new("p-secretary", "/account/confirm?returnTo=%2Fpayments")],
        ["/account/data"] = [new("p-applicant", "/account/data"), new("p-chair", "/account/data"), new("p-observer", "/account/data?done=withdrawn")], ["/people/{Id}/data"] = [new("p-administrator", "/people/p-chair/data"), new("p-administrator", "/people/p-observer/data"), new("p-administrator", "/people/nobody/data", 404), new("p-secretary", "/people/p-chair/data", 403)],
        ["/retention"] = [new("p-secretary", "/retention"), new("p-administrator", "/retention"), new("p-applicant", "/retention", 403)], ["/operations/maintenance"] = [new("p-administrator", "/operations/maintenance"), new("p-secretary", "/operations/maintenance", 403)],
        ["/account/sessions"] = [new("p-applicant", "/account/sessions"), new("p-administrator", "/account/sessions?done=true")],
        ["/people/sign-ins"] = [new("p-administrator", "/people/sign-ins"), new("p-administrator", "/people/sign-ins?refused=true"), new("p-secretary", "/people/sign-ins", 403)],
        ["/account/authenticator"] = [new("p-applicant", "/account/authenticator")],
        ["/account/passkeys"] = [new("p-applicant", "/account/passkeys")],
        ["/account/password"] = [new("p-applicant", "/account/password")],
        ["/account/recovery-codes"] = [new("p-applicant", "/account/recovery-codes")],
        ["/parameters"] = [new("p-secretary", "/parameters"), new("p-technical", "/parameters?phase=P4"), new("p-administrator", "/parameters")],
        ["/parameters/holidays"] = [new("p-secretary", "/parameters/holidays"), new("p-director", "/parameters/holidays?year=2050")],
        ["/parameters/holidays/import"] = [new("p-secretary", "/parameters/holidays/import")],
        ["/parameters/holidays/new"] = [new("p-administrator", "/parameters/holidays/new")],
        ["/parameters/holidays/withdraw"] = [new("p-secretary", "/parameters/holidays/withdraw?date=2027-12-25")],
        ["/parameters/offers/new"] = [new("p-administrator", "/parameters/offers/new")],
        ["/parameters/rows/{Number:long}"] = [new("p-secretary", "/parameters/rows/1"), new("p-secretary", "/parameters/rows/9999", 404)],
        ["/parameters/technologies/end"] = [new("p-secretary", "/parameters/technologies/end")],
        ["/parameters/technologies/new"] = [new("p-secretary", "/parameters/technologies/new")],
        ["/technologies"] = [new(Nobody, "/technologies"), new("p-secretary", "/technologies")],
        ["/audit"] = [new("p-administrator", "/audit"), new("p-director", "/audit?act=Approve&q=HK%24"), new("p-secretary", "/audit?from=nothing"), new("p-applicant", "/audit", 403)],
        ["/audit/{Reference}"] = [new("p-director", "/audit/NTP-2026-0031"), new("p-secretary", "/audit/DP1-2025-0009"), new("p-administrator", "/audit/NTP-2099-0001", 404)],
        ["/audit/{Reference}/{Category}"] = [new("p-secretary", "/audit/2026-011/2"), new("p-administrator", "/audit/2099-001/1", 404)],
        ["/audit/invariants"] = [new("p-administrator", "/audit/invariants"), new("p-secretary", "/audit/invariants", 403)],
        ["/people"] = [new("p-administrator", "/people")],
        ["/operations"] = [new("p-administrator", "/operations"), new("p-secretary", "/operations", 403)],
        ["/people/new"] = [new("p-administrator", "/people/new")],
        ["/people/{Id}"] = [new("p-administrator", "/people/p-chair"), new("p-administrator", "/people/nobody", 404)],
        ["/representatives"] = [new("p-administrator", "/representatives"), new("p-administrator", "/representatives?person=p-applicant")],
        ["/representatives/{Id:int}"] = [new("p-administrator", "/representatives/1"), new("p-administrator", "/representatives/999999", 404)],
        ["/apply"] = [new(Nobody, "/apply"), new("p-applicant", "/apply")],
        ["/apply/documents"] = [new(Nobody, "/apply/documents")],
        ["/applications"] = [new("p-applicant", "/applications"), new("p-hkgcc", "/applications")],
        ["/applications/new"] = [new("p-applicant", "/applications/new")],
        ["/applications/{Reference}"] = [new("p-applicant-2", "/applications/DP2-2025-0019"), new("p-applicant", "/applications/DP2-2099-0001", 403)],
        ["/applications/{Reference}/answer"] = [new("p-applicant-2", "/applications/DP2-2025-0019/answer"), new("p-applicant", "/applications/DP2-2025-0019/answer", 403)],
        ["/applications/{Reference}/check"] = [new("p-applicant-2", "/applications/DP2-2025-0019/check")],
        ["/applications/{Reference}/declare"] = [new("p-applicant-2", "/applications/DP2-2025-0019/declare")],
        ["/applications/{Reference}/receipt"] = [new("p-applicant-2", "/applications/DP2-2025-0019/receipt")],
        ["/applications/{Reference}/withdraw"] = [new("p-applicant-2", "/applications/DP2-2025-0019/withdraw")],
        ["/applications/{Reference}/{Page}"] =
        [
            .. new[] { "company", "factory", "project", "innovation", "benefits", "plan", "providers", "contract", "budget", "quotations", "representatives", "other-funding" }.Select(page => new Example("p-applicant-2", $"/applications/DP2-2025-0019/{page}?checked=true")),
            new("p-applicant-2", "/applications/DP2-2025-0019/nothing", 404),
        ],
        ["/queue"] = [new("p-secretary", "/queue"), new("p-director", "/queue?view=all&q=%E9%87%91%E5%B1%AC"), new("p-technical", "/queue?kind=Demonstration1&phase=P1")],
        ["/queue/batches"] = [new("p-director", "/queue/batches")],
        ["/workbench/programme"] = [new("p-director", "/workbench/programme?phase=P4")],
        ["/queue/{Reference}"] = [new("p-secretary", "/queue/DP2-2025-0019"), new("p-director", "/queue/NTP-2026-0031"), new("p-technical", "/queue/DP2-2099-0001", 403)],
        ["/waiting"] = [.. Everybody.Select(person => new Example(person, "/waiting"))],
        ["/applications/import"] = [new("p-secretary", "/applications/import")],
        ["/applications/import/{Run:int}"] = [new("p-secretary", "/applications/import/1", 404)],
        ["/inbox"] = [new("p-applicant", "/inbox")],
        ["/inbox/calendar"] = [new("p-applicant", "/inbox/calendar")],
        ["/inbox/messages"] = [new("p-applicant", "/inbox/messages")],
        ["/inbox/{Number}"] = [new("p-applicant", "/inbox/LT-2026-0001", 403)],
        ["/letters"] = [new("p-secretary", "/letters")],
        ["/letters/issue"] = [new("p-secretary", "/letters/issue?number=LT-2026-0003")],
        ["/letters/{Number}"] = [new("p-secretary", "/letters/LT-2026-0001"), new("p-secretary", "/letters/LT-2026-0003")],
        ["/labels/by-post"] = [new("p-secretary", "/labels/by-post"), new("p-technical", "/labels/by-post", 403)],
        ["/labels/cases"] = [new("p-secretary", "/labels/cases"), new("p-director", "/labels/cases?round=2026"), new("p-technical", "/labels/cases?lack=SiteVerification"), new("p-applicant", "/labels/cases", 403)],
        ["/labels/cases/{Reference}"] =
        [
            new("p-secretary", "/labels/cases/LM-2026-0014"), new("p-secretary", "/labels/cases/LX-2026-0008?record=Offence"), new("p-secretary", "/labels/cases/LM-2026-0016"), new("p-secretary", "/labels/cases/LS-2026-0001"),
            new("p-director", "/labels/cases/LT-2026-0001"), new("p-secretary", "/labels/cases/LM-2026-0013", 403),
        ],
        ["/labels/cases/{Reference}/visit"] = [new("p-technical", "/labels/cases/LX-2026-0008/visit"), new("p-secretary", "/labels/cases/LM-2026-0016/visit"), new("p-secretary", "/labels/cases/LS-2026-0001/visit", 403)],
        ["/labels/nominations"] = [new("p-secretary", "/labels/nominations"), new("p-director", "/labels/nominations")],
        ["/complaints"] = [new("p-secretary", "/complaints"), new("p-technical", "/complaints"), new("p-applicant", "/complaints"), new("p-provider-2", "/complaints"), new("p-hkgcc", "/complaints")],
        ["/complaints/new"] = [new("p-applicant", "/complaints/new"), new("p-applicant-2", "/complaints/new"), new("p-secretary", "/complaints/new", 403)],
        ["/complaints/substandard"] = [new("p-technical", "/complaints/substandard"), new("p-secretary", "/complaints/substandard", 403)],
        ["/complaints/{Reference}"] =
        [
            .. new[] { "CP-2026-0012", "CP-2026-0013", "CP-2026-0015", "CP-2026-0016", "CP-2026-0017", "CP-2026-0018", "CP-2026-0019" }.Select(reference => new Example("p-secretary", $"/complaints/{reference}")),
            new("p-technical", "/complaints/CP-2026-0018"), new("p-director", "/complaints/CP-2026-0014"), new("p-provider-2", "/complaints/CP-2026-0014"), new("p-applicant", "/complaints/CP-2026-0018"), new("p-hkgcc", "/complaints/CP-2026-0014", 403),
        ],
        ["/evaluations"] = [new("p-secretary", "/evaluations"), new("p-evaluator", "/evaluations"), new("p-applicant", "/evaluations", 403)],
        ["/recovery"] = [new("p-secretary", "/recovery")],
        ["/payments"] = [new("p-secretary", "/payments"), new("p-secretary-2", "/payments")],
        ["/payments/{Reference}"] = [new("p-director", "/payments/DP1-2024-0188"), new("p-secretary-2", "/payments/OSA-2025-0019"), new("p-secretary", "/payments/DP1-2024-0188"), new("p-secretary", "/payments/DP1-2099-0001", 403)],
        ["/projects"] = [new("p-applicant", "/projects"), new("p-secretary", "/projects"), new("p-secretary", "/projects?show=ended")],
        ["/projects/{Reference}"] = [new("p-applicant", "/projects/DP1-2025-0009"), new("p-secretary", "/projects/DP1-2024-0233"), new("p-hkgcc", "/projects/DP1-2025-0009", 403)],
        ["/projects/{Reference}/agreement"] = [new("p-applicant", "/projects/DP1-2025-0009/agreement"), new("p-applicant-2", "/projects/DP2-2025-0013/agreement"), new("p-secretary", "/projects/DP1-2025-0025/agreement")],
        ["/projects/{Reference}/changes"] = [new("p-applicant", "/projects/DP1-2025-0009/changes"), new("p-secretary", "/projects/DP1-2024-0233/changes")],
        ["/projects/{Reference}/claim"] = [new("p-applicant", "/projects/DP1-2025-0009/claim"), new("p-secretary", "/projects/DP1-2024-0215/claim"), new("p-secretary", "/projects/DP1-2024-0188/claim")],
        ["/projects/{Reference}/evaluation"] = [new("p-secretary", "/projects/DP2-2024-0051/evaluation"), new("p-evaluator", "/projects/DP2-2024-0051/evaluation"), new("p-evaluator", "/projects/DP1-2024-0188/evaluation", 403)],
        ["/projects/{Reference}/hold"] = [new("p-secretary", "/projects/OSA-2025-0028/hold"), new("p-secretary", "/projects/DP1-2024-0188/hold"), new("p-applicant", "/projects/DP1-2025-0009/hold")],
        ["/projects/{Reference}/procurement"] = [new("p-applicant", "/projects/DP1-2025-0009/procurement"), new("p-secretary", "/projects/DP1-2024-0233/procurement")],
        ["/projects/{Reference}/procurement/{Number:int}"] = [new("p-applicant", "/projects/DP1-2025-0009/procurement/1"), new("p-secretary", "/projects/DP1-2024-0233/procurement/1"), new("p-secretary", "/projects/DP1-2024-0233/procurement/99", 403)],
        ["/projects/{Reference}/records/{Act}"] = [new("p-applicant", "/projects/DP1-2025-0009/records/AnnouncePublicity"), new("p-secretary", "/projects/DP1-2025-0009/records/VisitSite"), new("p-secretary", "/projects/DP1-2025-0009/records/Nothing", 403)],
        ["/projects/{Reference}/representatives"] = [new("p-applicant", "/projects/DP1-2025-0009/representatives"), new("p-secretary", "/projects/DP1-2024-0233/representatives")],
        ["/projects/{Reference}/recovery"] = [new("p-secretary", "/projects/DP1-2022-0093/recovery"), new("p-director", "/projects/DP1-2022-0093/recovery"), new("p-applicant", "/projects/DP1-2025-0009/recovery")],
        ["/projects/{Reference}/termination"] = [new("p-secretary", "/projects/DP1-2024-0188/termination"), new("p-secretary", "/projects/DP1-2022-0093/termination"), new("p-applicant", "/projects/DP1-2025-0009/termination")],
        ["/projects/{Reference}/report"] = [new("p-applicant", "/projects/DP1-2025-0009/report"), new("p-secretary", "/projects/DP2-2024-0043/report")],
        ["/providers"] =
        [
            new(Nobody, "/providers"), new(Nobody, "/providers?q=%E7%8E%AF%E4%BF%9D&category=2&city=HK"), new(Nobody, "/providers?q=%E7%B6%A0%E6%81%86%E7%92%B0%E5%A2%83"), new("p-provider", "/providers"),
        ],
        ["/providers/{Number}"] = [new(Nobody, "/providers/2011-015"), new(Nobody, "/providers/2016-012"), new(Nobody, "/providers/2014-020"), new(Nobody, "/providers/2026-016", 404)],
        ["/providers/changes"] = [new(Nobody, "/providers/changes")],
        ["/providers/changes/{Entry:long}"] = [new(Nobody, "/providers/changes/3"), new(Nobody, "/providers/changes/9999", 404)],
        ["/providers/changes/check"] = [new(Nobody, "/providers/changes/check")],
        ["/labels"] = [new(Nobody, "/labels"), new(Nobody, "/labels?q=%E5%8D%93%E8%B6%8A&standing=expired"), new(Nobody, "/labels?q=zzqq"), new("p-secretary", "/labels")],
        ["/labels/certificates"] = [new(Nobody, "/labels/certificates"), new(Nobody, "/labels/certificates?number=X-2022-999", 404)],
        ["/labels/certificates/{Number}"] = [new(Nobody, "/labels/certificates/M-2022-001?digest=0"), new(Nobody, "/labels/certificates/T-2020-002")],
        ["/labels/certificates/{Number}/revoke"] = [new("p-director", "/labels/certificates/M-2022-001/revoke"), new("p-secretary", "/labels/certificates/M-2022-001/revoke", 403)],
        ["/labels/held"] = [new("p-applicant", "/labels/held"), new("p-provider", "/labels/held")],
        ["/labels/awards/{Year:int}"] = [new("p-secretary", "/labels/awards/2022"), new("p-applicant", "/labels/awards/2022", 403)],
        ["/labels/proposed/{Year:int}"] = [new(Nobody, "/labels/proposed/2022", 404)],
        ["/labels/proposed/{Year:int}/object"] = [new("p-applicant", "/labels/proposed/2022/object", 404)],
        ["/labels/results/{Year:int}"] = [new(Nobody, "/labels/results/2022"), new(Nobody, "/labels/results/2099", 404)],
        ["/labels/statistics"] = [new(Nobody, "/labels/statistics")],
        ["/programme/measures"] = [new(Nobody, "/programme/measures"), new(Nobody, "/programme/measures?q=zzqq"), new("p-secretary", "/programme/measures?voc-nox=yes&payback=24")],
        ["/programme/measures/{Id}"] = [new(Nobody, "/programme/measures/PM-19"), new(Nobody, "/programme/measures/PM-6"), new(Nobody, "/programme/measures/PM-99", 404)],
        ["/programme/index"] =
        [
            new(Nobody, "/programme/index"), new(Nobody, "/programme/index?e1=twelve&e2=16"),
            new(Nobody, "/programme/index?set=general-1&e1=12&e2=16&e3=2&r1=55&r2=91&r3=na&c1=85&c2=92&c3=70&c4=1&p1=60&p2=2&l1=1.2"),
        ],
        ["/programme/events"] = [new(Nobody, "/programme/events"), new("p-secretary", "/programme/events")],
        ["/programme/events/{Reference}"] = [new(Nobody, "/programme/events/EV-2026-0001"), new(Nobody, "/programme/events/EV-2026-0003"), new(Nobody, "/programme/events/EV-2026-0005", 404)],
        ["/programme/events/{Reference}/sign-up"] = [new(Nobody, "/programme/events/EV-2026-0003/sign-up"), new("p-applicant", "/programme/events/EV-2026-0004/sign-up")],
        ["/programme/events/signed-up/{Code}"] = [new(Nobody, "/programme/events/signed-up/demonstration-3-1"), new(Nobody, "/programme/events/signed-up/demonstration-3-5"), new(Nobody, "/programme/events/signed-up/nothing", 404)],
        ["/programme/events/check-in/{Code}"] = [new("p-technical", "/programme/events/check-in/demonstration-2-1"), new("p-applicant", "/programme/events/check-in/demonstration-2-1", 403)],
        ["/programme/events/office"] = [new("p-secretary", "/programme/events/office")],
        ["/programme/events/office/new"] = [new("p-secretary", "/programme/events/office/new")],
        ["/programme/events/office/{Reference}"] = [new("p-secretary", "/programme/events/office/EV-2026-0003"), new("p-director", "/programme/events/office/EV-2026-0001"), new("p-secretary", "/programme/events/office/EV-2099-0001", 404)],
        ["/programme/events/office/{Reference}/materials"] = [new("p-secretary", "/programme/events/office/EV-2026-0001/materials"), new("p-director", "/programme/events/office/EV-2026-0003/materials"), new("p-secretary", "/programme/events/office/EV-2099-0001/materials", 404)],
        ["/programme/events/office/{Reference}/change"] = [new("p-secretary", "/programme/events/office/EV-2026-0003/change")],
        ["/programme/results"] = [new(Nobody, "/programme/results"), new("p-secretary", "/programme/results?place=guangdong")],
        ["/programme/results/{Reference}"] = [new(Nobody, "/programme/results/DP2-2022-0029"), new(Nobody, "/programme/results/DP1-2022-0101", 404)],
        ["/programme/results/ready"] = [new("p-director", "/programme/results/ready")],
        ["/programme/results/{Reference}/publish"] = [new("p-secretary", "/programme/results/DP2-2022-0029/publish"), new("p-secretary", "/programme/results/DP1-2022-0101/publish")],
        ["/programme/verification"] = [new(Nobody, "/programme/verification")],
        ["/programme/verification/new"] = [new("p-secretary", "/programme/verification/new")],
        ["/providers/applications"] = [new("p-secretary", "/providers/applications"), new("p-technical", "/providers/applications?all=true")],
        ["/providers/applications/carry-over"] = [new("p-secretary", "/providers/applications/carry-over")],
        ["/providers/applications/{Reference}"] = [new("p-secretary", "/providers/applications/RA-2026-0005"), new("p-secretary", "/providers/applications/RA-2025-0001"), new("p-technical", "/providers/applications/RA-2099-0001", 403)],
        ["/providers/desk"] = [new("p-provider", "/providers/desk"), new("p-applicant", "/providers/desk")],
        ["/providers/desk/{Number}/contact"] = [new("p-provider", "/providers/desk/2025-021/contact"), new("p-provider", "/providers/desk/2010-003/contact", 403)],
        ["/providers/desk/{Number}/leave"] = [new("p-provider", "/providers/desk/2025-021/leave")],
        ["/providers/register"] = [new(Nobody, "/providers/register"), new("p-provider", "/providers/register")],
        ["/providers/register/{Reference}"] = [new("p-provider", "/providers/register/RA-2025-0001"), new("p-provider", "/providers/register/RA-2099-0001", 403)],
        ["/providers/register/{Reference}/answer"] = [new("p-provider", "/providers/register/RA-2025-0001/answer")],
        ["/providers/register/{Reference}/check"] = [new("p-provider", "/providers/register/RA-2025-0001/check")],
        ["/providers/register/{Reference}/declare"] = [new("p-provider", "/providers/register/RA-2025-0001/declare")],
        ["/providers/register/{Reference}/receipt"] = [new("p-provider", "/providers/register/RA-2025-0001/receipt")],
        ["/providers/register/{Reference}/{Page}"] =
        [
            .. new[] { "company", "categories", "engineering", "projects", "conduct" }.Select(page => new Example("p-provider", $"/providers/register/RA-2025-0001/{page}?checked=true")),
            new("p-provider", "/providers/register/RA-2025-0001/nothing", 404),
        ],
        ["/labels/apply"] = [new(Nobody, "/labels/apply"), new("p-applicant", "/labels/apply")],
        ["/labels/apply/{Reference}"] = [new("p-applicant", "/labels/apply/LM-2026-0013"), new("p-applicant", "/labels/apply/LX-2026-0002"), new("p-applicant-2", "/labels/apply/LM-2026-0014"), new("p-applicant", "/labels/apply/LM-2099-0001", 403)],
        ["/labels/apply/{Reference}/check"] = [new("p-applicant", "/labels/apply/LM-2026-0013/check"), new("p-applicant", "/labels/apply/LX-2026-0002/check")],
        ["/labels/apply/{Reference}/declare"] = [new("p-applicant", "/labels/apply/LM-2026-0013/declare")],
        ["/labels/apply/{Reference}/offence"] = [new("p-applicant", "/labels/apply/LX-2026-0002/offence")],
        ["/labels/apply/{Reference}/receipt"] = [new("p-applicant-2", "/labels/apply/LM-2026-0014/receipt")],
        ["/labels/apply/{Reference}/withdraw"] = [new("p-applicant", "/labels/apply/LX-2026-0002/withdraw")],
        ["/labels/apply/{Reference}/{Page}"] =
        [
            .. new[] { "applicant", "ways", "assessment", "measures", "record" }.Select(page => new Example("p-applicant", $"/labels/apply/LM-2026-0013/{page}?checked=true")),
            new("p-applicant", "/labels/apply/LM-2026-0013/nothing", 404),
        ],
        ["/labels/rounds"] = [new("p-secretary", "/labels/rounds")],
        ["/labels/rounds/{Year:int}"] = [new("p-secretary", "/labels/rounds/2027"), new("p-director", "/labels/rounds/2022"), new("p-secretary", "/labels/rounds/2099", 404)],
        ["/labels/rounds/{Year:int}/change"] = [new("p-secretary", "/labels/rounds/2027/change")],
        ["/labels/judge"] = [new("p-judge-gdee", "/labels/judge"), new("p-judge-hk-2", "/labels/judge")],
        ["/labels/judge/scores"] = [new("p-judge-hk", "/labels/judge/scores")],
        ["/labels/judge/{Reference}"] = [new("p-judge-gdee", "/labels/judge/LM-2026-0001"), new("p-judge-hk", "/labels/judge/LX-2099-0001", 403)],
        ["/labels/judging"] = [new("p-secretary", "/labels/judging")],
        ["/labels/judging/{Year:int}"] = [new("p-secretary", "/labels/judging/2026"), new("p-director", "/labels/judging/2026"), new("p-secretary", "/labels/judging/2099", 404)],
        ["/labels/judging/{Year:int}/scores"] = [new("p-secretary", "/labels/judging/2026/scores")],
        ["/labels/judging/{Year:int}/lists"] = [new("p-secretary", "/labels/judging/2026/lists")],
        ["/meetings"] = [new("p-secretary", "/meetings"), new("p-hkgcc", "/meetings")],
        ["/meetings/new"] = [new("p-secretary", "/meetings/new")],
        ["/meetings/{Id}"] = [new("p-secretary", "/meetings/67"), new("p-hkgcc", "/meetings/67"), new("p-chair", "/meetings/66"), new(Nobody, "/meetings/65"), new("p-secretary", "/meetings/r1")],
        ["/meetings/{Id}/items/{Number:int}"] = [new("p-secretary", "/meetings/67/items/4"), new("p-chair", "/meetings/67/items/3"), new("p-hkgcc", "/meetings/67/items/5"), new("p-chair", "/meetings/66/items/2")],
        ["/meetings/{Id}/prepare"] = [new("p-secretary", "/meetings/67/prepare")],
        ["/meetings/{Id}/minutes"] = [new(Nobody, "/meetings/65/minutes"), new("p-secretary", "/meetings/66/minutes"), new("p-secretary", "/meetings/67/minutes")],
        ["/meetings/{Id}/record"] = [new(Nobody, "/meetings/65/record"), new("p-hkgcc", "/meetings/67/record")],
        ["/standing-orders"] = [new(Nobody, "/standing-orders")],
        ["/guides"] = [new(Nobody, "/guides")],
        ["/guides/{Code}"] = [new(Nobody, "/guides/FG"), new(Nobody, "/guides/XX", 404)],
        ["/guides/{Code}/{Number}"] = [new(Nobody, "/guides/FG/3.3.3"), new(Nobody, "/guides/FG/T1.2"), new(Nobody, "/guides/LG/4.1"), new(Nobody, "/guides/FG/9.9", 404)],
        ["/guides/search"] = [new(Nobody, "/guides/search?q=VOC"), new(Nobody, "/guides/search?q=zzzz")],
        ["/guides/glossary"] = [new(Nobody, "/guides/glossary")],
        ["/guides/readings"] = [new(Nobody, "/guides/readings")],
        ["/guides/public-figures"] = [new(Nobody, "/guides/public-figures")],
        ["/checks"] = [new(Nobody, "/checks")],
        ["/checks/grant"] =
        [
            new(Nobody, "/checks/grant"), new(Nobody, "/checks/grant?on=2026-11-20&project=new-technology&cost=1680000&hongKongTechnology=true"),
            new(Nobody, "/checks/grant?on=2023-05-01&project=demonstration-1&cost=600000"), new(Nobody, "/checks/grant?on=2026-11-20&project=demonstration-1&cost=1000000"),
            new(Nobody, "/checks/grant?on=tomorrow&project=&cost=a+lot"),
        ],
        ["/checks/deadline"] =
        [
            new(Nobody, "/checks/deadline"), new(Nobody, "/checks/deadline?rule=RG-4.1.3&from=2026-02-13"), new(Nobody, "/checks/deadline?rule=RG-6.1.1&from=2027-12-30"),
            new(Nobody, "/checks/deadline?rule=FG-3.2.1(a)&from=2022-11-30"), new(Nobody, "/checks/deadline?rule=&from=soon"),
        ],
        ["/checks/quotations"] =
        [
            new(Nobody, "/checks/quotations"), new(Nobody, "/checks/quotations?purchases[0].value=48000"), new(Nobody, "/checks/quotations?add=purchases[0].quotes"),
            new(Nobody, "/checks/quotations?purchases[0].id=Press&purchases[0].value=60000&purchases[0].quotes[0].supplier=A&purchases[0].quotes[0].amount=60000&purchases[0].quotes[1].supplier=B&purchases[0].quotes[1].amount=59000&purchases[0].chosen=A"),
            new(Nobody, "/checks/quotations?purchases[0].value=much&purchases[0].quotes[0].amount=1"),
        ],
        ["/checks/eligibility"] =
        [
            new(Nobody, "/checks/eligibility"),
            new(Nobody, "/checks/eligibility?on=2023-05-01&project=demonstration-1&applicant.employeesInHongKong=40&factory.place=guangdong&factory.relation=resident-shareholder&factory.residentShareOfApplicant=25%25&sector=textile&aim=energy&providers[0].category=1&providers[0].status=delisted&earlier.assessments=none&earlier.changes[0]=materials"),
            new(Nobody, "/checks/eligibility?on=2023-05-01&add=providers"), new(Nobody, "/checks/eligibility?on=soon&project=&applicant.employeesInHongKong=many&providers[0].category=1"),
        ],
        ["/checks/registration"] =
        [
            new(Nobody, "/checks/registration"),
            new(Nobody, "/checks/registration?on=2025-09-01&categories[0]=1&categories[1]=2&staff[0].name=AB&staff[0].yearsRelevant=2&engineering.yearsRelevant=1&projectRecords[0].client=C&projectRecords[0].contact=yes&lastCancellation=quality"),
            new(Nobody, "/checks/registration?on=soon&staff[0].yearsRelevant=two&add=staff"), new(Nobody, "/checks/registration?on=soon&staff[0].yearsRelevant=two"),
        ],
        ["/checks/label"] =
        [
            new(Nobody, "/checks/label"), new(Nobody, "/checks/label?round=2022&label=supply-chain&renewal=true&add=label"),
            new(Nobody, "/checks/label?round=2022&label=manufacturing&renewal=false&hongKongCompany=true&place=guangdong&assessmentCompleted=true&paidMeasuresDone=2&paidMeasuresDone.vocOrNox=1&cityAuditPassedOrTitleValid=false&offences[0].offenceOn=2021-04-01"),
            new(Nobody, "/checks/label?round=2022&label=excellent&renewal=true&validity.from=2022-10-28&validity.to=soon"),
        ],
        ["/programme/benefits"] =
        [
            new(Nobody, "/programme/benefits"),
            new(Nobody, "/programme/benefits?grid=guangdong&yearBefore=2023&yearAfter=2025&carriers[0].carrier=natural-gas&carriers[0].unit=cubic-metre&carriers[0].before=200&carriers[0].after=120&materials[0].before=9000&materials[0].after=6000&materials[0].content=60%25&capturedAfter=3000&destruction=90%25"),
            new(Nobody, "/programme/benefits?grid=&carriers[0].carrier=coal&carriers[0].unit=litre&carriers[0].before=much"),
        ],
        ["/programme/reports"] = [new(Nobody, "/programme/reports"), new("p-secretary", "/programme/reports")],
        ["/programme/reports/final"] = [new("p-secretary", "/programme/reports/final"), new("p-technical", "/programme/reports/final?project=DP2-2099-0001"), new("p-applicant", "/programme/reports/final", 403)],
        ["/programme/reports/final/{Reference}"] = [new("p-secretary", "/programme/reports/final/DP2-2023-0017"), new("p-director", "/programme/reports/final/DP2-2022-0029"), new("p-secretary", "/programme/reports/final/DP2-2099-0001", 404)],
        ["/programme/reports/new"] = [new("p-secretary", "/programme/reports/new")],
        ["/programme/reports/pass-ps164031"] = [new(Nobody, "/programme/reports/pass-ps164031")],
        ["/programme/reports/{Number:int}"] = [new(Nobody, "/programme/reports/99", 404)],
        ["/programme/reports/{Number:int}/draft"] = [new("p-secretary", "/programme/reports/1/draft"), new("p-technical", "/programme/reports/1/draft"), new("p-secretary", "/programme/reports/99/draft", 404)],
        ["/checks/ballot"] =
        [
            new(Nobody, "/checks/ballot"),
            new(Nobody, "/checks/ballot?orders=chair-casting-vote&seats[0].seat=CHAIR&seats[0].present=true&seats[0].vote=for&seats[1].seat=EPD&seats[1].present=true&seats[1].vote=against&seats[2].seat=TID&seats[2].recused=true&chair=CHAIR"),
            new(Nobody, "/checks/ballot?orders=no-casting-vote&seats[0].seat=EPD&seats[0].vote=for&seats[1].seat=EPD&chair=TID"),
        ],
        ["/api"] = [new(Nobody, "/api")],
        ["/verify"] = [new(Nobody, "/verify")],
        ["/verify/{Document}"] = [new(Nobody, "/verify/MM-65")],
    };

    /// <summary>The pages of the list, without their rules.</summary>
    public static IEnumerable<string> Pages(string repository) =>
        File.ReadLines(Path.Combine(repository, "tests", "House.Tests", "EntryPoints.txt")).Where(l => l.StartsWith("page ", StringComparison.Ordinal)).Select(l => l.Split(' ')[1]);

    /// <summary>Pages nobody has thought of an example for.</summary>
    public static IEnumerable<string> Forgotten(string repository) => Pages(repository).Where(p => !ByPage.ContainsKey(p)).Except(OnAJourney, StringComparer.Ordinal);
}
