using CleanerProduction.BrowserTests.Portal;
using CleanerProduction.Portal;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CleanerProduction.BrowserTests.Funding;

/// <summary>Somebody of the office: asks, judges, finds complete, recommends or decides, lets letters go out.</summary>
public sealed class Officer(Somebody somebody) : Walker(somebody)
{
    /// <summary>Finds a case in the queue by its reference and opens it.</summary>
    public async Task Find(string reference)
    {
        await Open($"{Links.Queue}?q={reference}");
        await Look("queue");
        await Page.Locator($"main a[href='{Links.Case(reference)}']").First.ClickAsync();
        await Expect(Page.Locator("h1")).ToContainTextAsync(reference);
    }

    /// <summary>Asks the applicant for what is missing.</summary>
    public async Task Ask(string reference, string why, string what)
    {
        await Open(Links.Case(reference));
        await Fill(("Form.Why", why), ("Form.Asked", what));
        await Send("form:has([name='Form.Asked']) button[type=submit]");
        await Is("done=Asked");
    }

    /// <summary>Finds that nothing is missing any more.</summary>
    public async Task FindComplete(string reference)
    {
        await Open(Links.Case(reference));
        await Send(".acts form button[type=submit]");
        await Is("done=Completed");
    }

    /// <summary>Judges every criterion as met and answers every prompt, each with its reason.</summary>
    public async Task Judge(string reference, string reason)
    {
        await Open(Links.Case(reference));
        await Look($"case-{reference[..3]}");
        while (await Page.Locator("main tr.rec form.judge").CountAsync() is > 0 and var open)
        {
            var one = Page.Locator("main tr.rec form.judge").First;
            await Choose(one.Locator("input[name='Form.Met'][value=yes]"));
            await one.Locator("input[name='Form.Reason']").FillAsync(reason);
            await Send("tr.rec form.judge button[type=submit]");
            await Expect(Page.Locator("main tr.rec form.judge")).ToHaveCountAsync(open - 1);
        }
        while (await Page.Locator(Unanswered).CountAsync() is > 0 and var prompts)
        {
            var one = Page.Locator(Unanswered).First;
            await one.Locator("summary").ClickAsync();
            await one.Locator("input[name='Form.Reason']").FillAsync(reason);
            await Send("#integrity .prompt:has(.c-wait) button[value=answer]");
            await Expect(Page.Locator(Unanswered)).ToHaveCountAsync(prompts - 1);
        }
    }

    /// <summary>Recommends approval or, on an assessment, approves, with what must be said of each criterion that is not plainly met.</summary>
    public async Task Approve(string reference, string basis)
    {
        await Open(Links.Case(reference));
        await Fill(("Form.Verdict", "approve"), ("Form.Basis", basis));
        foreach (var said in await Page.Locator("main #decide input[name$='.Why']").AllAsync()) await said.FillAsync(basis);
        await Look($"decide-{reference[..3]}");
        await Send("#decide form button[type=submit]");
        await Is("done=Decided");
    }

    /// <summary>Lets the drafted letter on a case go out.</summary>
    public async Task Issue(string reference)
    {
        // What follows from a declared result follows a moment later.
        var letter = Page.Locator("main tbody a[href^='/letters/LT-']").First;
        do await Open($"{Links.Letters}?state=draft&find={reference}"); while (await letter.CountAsync() == 0);
        await Look("letters");
        await letter.ClickAsync();
        await Expect(Page.Locator("h1").First).ToContainTextAsync("LT-");
        await Sees(reference);
        await Look($"letter-draft-{reference[..3]}");
        await Send("section[aria-labelledby=issue] button[type=submit]");
        await Is("done=issued");
    }

    /// <summary>Offers the agreement made from the approved form.</summary>
    public async Task Offer(string reference)
    {
        await Open(Links.Agreement(reference));
        await Send("form button.step");
        await Is("done=offered");
    }

    /// <summary>Signs for the Council.</summary>
    public async Task Sign(string reference, string name) => await Signing.By(this, reference, name);

    /// <summary>Finds the final report satisfactory, or returns it.</summary>
    public async Task DecideReport(string reference, string verdict, string reason)
    {
        await Open(Links.FinalReport(reference));
        await Fill("Reason", reason);
        await Look($"report-decide-{reference[..3]}");
        await Send($"button[name=Verdict][value={verdict}]");
        await Is("done=recorded");
    }

    /// <summary>Records an act of the project.</summary>
    public async Task Record(string reference, string act, params (string Name, string Value)[] fields) => await Recording.By(this, reference, act, fields);

    /// <summary>Verifies every cost as it was stated, judges what only people can judge, and finds the grant payable.</summary>
    public async Task Verify(string reference, string reason)
    {
        await Open(Links.Claim(reference));
        await Look($"claim-{reference[..3]}-verify");
        await Send("form:has([name='Verify.Costs[0].Number']) button[type=submit]");
        while (await Page.Locator("main [name='Judge.Met']").CountAsync() > 0)
        {
            await Fill(("Judge.Met", "yes"), ("Judge.Reason", reason));
            await Send("form:has([name='Judge.Reason']) button[type=submit]");
        }
        await Send("section[aria-labelledby=conclude] form:not(:has([name=ReturnReason])) button[type=submit]");
        await Is("done=payable");
    }

    /// <summary>Makes the order of payment.</summary>
    public async Task Order(string reference)
    {
        await Open(Links.Payment(reference));
        await Look($"payment-{reference[..3]}-order");
        await Send("form:has([name='Form.Account']) button[type=submit]");
        await Is("done=ordered");
    }

    /// <summary>Checks the order another made.</summary>
    public async Task Check(string reference)
    {
        await Open(Links.Payment(reference));
        await Look($"payment-{reference[..3]}-check");
        await Send("form:has([name='Check.Credential']) button[type=submit]:not([data-passkey])");
        await Is("done=checked");
    }

    /// <summary>Marks as paid by the bank.</summary>
    public async Task Paid(string reference, DateOnly on)
    {
        await Open(Links.Payment(reference));
        await Fill("On", on.Iso());
        await Send("form:has([name=On]) button[type=submit]");
        await Is("done=paid");
        await Look($"payment-{reference[..3]}-paid");
    }

    /// <summary>Recommends to the committee that a project ends.</summary>
    public async Task ProposeTermination(string reference, string ground, string reason)
    {
        await Open(Links.Termination(reference));
        await Fill(("Ground", ground), ("Reason", reason));
        await Look("termination-propose");
        await Send("section[aria-labelledby=propose] button[type=submit]");
        await Is("done=recorded");
    }

    /// <summary>Demands money back, enters what came or agrees instalments: the form of that name.</summary>
    public async Task Recover(string reference, string form, params (string Name, string Value)[] fields)
    {
        await Open(Links.Recovery(reference));
        var section = form switch { "demand" => "demand", "receive" => "enter", _ => "parts" };
        await Fill(fields);
        await Look($"recovery-{form}");
        await Send($"section[aria-labelledby={section}] button[type=submit]");
        await Is("done=recorded");
    }

    private const string Unanswered = "main #integrity .prompt:has(.c-wait)";
}
