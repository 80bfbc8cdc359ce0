using CleanerProduction.Applications;
using CleanerProduction.Cases;
using CleanerProduction.Labels;
using CleanerProduction.Meetings;
using CleanerProduction.Portal.Data;
using CleanerProduction.PortalTests.Data;
using CleanerProduction.PortalTests.Meetings.Room;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CleanerProduction.PortalTests.Audit;

/// <summary>The demonstration holds; whatever is broken in it past the portal is found, by the rule it breaks, and told once.</summary>
public sealed class InvariantTests : IAsyncLifetime
{
    private readonly Audited audited = new();

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await audited.InitializeAsync();
        // Files of the demonstration are put on the disk by the whole portal alone.
        await using var db = await audited.Open();
        await db.Set<CaseFile>().ExecuteUpdateAsync(f => f.SetProperty(x => x.Hash, ""), Test);
        await db.Database.ExecuteSqlRawAsync("""DROP TRIGGER "CaseFiles_no_delete"; DELETE FROM "CaseFiles"; DROP TRIGGER "CaseHistories_no_update"; DROP TRIGGER "CaseHistories_no_delete"; DROP TRIGGER "Letters_no_delete" """, Test);
    }

    public ValueTask DisposeAsync() => audited.DisposeAsync();

    [Fact]
    public async Task What_holds_is_found_to_hold_and_each_break_is_found_by_its_rule_and_told_once()
    {
        Assert.Empty(await Broken());
        await using var db = await audited.Open();

        // budget
        var rich = await db.Set<Application>().Where(a => a.ApprovedGrant != null && a.State == ApplicationState.Paid).OrderBy(a => a.Reference).AsNoTracking().FirstAsync(Test);
        await Finds("budget", rich.Phase, () => Set(rich.Reference, "ApprovedGrant", 100_000_000_000_00), () => Set(rich.Reference, "ApprovedGrant", rich.ApprovedGrant!.Value.Cents));
        // totals: a payment that is not its order's
        await Finds("totals", rich.Reference, () => Set(rich.Reference, "PaidGrant", rich.PaidGrant!.Value.Cents - 1), () => Set(rich.Reference, "PaidGrant", rich.PaidGrant!.Value.Cents));
        // payments: the checker made the order; nobody checked it
        var order = await db.Set<GrantOrder>().AsNoTracking().SingleAsync(o => o.Case == rich.Reference, Test);
        await Finds("payments", rich.Reference, () => Sql($"UPDATE \"GrantOrders\" SET \"Checker\" = \"Maker\" WHERE \"Case\" = '{rich.Reference}'"), () => Sql($"UPDATE \"GrantOrders\" SET \"Checker\" = '{order.Checker}' WHERE \"Case\" = '{rich.Reference}'"));
        await Finds("payments", rich.Reference, () => Sql($"UPDATE \"GrantOrders\" SET \"Checker\" = NULL WHERE \"Case\" = '{rich.Reference}'"), () => Sql($"UPDATE \"GrantOrders\" SET \"Checker\" = '{order.Checker}' WHERE \"Case\" = '{rich.Reference}'"));
        // decisions: the decision is another act; it rests on no clause
        var decision = await db.Set<CaseEntry>().AsNoTracking().SingleAsync(e => e.Case == rich.Reference && e.Step == "Approve", Test);
        await Finds("decisions", rich.Reference, () => Entry(decision, "Step", "'Note'"), () => Entry(decision, "Step", "'Approve'"));
        await Finds("decisions", rich.Reference, () => Entry(decision, "Clause", "NULL"), () => Entry(decision, "Clause", $"'{decision.Clause}'"));
        // clauses
        await Finds("clauses", "FG-9.9.9", () => Entry(decision, "Clause", "'FG-9.9.9'"), () => Entry(decision, "Clause", $"'{decision.Clause}'"));
        // histories: altered, and the head of a case that was changed past its history
        await Finds("histories", rich.Reference, () => Entry(decision, "Note", "'forged'"), () => Entry(decision, "Note", decision.Note is null ? "NULL" : $"'{decision.Note}'"));
        await Finds("histories", rich.Reference, () => Sql($"UPDATE \"Applications\" SET \"HistoryHash\" = '{new string('0', 64)}' WHERE \"Reference\" = '{rich.Reference}'"), () => Sql($"UPDATE \"Applications\" SET \"HistoryHash\" = '{rich.HistoryHash}' WHERE \"Reference\" = '{rich.Reference}'"));
        // queue
        await Finds("queue", rich.Reference, () => Sql($"UPDATE \"QueueRows\" SET \"Stage\" = 'Closed' WHERE \"Case\" = '{rich.Reference}'"), () => Sql($"UPDATE \"QueueRows\" SET \"Stage\" = 'Paid' WHERE \"Case\" = '{rich.Reference}'"));
        // register: an address that was not entered so, and an entry that is gone
        await Sql("DROP TRIGGER \"Listings_no_update\"; DROP TRIGGER \"Listings_no_delete\"");
        var listed = await db.Set<ListingRow>().AsNoTracking().SingleAsync(r => r.Sequence == 2, Test);
        await Finds("register", "2", () => Sql("UPDATE \"Listings\" SET \"Telephone\" = '999' WHERE \"Sequence\" = 2"), () => Sql($"UPDATE \"Listings\" SET \"Telephone\" = '{listed.Telephone}' WHERE \"Sequence\" = 2"));
        await Finds("register", "3", () => Sql("DELETE FROM \"Listings\" WHERE \"Sequence\" = 2"), async () =>
        {
            await using var other = await audited.Open();
            other.Add(listed);
            await other.SaveChangesAsync(Test);
        });
        // letters: one is gone
        db.AddRange(Letter(1), Letter(3));
        await db.SaveChangesAsync(Test);
        Assert.Contains("letters LT-2097-0003", await Broken());
        db.Add(Letter(2));
        await db.SaveChangesAsync(Test);
        Assert.DoesNotContain("letters LT-2097-0003", await Broken());
    }

    [Fact]
    public async Task A_meeting_s_record_that_was_altered_cut_or_written_anew_with_another_result_is_found()
    {
        await using var db = await audited.Open();
        var chain = audited.Get<IChainStore>();
        const string meeting = "67";
        await db.Database.ExecuteSqlRawAsync("""DROP TRIGGER "ChainEntries_no_update"; DROP TRIGGER "ChainEntries_no_delete" """, Test);
        var whole = Proceedings.Convened().Opened().Decided(1, ("TID", Choice.For), ("CMA", Choice.Against), ("EPD", Choice.For)).Entries;
        await chain.Append(meeting, [.. whole.Select(e => new ChainRow(e))], Test);
        Assert.Empty(await Broken());

        var place = $"meetings {meeting}";
        await Finds("meetings", meeting, () => Sql($"UPDATE \"ChainEntries\" SET \"Actor\" = 'p-forger' WHERE \"Meeting\" = '{meeting}' AND \"Sequence\" = 3"), () => Sql($"UPDATE \"ChainEntries\" SET \"Actor\" = '{whole[2].Actor}' WHERE \"Meeting\" = '{meeting}' AND \"Sequence\" = 3"));
        await Sql($"DELETE FROM \"ChainEntries\" WHERE \"Meeting\" = '{meeting}' AND \"Sequence\" = 2");
        Assert.Contains(place, await Broken());
        // A whole chain again, hash by hash, whose declared result is not that of its ballots.
        await Sql($"DELETE FROM \"ChainEntries\" WHERE \"Meeting\" = '{meeting}'");
        await chain.Append(meeting, [.. Rewritten(whole).Select(e => new ChainRow(e))], Test);
        Assert.Null(Chain.FirstFault(await chain.Read(meeting, 0, Test)));
        Assert.Contains(place, await Broken());
    }

    [Fact]
    public async Task A_file_that_is_altered_or_gone_and_a_certificate_without_an_award_are_found()
    {
        await using var db = await audited.Open();
        var kept = (await audited.Files.Put(new MemoryStream([1, 2, 3]), 10, Test)).Value;
        db.AddRange(Letter(1), new LetterFile { Number = "LT-2097-0001", Hash = kept.Hash, Sheet = kept.Hash, Length = 3 });
        var application = await db.Set<LabelApplication>().AsNoTracking().Where(a => a.State != LabelState.Awarded && a.Label == LabelKind.Manufacturing).OrderBy(a => a.Reference).FirstAsync(Test);
        await db.SaveChangesAsync(Test);
        Assert.Empty(await Broken());

        db.Add(new Certificate("X-1", application.Reference, application.Label, application.Round, Trilingual.Same("x"), null, new(new(2026, 1, 1), new(2028, 1, 1))));
        await db.SaveChangesAsync(Test);
        var place = Directory.EnumerateFiles(Path.GetTempPath(), kept.Hash, new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true }).Single();
        await File.WriteAllBytesAsync(place, [1, 2, 4], Test);
        Assert.Equal(["certificates X-1", $"files {kept.Hash}"], await Broken());
        File.Delete(place);
        Assert.Equal(["certificates X-1", $"files {kept.Hash}"], await Broken());
    }

    [Fact]
    public async Task At_night_each_rule_is_checked_once_and_by_day_none()
    {
        Assert.Equal(0, await audited.Checking.DoDue(Test));
        await using var db = await audited.Open();
        Assert.Empty(await db.Set<InvariantRound>().ToListAsync(Test));
        var first = await audited.CheckingAt(new Night(21)).DoDue(Test);
        Assert.Equal((12, 0, 12), (first, await audited.CheckingAt(new Night(21)).DoDue(Test), await audited.CheckingAt(new Night(22)).DoDue(Test)));
        // The first round is a whole one, the next takes up where it ended.
        Assert.Equal([true, false], await db.Set<InvariantRound>().Where(r => r.Rule == "histories").OrderBy(r => r.At).Select(r => r.Whole).ToListAsync(Test));
    }

    private static List<ChainEntry> Rewritten(IEnumerable<ChainEntry> whole)
    {
        var anew = new List<ChainEntry>();
        foreach (var entry in whole)
        {
            var act = ActJson.Read(entry.Kind, entry.Payload) is var read && read is ResultDeclared result ? result with { Outcome = Outcome.NotCarried } : read;
            anew.Add(Chain.Next(anew.Count, anew is [.., var last] ? last.Hash : ChainEntry.Genesis, entry.At, entry.Actor, act));
        }
        return anew;
    }

    private sealed class Night(int day) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => HongKongTime.StartOf(new(2026, 11, day)).AddHours(4);
    }

    private async Task Finds(string rule, string place, Func<Task> breaking, Func<Task> mending)
    {
        var told = await Told();
        await breaking();
        Assert.Contains($"{rule} {place}", await Broken());
        Assert.Contains($"{rule} {place}", await Broken());
        await using (var db = await audited.Open())
        {
            var key = $"invariant/{rule}/{place}/";
            var found = await db.Set<InvariantFinding>().SingleAsync(f => f.Rule == rule && f.Place == place && f.MendedAt == null, Test);
            Assert.Equal(found.SeenAt, (await db.Set<InvariantRound>().Where(r => r.Rule == rule).OrderByDescending(r => r.Id).FirstAsync(Test)).At);
            Assert.True(await db.Set<Notice>().AnyAsync(n => n.Key.StartsWith(key) && n.PersonId == "p-administrator", Test));
        }
        await mending();
        Assert.DoesNotContain($"{rule} {place}", await Broken());
        Assert.True(await Told() > told || rule is "payments" or "decisions" or "histories", rule);
    }

    private async Task<int> Told()
    {
        await using var db = await audited.Open();
        return await db.Set<Notice>().CountAsync(n => n.Key.StartsWith("invariant/"), Test);
    }

    private async Task<List<string>> Broken()
    {
        await audited.Checking.DoAll(Test);
        await using var db = await audited.Open();
        Assert.Empty(await db.Set<InvariantRound>().Where(r => r.Failure != null).Select(r => r.Rule + r.Failure).ToListAsync(Test));
        return await db.Set<InvariantFinding>().Where(f => f.MendedAt == null).OrderBy(f => f.Rule).ThenBy(f => f.Place).Select(f => f.Rule + " " + f.Place).ToListAsync(Test);
    }

    private static LetterDraft Letter(int number) => new() { Number = $"LT-2097-{number:0000}", Kind = "x", Case = "x", Addressee = Trilingual.Same("x"), Facts = "{}", MadeFor = $"test/{number}" };

    private Task Set(string reference, string column, long cents) => Sql($"UPDATE \"Applications\" SET \"{column}\" = {cents} WHERE \"Reference\" = '{reference}'; UPDATE \"QueueRows\" SET \"{(column == "PaidGrant" ? "Paid" : "Grant")}\" = {cents} WHERE \"Case\" = '{reference}'");

    private Task Entry(CaseEntry entry, string column, string value) => Sql($"UPDATE \"CaseHistories\" SET \"{column}\" = {value} WHERE \"Case\" = '{entry.Case}' AND \"Sequence\" = {entry.Sequence}");

    private async Task Sql(string statement)
    {
        await using var db = await audited.Open();
        await db.Database.ExecuteSqlRawAsync(statement, Test);
    }
}
