using System.Collections.Concurrent;
using System.Net;
using CleanerProduction.PortalTests.Meetings.Room;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace CleanerProduction.PortalTests.Accounts;

/// <summary>Whoever tries doors leaves lines in the log: who, how, at which address, never what stands in it.</summary>
public sealed class RefusalTests
{
    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Fact]
    public async Task V16_3_2_V16_3_3_what_was_refused_is_told_with_who_and_where_and_nothing_typed()
    {
        using var said = new Lines();
        await using var host = new PortalHost();
        host.Services.GetRequiredService<ILoggerFactory>().AddProvider(said);
        using var applicant = await host.Browser("p-applicant", "en");
        // By rule; not theirs, or not there; a form that was not given to them.
        using (var rule = await PortalHost.Get(applicant, "/people")) Assert.Equal(HttpStatusCode.Forbidden, rule.StatusCode);
        using (var other = await PortalHost.Get(applicant, "/applications/DP1-1999-0001")) Assert.True(other.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.NotFound);
        using (var forged = await applicant.PostAsync(new Uri("/companies/new", UriKind.Relative), new FormUrlEncodedContent([new("_handler", "new-company"), new("name.en", "Secret Plans Limited")]), Test)) Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
        using (var fine = await PortalHost.Get(applicant, "/companies")) Assert.Equal(HttpStatusCode.OK, fine.StatusCode);
        string[] told = [.. said.All.Where(l => l.StartsWith("Refused:", StringComparison.Ordinal))];
        Assert.Equal(["Refused: 403 to p-applicant, GET /people", "GET /applications/{Reference}", "Refused: 400 to p-applicant, POST /companies/new"], told.Select((l, i) => i == 1 ? l[(l.IndexOf(", ", StringComparison.Ordinal) + 2)..] : l));
        Assert.Contains("p-applicant", told[1], StringComparison.Ordinal);
        Assert.DoesNotContain(said.All, l => l.Contains("Secret Plans", StringComparison.Ordinal));
    }

    private sealed class Lines : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> All { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel)) All.Enqueue(formatter(state, exception));
        }

        public void Dispose()
        {
        }
    }
}
