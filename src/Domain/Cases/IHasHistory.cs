using CleanerProduction.Workflows;

namespace CleanerProduction.Cases;

/// <summary>What has one hash-chained history: every case, every company, factory and report.</summary>
public interface IHasHistory
{
    /// <summary>What its entries are kept under.</summary>
    string HistoryCase { get; }

    /// <summary>The head its stored history must end at.</summary>
    CaseHead Head { get; }

    /// <summary>Writes an act that moves nothing; the entry is to be stored with it.</summary>
    CaseEntry Record(string act, Role by, string actor, DateTimeOffset at, string? clause, string? note);

    /// <summary>Its last entry was sealed (<see cref="CaseEntry.Sealed"/>) before it was stored: the head becomes that entry's. Another entry than the last is a bug.</summary>
    void Seal(CaseEntry last);
}
