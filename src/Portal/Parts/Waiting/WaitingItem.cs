using System.Security.Claims;

namespace CleanerProduction.Portal.Parts.Waiting;

/// <summary>Something that waits for one person.</summary>
/// <param name="Title">What is to be done, beginning with a verb.</param>
/// <param name="Link">Where it is done.</param>
/// <param name="About">Which case: its reference and who; null where the title says it.</param>
/// <param name="Due">The last day, inclusive, in Hong Kong; null where nothing presses.</param>
/// <param name="Since">When it began to wait; null where unknown.</param>
/// <param name="Clause">The clause that sets the day.</param>
public sealed record WaitingItem(Trilingual Title, string Link, Trilingual? About = null, DateOnly? Due = null, DateTimeOffset? Since = null, string? Clause = null);

/// <summary>A subject's answer to what waits for a person. Each subject registers its own; the home of the person shows them all, by date.</summary>
public interface IWaitingFor
{
    /// <summary>What of this subject waits for <paramref name="person"/>; empty where nothing does. Only what that person may see.</summary>
    Task<IReadOnlyList<WaitingItem>> For(ClaimsPrincipal person, CancellationToken stop);
}
