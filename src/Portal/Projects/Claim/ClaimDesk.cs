using System.Security.Claims;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Cases;
using CleanerProduction.Portal.Notices.Telling;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Projects.Claim;

/// <summary>An act on a claim while it is being done.</summary>
/// <param name="Act">The act on its case.</param>
/// <param name="Claim">The claim as it stands.</param>
/// <param name="Person">Who acts: the person's id.</param>
/// <param name="By">In which role.</param>
public sealed record ClaimDoing(CaseAct Act, ClaimFile Claim, string Person, Role By)
{
    /// <summary>Tells the other side of the applicant's claim what was just done.</summary>
    public async Task News(string words, string link, string? clause, CancellationToken cancellation, Trilingual? text = null, DateOnly? due = null)
    {
        var people = await Act.OtherSide(By, cancellation);
        Act.Db.Tell(people, new(Act.Key + "/" + words, ClaimWords.All("Told_" + words, Act.Case.Reference), text ?? Act.Case.Title, link, Act.Case.Reference, clause, due), Act.At);
    }
}

/// <summary>Where people act on claims and payments. Each act is stored with its entry in the history, its clocks and its notices, or nothing is.</summary>
public sealed class ClaimDesk(CaseDesk desk, FactsBook facts)
{
    /// <summary>Acts as the first of <paramref name="roles"/> the person holds. A case that is not one's own is answered like one that does not exist.</summary>
    public Task<Refusal?> Act(ClaimsPrincipal person, IReadOnlyList<Role> roles, string @case, long? seen, Func<ClaimDoing, Task<Refusal?>> act, CancellationToken cancellation) =>
        desk.Act(@case, null, async doing =>
        {
            if (person.PersonId() is not { } id) return Unknown(@case);
            // Of what was not handed in officers know nothing.
            IReadOnlyList<Role> asked = doing.Case.SubmittedOn is null ? [.. roles.Where(r => r == Role.Applicant)] : roles;
            var role = await doing.RoleOf(person, id, asked, Unknown(@case), cancellation);
            if (!role.Ok) return role.Refusal;
            if (seen is { } entries && entries != doing.Case.HistoryEntries) return new Refusal(CaseDesk.MovedOn).With("case", @case);
            var claim = await ClaimFile.Read(doing.Db, facts, doing.Case, cancellation);
            return claim.Ok ? await act(new(doing, claim.Value, id, role.Value)) : claim.Refusal;
        }, cancellation);

    private static Refusal Unknown(string @case) => new Refusal(CaseDesk.Unknown).With("case", @case);
}
