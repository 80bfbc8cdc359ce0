using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CleanerProduction.Portal.Data;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CleanerProduction.PortalTests.Access;

/// <summary>Matrix.txt: who is answered what, for every way in behind the sign-in and every address with somebody's thing in it.</summary>
public sealed partial class MatrixTests(TwoCamps portal) : IClassFixture<TwoCamps>
{
    private const string Own = "own", Other = "other";

    // Whoever stands for a column; the two camps change places, so they have no name here.
    private static readonly Dictionary<string, string?> Persons = new(StringComparer.Ordinal)
    {
        ["anonymous"] = null, [Own] = null, [Other] = null, ["secretariat"] = "p-secretary", ["technical"] = "p-technical", ["director"] = "p-director", ["member"] = "p-hkgcc",
        ["observer"] = "p-observer", ["judge"] = "p-judge-hk", ["provider"] = "p-provider", ["evaluator"] = "p-evaluator", ["administrator"] = "p-administrator",
    };

    private static readonly (ImmutableArray<string> People, ImmutableArray<MatrixLine> Lines) Table = MatrixLine.Read(Sources.Path("tests/Portal.Tests/Access/Matrix.txt"));

    [Fact]
    public void Every_way_in_that_is_not_for_everybody_and_every_address_of_somebodys_thing_stands_in_the_table()
    {
        var entries = Sources.Lines("tests/House.Tests/EntryPoints.txt").Where(l => l.Length > 0 && l[0] != '#' && !NotAsked().IsMatch(l)).Select(l => l.Split(" : ")).ToList();
        var asked = entries.Where(e => e[1] != "everybody" || OfThings().IsMatch(e[0])).Select(e => e[0]).ToHashSet(StringComparer.Ordinal);
        var listed = Table.Lines.Where(l => l.Kind != "form").Select(l => l.EntryPoint).ToHashSet(StringComparer.Ordinal);
        Assert.True(asked.IsSubsetOf(listed), "add to tests/Portal.Tests/Access/Matrix.txt (how, is said in its first lines):\n" + string.Join('\n', asked.Except(listed).Order()));
        var known = entries.Select(e => e[0]).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(Table.Lines.Select(l => l.EntryPoint).Where(e => !known.Contains(e)).Distinct());
    }

    [Fact]
    public void Every_form_of_the_sources_stands_in_the_table()
    {
        var named = Sources.Files("src/Portal", ".razor").Where(f => OfSubjects().IsMatch(f) && !OfEverybody().IsMatch(f)).SelectMany(f => FormName().Matches(File.ReadAllText(f)).Select(m => (File: f, Name: m.Groups["name"].Value)));
        Assert.Empty(named.Where(n => !Table.Lines.Any(l => l.Kind == "form" && l.IsOf(n.Name))).Select(n => $"add the form {n.Name} of {n.File} to Matrix.txt"));
    }

    [Fact]
    public async Task Everybody_is_answered_what_the_table_says_and_what_is_not_theirs_like_what_is_not_there()
    {
        foreach (var person in Persons.Values.Concat(TwoCamps.Camps).Distinct()) await portal.Mark(person);
        var wrong = new ConcurrentBag<(int Line, string Why)>();
        var forms = new ConcurrentDictionary<(string Address, string Handler), byte>();
        var before = await portal.Written();
        // What is read first, then what is sent: neither what is looked at nor what is refused writes anything.
        await Task.WhenAll(Columns().Select(column => Task.Run(async () =>
        {
            foreach (var (line, at) in Table.Lines.Select((l, i) => (l, i)).Where(l => l.l.Kind is not ("form" or "POST")))
                foreach (var turn in Turns(line, column.Name))
                    if (await Look(line, column.At, turn, forms) is { } why) wrong.Add((at, $"{column.Name}: {why}"));
        })));
        var written = await portal.Written();
        Assert.True(before == written, "something was written by looking at it");
        foreach (var (line, at) in Table.Lines.Select((l, i) => (l, i)).Where(l => l.l.Kind is "form" or "POST"))
            foreach (var column in Columns())
                foreach (var turn in Turns(line, column.Name))
                    if (await Send(line, column.At, turn) is { } why) wrong.Add((at, $"{column.Name}: {why}"));
        var after = await portal.Written();

        var unlisted = forms.Keys.Where(f => !Table.Lines.Any(l => l.Kind == "form" && l.Address == f.Address && l.IsOf(f.Handler))).Select(f => $"add: form {f.Handler} {f.Address}").Distinct().Order();
        Assert.True(wrong.IsEmpty && !unlisted.Any(), string.Join('\n', wrong.GroupBy(w => w.Line).OrderBy(g => g.Key).Select(g => $"{Table.Lines[g.Key].Head} | {string.Join(' ', Table.Lines[g.Key].Answers)}\n    {string.Join("\n    ", g.Select(w => w.Why).Order())}").Concat(unlisted)));
        Assert.True(written == after, "something refused was written all the same");
    }

    [Fact]
    public async Task No_page_has_two_elements_of_one_id_when_everybody_has_a_second_factor_and_is_asked_once_more_who_they_are()
    {
        foreach (var person in Persons.Values.Concat(TwoCamps.Camps).Distinct()) await portal.Browser(person);
        await using var db = await portal.Open();
        var now = portal.Get<TimeProvider>().GetUtcNow();
        // As production demands it: in the demonstration a click would do, which has no field.
        await Demanded(true, now.AddHours(-1));
        try
        {
            var twice = new ConcurrentDictionary<(string Address, string Id), byte>();
            var (asked, open) = (0, Sources.Lines("tests/House.Tests/EntryPoints.txt").Where(l => EverybodysPage().IsMatch(l)).Select(l => l.Split(' ')[1]));
            await Task.WhenAll(Columns().Select(column => Task.Run(async () =>
            {
                foreach (var line in Table.Lines.Where(l => l.Kind == "page" && l.Answers[column.At] == "ok"))
                    if (Turns(line, column.Name).First() is var (person, values)) await Once(person, line.With(values ?? ImmutableDictionary<string, string>.Empty));
                foreach (var address in open) await Once(Turns(Table.Lines.First(l => l.Thing is null), column.Name).First().Person, address);
            })));
            Assert.True(twice.IsEmpty, string.Join('\n', twice.Keys.Select(t => $"{t.Address}: {t.Id}").Order()));
            Assert.NotEqual(0, asked);

            async Task Once(string? person, string address)
            {
                var (word, page) = await Answer.To(await portal.Browser(person), address, null);
                // Fields that ask must not be in each other's way, nor in the page's.
                if (word[0] == '5') twice.TryAdd((address, word), 0);
                if (page.Contains("id=\"Confirm-Code\"", StringComparison.Ordinal)) Interlocked.Increment(ref asked);
                foreach (var id in Id().Matches(page).CountBy(m => m.Groups["id"].Value).Where(i => i.Value > 1)) twice.TryAdd((address, id.Key), 0);
            }
        }
        finally
        {
            await Demanded(false, now);
        }

        async Task Demanded(bool factor, DateTimeOffset shown)
        {
            await db.Users.ExecuteUpdateAsync(p => p.SetProperty(x => x.TwoFactorEnabled, factor), TestContext.Current.CancellationToken);
            await db.Set<SignInSession>().ExecuteUpdateAsync(s => s.SetProperty(x => x.ConfirmedAt, shown), TestContext.Current.CancellationToken);
        }
    }

    private static IEnumerable<(string Name, int At)> Columns() => Table.People.Select((name, at) => (name, at));

    // Each camp's thing is looked at by its own people and by the other camp's; of the rest nobody belongs to either.
    private IEnumerable<(string? Person, ImmutableDictionary<string, string>? Values)> Turns(MatrixLine line, string column)
    {
        if (line.Thing is not { } name)
        {
            yield return (column is Own or Other ? TwoCamps.Camps[column == Own ? 0 : 1] : Persons[column], null);
            yield break;
        }
        var things = portal.Things[name].OfCamps;
        if (column is not (Own or Other)) yield return (Persons[column], things[0]);
        else
            for (var camp = 0; camp < things.Length; camp++) yield return (TwoCamps.Camps[column == Own ? camp : 1 - camp], things[camp]);
    }

    private async Task<string?> Look(MatrixLine line, int column, (string? Person, ImmutableDictionary<string, string>? Values) turn, ConcurrentDictionary<(string, string), byte> forms)
    {
        var browser = await portal.Browser(turn.Person);
        var address = line.With(turn.Values ?? ImmutableDictionary<string, string>.Empty);
        var answer = await Answer.To(browser, address, null);
        if (answer.Word == "ok")
            foreach (Match handler in Handler().Matches(answer.Text)) forms.TryAdd((line.Address, handler.Groups["name"].Value), 0);
        return Judge(line, column, address, answer, line.Thing is null ? null : await Missing(browser, turn.Person, line.With(portal.Things[line.Thing].Missing)), turn.Person);
    }

    // What is not there is the same for many lines.
    private async Task<Answer> Missing(HttpClient browser, string? person, string address) =>
        missing.TryGetValue((person ?? "", address), out var known) ? known : missing[(person ?? "", address)] = await Answer.To(browser, address, null);

    private readonly ConcurrentDictionary<(string, string), Answer> missing = new();

    // Who may send a form has it on the page; it is not sent here, for it would be done. Who may not sends what somebody who may would have sent.
    private async Task<string?> Send(MatrixLine line, int column, (string? Person, ImmutableDictionary<string, string>? Values) turn)
    {
        var (browser, mark, address) = (await portal.Browser(turn.Person), await portal.Mark(turn.Person), line.With(turn.Values ?? ImmutableDictionary<string, string>.Empty));
        if (line.Form is null)
        {
            if (line.Answers[column] == "ok") return null;
            return Judge(line, column, address, await Answer.To(browser, address, Fields([])), line.Thing is null ? null : await Answer.To(browser, line.With(portal.Things[line.Thing].Missing), Fields([])), turn.Person);
        }
        var page = await Answer.To(browser, address, null);
        if (Handler().Matches(page.Text).Any(m => line.IsOf(m.Groups["name"].Value))) return line.Answers[column] == "ok" ? null : $"is ok: {address} shows {turn.Person ?? "anybody"} the form";
        if (line.Answers[column] == "ok") return $"has no such form: {address} for {turn.Person ?? "anybody"} ({page.Word})";
        var sent = Fields([new("_handler", line.Form.Replace("*", "1", StringComparison.Ordinal)), .. Filled]);
        return Judge(line, column, address, await Answer.To(browser, address, sent), line.Thing is null ? null : await Answer.To(browser, line.With(portal.Things[line.Thing].Missing), sent), turn.Person);

        Dictionary<string, string> Fields(IEnumerable<KeyValuePair<string, string>> fields) =>
            new(fields.Append(new("__RequestVerificationToken", mark)), StringComparer.Ordinal);
    }

    // What officers and applicants would fill in, whatever form it is.
    private static readonly Dictionary<string, string> Filled = new(StringComparer.Ordinal)
    {
        ["Form.Reason"] = "x", ["Form.Name"] = "x", ["Form.Agreed"] = "true", ["Form.Met"] = "yes", ["Form.Text"] = "x", ["Form.On"] = "2026-11-20", ["Form.Note"] = "x", ["Reason"] = "x", ["Accept"] = "yes",
        ["title"] = "x", ["go"] = "continue", ["why"] = "x", ["Why"] = "x", ["Form.Why"] = "Budget", ["Form.Asked"] = "x", ["Form.AnswerBy"] = "2026-12-01", ["invite.name"] = "x", ["invite.email"] = "x@example.test", ["return"] = "/waiting",
    };

    private static string? Judge(MatrixLine line, int column, string address, Answer answer, Answer? missing, string? person)
    {
        if (answer.Word != line.Answers[column]) return $"is {answer.Word}: {address} for {person ?? "nobody"}";
        if (answer.Word is "ok" or "go")
            return missing is null or { Word: "no" or "nf" or "in" or "--" } || line.Answers[column] == "go" ? null : $"what is not there is {missing.Word}";
        // Refused: with or without the thing the very same words.
        return missing is null || missing == answer ? null : $"tells {address} from what is not there ({missing.Word}): {Differs(answer.Text, missing.Text)}";
    }

    private static string Differs(string one, string other)
    {
        var at = one.Zip(other).TakeWhile(p => p.First == p.Second).Count();
        return $"“{one.Substring(at, Math.Min(60, one.Length - at))}” for “{other.Substring(at, Math.Min(60, other.Length - at))}”";
    }

    // Hubs have tests of their own; what runs by itself nobody asks.
    [GeneratedRegex("^(hub|job|background) ")]
    private static partial Regex NotAsked();

    [GeneratedRegex("^\\w+ /(meetings|parameters|invitations|calendars)/.*\\{")]
    private static partial Regex OfThings();

    [GeneratedRegex("src/Portal/(Applications|Projects|Companies|Notices|Programme|Meetings|Accounts/Represent|Accounts/Keep)/")]
    private static partial Regex OfSubjects();

    [GeneratedRegex("^page [^{]* : everybody$")]
    private static partial Regex EverybodysPage();

    [GeneratedRegex("\\sid=\"(?<id>[^\"]+)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Id();

    // What anybody may ask of a document or a record.
    [GeneratedRegex("(VerifyPage|DocumentPage|LetterVerified)\\.razor$")]
    private static partial Regex OfEverybody();

    [GeneratedRegex("(?:<StaticForm[^>]*?\\bName|@formname)=\"(?<name>[^\"@]+)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex FormName();

    // Signing out stands on every page and is everybody's.
    [GeneratedRegex("name=\"_handler\" value=\"(?!sign-out\")(?<name>[^\"]+)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Handler();
}
