using CleanerProduction.Projects.Evaluations;
using CleanerProduction.Workflows;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CleanerProduction.DomainTests.Projects;

public class EvaluationDrawTests
{
    private static readonly Share Tenth = Share.Percent(10);

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(1, 0, 1)]
    [InlineData(10, 0, 1)]
    [InlineData(11, 0, 2)]
    [InlineData(11, 1, 1)]
    [InlineData(20, 5, 0)]
    [InlineData(280, 0, 28)]
    public void FG_3_2_4_needs_a_tenth_rounded_up_less_those_drawn_before(int pool, int before, int need) => Assert.Equal(need, EvaluationDraw.Need(Tenth, pool, before));

    [Fact]
    public void FG_3_2_4_any_draw_is_enough_repeatable_and_keeps_those_drawn_before() => Check.QuickThrowOnFailure(Prop.ForAll(ArbMap.Default.ArbFor<(byte Pool, byte More, int Seed)>(), made =>
    {
        var first = Names(made.Pool);
        var drawn = EvaluationDraw.Of($"{made.Seed}", Tenth, first, new HashSet<string>());
        var before = drawn.Picked.ToHashSet();
        var grown = Names(made.Pool + made.More);
        var next = EvaluationDraw.Of($"next {made.Seed}", Tenth, grown, before);
        Assert.Equal(Tenth.CeilingOf(grown.Length), before.Count + next.Picked.Length);
        Assert.Equal(next.Picked.Length, next.Picked.Distinct().Count());
        Assert.Empty(next.Picked.Intersect(before));
        Assert.Empty(next.Picked.Except(grown));
        Assert.Equal(next.Picked, EvaluationDraw.Of($"next {made.Seed}", Tenth, grown.Reverse(), before).Picked);
    }));

    // printf 'spring 2023|DP1-2023-0001' | sha256sum
    [Fact]
    public void Anyone_can_repeat_a_draw_with_sha256sum() =>
        Assert.Equal("62b15f997b30abfc5cc9ba8ad8504f63f842c980848c54162c13fdb8beae25d7", EvaluationDraw.Rank("spring 2023", "DP1-2023-0001"));

    [Fact]
    public void No_draw_is_made_without_a_seed() => Assert.Throws<ArgumentException>(() => EvaluationDraw.Of(" ", Tenth, Names(3), new HashSet<string>()));

    [Theory]
    [InlineData(Role.Secretariat)]
    [InlineData(Role.TechnicalSupport)]
    [InlineData(Role.Director)]
    [InlineData(Role.Administrator)]
    [InlineData(Role.Member)]
    public void FG_3_2_4_no_evaluator_has_a_part_in_running_the_programme(Role role) => Assert.Equal("evaluator-runs-programme", Evaluators.Against([Role.Evaluator, role])!.Code);

    [Fact]
    public void FG_3_2_4_an_evaluator_has_the_role_and_no_interest()
    {
        Assert.Equal("evaluator-without-role", Evaluators.Against([Role.Judge])!.Code);
        Assert.Equal("evaluator-has-interest", Evaluators.Against([Role.Evaluator, Role.Provider])!.Code);
        Assert.Equal("evaluator-has-interest", Evaluators.Against([Role.Applicant, Role.Evaluator])!.Code);
        Assert.Null(Evaluators.Against([Role.Evaluator]));
    }

    private static string[] Names(int count) => [.. Enumerable.Range(1, count).Select(n => $"DP1-2023-{n:0000}")];
}
