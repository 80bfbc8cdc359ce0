using System.Security.Claims;

namespace CleanerProduction.Portal.Accounts.Confirm;

/// <summary>Knows whether somebody showed a moment ago who they are, by signing in or by confirming it.</summary>
public interface IRecentlyShown
{
    /// <summary>True where they did.</summary>
    Task<bool> IsRecent(ClaimsPrincipal person);
}
