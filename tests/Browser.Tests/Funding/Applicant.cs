using System.Globalization;
using CleanerProduction.Applications;
using CleanerProduction.Applications.Forms;
using CleanerProduction.BrowserTests.Portal;
using CleanerProduction.Cases;
using CleanerProduction.Portal;
using CleanerProduction.Portal.Applications.Apply;
using CleanerProduction.Portal.Files;
using CleanerProduction.PortalTests.Files;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CleanerProduction.BrowserTests.Funding;

/// <summary>Somebody who acts for a company: applies, answers, signs, reports.</summary>
public sealed class Applicant(Somebody somebody) : Walker(somebody)
{
    /// <summary>Begins a draft for a factory and returns its reference.</summary>
    public async Task<string> Begin(int factory, ProjectType type)
    {
        await Open(ApplyLinks.New);
        await Fill("Form.Factory", factory.ToString(System.Globalization.CultureInfo.InvariantCulture));
        await Fill("Form.Kind", type.ToString());
        await Look($"apply-{type}-new");
        await Send();
        await Is("/applications/" + CaseReference.LettersOf(type));
        return new Uri(Page.Url).Segments[^1];
    }

    /// <summary>Fills in every page of the form, in their order.</summary>
    public async Task FillIn(string reference, ProjectType type, ApplicationForm form)
    {
        foreach (var group in FormGroups.Of(type, again: false).SelectMany(s => s).Where(g => g is not (FormGroup.Company or FormGroup.Factory or FormGroup.Check or FormGroup.Declare))) await FillIn(reference, group, form);
    }

    /// <summary>Fills in one page and attaches what it needs; a list grows by its button.</summary>
    public async Task FillIn(string reference, FormGroup group, ApplicationForm form)
    {
        await Open(ApplyLinks.Page(reference, group));
        if (group == FormGroup.Providers)
            foreach (var provider in form.Providers) await Send($"button[value='choose:{provider.Number}:{provider.Category}']");
        // Lines before what is chosen among them; what the page has already is filled in at one go.
        var asked = FormText.Of(form, group).Where(t => IsAsked(t.Key, t.Value)).OrderBy(t => FormLists.ListOf(FormLists.NameOf(t.Key)) is null).Select(t => (t.Key, t.Value)).ToList();
        while (asked.Count > 0)
        {
            var there = await Page.Locator("main [name]:not([type=hidden])").EvaluateAllAsync<string[]>("fields => [...new Set(fields.map(f => f.name))]");
            var now = asked.TakeWhile(t => there.Contains(t.Key, StringComparer.Ordinal)).ToArray();
            await Fill(now);
            asked.RemoveRange(0, now.Length);
            if (asked.Count == 0) break;
            var (place, text) = asked[0];
            asked.RemoveAt(0);
            if (FormLists.ListOf(FormLists.NameOf(place)) is { } list)
            {
                await Send(list.Name == "quotations" ? $"button[value='add:quotations:{FormLists.LineOf(place).Split('-')[0]}']" : $"button[value='add:{list.Name}']");
            }
            else
            {
                await Send("button[value=list]");
                await Open(ApplyLinks.Page(reference, group));
            }
            await Fill(place, text);
        }
        if (Slots.TryGetValue(group, out var slot)) await Attach(slot);
        await Look($"apply-{reference[..3]}-{ApplyLinks.Word(group)}");
        await Send("button[name=go][value=continue]:not(.vh)");
        await Expect(Page.Locator("main .errsum")).ToHaveCountAsync(0);
    }

    /// <summary>Sends a document into a slot of the page.</summary>
    public Task Attach(string slot) => Attach(slot, slot + ".pdf", "application/pdf", Samples.OnePage());

    /// <summary>Sends a file into a slot of the page; what is typed beside it stays.</summary>
    public async Task Attach(string slot, string name, string type, byte[] content)
    {
        var place = Page.Locator($"#{FileLinks.Anchor(slot)}");
        await place.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = name, MimeType = type, Buffer = content });
        await Expect(place.Locator("bdi").First).ToHaveTextAsync(name);
    }

    /// <summary>Reads the form over, declares and hands it in; returns at the receipt.</summary>
    public async Task HandIn(string reference)
    {
        await Open(ApplyLinks.Check(reference));
        await Expect(Page.Locator("main .note--wait, main .err")).ToHaveCountAsync(0);
        await Look($"apply-{reference[..3]}-check");
        await Open(ApplyLinks.Declare(reference));
        await Fill("Form.Declared", "funding, evaluation, bribery, willing, accurate");
        await Send();
        await Is(ApplyLinks.Receipt(reference));
        await Look($"apply-{reference[..3]}-receipt");
    }

    /// <summary>Answers the open query.</summary>
    public async Task Answer(string reference, string answer)
    {
        await Open(ApplyLinks.Answer(reference));
        await Fill("answer-1", answer);
        await Send("form button[type=submit].btn");
        await Is("done=answered");
    }

    /// <summary>Reads the latest letter on a case in the inbox.</summary>
    public async Task ReadLetter(string reference)
    {
        await Open(Links.Application(reference));
        await Look($"follow-{reference[..3]}");
        var letter = Page.Locator("main a[href^='/inbox/LT-']").First;
        await Open(new Uri(new Uri(Page.Url), await letter.GetAttributeAsync("href")).AbsolutePath);
        await Expect(Page.Locator("main")).ToContainTextAsync(reference);
        await Look($"letter-{reference[..3]}");
    }

    /// <summary>Signs the agreement, typing a name.</summary>
    public async Task Sign(string reference, string name, string? code = null) => await Signing.By(this, reference, name, code);

    /// <summary>Records an act of the project.</summary>
    public async Task Record(string reference, string act, params (string Name, string Value)[] fields) => await Recording.By(this, reference, act, fields);

    /// <summary>Hands in the final report with its files.</summary>
    public async Task HandInReport(string reference, Func<Task> attach, params (string Name, string Value)[] fields)
    {
        await Open(Links.FinalReport(reference));
        await attach();
        await Fill(fields);
        await Look($"report-{reference[..3]}");
        await Send("form:has([name='Form.Author']) button[type=submit]");
        await Is("done=recorded");
    }

    /// <summary>Files the claim: one line a cost, each with its proof.</summary>
    public async Task Claim(string reference, string payee, string account, params (string Name, string Value)[][] costs)
    {
        await Open(Links.Claim(reference));
        foreach (var slot in (string[])["provider-payment-proof", "purchase-payment-proof", "procurement-record", "bank-details"])
            if (await Page.Locator($"#{FileLinks.Anchor(slot)}:not(:has(bdi)) input[type=file]").CountAsync() > 0) await Attach(slot);
        // The lists of the form name the files that were there when it was read.
        await Open(Links.Claim(reference));
        foreach (var (cost, at) in costs.Select((c, i) => (c, i)))
            foreach (var (name, value) in cost)
            {
                var place = $"Form.Costs[{at.ToString(CultureInfo.InvariantCulture)}].{name}";
                if (name is "Proof" or "Papers") await Page.Locator($"main [name='{place}']").SelectOptionAsync(new SelectOptionValue { Label = value });
                else await Fill(place, value);
            }
        await Fill(("Form.Payee", payee), ("Form.Account", account));
        await Look($"claim-{reference[..3]}");
        await Send("button[name=Do][value=file]");
        await Is("done=filed");
        await Look($"claim-{reference[..3]}-filed");
    }

    private static readonly Dictionary<FormGroup, string> Slots = new() { [FormGroup.Contract] = "service-contract", [FormGroup.Origin] = "technology-proof", [FormGroup.Quotations] = "quotation" };

    // A box not ticked is not asked; the provider comes from the register.
    private static bool IsAsked(string place, string text) =>
        text.Length > 0 && FormLists.NameOf(place) is var name && name is not ("provider" or "provider-category") && !(text == FormText.No && (name is "proprietary" or "shortage" or "open-tender"));
}
