using System.Net;
using System.Text;
using Xunit;

namespace CleanerProduction.PortalTests.Access;

/// <summary>What another site could make a browser send is refused, whoever is signed in there, and no address leads away from this site.</summary>
public sealed class ForgeryTests(TwoCamps portal) : IClassFixture<TwoCamps>
{
    private static readonly (System.Collections.Immutable.ImmutableArray<string> People, System.Collections.Immutable.ImmutableArray<MatrixLine> Lines) Table = MatrixLine.Read(Sources.Path("tests/Portal.Tests/Access/Matrix.txt"));

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_is_taken_without_the_mark_against_forgery_nor_with_another_persons()
    {
        var people = new Dictionary<string, string>(StringComparer.Ordinal) { ["own"] = TwoCamps.Camps[0], ["secretariat"] = "p-secretary", ["director"] = "p-director", ["technical"] = "p-technical", ["judge"] = "p-judge-hk", ["administrator"] = "p-administrator", ["provider"] = "p-provider", ["evaluator"] = "p-evaluator" };
        var strange = await portal.Mark("p-observer");
        foreach (var person in people.Values) await portal.Mark(person);
        var before = await portal.Written();
        var tried = 0;
        foreach (var line in Table.Lines.Where(l => l.Kind is "form" or "POST"))
        {
            if (people.Keys.FirstOrDefault(c => line.Answers[Table.People.IndexOf(c)] == "ok") is not { } column) continue;
            var browser = await portal.Browser(people[column]);
            var address = line.With(line.Thing is null ? System.Collections.Immutable.ImmutableDictionary<string, string>.Empty : portal.Things[line.Thing].OfCamps[0]);
            foreach (var mark in new[] { null, strange, "CfDJ8-not-a-mark" })
            {
                var fields = new Dictionary<string, string>(StringComparer.Ordinal) { ["_handler"] = (line.Form ?? "x").Replace("*", "1", StringComparison.Ordinal) };
                if (mark is not null) fields["__RequestVerificationToken"] = mark;
                using var body = new FormUrlEncodedContent(fields);
                using var answer = await browser.PostAsync(new Uri(address, UriKind.Relative), body, Test);
                Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, $"{line.Head} for {people[column]} {(mark is null ? "without a mark" : "with another's")}: {answer.StatusCode}");
                tried++;
            }
        }
        Assert.True(tried > 200, $"{tried} tried");
        Assert.Equal(before, await portal.Written());
    }

    [Fact]
    public async Task What_takes_posts_without_a_mark_is_the_checks_which_keep_nothing_and_know_nobody()
    {
        var open = Sources.Lines("tests/House.Tests/EntryPoints.txt").Where(l => l.StartsWith("POST ", StringComparison.Ordinal)).Select(l => l.Split(' ')[1]).ToList();
        var browser = await portal.Browser("p-secretary");
        var before = await portal.Written();
        foreach (var address in open.Where(a => !a.Contains('{', StringComparison.Ordinal)))
        {
            using var body = new StringContent("{}", Encoding.UTF8, "application/json");
            using var answer = await browser.PostAsync(new Uri(address, UriKind.Relative), body, Test);
            Assert.True(address.StartsWith("/api/v1/checks/", StringComparison.Ordinal) || answer.StatusCode == HttpStatusCode.BadRequest, $"{address}: {answer.StatusCode}");
            Assert.False(answer.Headers.Contains("Set-Cookie"), address);
        }
        Assert.Equal(before, await portal.Written());
    }

    [Theory]
    [InlineData("//elsewhere.example/")]
    [InlineData("https://elsewhere.example/")]
    [InlineData("HTTPS:elsewhere.example")]
    [InlineData("/\\elsewhere.example")]
    [InlineData("\\\\elsewhere.example")]
    [InlineData("/\t/elsewhere.example")]
    [InlineData("/\n/elsewhere.example")]
    [InlineData(" //elsewhere.example")]
    [InlineData("%2f%2felsewhere.example")]
    [InlineData("/%09/elsewhere.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,elsewhere.example")]
    [InlineData("elsewhere.example")]
    [InlineData("@elsewhere.example")]
    public async Task No_return_address_leads_to_another_site(string returnTo)
    {
        var asked = Uri.EscapeDataString(returnTo);
        var here = new Uri("http://localhost/");
        using var newcomer = portal.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = here });
        var person = await portal.Browser(TwoCamps.Camps[0]);
        var file = portal.Things["file"].OfCamps[0]["id"];
        HttpResponseMessage[] answers =
        [
            await Meetings.Room.PortalHost.Send(newcomer, $"/account/sign-in?returnTo={asked}", "demonstration", [("Invented", "p-observer")]),
            await Meetings.Room.PortalHost.Send(newcomer, $"/account/confirm?returnTo={asked}", "confirm", Array.Empty<(string, string)>()),
            await person.PostAsync(new Uri($"/files/{file}/remove", UriKind.Relative), new FormUrlEncodedContent([new("return", returnTo), new("__RequestVerificationToken", await portal.Mark(TwoCamps.Camps[0]))]), Test),
            await newcomer.GetAsync(new Uri($"/account/sign-in?theme=dark&returnTo={asked}", UriKind.Relative), Test),
            await newcomer.GetAsync(new Uri("http://localhost//elsewhere.example/..?theme=dark"), Test),
        ];
        foreach (var answer in answers)
        {
            Assert.NotNull(answer.Headers.Location);
            var leads = new Uri(here, answer.Headers.Location!.OriginalString.Replace('\\', '/'));
            Assert.True(leads.Host == "localhost" && leads.Scheme == "http" && !answer.Headers.Location.OriginalString.Any(char.IsControl), answer.Headers.Location.OriginalString);
            answer.Dispose();
        }
    }
}
