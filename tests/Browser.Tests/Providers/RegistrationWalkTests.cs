using CleanerProduction.BrowserTests.Funding;
using CleanerProduction.BrowserTests.Portal;
using CleanerProduction.Meetings;
using CleanerProduction.Portal;
using CleanerProduction.Providers;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CleanerProduction.BrowserTests.Providers;

/// <summary>Providers and the Secretariat at their screens: registered, refused by the committee, confirmed through a project, cancelled for each reason and registered anew.</summary>
[Collection(SharesFundingPortal.Name)]
public sealed class RegistrationWalkTests(Browsers browsers, FundingPortal portal)
{
    private const string Person = "p-applicant-3";
    private static readonly DateOnly Applying = new(2026, 9, 7);

    [Fact]
    public async Task A_company_nobody_knows_registers_answers_a_query_and_stands_provisionally_in_the_directory()
    {
        await portal.On(Applying);
        await using var provider = new Applicant(await Somebody.SignIn(browsers, portal.Portal, Person, "en"));
        await provider.Open(Links.RegisterProvider);
        await provider.Look("register-start");
        await provider.Fill(("Form.Identifier", "30000001"), ("Form.NameEn", "Clear Study Consultants Limited"), ("Form.Categories", "Category1"));
        await provider.Send("form:has([name='Form.Identifier']) button[type=submit]");
        await provider.Is("done=begun");
        var reference = new Uri(provider.Page.Url).Segments[^1];
        await provider.Look("register-tasks");
        await FillIn(provider, reference);
        await provider.Open($"{Links.RegisterProvider}/{reference}/declare");
        await provider.Fill("Form.Declared", "accurate, verify, listing, relation, code");
        await provider.Send();
        await provider.Is("/receipt");
        await provider.Sees(reference);
        await provider.Look("register-receipt");

        await using var officer = new Officer(await Somebody.SignIn(browsers, portal.Portal, "p-secretary", "zh-Hant"));
        await officer.Open(Links.Registrations);
        await officer.Look("registrations");
        await officer.Page.Locator($"main a[href='{Links.Registration(reference)}']").First.ClickAsync();
        await Expect(officer.Page.Locator("h1")).ToContainTextAsync(reference);
        await officer.Look("registration-case");
        await officer.Fill(("Form.Why", "Document"), ("Form.Asked", "請補交第三名員工的僱傭證明。"));
        await officer.Send("form:has([name='Form.Asked']) button[type=submit]");
        await officer.Is("done=true");
        await provider.Open($"{Links.RegisterProvider}/{reference}/answer");
        await provider.Fill("answer-1", "The letter of the third employee stands on the page of the staff.");
        await provider.Send("form:has([name='answer-1']) button[type=submit]");
        await provider.Is("done=answered");

        await officer.Open(Links.Registration(reference));
        await officer.Sees("The letter of the third employee");
        await officer.Send(".acts form button[type=submit]");
        await officer.Is("done=true");
        await officer.Sees("2026年9月18日");
        await Act(officer, reference, "judge", ("Form.Met", "yes"), ("Form.Reason", "三名員工的證明齊全。"));
        await Act(officer, reference, "register");
        await officer.Look("registration-registered");
        var registration = await new ReadyRegistrations(portal).Of(reference);
        await officer.Issue(registration.Reference);

        await provider.Open(Links.ProviderDesk);
        await provider.Sees("Provisional");
        await provider.Sees("6 September 2028");
        await provider.Look("provider-desk");
        await provider.Page.Locator("main a[href^='/inbox/LT-']").First.ClickAsync();
        await provider.Sees("provisional until");
        Assert.Equal((RegistrationState.Provisional, new DateOnly(2028, 9, 6)), (registration.State, registration.ProvisionalUntil));
    }

    [Fact]
    public async Task A_registration_with_a_criterion_missed_is_refused_by_the_committee_alone_with_its_explanation_and_applied_for_again()
    {
        await portal.Before(Applying);
        var ready = new ReadyRegistrations(portal);
        var reference = await ready.Complete(Person, "30000002", staff: 2);
        var registration = await ready.Of(reference);
        await portal.On(Applying.AddDays(2));
        await using var officer = new Officer(await Somebody.SignIn(browsers, portal.Portal, "p-secretary", "en"));
        await officer.Open(Links.Registration(reference));
        await Expect(officer.Page.Locator("main form:has(input[name=_handler][value=register-1])")).ToHaveCountAsync(0);
        await Act(officer, reference, "refer", ("Form.Reason", "Two of three employees have two years."));
        var meeting = await Sitting.Call(officer, Applying.AddDays(16), registration.Reference);
        await Sitting.Hold(meeting, browsers, portal.Portal, ["p-chair", "p-cma", "p-epd"]);
        await officer.Issue(registration.Reference);

        await using var provider = new Applicant(await Somebody.SignIn(browsers, portal.Portal, Person, "zh-Hans"));
        await provider.Open($"{Links.RegisterProvider}/{reference}");
        await provider.Sees("不获接纳");
        await provider.Page.Locator("main a[href^='/inbox/LT-']").First.ClickAsync();
        await provider.Sees("不设上诉机制");
        await provider.Look("registration-refused-letter");
        await provider.Open(Links.RegisterProvider);
        await provider.Fill(("Form.Identifier", "30000002"), ("Form.NameHans", "恒澄环境顾问有限公司"), ("Form.Categories", "Category1"));
        await provider.Send("form:has([name='Form.Identifier']) button[type=submit]");
        await provider.Is("done=begun");
        Assert.Equal(RegistrationState.Rejected, (await ready.Of(reference)).State);
    }

    [Fact]
    public async Task A_project_completed_on_the_last_day_confirms_the_registration_though_its_report_is_examined_later()
    {
        await portal.Before(Applying);
        var reference = await new ReadyRegistrations(portal).Registered(Person, "30000003");
        await portal.Before(new(2028, 10, 16));
        var ready = new ReadyRegistrations(portal);
        await ready.Project(reference, new(2027, 3, 1), new(2028, 9, 6), new(2028, 10, 13));
        await portal.On(new(2028, 10, 16));
        await using var officer = new Officer(await Somebody.SignIn(browsers, portal.Portal, "p-secretary", "en"));
        await officer.Open(Links.Registrations);
        await officer.Sees("completed in time and its report meets the standard");
        await Act(officer, reference, "settle");
        var registration = await ready.Of(reference);
        await officer.Issue(registration.Reference);
        await using var provider = new Applicant(await Somebody.SignIn(browsers, portal.Portal, Person, "zh-Hant"));
        await provider.Open(Links.ProviderDesk);
        await provider.Sees("正式登記");
        Assert.Equal((RegistrationState.Confirmed, (DateOnly?)null), (registration.State, registration.ProvisionalUntil));
    }

    [Fact]
    public async Task Cancelled_without_a_project_a_provider_is_registered_anew_and_cancelled_for_quality_it_waits_for_the_committees_opinion()
    {
        await portal.Before(Applying);
        var ready = new ReadyRegistrations(portal);
        var idle = await ready.Registered(Person, "30000004");
        var poor = await ready.Registered("p-applicant-4", "30000005");
        await portal.On(new(2028, 9, 7));
        await using var officer = new Officer(await Somebody.SignIn(browsers, portal.Portal, "p-secretary", "en"));
        await Act(officer, idle, "settle");
        await officer.Sees("Cancelled: no project completed");
        await Act(officer, poor, "quality", ("Form.Reason", "The savings reported could not be verified."));
        await officer.Sees("Cancelled: below the standard");
        Assert.Equal([RegistrationState.CancelledNotCompleted, RegistrationState.CancelledQuality], [(await ready.Of(idle)).State, (await ready.Of(poor)).State]);

        var again = await new ReadyRegistrations(portal).Complete(Person, "30000004", staff: 3);
        await Act(officer, again, "register");
        await officer.Sees("Provisional");
        var asked = await new ReadyRegistrations(portal).Complete("p-applicant-4", "30000005", staff: 3);
        await officer.Open(Links.Registration(asked));
        await officer.Sees("The committee’s opinion must be on record");
        await Expect(officer.Page.Locator("main form:has(input[name=_handler][value=register-1])")).ToHaveCountAsync(0);
        await officer.Look("registration-opinion");
        Assert.Contains(await new CleanerProduction.Portal.Data.ReadyCases(portal.Databases, portal.Reference, portal.Clock).List(TestContext.Current.CancellationToken), r => r.Kind == AgendaKind.ReapplicationOpinion && r.Case.StartsWith("2028-", StringComparison.Ordinal));
    }

    private static async Task FillIn(Applicant provider, string reference)
    {
        await Page("company", ("address-en", "21 Hung To Road, Kowloon"), ("telephone", "23456789"), ("email", "info@clear.example.test"), ("contact-name", "Ms Poon"), ("contact-telephone", "23456789"), ("contact-email", "poon@clear.example.test"));
        await provider.Open($"{Links.RegisterProvider}/{reference}/staff");
        await provider.Send("button[value='add:staff']");
        await provider.Send("button[value='add:staff']");
        await Page("staff", [.. Enumerable.Range(1, 3).SelectMany(i => new[] { ($"staff-name/S{i}", $"Employee {i}"), ($"staff-years/S{i}", "2"), ($"staff-field/S{i}", "EnergyManagement"), ($"staff-proven-by/S{i}", "staff-experience.pdf") })]);
        await provider.Open($"{Links.RegisterProvider}/{reference}/projects");
        await provider.Send("button[value='add:projects']");
        await provider.Send("button[value='add:projects']");
        await Page("projects", [.. Enumerable.Range(1, 3).SelectMany(i => new[] { ($"project-client/P{i}", $"Client {i}"), ($"project-contact/P{i}", "Mr Lee"), ($"project-telephone/P{i}", "23450000"), ($"project-scope/P{i}", "Energy audit") })]);

        async Task Page(string page, params (string, string)[] fields)
        {
            await provider.Open($"{Links.RegisterProvider}/{reference}/{page}");
            if (page == "staff") await provider.Attach("staff-experience");
            await provider.Open($"{Links.RegisterProvider}/{reference}/{page}");
            await provider.Fill(fields);
            await provider.Look($"register-{page}");
            await provider.Send("button[name=go][value=continue]:not(.vh)");
            await Expect(provider.Page.Locator("main .errsum")).ToHaveCountAsync(0);
        }
    }

    private static async Task Act(Officer officer, string reference, string act, params (string Name, string Value)[] fields)
    {
        await officer.Open(Links.Registration(reference));
        var form = $"form:has(input[name=_handler][value={act}-1])";
        await officer.Page.EvaluateAsync("document.querySelectorAll('main details').forEach(d => d.open = true)");
        foreach (var (name, value) in fields)
            if (name == "Form.Met") await Walker.Choose(officer.Page.Locator($"main {form} [name='{name}'][value={value}]"));
            else await officer.Page.Locator($"main {form} [name='{name}']").FillAsync(value);
        await officer.Send($"{form} button[type=submit]");
        await officer.Is("done=true");
    }
}
