using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Parts.Reading;

namespace CleanerProduction.Portal.Accounts.Sessions;

/// <summary>What happened at the door, in the reader's language.</summary>
internal static class SessionWords
{
    /// <summary>By what somebody signed in.</summary>
    public static string Of(SignInWay way) => Say($"Way_{way}");

    /// <summary>What happened, and how.</summary>
    public static string Of(SignInEntry entry) => entry switch
    {
        { End: { } end } => SessionsText.ActHow.With(Say($"Act_{entry.Act}"), Say($"End_{end}")),
        { Way: { } way } => SessionsText.ActHow.With(Say($"Act_{entry.Act}"), Of(way)),
        _ => Say($"Act_{entry.Act}"),
    };

    private static string Say(string key) => SessionsText.ResourceManager.GetString(key, SessionsText.Culture) ?? throw new InvalidOperationException($"SessionsText has no {key}");
}
