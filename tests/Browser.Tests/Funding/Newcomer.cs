using System.Text;
using System.Text.RegularExpressions;
using CleanerProduction.BrowserTests.Portal;
using CleanerProduction.Portal;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CleanerProduction.BrowserTests.Funding;

/// <summary>Somebody nobody at the programme knows: an address, then a password, then a phone with an authenticator app (FG-3.1.1 asks for it before a signature).</summary>
internal sealed partial class Newcomer(Browsers browsers, PortalProcess portal, string email, string language)
{
    private const string Password = "a sentence to remember";

    /// <summary>The key of the authenticator app; null before it was set up.</summary>
    public string? Key { get; private set; }

    /// <summary>What the app shows now.</summary>
    public Task<string> Code() => AuthenticatorApp.Code(Key!);

    /// <summary>Asks for an account, takes the link of the mail and chooses a password; returns at the sign-in page.</summary>
    public async Task<Applicant> Register(string name)
    {
        var one = new Applicant(await Somebody.Visit(browsers, portal, language));
        await one.Open($"{Links.Register}?lang={language}");
        await one.Look("register");
        await one.Fill(("Form.Email", email), (language == "en" ? "Form.En" : "Form.Hans", name));
        await one.Send();
        await one.Look("register-sent");
        await Choose(one, await one.Page.Locator("main a.break").GetAttributeAsync("href") ?? "");
        return one;
    }

    /// <summary>Opens the link of the invitation that came by mail and chooses a password; returns at the sign-in page.</summary>
    public async Task<Applicant> Invited()
    {
        var one = new Applicant(await Somebody.Visit(browsers, portal, language));
        await one.Open($"{Links.SignIn}?lang={language}");
        var mails = Directory.GetFiles(Path.Combine(portal.Data, "mail"), "*.eml").Select(Read).Where(m => m.Contains(email, StringComparison.Ordinal)).ToList();
        await Choose(one, Link().Match(mails.Single()).Value);
        return one;
    }

    /// <summary>Signs in by password, and by the app where there is one.</summary>
    public async Task<Applicant> SignIn(Applicant? at = null)
    {
        var one = at ?? new Applicant(await Somebody.Visit(browsers, portal, language));
        if (at is null) await one.Open($"{Links.SignIn}?lang={language}");
        await one.Fill(("Form.Email", email), ("Form.Password", Password));
        await one.Send("form button[type=submit]:not([data-passkey])");
        if (Key is null) return one;
        await one.Is(Links.SecondFactor);
        await one.Fill("Code", await Code());
        await one.Send();
        return one;
    }

    /// <summary>Sets the app up.</summary>
    public async Task TakeApp(Applicant one)
    {
        await one.Open(Links.Authenticator);
        await one.Send("form button[type=submit]");
        Key = (await one.Page.Locator(".secret").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal);
        await one.Look("authenticator");
        await one.Fill("Code", await Code());
        await one.Send();
        await Expect(one.Page.Locator("main .codes li")).ToHaveCountAsync(10);
    }

    private static async Task Choose(Applicant one, string link)
    {
        await one.Page.GotoAsync(link);
        await one.Fill(("Form.New", Password), ("Form.Again", Password));
        await one.Send();
        await one.Is(Links.SignIn);
    }

    // Long lines of a mail are folded, other letters than ASCII's are in base64.
    private static string Read(string file)
    {
        var mail = File.ReadAllText(file);
        var body = mail[(mail.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..];
        var text = mail.Contains("base64", StringComparison.Ordinal) && TryDecode(body) is { } plain ? plain : body.Replace("=\r\n", "", StringComparison.Ordinal).Replace("=3D", "=", StringComparison.Ordinal);
        return mail[..mail.IndexOf("\r\n\r\n", StringComparison.Ordinal)] + "\n" + text;
    }

    private static string? TryDecode(string body)
    {
        var bytes = new byte[body.Length];
        return Convert.TryFromBase64String(string.Concat(body.Where(c => !char.IsWhiteSpace(c))), bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : null;
    }

    [GeneratedRegex(@"http://\S+/account/set-password\S+")]
    private static partial Regex Link();
}
