using System.Text.Json;
using CleanerProduction.PortalTests.Accounts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;
using Xunit;

namespace CleanerProduction.PortalTests.Platform;

public sealed class LogTests
{
    [Fact]
    public void What_somebody_wrote_stays_within_its_line()
    {
        using var host = new AccountHost("Production");
        var name = host.Services.GetRequiredService<IOptions<ConsoleLoggerOptions>>().Value.FormatterName;
        var formatter = host.Services.GetServices<ConsoleFormatter>().Single(f => f.Name == name);
        using var line = new StringWriter();
        formatter.Write(new LogEntry<string>(LogLevel.Warning, "Door", default, "x\r\n{\"Message\":\"forged\"}\u001b[31m", null, (text, _) => text), null, line);
        var written = line.ToString().TrimEnd('\n', '\r');
        Assert.DoesNotContain('\n', written);
        Assert.DoesNotContain('\u001b', written);
        using var read = JsonDocument.Parse(written);
        Assert.EndsWith("Z", read.RootElement.GetProperty("Timestamp").GetString(), StringComparison.Ordinal);
    }
}
