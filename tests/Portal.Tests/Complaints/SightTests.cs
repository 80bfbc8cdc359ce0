using System.Net;
using CleanerProduction.Complaints;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Cases;
using CleanerProduction.Portal.Files;
using CleanerProduction.PortalTests.Access;
using CleanerProduction.PortalTests.Files;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CleanerProduction.PortalTests.Complaints;

/// <summary>Nothing of an open case is seen by the public, another provider, another company or whoever has an interest in it: every page, list, file and answer of the API is walked.</summary>
public sealed class SightTests(TwoCamps portal) : IClassFixture<TwoCamps>
{
    private static readonly ComplaintState[] Over = [ComplaintState.NotSubstantiated, ComplaintState.Executed, ComplaintState.Closed];

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Walking_from_case_to_case_opens_nothing_but_ones_own_and_what_is_not_ones_own_is_like_what_is_not_there()
    {
        await using var db = await portal.Open();
        var cases = await db.Set<Complaint>().AsNoTracking().OrderBy(c => c.Reference).ToListAsync(Test);
        var acts = await db.Set<Representative>().AsNoTracking().ToListAsync(Test);
        foreach (var person in (string[])["p-applicant", "p-applicant-2", "p-provider", "p-provider-2", "p-hkgcc", "p-chair", "p-fhki", "p-observer", "p-judge-hk", "p-evaluator", "p-administrator"])
        {
            var browser = await portal.Browser(person);
            var missing = await Answer.To(browser, "/complaints/CP-2099-0001", null);
            Assert.Equal("no", missing.Word);
            var list = await Text(browser, "/complaints");
            foreach (var one in cases)
            {
                var mine = acts.Any(r => r.PersonId == person && (one.ComplainantId is { } id && r.CompanyId == id || r.ProviderNumber == one.ProviderNumber && one.State != ComplaintState.Received));
                var answer = await Answer.To(browser, $"/complaints/{one.Reference}", null);
                if (mine) Assert.True(answer.Word == "ok", $"{one.Reference} is {answer.Word} for {person}");
                else Assert.True(answer == missing, $"{one.Reference} is not like what is not there for {person}");
                Assert.True(list.Contains(one.Reference, StringComparison.Ordinal) == mine, $"the list of {person} and {one.Reference}");
            }
        }
        var stranger = await Answer.To(await portal.Browser(null), $"/complaints/{cases[0].Reference}", null);
        Assert.Equal("in", stranger.Word);
    }

    [Fact]
    public async Task No_page_for_everybody_and_no_answer_of_the_API_tells_anything_of_an_open_case()
    {
        await using var db = await portal.Open();
        var secrets = new List<string>();
        foreach (var one in (await db.Set<Complaint>().AsNoTracking().ToListAsync(Test)).Where(c => !Over.Contains(c.State)))
        {
            secrets.AddRange([one.Reference, one.Subject.Hant, one.Subject.Hans, one.Subject.En]);
            var file = (await db.Papers(one.Reference, Test)).File;
            secrets.AddRange(new[] { file.What, file.Reply?.Text, file.Finding?.Reason, file.Preliminary?.Findings }.OfType<string>());
        }
        Assert.True(secrets.Count > 30);
        var providers = await db.Set<CleanerProduction.Providers.Provider>().Select(p => p.Number).ToListAsync(Test);
        var open = Sources.Lines("tests/House.Tests/EntryPoints.txt").Where(l => l.EndsWith(" : everybody", StringComparison.Ordinal) && (l.StartsWith("page ", StringComparison.Ordinal) || l.StartsWith("GET ", StringComparison.Ordinal)))
            .Select(l => l.Split(' ')[1]).Where(a => !a.Contains("secret", StringComparison.Ordinal)).ToList();
        var walked = open.Where(a => !a.Contains('{', StringComparison.Ordinal)).Concat(open.Where(a => a.StartsWith("/providers/{", StringComparison.Ordinal)).SelectMany(a => providers.Select(n => "/providers/" + n)))
            .Concat(["/api/v1/providers", "/api/v1/meetings", "/providers", "/meetings/67", "/meetings/66/record", "/meetings/65/record"]).Concat(providers.Select(n => $"/api/v1/providers/{n}"))
            .Concat(secrets.Where(s => s.StartsWith("CP-", StringComparison.Ordinal)).Select(s => $"/verify/{s}")).Distinct().ToList();
        Assert.True(walked.Count > 40);
        foreach (var person in new[] { null, "p-provider", "p-applicant-3" })
        {
            var browser = await portal.Browser(person);
            foreach (var address in walked)
            {
                var text = await Text(browser, address);
                // The address that was asked for may be repeated.
                foreach (var secret in secrets.Where(s => !address.EndsWith(s, StringComparison.Ordinal))) Assert.False(text.Contains(secret, StringComparison.Ordinal), $"{address} tells {person ?? "everybody"}: {secret}");
            }
        }
    }

    [Fact]
    public async Task An_officer_who_acts_for_a_side_is_kept_out_of_the_case_its_list_its_files_and_its_news()
    {
        await using var db = await portal.Open();
        var one = await db.Set<Complaint>().AsNoTracking().FirstAsync(c => c.State == ComplaintState.Investigating, Test);
        var file = (await portal.Get<CaseFiles>().Add(one.Reference, FilesOfComplaints.Evidence, "photo.png", new MemoryStream(Samples.Png()), "p-applicant", Test)).Value;
        var browser = await portal.Browser("p-secretary-2");
        Assert.Equal("ok", (await Answer.To(browser, $"/complaints/{one.Reference}", null)).Word);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(new Uri($"/files/{file.Id}", UriKind.Relative), Test)).StatusCode);
        db.Add(new ProviderFeedback { CompanyId = one.ComplainantId!.Value, ProviderNumber = one.ProviderNumber, Text = "They answer within the hour", By = "x", At = portal.Get<TimeProvider>().GetUtcNow() });
        await db.SaveChangesAsync(Test);
        Assert.Contains("They answer within the hour", await Text(browser, "/complaints"), StringComparison.Ordinal);
        db.Add(new Representative { PersonId = "p-secretary-2", ProviderNumber = one.ProviderNumber, From = new(2020, 1, 1) });
        await db.SaveChangesAsync(Test);
        Assert.Equal(await Answer.To(browser, "/complaints/CP-2099-0001", null), await Answer.To(browser, $"/complaints/{one.Reference}", null));
        var list = await Text(browser, "/complaints");
        Assert.DoesNotContain(one.Reference, list, StringComparison.Ordinal);
        Assert.DoesNotContain("They answer within the hour", list, StringComparison.Ordinal);
        Assert.DoesNotContain(one.Reference, await Text(browser, "/waiting"), StringComparison.Ordinal);
        Assert.Equal("no", (await Answer.To(browser, $"/files/{file.Id}", null)).Word);
        Assert.DoesNotContain("p-secretary-2", await db.WorkingOn(one, Workflows.Role.Secretariat, new(2026, 11, 21), Test));
    }

    [Fact]
    public async Task Each_side_reads_its_own_slots_alone()
    {
        await using var db = await portal.Open();
        // The provider of this one is represented by p-provider-2, the complainant by one of the two camps.
        var one = await db.Set<Complaint>().AsNoTracking().FirstAsync(c => c.State == ComplaintState.BeforeCommittee && c.ProviderNumber == "2016-012", Test);
        var complainant = portal.CampOf[one.ComplainantId!.Value];
        var files = new Dictionary<string, int>();
        foreach (var slot in new[] { FilesOfComplaints.Evidence, FilesOfComplaints.Reply, FilesOfComplaints.Correction, FilesOfComplaints.Report })
            files[slot] = (await portal.Get<CaseFiles>().Add(one.Reference, slot, $"{slot}.png", new MemoryStream(Samples.Png()), "x", Test)).Value.Id;
        string[] Read(string who) => who switch
        {
            "provider" => [FilesOfComplaints.Evidence, FilesOfComplaints.Reply, FilesOfComplaints.Correction],
            "complainant" => [FilesOfComplaints.Evidence, FilesOfComplaints.Correction],
            "office" => [.. files.Keys],
            _ => [],
        };
        foreach (var (person, who) in new[] { ("p-provider-2", "provider"), (complainant, "complainant"), (TwoCamps.Camps.First(c => c != complainant), "other"), ("p-provider", "other"), ("p-technical", "office"), ("p-chair", "other") })
        {
            var browser = await portal.Browser(person);
            foreach (var (slot, id) in files)
                Assert.True(((await Answer.To(browser, $"/files/{id}", null)).Word == "ok") == Read(who).Contains(slot), $"{slot} for {who}");
        }
        // The complainant reads neither the reply nor what is proposed; the provider not what is proposed.
        var file = (await db.Papers(one.Reference, Test)).File;
        var (theirs, answers) = (await Text(await portal.Browser(complainant), $"/complaints/{one.Reference}"), await Text(await portal.Browser("p-provider-2"), $"/complaints/{one.Reference}"));
        Assert.Contains(file.What!, theirs, StringComparison.Ordinal);
        Assert.Contains(file.Reply!.Text, answers, StringComparison.Ordinal);
        Assert.DoesNotContain(file.Reply.Text, theirs, StringComparison.Ordinal);
        foreach (var page in new[] { theirs, answers })
            foreach (var hidden in new[] { file.Proposals[^1].Reason, file.Consolidated!.Findings, file.Investigated!.Text, "Before the committee" }) Assert.DoesNotContain(hidden, page, StringComparison.Ordinal);
    }

    private static async Task<string> Text(HttpClient browser, string address)
    {
        using var answer = await browser.GetAsync(new Uri(address, UriKind.Relative), Test);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Test));
    }
}
