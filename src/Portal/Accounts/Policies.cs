namespace CleanerProduction.Portal.Accounts;
public static class Policies { public const string MeetingRoom = "MeetingRoom"; }
