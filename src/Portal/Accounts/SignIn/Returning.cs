namespace CleanerProduction.Portal.Accounts.SignIn;

/// <summary>Where to go after signing in.</summary>
internal static class Returning
{
    /// <summary>The page that was asked for where it is one of this site's, else what waits for the person.</summary>
    public static string To(string? asked) =>
        asked is ['/', ..] and not ['/', '/' or '\\', ..] && !asked.Any(char.IsControl) ? asked : Links.Waiting;
}
