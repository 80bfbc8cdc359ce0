using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using CleanerProduction.Applications;
using CleanerProduction.Applications.Forms;
using CleanerProduction.Files;
using CleanerProduction.Meetings;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Notices.Telling;
using CleanerProduction.ScaleTests.Killed;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CleanerProduction.ScaleTests.Nodes;

/// <summary>Nodes that are stopped and started while people work, and what runs by itself on each of them.</summary>
[Collection(OnNodes.Name)]
public sealed class RollingTests(ThreeNodes nodes)
{
    private static CancellationToken Test => TestContext.Current.CancellationToken;

    private static ITestOutputHelper Output => TestContext.Current.TestOutputHelper!;

    [Fact]
    public async Task Nodes_are_stopped_and_started_in_turn_and_no_form_and_no_ballot_is_lost()
    {
        const string meeting = "903";
        await using var room = await nodes.Divide(meeting);
        var voters = await nodes.Voters(meeting);
        using var applicant = await nodes.SignedIn("p-applicant");
        var filling = new Filling(applicant);
        var reference = await filling.Begin(await FactoryOf("p-applicant"));
        await Fill(reference);

        var rolling = Roll();
        await Task.WhenAll([filling.Until(rolling), .. voters.Select(v => Vote(v, rolling))]);
        var took = await rolling;

        // Whatever was taken is there: of each page what was typed last, of each member every ballot.
        await using (var db = nodes.Beside.Open())
        {
            var form = ApplicationForm.FromJson((await db.Set<FormRevision>().Where(r => r.Case == reference).OrderByDescending(r => r.Revision).FirstAsync(Test)).Content);
            foreach (var (page, texts) in filling.Taken) Assert.Equal(texts.AsEnumerable(), FormText.Of(form, page).Where(t => texts.ContainsKey(t.Key)));
        }
        await filling.HandIn();
        await using (var db = nodes.Beside.Open()) Assert.Equal(ApplicationState.Submitted, (await db.Set<Application>().SingleAsync(a => a.Reference == reference, Test)).State);
        var entries = await nodes.Beside.Of<IChainStore>().Read(meeting, 0, Test);
        Assert.Equal(voters.SelectMany(v => v.Acknowledged).Select(a => (a.Key, a.Value.Sequence, a.Value.Hash)).OrderBy(a => a.Sequence),
            entries.Where(e => e.Kind == "ballot-cast").Select(e => (((BallotCast)ActJson.Read(e.Kind, e.Payload)).Ballot, e.Sequence, e.Hash)));
        Output.WriteLine($"three nodes in {took.TotalSeconds:0.0} s; {filling.Pages} pages of a form sent, {filling.Again} times once more; {voters.Sum(v => v.Acknowledged.Count)} ballots, {voters.Sum(v => v.Returns)} lines taken up again{ThreeNodes.Lost(voters)}");
        foreach (var voter in voters) await voter.DisposeAsync();
    }

    [Fact]
    public async Task What_a_node_was_asked_before_it_was_stopped_it_answers_and_takes_nothing_new_meanwhile()
    {
        var node = nodes.All[2];
        using var asking = await Line(node);
        await using var line = asking.GetStream();
        using var answer = new StreamReader(line, Encoding.ASCII);
        // It says so when it begins to read what is asked.
        await line.WriteAsync(Encoding.ASCII.GetBytes($"POST /api/v1/checks/grant HTTP/1.1\r\nHost: {node.Name}\r\nContent-Type: application/json\r\nContent-Length: 2\r\nExpect: 100-continue\r\nConnection: close\r\n\r\n"), Test);
        Assert.Equal("HTTP/1.1 100 Continue", await answer.ReadLineAsync(Test));
        Assert.Equal("", await answer.ReadLineAsync(Test));
        var stopping = node.Stop();
        await Patience.Until(async () =>
        {
            try
            {
                (await Line(node)).Dispose();
                return false;
            }
            catch (SocketException)
            {
                return true;
            }
        }, $"{node.Name} takes nothing new");
        Assert.False(stopping.IsCompleted);
        await line.WriteAsync("{}"u8.ToArray(), Test);
        Assert.StartsWith("HTTP/1.1 4", await answer.ReadLineAsync(Test), StringComparison.Ordinal);
        Assert.Contains("\"title\"", await answer.ReadToEndAsync(Test), StringComparison.Ordinal);
        await stopping;
        await node.Start();
    }

    private static async Task<TcpClient> Line(Node node)
    {
        var line = new TcpClient();
        try
        {
            await line.ConnectAsync(node.Site.Host, node.Site.Port, Test);
            return line;
        }
        catch
        {
            line.Dispose();
            throw;
        }
    }

    [Fact]
    public async Task What_runs_by_itself_on_every_node_happens_once()
    {
        const int many = 30;
        // Two nodes begin at one moment, and find what is to be done.
        await Task.WhenAll(nodes.All.Skip(1).Select(n => n.Stop()));
        List<string> duties;
        List<string> people;
        await using (var db = nodes.Beside.Open())
        {
            var bearer = await db.Set<Application>().Where(a => db.Set<Representative>().Any(r => r.PersonId == "p-applicant" && r.CompanyId == a.CompanyId)).OrderBy(a => a.Reference).Select(a => new { a.Reference, a.CompanyId }).FirstAsync(Test);
            for (var n = 0; n < many; n++)
            {
                db.Add(new CaseDeadline { Case = bearer.Reference, Rule = "FG-3.2.2-interim", From = Yard.Day.AddMonths(-5), Due = Yard.Day, StartedBy = $"nodes/{n}" });
                // Goes out before whatever else waits.
                db.Tell(["p-applicant"], new($"nodes/{n}", Trilingual.Same("x"), Trilingual.Same("x"), "/waiting"), DateTimeOffset.UnixEpoch);
            }
            await db.SaveChangesAsync(Test);
            people = await db.ActingFor(bearer.CompanyId, Yard.Day, Test);
            duties = await db.Set<CaseDeadline>().Where(d => d.StartedBy.StartsWith("nodes/")).Select(d => $"{bearer.Reference}/deadline-{d.Id}/").ToListAsync(Test);
        }
        await Task.WhenAll(nodes.All.Skip(1).Select(n => n.Start()));

        List<Notice> reminders = [], letters = [];
        var took = await Patience.Until(async () =>
        {
            await Task.Delay(200, Test);
            await using var db = nodes.Beside.Open();
            var due = await db.Set<Notice>().AsNoTracking().Where(n => n.Due == Yard.Day).ToListAsync(Test);
            reminders = [.. due.Where(n => duties.Exists(d => n.Key.StartsWith(d, StringComparison.Ordinal)))];
            letters = await db.Set<Notice>().AsNoTracking().Where(n => n.Key.StartsWith("nodes/")).ToListAsync(Test);
            return reminders.Count >= many * people.Count && reminders.Concat(letters).All(n => n.SentAt is not null);
        }, "everybody is reminded, and every message is sent");
        Assert.Equal(duties.SelectMany(d => people.Select(p => d + p)).Order(StringComparer.Ordinal), reminders.Select(n => n.Key.Split('/') is var k ? $"{k[0]}/{k[1]}/{k[^1]}" : "").Order(StringComparer.Ordinal));
        var sent = nodes.Mail.Taken.CountBy(m => m).ToDictionary(StringComparer.Ordinal);
        Assert.All(reminders.Concat(letters), n => Assert.Equal((n.Key, 1), (n.Key, sent.GetValueOrDefault(MailBin.NameOf(n.Key)))));
        Output.WriteLine($"{many} duties due, {people.Count} people: {reminders.Count} reminders and {letters.Count} other messages, each mailed once by three nodes, after {took.TotalSeconds:0.0} s");
    }

    private static async Task Vote(Voter voter, Task until)
    {
        for (var round = 0; !until.IsCompleted; round++)
        {
            await voter.Cast((Choice)((voter.Seat + round) % 3));
            await Task.Delay(200);
        }
    }

    private async Task<TimeSpan> Roll()
    {
        var rolling = Stopwatch.StartNew();
        foreach (var node in nodes.All)
        {
            await node.Stop();
            await node.Start();
        }
        return rolling.Elapsed;
    }

    private async Task<int> FactoryOf(string person)
    {
        await using var db = nodes.Beside.Open();
        return await db.Set<CleanerProduction.Companies.Factory>().Where(f => db.Set<Representative>().Any(r => r.PersonId == person && r.CompanyId == f.CompanyId)).OrderBy(f => f.Id).Select(f => f.Id).FirstAsync(Test);
    }

    private async Task Fill(string reference)
    {
        await using var db = nodes.Beside.Open();
        foreach (var slot in (string[])["service-contract", "technology-proof", "quotation"])
            db.Add(new CaseFile { Holder = reference, Slot = slot, Line = slot, Version = 1, Name = $"{slot}.pdf", Hash = new string('a', 64), Kind = SlotKind.Pdf, Scan = FileScan.NotScanned, By = "p-applicant", At = nodes.Beside.Clock.GetUtcNow() });
        await db.SaveChangesAsync(Test);
    }
}
