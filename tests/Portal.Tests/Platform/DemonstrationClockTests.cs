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

    [Fact]
    public void Without_a_day_the_clock_is_the_machines() => Assert.Same(TimeProvider.System, Clock("Production", null));

    [Fact]
    public void In_production_a_day_stops_the_start() => Assert.Contains("Portal:Day", Assert.Throws<InvalidOperationException>(() => Clock("Production", "2024-11-05")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("tomorrow")]
    [InlineData("05/11/2024")]
    [InlineData("2024-02-30")]
    public void What_is_no_day_stops_the_start(string day) => Assert.Contains(day, Assert.Throws<InvalidOperationException>(() => Clock("Demonstration", day)).Message, StringComparison.Ordinal);

    private static TimeProvider Clock(string mode, string? day)
    {
        var settings = new Dictionary<string, string?> { ["Portal:Mode"] = mode, ["Portal:Day"] = day };
        var services = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        return services.AddPortalData(Path.GetTempPath()).BuildServiceProvider().GetRequiredService<TimeProvider>();
    }
}
