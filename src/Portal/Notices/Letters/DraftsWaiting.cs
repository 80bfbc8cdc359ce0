using System.Security.Claims;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Parts.Waiting;

namespace CleanerProduction.Portal.Notices.Letters;

/// <summary>Drafts wait for those who issue them: one line a meeting, with the earliest day a party must be told.</summary>
public sealed class DraftsWaiting(LetterBook letters, ReferenceData reference) : IWaitingFor
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<WaitingItem>> For(ClaimsPrincipal person, CancellationToken stop)
    {
        if (!Policies.Issuers.Any(role => person.IsInRole(role.ToString()))) return [];
        return [.. (await letters.Drafts(stop)).GroupBy(l => l.Meeting, StringComparer.Ordinal).Select(drafts => Item(drafts.Key, [.. drafts]))];
    }

    private WaitingItem Item(string? meeting, List<LetterRow> drafts)
    {
        var first = drafts.Where(d => d.Due is not null).MinBy(d => d.Due);
        return new(
            drafts.Count == 1 ? LetterWords.All(nameof(LettersText.WaitIssueOne)) : LetterWords.All(nameof(LettersText.WaitIssue), drafts.Count),
            meeting is null ? $"{Links.Letters}?state=draft" : $"{Links.Letters}?state=draft&meeting={Uri.EscapeDataString(meeting)}",
            meeting is null ? null : LetterWords.All(nameof(LettersText.WaitIssueAbout), meeting),
            first?.Due, drafts.Min(d => d.DraftedAt), first?.Rule is { } rule ? reference.Deadlines.Rule(rule)?.Clause.ToString() : null);
    }
}
