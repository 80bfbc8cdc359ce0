using System.Security.Claims;
using CleanerProduction.Labels;
using CleanerProduction.Portal.Data.Labels;
using CleanerProduction.Portal.Parts.Waiting;
using CleanerProduction.Workflows;

namespace CleanerProduction.Portal.Labels.Check;

/// <summary>What of label applications waits for the scheme's secretariat: those a person has, and those nobody has.</summary>
public sealed class ChecksWaiting(CheckBook book, RoundBook rounds) : IWaitingFor
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<WaitingItem>> For(ClaimsPrincipal person, CancellationToken stop)
    {
        if (!person.IsInRole(nameof(Role.Secretariat)) || await rounds.CurrentOn(book.Today, stop) is not { } round) return [];
        var rows = await book.List(person, new(round.Year, null, null, null, null), stop);
        var id = person.FindFirstValue(ClaimTypes.NameIdentifier);
        return
        [
            .. rows.Where(r => r.Lack is not null and not CheckLack.Original && (r.Case.Officer is null || r.Case.Officer == id)).Select(r => new WaitingItem(
                CheckWords.All($"Do_{r.Lack}"), Links.LabelCase(r.Case.Reference), Trilingual.Make(language => $"{r.Case.Reference} {r.Party.In(language)}"), round.Round.CheckedUntil.Value, r.Case.StateSince, "LG-1.6")),
        ];
    }
}
