using System.Collections.Immutable;
using System.Net;
using CleanerProduction.Applications;
using CleanerProduction.Cases;
using CleanerProduction.Guidelines;
using CleanerProduction.Guidelines.Funding;
using CleanerProduction.Portal.Applications.Vet;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Cases;
using CleanerProduction.PortalTests.Meetings.Room;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;
using Xunit;
using CleanerProduction.PortalTests.Data;

namespace CleanerProduction.PortalTests.Applications.Vet;

/// <summary>Vetting a case: what audits of such schemes found cannot happen here.</summary>
public sealed class VettingTests(Workbench bench) : IClassFixture<Workbench>
{
    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_checklist_says_what_the_clauses_say_of_the_same_facts_and_leaves_none_out()
    {
        await using var db = bench.Db();
        foreach (var reference in await db.Set<Application>().Where(a => a.SubmittedOn != null).Select(a => a.Reference).ToListAsync(Test))
        {
            var view = await bench.See(reference);
            var said = EligibilityCheck.Of(view.Facts.Eligibility).Findings.Concat(VettingCheck.Of(view.Facts.Vetting)).Where(f => f.Outcome != FindingOutcome.NotApplicable).ToList();
            var judged = view.Criteria.Select(c => c.Clause).ToHashSet(StringComparer.Ordinal);
            Assert.Equal(said.Where(f => !judged.Contains(f.Clause.Id)).Select(f => (f.Clause.Id, f.Outcome, f.Code)).Order(), view.Computed.Select(f => (f.Clause.Id, f.Outcome, f.Code)).Order());
            foreach (var finding in said.Where(f => judged.Contains(f.Clause.Id) && f.Code != "plan-missing"))
                Assert.Equal(finding.Outcome, view.Criteria.Single(c => c.Clause == finding.Clause.Id).Judged switch { null => FindingOutcome.NeedsJudgement, { Met: true } => FindingOutcome.Met, _ => FindingOutcome.NotMet });
        }
    }

    [Fact]
    public async Task Nothing_is_recommended_while_a_judgement_a_prompt_or_a_query_is_open_or_the_totals_disagree()
    {
        var reference = await bench.Case("NTP", "0031");
        Assert.Equal("judgements-open", (await Decide(reference))?.Code);
        await bench.Settle(reference);
        Assert.Empty((await bench.See(reference)).Obstacles);

        var prompt = (await bench.See(reference)).Prompts[0];
        Assert.Null(await bench.Desk.Answer(reference, await Seen(reference), prompt.Key, "", prompt.Kind == "officer-interest" ? Workbench.Person(prompt.With[0], Role.Secretariat) : Workbench.Secretary, Test));
        Assert.Equal("prompts-open", (await Decide(reference))?.Code);
        await bench.Settle(reference);

        await Cost(reference, Hkd.Of(1));
        Assert.Equal("totals-disagree", (await Decide(reference))?.Code);
        await Cost(reference, Hkd.Of(-1));

        var view = await bench.See(reference);
        Assert.Equal("basis-missing", (await bench.Desk.Decide(reference, view.Case.HistoryEntries, Workbench.Approve(view) with { Basis = " " }, Workbench.Director, Test))?.Code);
        Assert.Equal("grant-above-limit", (await bench.Desk.Decide(reference, view.Case.HistoryEntries, Workbench.Approve(view) with { Grant = view.Facts.Grant.Value.Amount + new Hkd(1) }, Workbench.Director, Test))?.Code);
        Assert.Equal("step-not-allowed", (await bench.Desk.Decide(reference, view.Case.HistoryEntries, Workbench.Approve(view), Workbench.Secretary, Test))?.Code);
        Assert.Null(await Decide(reference));
        Assert.Equal(ApplicationState.Recommended, (await bench.See(reference)).Case.State);

        var asked = await bench.Case("NTP", "0036");
        Assert.Contains((await bench.See(asked)).Obstacles, o => o.Code == "query-open");
    }

    [Fact]
    public async Task A_criterion_not_met_is_recommended_only_by_saying_so_and_a_reframed_project_is_pointed_out()
    {
        var reference = await bench.Case("DP1", "0031");
        await bench.Settle(reference, met: false);
        var view = await bench.See(reference);
        Assert.All(view.Criteria, c => Assert.Contains(c.Clause, view.ToSay));
        foreach (var silent in view.ToSay)
        {
            var verdict = Workbench.Approve(view);
            Assert.Equal(("criterion-not-said", silent), await bench.Desk.Decide(reference, view.Case.HistoryEntries, verdict with { Said = verdict.Said.SetItem(silent, " ") }, Workbench.Director, Test) is { } refusal ? (refusal.Code, refusal.Clause) : default);
        }
        await Reframe(reference);
        Assert.True((await bench.See(reference)).Reframed);
        Assert.Null(await Decide(reference));
        var note = (await bench.See(reference)).History[^1].Note!;
        Assert.All(view.ToSay, clause => Assert.Contains($"{clause}: the committee may waive it", note, StringComparison.Ordinal));
        Assert.Contains("Reframed, title", note, StringComparison.Ordinal);
        Assert.Contains("→ another project", note, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Steps_that_the_table_does_not_have_are_refused_to_every_officer_in_every_state()
    {
        await using var db = bench.Db();
        var cases = await db.Set<Application>().AsNoTracking().Where(a => a.SubmittedOn != null).GroupBy(a => new { a.Type, a.State }).Select(g => g.OrderBy(a => a.Reference).First().Reference).ToListAsync(Test);
        foreach (var reference in cases)
            foreach (var role in new[] { Role.Secretariat, Role.TechnicalSupport, Role.Director })
            {
                var (person, view) = (Workbench.Person("p-x", role), await bench.See(reference));
                var allowed = view.Case.Allowed(role).Select(r => r.Step).ToHashSet();
                if (!allowed.Contains(ApplicationStep.RequestInformation)) Assert.Equal("step-not-allowed", (await bench.Desk.Ask(reference, view.Case.HistoryEntries, QueryReason.Budget, "?", new(2027, 1, 4), person, Test))?.Code);
                if (!allowed.Contains(ApplicationStep.FindComplete)) Assert.Equal("step-not-allowed", (await bench.Desk.FindComplete(reference, view.Case.HistoryEntries, person, Test))?.Code);
                if (!allowed.Contains(ApplicationStep.Recommend) && !allowed.Contains(ApplicationStep.Approve))
                    Assert.NotNull(await bench.Desk.Decide(reference, view.Case.HistoryEntries, new(false, null, null, "no", ImmutableDictionary<string, string>.Empty), person, Test));
                Assert.Equal(view.Case.HistoryEntries, await Seen(reference));
            }
    }

    [Fact]
    public async Task Of_two_officers_the_second_reads_what_the_first_did_and_keeps_what_was_typed()
    {
        var reference = await bench.Case("DP1", "0036");
        var (page, seen) = ($"/queue/{reference}", await Seen(reference));
        var browser = await bench.Host.Browser("p-secretary", "en");
        Assert.Null(await bench.Desk.Note(reference, seen, "called the factory", Workbench.Person("p-secretary-2", Role.Secretariat), Test));
        using var answer = await PortalHost.Send(browser, page, "ask", [("Form.Seen", $"{seen}"), ("Form.Why", "Budget"), ("Form.Asked", "Which of the two offers?"), ("Form.AnswerBy", "2026-12-15")]);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var told = await PortalHost.Text(answer);
        Assert.Contains("acted on this case", told, StringComparison.Ordinal);
        Assert.Contains("Lo Wing-sze", told, StringComparison.Ordinal);
        Assert.Contains("Which of the two offers?</textarea>", told, StringComparison.Ordinal);
        Assert.Equal(seen + 1, await Seen(reference));

        using var again = await PortalHost.Send(browser, page, "ask", [("Form.Why", "Budget"), ("Form.Asked", "Which of the two offers?"), ("Form.AnswerBy", "2026-12-15")]);
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.Equal(ApplicationState.InfoRequested, (await bench.See(reference)).Case.State);
    }

    [Fact]
    public async Task An_assessment_the_director_approves_has_its_letter_at_once_and_its_limit()
    {
        var reference = await bench.Case("OSA", "0036");
        await bench.Settle(reference);
        Assert.Null(await Decide(reference));
        await using var db = bench.Db();
        var letter = await db.Set<LetterDraft>().SingleAsync(l => l.Case == reference && l.State == LetterState.Draft, Test);
        Assert.Equal("application-approved", letter.Kind);
        var director = await bench.Host.Browser("p-director", "en");
        var shown = await PortalHost.Text(await PortalHost.Get(director, $"/letters/{letter.Number}"));
        Assert.Contains("計劃總監於<time", shown, StringComparison.Ordinal);
        // The letter is in its addressee's language.
        Assert.Contains("批准貴公司的實地評估", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("項目管理委員會在", shown, StringComparison.Ordinal);
        Assert.Equal(ApplicationState.Approved, (await bench.See(reference)).Case.State);
    }

    [Fact]
    public async Task Only_the_officer_of_the_case_says_that_there_is_no_interest()
    {
        var reference = await bench.Case("DP2", "0019");
        var prompt = (await bench.See(reference)).Prompts.Single(p => p.Kind == "officer-interest");
        Assert.Equal("not-the-officer", (await bench.Desk.Answer(reference, await Seen(reference), prompt.Key, "none", Workbench.Person("somebody", Role.Secretariat), Test))?.Code);
    }

    [Fact]
    public async Task A_file_that_another_case_holds_too_is_a_prompt_to_look_and_one_of_a_draft_is_not()
    {
        var (reference, other) = (await bench.Case("DP2", "0019"), await bench.Case("DP1", "0009"));
        await using var db = bench.Db();
        CaseFile Of(string holder, string name, char hash) => new() { Holder = holder, Slot = "quotation", Line = name, Version = 1, Name = name, Hash = new string(hash, 64), Length = 1, By = "p-applicant", At = DateTimeOffset.UnixEpoch };
        db.AddRange(Of(reference, "一.pdf", 'a'), Of(reference, "二.pdf", 'b'), Of(other, "x.pdf", 'a'), Of("DP2-2099-0001", "y.pdf", 'b'), Of("company-1", "z.pdf", 'b'));
        await db.SaveChangesAsync(Test);
        var prompt = Assert.Single((await bench.See(reference)).Prompts, p => p.Kind == "same-file");
        Assert.Equal(("一.pdf", other, false), (prompt.With[0], prompt.Other, prompt.Answered));
        Assert.Null(await bench.Desk.Answer(reference, await Seen(reference), prompt.Key, "a catalogue of the maker", Workbench.Secretary, Test));
        Assert.True((await bench.See(reference)).Prompts.Single(p => p.Kind == "same-file").Answered);
    }

    [Fact]
    public void The_clock_rests_from_each_question_to_its_answer()
    {
        var start = new DateTimeOffset(2026, 3, 2, 2, 0, 0, TimeSpan.Zero);
        ImmutableArray<CaseEntry> history = [.. new[] { (0, "Submit", "Submitted"), (10, "RequestInformation", "InfoRequested"), (30, "AnswerRequest", "Submitted"), (35, "RequestInformation", "InfoRequested"), (42, "AnswerRequest", "Submitted") }
            .Select((e, i) => new CaseEntry("X", i + 1, "", start.AddDays(e.Item1), "p", Role.Secretariat, e.Item2, i % 2 == 0 ? "InfoRequested" : "Submitted", e.Item3, null, null, ""))];
        var time = CaseTime.Of(history, new(2026, 4, 21));
        Assert.Equal((10 + 5 + 8, 20 + 7), (time.Us, time.Applicant));
        Assert.Equal([true, false, true, false, true], time.Parts.Select(p => p.Ours));
    }

    private async Task<long> Seen(string reference) => (await bench.See(reference)).Case.HistoryEntries;

    private async Task<Refusal?> Decide(string reference)
    {
        var view = await bench.See(reference);
        return await bench.Desk.Decide(reference, view.Case.HistoryEntries, Workbench.Approve(view), Workbench.Director, Test);
    }

    private async Task Cost(string reference, Hkd more)
    {
        await using var db = bench.Db();
        var found = await db.Set<Application>().SingleAsync(a => a.Reference == reference, Test);
        found.ProjectCost += more;
        await db.Arrange(Test);
    }

    private async Task Reframe(string reference)
    {
        await using var db = bench.Db();
        var last = await db.Set<FormRevision>().Where(r => r.Case == reference).OrderByDescending(r => r.Revision).FirstAsync(Test);
        var form = CleanerProduction.Applications.Forms.ApplicationForm.FromJson(last.Content) with { Title = "another project" };
        db.Add(new FormRevision { Case = reference, Revision = last.Revision + 1, Moment = FormMoment.Answered, Content = form.ToJson(), Hash = form.Hash, At = last.At, By = last.By });
        await db.SaveChangesAsync(Test);
    }
}
