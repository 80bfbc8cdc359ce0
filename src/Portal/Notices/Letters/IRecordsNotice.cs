using System.Security.Claims;

namespace CleanerProduction.Portal.Notices.Letters;

/// <summary>Writes into the record of a meeting that the party was told of a result; the subject of meetings implements it.</summary>
public interface IRecordsNotice
{
    /// <summary>
    /// Records it once; the same letter again is no refusal. Refused where the result does not stand, is being voted on again, or the
    /// party was told by another letter: then nothing may go out.
    /// </summary>
    Task<Refusal?> Told(string meeting, string division, string letter, ClaimsPrincipal officer, CancellationToken cancellation);
}
