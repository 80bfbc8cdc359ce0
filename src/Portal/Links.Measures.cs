namespace CleanerProduction.Portal;

/// <summary>Addresses of what factories learn from: measures, the index, events, results, verification.</summary>
public static partial class Links
{
    /// <summary>The catalogue of improvement measures.</summary>
    public const string Measures = "/programme/measures";

    /// <summary>One measure: PM-1.</summary>
    public static string Measure(string id) => $"{Measures}/{Part(id)}";

    /// <summary>The cleaner production index of a factory; what is answered follows as the query.</summary>
    public const string CleanerIndex = "/programme/index";

    /// <summary>Results of finished projects.</summary>
    public const string ProjectResults = "/programme/results";

    /// <summary>The result of one project.</summary>
    public static string ProjectResult(string reference) => $"{ProjectResults}/{Part(reference)}";

    /// <summary>Whether and how a project's result is published.</summary>
    public static string PublishResult(string reference) => $"{ProjectResult(reference)}/publish";

    /// <summary>Finished projects whose results could be published.</summary>
    public const string ResultsToPublish = "/programme/results/ready";

    /// <summary>Verification records of improvements factories paid for themselves.</summary>
    public const string Verifications = "/programme/verification";

    /// <summary>A record more.</summary>
    public const string NewVerification = "/programme/verification/new";

    // Events

    /// <summary>Events of the programme.</summary>
    public const string Events = "/programme/events";

    /// <summary>All of them for a calendar program.</summary>
    public const string EventsCalendar = "/programme/events.ics";

    /// <summary>One event.</summary>
    public static string Event(string reference) => $"{Events}/{Part(reference)}";

    /// <summary>One event for a calendar program, pattern.</summary>
    public const string EventCalendarPattern = "/programme/events/{reference}/event.ics";

    /// <summary>One event for a calendar program.</summary>
    public static string EventCalendar(string reference) => $"{Event(reference)}/event.ics";

    /// <summary>Signing up to an event.</summary>
    public static string SignUp(string reference) => $"{Event(reference)}/sign-up";

    /// <summary>One's own sign-up by its code.</summary>
    public static string SignedUp(string code) => $"{Events}/signed-up/{Part(code)}";

    /// <summary>Where the code at the door leads.</summary>
    public static string CheckIn(string code) => $"{Events}/check-in/{Part(code)}";

    /// <summary>Events for officers.</summary>
    public const string PlanEvents = "/programme/events/office";

    /// <summary>An event more.</summary>
    public const string NewEvent = "/programme/events/office/new";

    /// <summary>One event for officers.</summary>
    public static string OfficeEvent(string reference) => $"{PlanEvents}/{Part(reference)}";

    /// <summary>The materials of an event for officers.</summary>
    public static string OfficeMaterials(string reference) => $"{OfficeEvent(reference)}/materials";

    /// <summary>A material of an event for everybody, pattern.</summary>
    public const string EventMaterialPattern = "/programme/events/{reference}/materials/{id:int}";

    /// <summary>A material of an event for everybody.</summary>
    public static string EventMaterial(string reference, int id) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Event(reference)}/materials/{id}");

    /// <summary>A material of an event for somebody who signed up, pattern.</summary>
    public const string GuestMaterialPattern = "/programme/events/signed-up/{code}/materials/{id:int}";

    /// <summary>A material of an event for somebody who signed up.</summary>
    public static string GuestMaterial(string code, int id) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{SignedUp(code)}/materials/{id}");

    /// <summary>An event planned otherwise.</summary>
    public static string ChangeEvent(string reference) => $"{OfficeEvent(reference)}/change";
}
