using System.Globalization;
using CleanerProduction.Applications;
using CleanerProduction.Cases;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Notices.Mail;
using CleanerProduction.Portal.Notices.Telling;
using CleanerProduction.Portal.Parts.Frame;
using CleanerProduction.Portal.Platform;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CleanerProduction.ScaleTests.Killed;

/// <summary>The Secretariat asks and the applicant answers (FG-2.2.1) on a few cases, each step with its notices, while mail goes out beside it: told once to each and mailed once.</summary>
internal sealed class Notices : IKind
{
    private const int Year = 2036;
    private const int Cases = 3;
    private static readonly string Begins = $"NTP-{Year}-";
    private static readonly string[] People = [Ground.Applicant, "p-colleague"];

    public string Name => "notice";

    public Task Stock(Yard yard, int many) => Ground.Applications(yard, Year, Cases, (db, application) =>
    {
        Ground.Walk(yard, db, application, ApplicationStep.Submit);
        return Task.CompletedTask;
    });

    public async Task Write(Yard yard, Func<string, Task> acknowledged)
    {
        List<string> cases;
        await using (var db = yard.Open()) cases = await db.Set<Application>().Where(a => a.Reference.StartsWith(Begins)).Select(a => a.Reference).ToListAsync();
        await Task.WhenAll([.. cases.Select(c => Task.Run(() => Act(yard, c, acknowledged))), Task.Run(() => Deliver(yard))]);
    }

    public async Task<IReadOnlyDictionary<string, int[]>> Found(Yard yard)
    {
        var (mail, post) = (Mail(yard), Post(yard));
        while (await mail.Do(CancellationToken.None) > 0) { }
        await using var db = yard.Open();
        // Entries 1 and 2 began a case and handed it in; from then on each has told two people.
        var found = (await db.Set<CaseEntry>().Where(e => e.Case.StartsWith(Begins) && e.Sequence > 2).Select(e => new { e.Case, e.Sequence }).ToListAsync())
            .CountBy(e => Key(e.Case, e.Sequence), StringComparer.Ordinal).ToDictionary(e => e.Key, e => new[] { e.Value, 0, 0, 0, 0 }, StringComparer.Ordinal);
        foreach (var notice in await db.Set<Notice>().AsNoTracking().Where(n => n.Case!.StartsWith(Begins)).ToListAsync())
        {
            var person = Array.IndexOf(People, notice.PersonId);
            var key = notice.Key[..^(notice.PersonId.Length + 1)];
            var parts = found.TryGetValue(key, out var there) ? there : found[key] = new int[5];
            parts[1 + person]++;
            if (notice.SentAt is not null && File.Exists(post.FileOf(notice.Key))) parts[3 + person]++;
        }
        return found;
    }

    // Whoever tells once more tells nobody, and nothing is left to send.
    public async Task<bool> Again(Yard yard, string key)
    {
        await using var db = yard.Open();
        await db.TellOnce(People, Told(key, key[..key.LastIndexOf('/')], "Again"), yard.Clock.GetUtcNow(), CancellationToken.None);
        return await db.SaveChangesAsync() == 0 && await Mail(yard).Do(CancellationToken.None) == 0;
    }

    private static async Task Act(Yard yard, string @case, Func<string, Task> acknowledged)
    {
        while (true)
        {
            var done = await yard.Desk.Act<long>(@case, null, act =>
            {
                var asks = act.Case.State == ApplicationState.Submitted;
                if (act.Step(asks ? ApplicationStep.RequestInformation : ApplicationStep.AnswerRequest, asks ? Role.Secretariat : Role.Applicant, Ground.Applicant, "Which?") is { } refusal) throw new InvalidOperationException(refusal.Code);
                act.Db.Tell(People, Told(act.Key, @case, asks ? "Asked" : "Answered"), act.At);
                return Task.FromResult<Result<long>>(act.Case.HistoryEntries);
            }, CancellationToken.None);
            await acknowledged(Key(@case, done.Value));
        }
    }

    // What sends the mail of a node: into the folder, as the portal does where no server is set.
    private static async Task Deliver(Yard yard)
    {
        var mail = Mail(yard);
        while (true)
            if (await mail.Do(CancellationToken.None) == 0) await Task.Delay(20);
    }

    private static Delivering Mail(Yard yard) => new(yard.Databases, Post(yard), yard.Of<Operation>(), yard.Clock, yard.Of<PortalMeter>(), yard.Log<Delivering>());

    private static MailPost Post(Yard yard) => new(Options.Create(new MailSettings()), yard.Of<DataPlace>());

    private static Told Told(string key, string @case, string title) => new(key, Trilingual.Same(title), Trilingual.Same(@case), "/waiting", @case, "FG-2.2.1");

    private static string Key(string @case, long sequence) => string.Create(CultureInfo.InvariantCulture, $"{@case}/{sequence}");
}
