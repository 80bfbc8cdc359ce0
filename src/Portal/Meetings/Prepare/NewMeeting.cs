using System.Globalization;
using CleanerProduction.Meetings;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Parts.Forms;
using CleanerProduction.Schemes;

namespace CleanerProduction.Portal.Meetings.Prepare;

/// <summary>A new meeting as filled in.</summary>
public sealed class NewMeetingForm
{
    /// <summary>meeting, rehearsal, circulation or panel.</summary>
    public string? Kind { get; set; }

    /// <summary>The number.</summary>
    public string? Number { get; set; }

    /// <summary>The day in Hong Kong, yyyy-MM-dd.</summary>
    public string? Day { get; set; }

    /// <summary>The time in Hong Kong, HH:mm.</summary>
    public string? Time { get; set; }

    /// <summary>Where.</summary>
    public TextForm Place { get => field ??= new(); set; }

    /// <summary>The version of the standing orders.</summary>
    public string? Orders { get; set; }

    /// <summary>The phase whose seats decide.</summary>
    public string? Phase { get; set; }
}

/// <summary>A new meeting as read from its form.</summary>
/// <param name="Id">67, r1, c12; j1 of the judging panel.</param>
/// <param name="Number">Its number.</param>
/// <param name="Rehearsal">A practice meeting.</param>
/// <param name="Circulation">A circulation of papers.</param>
/// <param name="StartsAt">When, in Hong Kong time.</param>
/// <param name="Orders">The standing orders.</param>
/// <param name="Phase">The phase whose seats decide.</param>
public sealed record NewMeeting(string Id, int Number, bool Rehearsal, bool Circulation, DateTimeOffset StartsAt, StandingOrders Orders, Phase Phase)
{
    /// <summary>Reads the form; null where something is to be corrected, which <paramref name="errors"/> then says beside its field.</summary>
    public static NewMeeting? Read(NewMeetingForm form, ReferenceData reference, FormErrors errors)
    {
        errors.AddWhere(form.Kind is not ("meeting" or "rehearsal" or "circulation" or "panel"), "Form.Kind", PrepareText.ChooseKind);
        errors.AddWhere(!int.TryParse(form.Number, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > 999_999, "Form.Number", PrepareText.NumberWrong);
        var day = Dates.Parse(form.Day);
        errors.AddWhere(!day.Ok, "Form.Day", PrepareText.DayWrong);
        errors.AddWhere(!TimeOnly.TryParseExact(form.Time, ["HH:mm", "H:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time), "Form.Time", PrepareText.TimeWrong);
        form.Place.Check(errors, "Form.Place");
        var panel = form.Kind == "panel";
        var orders = panel ? StandingOrders.Panel : StandingOrders.All.FirstOrDefault(o => o.Version.ToString(CultureInfo.InvariantCulture) == form.Orders);
        errors.AddWhere(orders is null, "Form.Orders", PrepareText.ChooseOrders);
        var phase = reference.Phases.All.FirstOrDefault(p => p.Code == form.Phase && !p.Seats.IsEmpty);
        errors.AddWhere(phase is null, "Form.Phase", PrepareText.ChoosePhase);
        if (errors.Any) return null;
        var prefix = form.Kind switch { "rehearsal" => "r", "circulation" => "c", "panel" => "j", _ => "" };
        var starts = new DateTimeOffset(day.Value.ToDateTime(time), HongKongTime.Offset).ToUniversalTime();
        return new(string.Create(CultureInfo.InvariantCulture, $"{prefix}{number}"), number, prefix == "r", prefix == "c", starts, orders!, phase!);
    }
}
