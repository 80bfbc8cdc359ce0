using System.Collections.Concurrent;
using CleanerProduction.Portal.Platform.Printing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CleanerProduction.PortalTests.Hostile;

/// <summary>The whole portal with its demonstration on a real port, so that broken lines are met by the server that meets them in the open; what it logs as an error is kept.</summary>
public sealed class BesiegedPortal : WebApplicationFactory<Program>
{
    private readonly Errors errors = new();

    /// <summary>The data folder.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("besieged-").FullName;

    /// <summary>What was logged as an error.</summary>
    public IReadOnlyCollection<string> Logged => [.. errors.Said.Where(e => !Refusals.IsOne(e))];

    /// <summary>Begins to listen on a free port.</summary>
    public BesiegedPortal()
    {
        UseKestrel(0);
        StartServer();
    }

    /// <summary>Where it listens.</summary>
    public Uri Site => new(Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First().Replace("[::]", "127.0.0.1", StringComparison.Ordinal));

    /// <inheritdoc />
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("Portal:Data", Folder);
        builder.UseSetting("Portal:Mode", "Demonstration");
        foreach (var limit in (string[])["ApiRequestsAMinute", "ChecksPrintedAMinute"]) builder.UseSetting($"Portal:{limit}", "100000000");
        builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(errors));
        builder.ConfigureTestServices(services => services.AddSingleton<IPrinter, Blank>().AddSingleton<IPictures, Blank>());
    }

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        SqliteConnection.ClearAllPools();
        if (disposing && Directory.Exists(Folder)) Directory.Delete(Folder, recursive: true);
        errors.Dispose();
    }

    /// <summary>Prints nothing: what is asked for is broken before there is paper.</summary>
    private sealed class Blank : IPrinter, IPictures
    {
        public Task<byte[]> Pdf(string html, CancellationToken stop = default) => Task.FromResult("%PDF-1.7"u8.ToArray());

        public Task<byte[]> Png(string html, int width, int height, CancellationToken stop = default) => Task.FromResult(new byte[8]);

        public Task<byte[]> Png(string html, string element, CancellationToken stop = default) => Task.FromResult(new byte[8]);
    }

    private sealed class Errors : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> said = new();

        public IReadOnlyCollection<string> Said => said;

        private string category = "";

        public ILogger CreateLogger(string categoryName) => new Errors(said, categoryName);

        public Errors() { }

        private Errors(ConcurrentQueue<string> said, string category) => (this.said, this.category) = (said, category);

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (logLevel >= LogLevel.Error) said.Enqueue($"{category}: {formatter(state, exception)} {exception}");
        }

        public void Dispose() { }
    }
}
