using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using CleanerProduction.Applications;
using CleanerProduction.Cases;
using CleanerProduction.Portal.Data;
using CleanerProduction.PortalTests.Meetings.Room;
using CleanerProduction.PortalTests.Seeding;
using CleanerProduction.Schemes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CleanerProduction.PortalTests.Programme;

/// <summary>The whole portal and what a test of its parameters needs: a form filled in, previewed and put in force as a browser does it.</summary>
public sealed partial class ParameterOffice : IAsyncDisposable
{
    private static readonly HashSet<string> Given = ["Asked.Act", "Asked.Reason"];
    private int cases;

    /// <summary>The portal.</summary>
    public PortalHost Host { get; } = new() { Clock = new StandingDay(Today) };

    /// <summary>Seeds and rows.</summary>
    public ReferenceData Reference => Host.Services.GetRequiredService<ReferenceData>();

    /// <summary>The day that stands still here: the fifth phase runs, and the calendar is known for a year more.</summary>
    public static readonly DateOnly Today = new(2026, 11, 21);

    /// <summary>A context of the database.</summary>
    public PortalDb Db() => Host.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContext();

    /// <summary>How many rows there are.</summary>
    public async Task<int> Rows()
    {
        await using var db = Db();
        return await db.Set<ParameterRow>().CountAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The first working day at least so many days ahead.</summary>
    public DateOnly WorkingDay(int ahead)
    {
        var day = Today.AddDays(ahead);
        while (!Reference.Calendar.IsWorkingDay(day)) day = day.AddDays(1);
        return day;
    }

    /// <summary>A case with a deadline of two working days that runs from a day.</summary>
    public async Task<CaseDeadline> Running(DateOnly from)
    {
        var due = Reference.Deadlines.Start("RG-6.1.1", from, Reference.Calendar).Value.Due;
        var found = new Application(CaseReference.Of(ProjectType.NewTechnology, 2096, Interlocked.Increment(ref cases)), "P5", 1, 1);
        var deadline = new CaseDeadline { Case = found.Reference, Rule = "RG-6.1.1", From = from, Due = due, StartedBy = found.Reference };
        await using var db = Db();
        db.AddRange(found, deadline);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return deadline;
    }

    /// <summary>Opens the page, fills in the form and asks for the preview; what the page says, entities read.</summary>
    public static Task<string> Preview(HttpClient browser, string page, params (string Name, string Value)[] fields) => Preview(browser, page, fields, []);

    /// <summary>The same with files.</summary>
    public static async Task<string> Preview(HttpClient browser, string page, (string Name, string Value)[] fields, (string Name, string File, byte[] Content)[] files)
    {
        var blank = await (await PortalHost.Get(browser, page)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        using var answer = await Post(browser, page, blank, [.. fields, ("Asked.Act", "preview")], files);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Puts in force what a page previews.</summary>
    public static Task<HttpResponseMessage> Put(HttpClient browser, string page, string previewed, string reason, params (string Name, string Value)[] fields) =>
        Post(browser, page, previewed, [.. fields, ("Asked.Act", "put"), ("Asked.Reason", reason)], []);

    /// <summary>Previews and puts in force; the number of the row.</summary>
    public static async Task<long> Do(HttpClient browser, string page, string reason, params (string Name, string Value)[] fields)
    {
        using var done = await Put(browser, page, await Preview(browser, page, fields), reason, fields);
        return RowOf(done);
    }

    /// <summary>The row an answer leads to.</summary>
    public static long RowOf(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return long.Parse(Done().Match(answer.Headers.Location!.ToString()).Groups[1].Value, CultureInfo.InvariantCulture);
    }

    /// <summary>A page as it reads.</summary>
    public static async Task<string> Read(HttpClient browser, string page) => await PortalHost.Text(await PortalHost.Get(browser, page));

    /// <summary>A holiday as filled in.</summary>
    public static (string, string)[] Holiday(DateOnly day, string english = "Special holiday") =>
        [("Form.Date", day.Iso()), ("Form.Name.Hant", "特別假期"), ("Form.Name.Hans", "特别假期"), ("Form.Name.En", english), ("Form.Source", "G.N. 1 of 2026")];

    private static async Task<HttpResponseMessage> Post(HttpClient browser, string page, string html, (string Name, string Value)[] fields, (string Name, string File, byte[] Content)[] files)
    {
        var form = Form().Matches(html).Select(m => m.Value).Single(f => f.Contains("name=\"_handler\" value=\"change\"", StringComparison.Ordinal));
        var hidden = Hidden().Matches(form).Select(m => (Name: m.Groups[1].Value, Value: WebUtility.HtmlDecode(m.Groups[2].Value))).Where(h => !Given.Contains(h.Name));
        using var body = new MultipartFormDataContent();
        foreach (var (name, value) in hidden.Concat(fields)) body.Add(new StringContent(value), name);
        foreach (var (name, file, content) in files) body.Add(new ByteArrayContent(content), name, file);
        return await browser.PostAsync(new Uri(page, UriKind.Relative), body, TestContext.Current.CancellationToken);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync() => await Host.DisposeAsync();

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Form();

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"")]
    private static partial Regex Hidden();

    [GeneratedRegex("done=([0-9]+)")]
    private static partial Regex Done();
}
