using System.Collections.Immutable;
using CleanerProduction.Complaints;
using FsCheck;
using FsCheck.Fluent;
using Xunit;
using static CleanerProduction.DomainTests.Complaints.Cases;

namespace CleanerProduction.DomainTests.Complaints;

public class PrecedentTests
{
    private static KnownCase Case(string reference, string provider, ComplaintState state, string? decided, Penalty? penalty, params CaseGround[] grounds) =>
        new(reference, ComplaintKind.Complaint, provider, state, [.. grounds], state == ComplaintState.NotSubstantiated ? null : D("2024-01-02"), penalty, decided is null ? null : D(decided));

    private static readonly KnownCase Current = Case("CP-9", "A", ComplaintState.ReportDue, null, null, CaseGround.Scope, CaseGround.Report);

    private static readonly KnownCase[] Past =
    [
        Case("CP-1", "A", ComplaintState.Executed, "2024-02-01", Penalty.Warning, CaseGround.Scope),
        Case("CP-2", "B", ComplaintState.Closed, "2024-05-01", Penalty.Removal, CaseGround.Report, CaseGround.Method),
        Case("CP-3", "B", ComplaintState.Executed, "2024-03-01", Penalty.Warning, CaseGround.Delay),
        Case("CP-4", "C", ComplaintState.NotSubstantiated, null, null, CaseGround.Scope),
        Case("CP-5", "C", ComplaintState.BeforeCommittee, null, Penalty.Warning, CaseGround.Scope),
        Case("CP-6", "A", ComplaintState.Vetoed, "2024-06-01", Penalty.Removal, CaseGround.Scope),
        Case("CP-7", "A", ComplaintState.Correcting, null, null, CaseGround.Scope),
    ];

    [Fact]
    public void RG_6_1_4_past_cases_on_the_same_ground_stand_beside_a_proposal()
    {
        var view = Precedents.Beside(Current, [.. Past, Current]);
        Assert.Equal(["CP-2", "CP-1"], view.Cases.Select(c => c.Reference));
        Assert.Equal((1, Penalty.Removal, false, false), (view.Cases[0].EstablishedBefore, view.Cases[0].Proposed, view.Cases[0].Supported, view.Cases[0].SameProvider));
        Assert.Equal((0, Penalty.Warning, true, true), (view.Cases[1].EstablishedBefore, view.Cases[1].Proposed, view.Cases[1].Supported, view.Cases[1].SameProvider));
        Assert.Equal([CaseGround.Report], view.Cases[0].Shared);
        Assert.Equal((1, 0, 1), (view.Count(Penalty.Warning, true), view.Count(Penalty.Removal, true), view.Count(Penalty.Removal, false)));
    }

    [Fact]
    public void RG_6_1_4_the_usual_penalty_rests_on_what_was_established_and_decided_before()
    {
        Assert.Equal((1, Penalty.Removal), (Precedents.Beside(Current, Past).EstablishedBefore, Precedents.Beside(Current, Past).Usual));
        Assert.Equal((0, Penalty.Warning), (Precedents.Beside(Current with { Provider = "C" }, Past).EstablishedBefore, Precedents.Beside(Current with { Provider = "C" }, Past).Usual));
        // Read again years later, a case shows what stood beside it then.
        Assert.Equal(0, Precedents.Beside(Past[0], Past).EstablishedBefore);
    }

    [Fact]
    public void A_case_is_known_by_its_papers_and_the_day_it_was_found()
    {
        var known = KnownCase.Of(Correcting(), Papers with { Grounds = new(CodeKept: No) }, On("2025-10-21"), D("2025-10-03"));
        Assert.Equal(("CP-2025-0003", "2025-014", true, false), (known.Reference, known.Provider, known.IsEstablished, known.IsDecided));
        Assert.Equal([CaseGround.Scope, CaseGround.Code], known.Grounds);
        Assert.False(KnownCase.Of(Investigating(), Papers, On("2025-10-21"), null).IsEstablished);
    }

    [Fact]
    public void Nothing_of_a_case_that_is_open_or_not_established_ever_shows() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(Arb.From(Random.ListOf()), cases =>
    {
        var all = cases.Select((c, i) => c with { Reference = $"CP-{i}" }).ToList();
        var open = all.Where(c => c.State is not (ComplaintState.Supported or ComplaintState.Executed or ComplaintState.Closed)).ToList();
        var with = Precedents.Beside(Current, all);
        var without = Precedents.Beside(Current, all.Except(open));
        return with.EstablishedBefore == without.EstablishedBefore && with.Cases.Select(c => (c.Reference, c.EstablishedBefore)).SequenceEqual(without.Cases.Select(c => (c.Reference, c.EstablishedBefore)))
            && with.Cases.All(c => !open.Exists(o => o.Reference == c.Reference) && c.Shared.All(Current.Grounds.Contains));
    }));

    private static Gen<KnownCase> Random =>
        from state in Gen.Elements(Enum.GetValues<ComplaintState>())
        from provider in Gen.Elements("A", "B", "C")
        from ground in Gen.Elements(Enum.GetValues<CaseGround>())
        from penalty in Gen.Elements(Enum.GetValues<Penalty>())
        from month in Gen.Choose(1, 12)
        select new KnownCase("", ComplaintKind.Complaint, provider, state, ImmutableArray.Create(ground), new(2024, 1, 2), penalty, new DateOnly(2024, month, 3));

    [Theory]
    [InlineData("2025-10-03", true)]
    [InlineData("2025-10-04", false)]
    [InlineData(null, false)]
    public void A_removed_provider_finishes_what_was_contracted_by_the_day_of_removal(string? contracted, bool may)
    {
        var project = new EngagedProject("NTP-2025-0001", contracted is null ? null : D(contracted), Ended: false);
        Assert.Equal(may ? [project] : [], Aftermath.MayFinish([project, project with { Ended = true }, project with { Stopped = true }], D("2025-10-03")));
    }

    [Fact]
    public void LG_4_4_2_established_complaints_and_substandard_reports_count_and_dismissed_ones_do_not()
    {
        Assert.Equal(new LabelRecord(3, 0), Aftermath.ForLabel("A", Past));
        Assert.Equal(new LabelRecord(0, 0), Aftermath.ForLabel("C", [Past[3]]));
        Assert.True(Aftermath.ForLabel("C", [Past[3]]).IsClean);
        Assert.Equal(new LabelRecord(0, 1), Aftermath.ForLabel("A", [Past[0] with { Kind = ComplaintKind.SubstandardService }]));
        Assert.False(Aftermath.ForLabel("A", [Past[5]]).IsClean);
    }

    [Theory]
    [InlineData("2022-10-28", 0)]
    [InlineData("2022-10-29", 1)]
    [InlineData("2023-10-28", 1)]
    [InlineData("2023-10-29", 0)]
    public void LG_7_5_2_a_renewal_looks_at_the_validity_alone_both_days_included(string found, int complaints) =>
        Assert.Equal(complaints, Aftermath.ForLabel("A", [Past[0] with { FoundOn = D(found) }], new DateRange(D("2022-10-29"), D("2023-10-28"))).Complaints);
}
