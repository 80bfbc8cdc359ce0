namespace CleanerProduction.Portal.Accounts.Sessions;

/// <summary>How long somebody stays signed in (docs/security.md says why so long).</summary>
public sealed class SessionRules(IConfiguration settings)
{
    /// <summary>Without a request for so long, a session is over: <c>Portal:SessionIdleMinutes</c>.</summary>
    public TimeSpan Idle { get; } = TimeSpan.FromMinutes(Positive(settings, "Portal:SessionIdleMinutes", 120));

    /// <summary>After so long a session is over, whatever is done in it: <c>Portal:SessionHours</c>.</summary>
    public TimeSpan Life { get; } = TimeSpan.FromHours(Positive(settings, "Portal:SessionHours", 12));

    /// <summary>For so long after signing in or confirming nothing asks once more who one is: <c>Portal:ConfirmMinutes</c>.</summary>
    public TimeSpan Recent { get; } = TimeSpan.FromMinutes(Positive(settings, "Portal:ConfirmMinutes", 15));

    private static int Positive(IConfiguration settings, string name, int usual)
    {
        var set = settings.GetValue(name, usual);
        return set > 0 ? set : throw new InvalidOperationException($"{name} is {set}; it must be above zero.");
    }
}
