using CleanerProduction.Cases;
using CleanerProduction.Programme.Events;
using CleanerProduction.Workflows;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CleanerProduction.DomainTests.Programme;

public class EventTests
{
    private static readonly Trilingual Word = Trilingual.Same("x");
    private static readonly DateTimeOffset Starts = new(2026, 12, 1, 1, 0, 0, TimeSpan.Zero);
    private static readonly EventPlan Plan = new(EventKind.Workshop, Word, Word, Word, true, Starts, Starts.AddHours(3), 2);

    [Fact]
    public void FG_1_1_4_an_event_takes_sign_ups_while_it_is_open_and_has_not_begun()
    {
        var planned = New();
        Assert.Equal("event-not-open", planned.SignUp(Starts.AddDays(-1)).Refusal!.Code);
        Assert.False(planned.IsPublic);
        var open = Open();
        Assert.True(open.IsPublic);
        Assert.True(open.TakesSignUps(Starts.AddTicks(-1)));
        Assert.False(open.TakesSignUps(Starts));
        Take(open, EventStep.CloseSignUp, Starts.AddDays(-1));
        Assert.False(open.TakesSignUps(Starts.AddHours(-1)));
    }

    [Fact]
    public void FG_1_1_4_it_is_held_once_it_began_and_cancelled_with_a_reason()
    {
        var open = Open();
        Assert.Equal("event-not-begun", open.Step(EventStep.Hold, Role.Secretariat, "p", Starts.AddTicks(-1)).Refusal!.Code);
        Assert.Equal("reason-missing", open.Step(EventStep.Cancel, Role.Secretariat, "p", Starts.AddDays(-2), " ").Refusal!.Code);
        Take(open, EventStep.Hold, Starts);
        Assert.Equal("event-over", open.Change(Plan)!.Code);
        var cancelled = New();
        Assert.True(cancelled.Step(EventStep.Cancel, Role.Secretariat, "p", Starts.AddDays(-2), "storm").Ok);
        Assert.False(cancelled.IsPublic);
    }

    [Fact]
    public void Materials_are_published_from_the_announcement_on_and_for_those_who_signed_up_from_the_end_on()
    {
        var planned = New();
        Assert.Equal("materials-not-yet", planned.PublishMaterials(Starts)!.Code);
        var open = Open();
        Assert.Equal("materials-not-published", open.WithdrawMaterials()!.Code);
        Assert.Null(open.PublishMaterials(Starts.AddDays(-1)));
        Assert.Equal((true, false), (open.ShowsMaterials, open.GuestsSeeMaterials));
        Take(open, EventStep.Hold, Starts);
        Assert.Null(open.WithdrawMaterials());
        Assert.Equal((false, true), (open.ShowsMaterials, open.GuestsSeeMaterials));
        Take(open, EventStep.Close, Starts.AddDays(1));
        Assert.Null(open.PublishMaterials(Starts.AddDays(2)));
        var cancelled = Open();
        Assert.Null(cancelled.PublishMaterials(Starts.AddDays(-1)));
        Assert.True(cancelled.Step(EventStep.Cancel, Role.Secretariat, "p", Starts.AddDays(-1), "storm").Ok);
        Assert.False(cancelled.ShowsMaterials);
        Assert.Equal("materials-not-yet", cancelled.PublishMaterials(Starts)!.Code);
    }

    [Fact]
    public void FG_5_2_1_a_project_is_untied_with_a_reason_and_before_the_event_is_held()
    {
        var open = Open();
        Assert.Equal("reason-missing", open.Untie(" ")!.Code);
        Assert.Null(open.Untie("ill"));
        Take(open, EventStep.Hold, Starts);
        Assert.Equal("event-held", open.Untie("ill")!.Code);
    }

    [Fact]
    public void Nobody_else_gets_a_seat_when_all_are_taken_and_fewer_seats_than_taken_are_refused()
    {
        var open = Open();
        Assert.Equal([(1, true), (2, true), (3, false)], Enumerable.Range(0, 3).Select(_ => open.SignUp(Starts.AddDays(-1)).Value));
        Assert.True(open.IsFull);
        Assert.Equal(("event-seats-taken", "2"), (open.Change(Plan with { Capacity = 1 })!.Code, open.Change(Plan with { Capacity = 1 })!.Figures["taken"]));
        Assert.False(open.Promote());
        Assert.Null(open.Change(Plan with { Capacity = 3 }));
        Assert.True(open.Promote());
        Assert.Equal(3, open.Taken);
    }

    [Fact]
    public void Seats_taken_are_those_who_hold_one_whoever_comes_and_goes() => Check.QuickThrowOnFailure(Prop.ForAll(Gen.Choose(0, 9).ListOf().ToArbitrary(), acts =>
    {
        var open = Open();
        List<EventSignUp> all = [];
        foreach (var act in acts)
        {
            if (act < 6)
            {
                var place = open.SignUp(Starts.AddDays(-1)).Value;
                all.Add(SignUp(place.Number, place.Seated));
            }
            else if (all.Find(s => s.Stands && s.Number % 4 == act % 4) is { } leaves)
            {
                Assert.Null(leaves.Withdraw(Starts.AddHours(-5)));
                if (!leaves.Seated) continue;
                open.GiveBack();
                if (all.Where(s => s is { Stands: true, Seated: false }).MinBy(s => s.Number) is { } next && open.Promote()) next.Seat();
            }
            var counts = EventCounts.Of(all);
            Assert.Equal(open.Taken, counts.SignedUp);
            Assert.True(open.Taken <= open.Capacity);
            // Nobody waits while a seat is free.
            Assert.True(counts.Waiting == 0 || open.IsFull);
        }
    }));

    [Fact]
    public void Whoever_signed_up_is_checked_in_once_and_rates_once()
    {
        var (seated, waiting) = (SignUp(1, seated: true), SignUp(2, seated: false));
        Assert.Equal("feedback-not-there", seated.Rate(4, null)!.Code);
        Assert.Equal("check-in-waiting", waiting.CheckIn("p", Starts)!.Code);
        Assert.Null(seated.CheckIn("p", Starts));
        Assert.Equal("check-in-again", seated.CheckIn("p", Starts)!.Code);
        Assert.Equal("sign-up-over", seated.Withdraw(Starts)!.Code);
        foreach (var outside in (int[])[0, 5]) Assert.Equal("feedback-rating", seated.Rate(outside, null)!.Code);
        Assert.Null(seated.Rate(1, null));
        Assert.Equal("feedback-again", seated.Rate(4, null)!.Code);
        Assert.Null(waiting.Withdraw(Starts));
        Assert.Equal("check-in-withdrawn", waiting.CheckIn("p", Starts)!.Code);
        Assert.NotEqual(SignUp(2, seated: false).Key, waiting.Key);
    }

    [Fact]
    public void PR_3_2_the_average_is_of_those_who_answered_on_a_scale_of_4_and_unknown_is_not_0()
    {
        Assert.Null(EventCounts.None.Average);
        Assert.Equal(3.4m, new EventCounts(9, 0, 9, 0, 9, 31).Average);
        Assert.Equal(3.5m, new EventCounts(20, 0, 20, 0, 20, 69).Average);
    }

    [Fact]
    public void A_80_local_means_from_Hong_Kong_and_parts_equal_the_whole()
    {
        var all = Enumerable.Range(1, 5).Select(n => SignUp(n, seated: true, local: n < 4)).ToList();
        foreach (var came in all.Take(4)) came.CheckIn("p", Starts);
        var counts = EventCounts.Of(all);
        Assert.Equal((5, 4, 3, 1), (counts.SignedUp, counts.Came, counts.CameLocal, counts.CameOther));
        Assert.Equal(counts, EventCounts.Of(all.Take(2)) + EventCounts.Of(all.Skip(2)));
    }

    [Theory]
    [InlineData("", "C", "a@b.hk", true, true, "sign-up-name")]
    [InlineData("N", " ", "a@b.hk", true, true, "sign-up-company")]
    [InlineData("N", "C", "a@b", true, true, "sign-up-email")]
    [InlineData("N", "C", "a b@b.hk", true, true, "sign-up-email")]
    [InlineData("N", "C", "a@b.hk", null, true, "sign-up-local")]
    [InlineData("N", "C", "a@b.hk", false, false, "sign-up-consent")]
    [InlineData("N", "C", "a@b.hk", false, true, null)]
    public void A_sign_up_says_who_from_where_and_agrees(string name, string company, string email, bool? local, bool consents, string? fault) => Assert.Equal(fault, new SignUpEntry(name, company, email, local, consents).Fault);

    [Fact]
    public void One_person_is_known_by_the_address_however_it_is_typed() => Assert.Equal(new SignUpEntry("N", "C", "A@B.hk ", true, true).Key, new SignUpEntry("M", "D", "a@b.HK", true, true).Key);

    private static ProgrammeEvent New() => new(new(CaseReference.Event, 2026, 1), Plan);

    private static ProgrammeEvent Open()
    {
        var made = New();
        Take(made, EventStep.Announce, Starts.AddDays(-20));
        Take(made, EventStep.OpenSignUp, Starts.AddDays(-10));
        return made;
    }

    private static void Take(ProgrammeEvent of, EventStep step, DateTimeOffset at) => Assert.True(of.Step(step, Role.Secretariat, "p", at).Ok);

    private static EventSignUp SignUp(int number, bool seated, bool local = true) => new("EV-2026-0001", number, $"c{number}", new("N", "C", "a@b.hk", local, true), seated, null, Language.En, Starts.AddDays(-3));
}
