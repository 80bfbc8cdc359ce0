using System.Globalization;
using CleanerProduction.Portal.Data;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CleanerProduction.PortalTests.Platform;

/// <summary>The day of a demonstration may be set, that of a programme may not.</summary>
public sealed class DemonstrationClockTests
{
    [Fact]
    public void A_demonstration_begins_on_the_day_that_is_set_at_the_machines_hour()
    {
        var now = Clock("Demonstration", "2024-11-05").GetUtcNow();
        Assert.Equal(new DateOnly(2024, 11, 5), HongKongTime.DateOf(now));
        var apart = TimeProvider.System.GetUtcNow() - now;
        Assert.InRange(Math.Abs(apart.TotalMinutes - Math.Round(apart.TotalDays) * 24 * 60), 0, 1);
    }

    [Theory]
    [InlineData(0), InlineData(7), InlineData(-7), InlineData(23), InlineData(-23)]
    public void It_begins_so_many_hours_from_the_machines_hour_and_on_that_day_all_the_same(int hours)
    {
        var now = Clock("Demonstration", "2024-11-05", hours.ToString(CultureInfo.InvariantCulture)).GetUtcNow();
        Assert.Equal(new DateOnly(2024, 11, 5), HongKongTime.DateOf(now));
        var apart = now - TimeProvider.System.GetUtcNow();
        Assert.InRange(Math.Abs((((apart.TotalMinutes - hours * 60) % 1440) + 1440 + 720) % 1440 - 720), 0, 1);
    }

    [Fact]
    public void Without_a_day_the_clock_is_the_machines() => Assert.Same(TimeProvider.System, Clock("Production", null));

    [Fact]
    public void In_production_a_day_stops_the_start() => Assert.Contains("Portal:Day", Assert.Throws<InvalidOperationException>(() => Clock("Production", "2024-11-05")).Message, StringComparison.Ordinal);

    [Fact]
    public void In_production_hours_stop_the_start() => Assert.Contains("Portal:Hours", Assert.Throws<InvalidOperationException>(() => Clock("Production", null, "3")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("24")]
    [InlineData("-24")]
    [InlineData("1.5")]
    [InlineData("noon")]
    public void What_is_no_number_of_hours_stops_the_start(string hours) => Assert.Contains(hours, Assert.Throws<InvalidOperationException>(() => Clock("Demonstration", null, hours)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("tomorrow")]
    [InlineData("05/11/2024")]
    [InlineData("2024-02-30")]
    public void What_is_no_day_stops_the_start(string day) => Assert.Contains(day, Assert.Throws<InvalidOperationException>(() => Clock("Demonstration", day)).Message, StringComparison.Ordinal);

    private static TimeProvider Clock(string mode, string? day, string? hours = null)
    {
        var settings = new Dictionary<string, string?> { ["Portal:Mode"] = mode, ["Portal:Day"] = day, ["Portal:Hours"] = hours };
        var services = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        return services.AddPortalData(Path.GetTempPath()).BuildServiceProvider().GetRequiredService<TimeProvider>();
    }
}
