using System.Globalization;
using CleanerProduction.Applications;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Cases;
using CleanerProduction.Portal.Notices.Mail;
using CleanerProduction.Portal.Notices.Telling;
using CleanerProduction.Portal.Parts.Frame;
using CleanerProduction.Portal.Platform;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace CleanerProduction.ScaleTests;

/// <summary>The process that is killed: the Secretariat asks and the applicant answers (FG-2.2.1) on a few cases for ever, each step with its notices, while mail goes out beside it.</summary>
internal static class Teller
{
    /// <summary>The argument that makes a test process this one.</summary>
    public const string Word = "tell";

    /// <summary>Says each step once it is acknowledged; ends when nobody holds the other end of its input any more.</summary>
    public static async Task<int> Run()
    {
        var settings = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        await using var node = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(settings).AddPortalData("/").BuildServiceProvider();
        await using var said = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true };
        await using var db = await node.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        var cases = await db.Set<Application>().Select(a => a.Reference).ToListAsync();
        var working = Task.WhenAll([.. cases.Select(c => Task.Run(() => Act(node, c, said))), Task.Run(() => Deliver(node))]);
        var orphaned = Task.Factory.StartNew(() => Console.OpenStandardInput().ReadByte(), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        if (await Task.WhenAny(working, orphaned) == working) await working;
        Environment.Exit(0);
        return 0;
    }

    /// <summary>What sends the mail of a node: into the folder, as the portal does where no server is set.</summary>
    public static Delivering Mail(ServiceProvider node) => new(node.GetRequiredService<IDbContextFactory<PortalDb>>(), new MailPost(Options.Create(new MailSettings()), node.GetRequiredService<DataPlace>()),
        node.GetRequiredService<Operation>(), node.GetRequiredService<TimeProvider>(), node.GetRequiredService<PortalMeter>(), NullLogger<Delivering>.Instance);

    private static async Task Act(ServiceProvider node, string @case, StreamWriter said)
    {
        var desk = node.GetRequiredService<CaseDesk>();
        while (true)
        {
            var done = await desk.Act<long>(@case, null, act =>
            {
                var asks = act.Case.State == ApplicationState.Submitted;
                if (act.Step(asks ? ApplicationStep.RequestInformation : ApplicationStep.AnswerRequest, asks ? Role.Secretariat : Role.Applicant, "p-1", "Which?") is { } refusal) throw new InvalidOperationException(refusal.Code);
                act.Db.Tell(["p-1", "p-2"], new(act.Key, Trilingual.Same(asks ? "Asked" : "Answered"), Trilingual.Same(@case), "/waiting", @case, "FG-2.2.1"), act.At);
                return Task.FromResult<Result<long>>(act.Case.HistoryEntries);
            }, CancellationToken.None);
            lock (said) said.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{@case} {done.Value}"));
        }
    }

    private static async Task Deliver(ServiceProvider node)
    {
        var mail = Mail(node);
        while (true)
            if (await mail.Do(CancellationToken.None) == 0) await Task.Yield();
    }
}
