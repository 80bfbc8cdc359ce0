using CleanerProduction.Meetings;

namespace CleanerProduction.Cases;

/// <summary>The last entry of a case's history.</summary>
/// <param name="Entries">How many entries there are.</param>
/// <param name="Hash">The hash of the last; <see cref="ChainEntry.Genesis"/> where there is none.</param>
public sealed record CaseHead(long Entries, string Hash)
{
    /// <summary>The head of an empty history.</summary>
    public static readonly CaseHead None = new(0, ChainEntry.Genesis);
}

/// <summary>Re-verification of a case's history.</summary>
public static class CaseHistory
{
    /// <summary>
    /// Goes through the whole history in order. Refuses the first entry of another case, out of sequence, not tied to the one before it,
    /// altered, or beginning in another state than the one before left; and a history that does not end at <paramref name="head"/>.
    /// </summary>
    public static Result<CaseHead> Verify(string @case, IEnumerable<CaseEntry> entries, CaseHead head)
    {
        var at = CaseHead.None;
        string? state = null;
        foreach (var entry in entries)
        {
            var fault = entry.Case != @case ? "history-of-another-case"
                : entry.Sequence != at.Entries + 1 ? "history-out-of-sequence"
                : entry.PreviousHash != at.Hash ? "history-not-tied"
                : !entry.IsIntact ? "history-altered"
                : state is not null && entry.From != state ? "history-state-jumps"
                : null;
            if (fault is not null) return new Refusal(fault).With("case", @case).With("sequence", ChainNumber(at.Entries + 1));
            at = new(entry.Sequence, entry.Hash);
            state = entry.To;
        }
        return at == head ? at : new Refusal("history-cut-short").With("case", @case).With("sequence", ChainNumber(at.Entries));
    }

    private static string ChainNumber(long number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
