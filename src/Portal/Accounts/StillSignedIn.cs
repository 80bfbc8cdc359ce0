using System.Security.Claims;
using CleanerProduction.Portal.Accounts.Sessions;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CleanerProduction.Portal.Accounts;

/// <summary>
/// Ends circuits of sessions that ended: at once where this node knows, else within <see cref="Interval"/>, when the session and the security stamp are asked for again as for requests.
/// </summary>
internal sealed class StillSignedIn : RevalidatingServerAuthenticationStateProvider
{
    /// <summary>How long an old ticket may still be used.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    private static readonly AuthenticationState Nobody = new(new ClaimsPrincipal(new ClaimsIdentity()));

    private readonly IServiceScopeFactory scopes;
    private readonly IOptions<IdentityOptions> options;
    private readonly EndedSessions ended;
    private readonly SessionBook book;

    public StillSignedIn(ILoggerFactory logs, IServiceScopeFactory scopes, IOptions<IdentityOptions> options, EndedSessions ended, SessionBook book) : base(logs)
    {
        (this.scopes, this.options, this.ended, this.book) = (scopes, options, ended, book);
        ended.Tell(this, session => _ = LeaveIf(session));
    }

    protected override TimeSpan RevalidationInterval => Interval;

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        if (authenticationState.User.Session() is not { } session || !book.Stands(await book.Find(session))) return false;
        await using var scope = scopes.CreateAsyncScope();
        var people = scope.ServiceProvider.GetRequiredService<UserManager<Person>>();
        var person = await people.GetUserAsync(authenticationState.User);
        return person is not null
            && authenticationState.User.FindFirstValue(options.Value.ClaimsIdentity.SecurityStampClaimType) == await people.GetSecurityStampAsync(person);
    }

    protected override void Dispose(bool disposing)
    {
        ended.Forget(this);
        base.Dispose(disposing);
    }

    private async Task LeaveIf(string session)
    {
        if ((await GetAuthenticationStateAsync()).User.Session() == session) SetAuthenticationState(Task.FromResult(Nobody));
    }
}
