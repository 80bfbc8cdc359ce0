using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Parts.Frame;
using CleanerProduction.Programme;

namespace CleanerProduction.Portal.Programme.Dashboard;

/// <summary>What the dashboard's charts are drawn from, on the page and on paper.</summary>
/// <param name="Ask">What is asked of the portal's own data; its phase is asked of the documented figures too.</param>
/// <param name="All">Everything the portal counts.</param>
/// <param name="Disclosure">What everybody may be told of it.</param>
/// <param name="Invented">True where the portal's own data are invented.</param>
public sealed record DashboardFigures(TallyAsk Ask, Tally All, Disclosure Disclosure, bool Invented)
{
    /// <summary>What is asked.</summary>
    public Tally Asked { get; } = All.Of(Ask);

    /// <summary>True where there is something, and it may be told.</summary>
    public bool IsTold => Asked.Count > 0 && Disclosure.Tells(Ask);

    /// <summary>As an address asks, for everybody.</summary>
    public static async Task<DashboardFigures> Read(HttpContext http, TallyBook book, ReferenceData reference, Operation operation)
    {
        var all = await book.Now(http.RequestAborted);
        return new(DashboardAsk.Read(http.Request.Query, reference), all, book.DisclosureOf(all), operation.IsDemonstration);
    }

    /// <summary>What is asked, by something of it.</summary>
    public Division<TKey> By<TKey>(Func<TallyCell, TKey> by, Func<TallyAsk, TKey, TallyAsk> with) where TKey : IComparable<TKey> => Disclosure.Divide(Asked, Ask, by, with);
}
