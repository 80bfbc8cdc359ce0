using System.Collections.Immutable;
using CleanerProduction.Guidelines;

namespace CleanerProduction.Complaints;

/// <summary>A case as it is known beside others.</summary>
/// <param name="Reference">Its reference.</param>
/// <param name="Kind">What began it.</param>
/// <param name="Provider">The provider's number.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Grounds">What it rests on.</param>
/// <param name="FoundOn">The day it was found established, or recorded; null where it never was.</param>
/// <param name="Proposed">The penalty last proposed; null before.</param>
/// <param name="DecidedOn">The day the committee decided; null before.</param>
public sealed record KnownCase(
    string Reference, ComplaintKind Kind, string Provider, ComplaintState State, ImmutableArray<CaseGround> Grounds, DateOnly? FoundOn, Penalty? Proposed, DateOnly? DecidedOn)
{
    /// <summary>A case with its papers.</summary>
    /// <param name="complaint">The case.</param>
    /// <param name="file">Its papers.</param>
    /// <param name="limits">The time limits.</param>
    /// <param name="foundOn">The day of the step that found it established or recorded it, by its history; null where there is none.</param>
    public static KnownCase Of(Complaint complaint, ComplaintFile file, TimeLimits limits, DateOnly? foundOn) => new(
        complaint.Reference, complaint.Kind, complaint.ProviderNumber, complaint.State, CaseGrounds.Of(file.Facts(complaint, limits, 0)), foundOn, complaint.ProposedPenalty, complaint.DecidedOn);

    /// <summary>True from the finding on: the committee's veto of a penalty takes nothing back.</summary>
    public bool IsEstablished => FoundOn is not null && State is not (ComplaintState.Received or ComplaintState.Notified or ComplaintState.Investigating or ComplaintState.NotSubstantiated);

    /// <summary>True where the committee has decided and no new proposal can follow.</summary>
    public bool IsDecided => IsEstablished && State is (ComplaintState.Supported or ComplaintState.Executed or ComplaintState.Closed);
}

/// <summary>A past case on the same ground.</summary>
/// <param name="Reference">Its reference.</param>
/// <param name="DecidedOn">When it was decided.</param>
/// <param name="Shared">The grounds both rest on.</param>
/// <param name="EstablishedBefore">How many cases against its provider were established and decided before it.</param>
/// <param name="Proposed">The penalty proposed.</param>
/// <param name="Supported">Whether the committee supported it; false where it vetoed it.</param>
/// <param name="SameProvider">Whether it is the same provider's.</param>
public sealed record Precedent(string Reference, DateOnly DecidedOn, ImmutableArray<CaseGround> Shared, int EstablishedBefore, Penalty Proposed, bool Supported, bool SameProvider);

/// <summary>What stands beside a proposed penalty.</summary>
/// <param name="EstablishedBefore">Cases against this provider established and decided before: what the usual penalty rests on (RG-6.1.4).</param>
/// <param name="Usual">The usual penalty.</param>
/// <param name="Cases">Past cases on the same ground, the newest first.</param>
public sealed record PrecedentView(int EstablishedBefore, Penalty Usual, ImmutableArray<Precedent> Cases)
{
    /// <summary>How many of them ended so.</summary>
    public int Count(Penalty penalty, bool supported) => Cases.Count(c => c.Proposed == penalty && c.Supported == supported);
}

/// <summary>Finds precedents: cases that are closed to change, nothing of those still open.</summary>
public static class Precedents
{
    /// <summary>What stands beside a case.</summary>
    public static PrecedentView Beside(KnownCase current, IEnumerable<KnownCase> all)
    {
        var decided = all.Where(c => c.IsDecided && c is { DecidedOn: not null, Proposed: not null } && c.Reference != current.Reference && !(c.DecidedOn >= current.DecidedOn)).ToList();
        var before = decided.Count(c => c.Provider == current.Provider);
        ImmutableArray<Precedent> cases =
        [
            .. from past in decided
               let shared = past.Grounds.Intersect(current.Grounds).Order().ToImmutableArray()
               where !shared.IsEmpty
               orderby past.DecidedOn descending, past.Reference
               select new Precedent(
                   past.Reference, past.DecidedOn!.Value, shared, decided.Count(c => c.Provider == past.Provider && c.DecidedOn < past.DecidedOn),
                   past.Proposed!.Value, past.State != ComplaintState.Closed, past.Provider == current.Provider),
        ];
        return new(before, Complaint.UsualPenalty(before), cases);
    }
}
