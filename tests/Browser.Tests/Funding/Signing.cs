using CleanerProduction.Portal;

namespace CleanerProduction.BrowserTests.Funding;

/// <summary>Signing an agreement, the same for both sides (FG-3.1.1).</summary>
internal static class Signing
{
    /// <summary>Signs, typing a name; with a code where the account has a second factor.</summary>
    public static async Task By(Walker signer, string reference, string name, string? code = null)
    {
        await signer.Open(Links.Agreement(reference));
        await signer.Fill("Form.Name", name);
        await signer.Fill("Form.Agreed", "true");
        if (code is not null) await signer.Fill("Form.Code", code);
        await signer.Look($"agreement-{reference[..3]}");
        await signer.Send("form:has([name='Form.Document']) button[type=submit]");
        await signer.Is("done=signed");
    }
}
