using System.Collections.Immutable;

namespace CleanerProduction.Schemes;

/// <summary>Why a row may not be added to the parameters. The Portal has a sentence for each.</summary>
public static class ParameterRefusals
{
#pragma warning disable CS1591 // the codes say what they are
    public const string NoPhase = "phase-unknown";
    public const string ProjectNotOffered = "project-not-offered";
    public const string OutsidePhase = "row-outside-phase";
    public const string NotAhead = "row-not-ahead";
    public const string ShareAboveWhole = "share-above-whole";
    public const string ShareNothing = "share-nothing";
    public const string ShareMissing = "share-missing";
    public const string CapNothing = "cap-nothing";
    public const string CapMissing = "cap-missing";
    public const string HigherCapNotHigher = "higher-cap-not-higher";
    public const string NothingChanges = "row-changes-nothing";
    public const string NothingNew = "holidays-nothing-new";
    public const string NoHoliday = "holiday-not-there";
    public const string HolidayThere = "holiday-already-there";
    public const string OutsideCalendar = "holiday-outside-calendar";
    public const string NameMissing = "name-missing";
    public const string NoTechnology = "technology-unknown";
    public const string TechnologyThere = "technology-already-there";
    public const string EndsBefore = "ends-before-it-begins";
    public const string EndInThePast = "end-in-the-past";
    public const string EndedBefore = "technology-ended-before";
    public const string NoCalendar = "file-no-icalendar";
    public const string CalendarBroken = "file-icalendar-broken";
    public const string CalendarEmpty = "file-icalendar-empty";
    public const string FilesDiffer = "files-differ";
    public const string NameInOneScript = "name-in-one-script";
#pragma warning restore CS1591

    /// <summary>Every one of them.</summary>
    public static readonly ImmutableArray<string> All =
    [
        NoPhase, ProjectNotOffered, OutsidePhase, NotAhead, ShareAboveWhole, ShareNothing, ShareMissing, CapNothing, CapMissing, HigherCapNotHigher, NothingChanges,
        NothingNew, NoHoliday, HolidayThere, OutsideCalendar, NameMissing, NoTechnology, TechnologyThere, EndsBefore, EndInThePast, EndedBefore,
        NoCalendar, CalendarBroken, CalendarEmpty, FilesDiffer, NameInOneScript,
    ];
}
