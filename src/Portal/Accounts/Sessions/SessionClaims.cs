using System.Globalization;
using System.Security.Claims;
using CleanerProduction.Portal.Data;

namespace CleanerProduction.Portal.Accounts.Sessions;

/// <summary>What a ticket says of its session.</summary>
public static class SessionClaims
{
    private const string Id = "session";
    private const string Turn = "session-turn";
    private const string Start = "session-start";
    private const string Factor = "session-factor";

    /// <summary>The session's id; null for nobody.</summary>
    public static string? Session(this ClaimsPrincipal person) => person.FindFirstValue(Id);

    /// <summary>True where the session was begun or confirmed with a second factor: a code of the app, a recovery code or a passkey.</summary>
    public static bool HasShownFactor(this ClaimsPrincipal person) => person.HasClaim(c => c.Type == Factor);

    internal static int SessionTurn(this ClaimsPrincipal person) => int.TryParse(person.FindFirstValue(Turn), NumberStyles.None, CultureInfo.InvariantCulture, out var turn) ? turn : -1;

    internal static DateTimeOffset SessionStart(this ClaimsPrincipal person) =>
        long.TryParse(person.FindFirstValue(Start), NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? DateTimeOffset.FromUnixTimeSeconds(at) : DateTimeOffset.MinValue;

    internal static void Put(this ClaimsPrincipal person, SignInSession session) => person.Put(
    [
        new(Id, session.Id), new(Turn, session.Turn.ToString(CultureInfo.InvariantCulture)), new(Start, session.StartedAt.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
        .. session.Way.IsFactor() ? [new Claim(Factor, session.Way.ToString())] : Array.Empty<Claim>(),
    ]);

    /// <summary>True for what somebody has, beside a password.</summary>
    internal static bool IsFactor(this SignInWay way) => way is SignInWay.SecondFactor or SignInWay.RecoveryCode or SignInWay.Passkey;

    /// <summary>A principal made anew belongs to the session of the former one.</summary>
    internal static void PutSessionOf(this ClaimsPrincipal person, ClaimsPrincipal former) => person.Put([.. former.Claims.Where(c => c.Type is Id or Turn or Start or Factor)]);

    private static void Put(this ClaimsPrincipal person, List<Claim> claims)
    {
        var identity = (ClaimsIdentity)person.Identity!;
        foreach (var old in identity.Claims.Where(c => c.Type is Id or Turn or Start or Factor).ToList()) identity.RemoveClaim(old);
        identity.AddClaims(claims);
    }
}
