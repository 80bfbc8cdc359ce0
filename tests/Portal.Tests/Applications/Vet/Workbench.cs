using System.Collections.Immutable;
using System.Security.Claims;
using CleanerProduction.Applications;
using CleanerProduction.Portal.Applications.Vet;
using CleanerProduction.Portal.Data;
using CleanerProduction.PortalTests.Meetings.Room;
using CleanerProduction.PortalTests.Seeding;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CleanerProduction.PortalTests.Applications.Vet;

/// <summary>A portal with the demonstration of a day, and its officers.</summary>
public sealed class Workbench : IAsyncDisposable
{
    /// <summary>The portal.</summary>
    public PortalHost Host { get; } = new() { Clock = new StandingDay(new(2026, 11, 21)) };

    /// <summary>What reads cases.</summary>
    public CaseReading Reading => Host.Services.GetRequiredService<CaseReading>();

    /// <summary>What acts on them.</summary>
    public VettingDesk Desk => Host.Services.GetRequiredService<VettingDesk>();

    /// <summary>The queue.</summary>
    public QueueBook Book => Host.Services.GetRequiredService<QueueBook>();

    /// <summary>Seeds.</summary>
    public ReferenceData Reference => Host.Services.GetRequiredService<ReferenceData>();

    /// <summary>A context of the database.</summary>
    public PortalDb Db() => Host.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContext();

    /// <summary>Somebody who holds roles.</summary>
    public static ClaimsPrincipal Person(string id, params Role[] roles) =>
        new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, id), .. roles.Select(r => new Claim(ClaimTypes.Role, r.ToString()))], "test"));

    /// <summary>An officer of the Secretariat.</summary>
    public static ClaimsPrincipal Secretary => Person("p-secretary", Role.Secretariat);

    /// <summary>The Director.</summary>
    public static ClaimsPrincipal Director => Person("p-director", Role.Director);

    /// <summary>The case as its officers see it.</summary>
    public async Task<CaseView> See(string @case) => await Reading.Find(@case, TestContext.Current.CancellationToken) ?? throw new InvalidOperationException(@case);

    /// <summary>The case of a kind and number, whatever its year.</summary>
    public async Task<string> Case(string kind, string number)
    {
        await using var db = Db();
        return await db.Set<Application>().Where(a => a.Reference.StartsWith(kind + "-") && a.Reference.EndsWith("-" + number)).Select(a => a.Reference).SingleAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Judges everything met and answers every prompt.</summary>
    public async Task Settle(string @case, bool met = true)
    {
        foreach (var criterion in (await See(@case)).Criteria.Where(c => c.Judged is null || c.Judged.Met != met).ToList())
            Assert.Null(await Desk.Judge(@case, (await See(@case)).Case.HistoryEntries, criterion.Clause, met, "looked at", Secretary, TestContext.Current.CancellationToken));
        foreach (var prompt in (await See(@case)).Prompts.Where(p => !p.Answered).ToList())
        {
            var by = prompt.Kind == "officer-interest" ? Person(prompt.With[0], Role.Secretariat) : Secretary;
            Assert.Null(await Desk.Answer(@case, (await See(@case)).Case.HistoryEntries, prompt.Key, "none", by, TestContext.Current.CancellationToken));
        }
    }

    /// <summary>A verdict to approve that says everything there is to say.</summary>
    public static Verdict Approve(CaseView view) => new(true, view.Facts.Grant.Value.Amount, null, "on the judgements above", view.ToSay.ToImmutableDictionary(c => c, _ => "the committee may waive it", StringComparer.Ordinal));

    /// <inheritdoc />
    public async ValueTask DisposeAsync() => await Host.DisposeAsync();
}
