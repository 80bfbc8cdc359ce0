using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace CleanerProduction.Portal.Audit.See;

/// <summary>What is looked for in the histories; empty for anything.</summary>
public sealed record AuditAsk(string Case = "", string Person = "", string Act = "", string Clause = "", DateOnly? From = null, DateOnly? Until = null, string Text = "", int Page = 1)
{
    /// <summary>How many entries a page shows.</summary>
    public const int PageSize = 50;

    /// <summary>The last page that is shown: whoever needs more narrows the search down.</summary>
    public const int LastPage = 100;

    /// <summary>How an address says it.</summary>
    public string At(string page) => QueryHelpers.AddQueryString(page, new Dictionary<string, string?>
    {
        ["case"] = Or(Case), ["person"] = Or(Person), ["act"] = Or(Act), ["clause"] = Or(Clause), ["from"] = From?.Iso(), ["until"] = Until?.Iso(), ["q"] = Or(Text),
        ["page"] = Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null,
    }.Where(part => part.Value is not null));

    /// <summary>True where nothing is looked for.</summary>
    public bool IsBlank => this with { Page = 1 } == new AuditAsk();

    private static string? Or(string text) => text.Length == 0 ? null : text;
}
