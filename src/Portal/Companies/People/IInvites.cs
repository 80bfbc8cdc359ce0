using CleanerProduction.Portal.Data;

namespace CleanerProduction.Portal.Companies.People;

/// <summary>Tells somebody of an invitation, and gives a newcomer an account to accept it with.</summary>
public interface IInvites
{
    /// <summary>Sends it to the invited address, in that person's language where there is an account, else in the inviter's.</summary>
    /// <param name="invitation">The invitation.</param>
    /// <param name="company">The company's name.</param>
    /// <param name="baseUri">The portal's address, ending in a slash.</param>
    /// <param name="cancellation">Stops it.</param>
    Task Tell(Invitation invitation, Trilingual company, string baseUri, CancellationToken cancellation);
}
