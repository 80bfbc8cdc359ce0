using CleanerProduction.Schemes;
using Xunit;

namespace CleanerProduction.DomainTests.Schemes;

public class ReminderTests
{
    [Theory]
    [InlineData(-8, null)]
    [InlineData(-7, ReminderKind.Ahead)]
    [InlineData(-1, ReminderKind.Ahead)]
    [InlineData(0, ReminderKind.Due)]
    [InlineData(1, ReminderKind.Overdue)]
    [InlineData(400, ReminderKind.Overdue)]
    public void A_date_is_told_a_week_ahead_on_the_day_and_when_it_passed(int daysAfter, ReminderKind? kind)
    {
        var due = new DateOnly(2026, 3, 2);
        Assert.Equal(kind, Reminder.Of(due, due.AddDays(daysAfter)));
    }
}
