using System.Security.Claims;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Notices.Letters;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Projects.Letters;

/// <summary>Lets the letter on a change go out with its decision, and finds it again.</summary>
public sealed class ChangePost(IDbContextFactory<PortalDb> databases, Issuing issuing)
{
    /// <summary>Issues the letter on a change that was just decided; refused where it cannot be printed now: it then waits among the letters.</summary>
    public async Task<Refusal?> Issue(ClaimsPrincipal officer, string @case, int number, CancellationToken cancellation) =>
        (await Of(@case, cancellation)).GetValueOrDefault(number) is { State: LetterState.Draft } letter ? (await issuing.Issue(letter.Number, officer, cancellation)).Refusal : null;

    /// <summary>The letters on a case's changes by the changes' numbers.</summary>
    public async Task<IReadOnlyDictionary<int, LetterDraft>> Of(string @case, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var before = ChangeLetters.MadeFor(@case, 0)[..^1];
        var letters = await db.Set<LetterDraft>().AsNoTracking().Where(l => l.Case == @case && l.MadeFor.StartsWith(before)).ToListAsync(cancellation);
        return letters.ToDictionary(l => int.Parse(l.MadeFor[before.Length..], System.Globalization.CultureInfo.InvariantCulture));
    }
}
