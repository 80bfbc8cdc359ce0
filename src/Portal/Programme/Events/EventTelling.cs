using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Notices.Telling;
using CleanerProduction.Portal.Parts.Reading;
using CleanerProduction.Programme.Events;

namespace CleanerProduction.Portal.Programme.Events;

/// <summary>What those who signed up are told.</summary>
public enum EventNews
{
    /// <summary>They have a seat.</summary>
    SignedUp,
    /// <summary>They wait for one.</summary>
    Waits,
    /// <summary>A seat became free for them.</summary>
    Seated,
    /// <summary>Time or place changed.</summary>
    Changed,
    /// <summary>It does not take place.</summary>
    Cancelled,
}

/// <summary>Telling those who signed up, in the transaction of what they are told about: in the portal where they signed in, by e-mail where they did not.</summary>
public static class EventTelling
{
    /// <summary>Tells each of them once for this act.</summary>
    public static void TellOf(this PortalDb db, ProgrammeEvent @event, IEnumerable<EventSignUp> signUps, EventNews news, DateTimeOffset at, string? reason = null)
    {
        foreach (var signUp in signUps)
        {
            var key = $"{@event.Reference}/{EventWords.Number(@event.HistoryEntries)}/{news}/{EventWords.Number(signUp.Number)}";
            var (title, text) = (Trilingual.Make(l => EventWords.Say($"Told_{news}", l).With(@event.Title.In(l))), Trilingual.Make(l => EventWords.Say($"Told_{news}_text", l).With(EventWords.When(@event.Plan, l), @event.Venue.In(l), reason?.Trim() ?? "")));
            if (signUp.Person is { } person) db.Tell([person], new(key, title, text, Links.SignedUp(signUp.Code), null, "FG-1.1.4"), at);
            else db.Add(new EventMessage { Key = key, To = signUp.Email, Name = signUp.Name, Subject = title.In(signUp.Language), Text = text.In(signUp.Language), Link = Links.SignedUp(signUp.Code), At = at });
        }
    }

    /// <summary>Invites the funded body of a project to share its experience (FG-5.2.1).</summary>
    public static void Invite(this PortalDb db, ProgrammeEvent @event, string project, IEnumerable<string> people, DateTimeOffset at) => db.Tell(people, new(
        $"{@event.Reference}/{EventWords.Number(@event.HistoryEntries)}/invite",
        Trilingual.Make(l => EventWords.Say("Told_Invited", l).With(@event.Title.In(l))), Trilingual.Make(l => EventWords.Say("Told_Invited_text", l).With(project, EventWords.When(@event.Plan, l), @event.Venue.In(l))),
        @event.IsPublic ? Links.Event(@event.Reference) : Links.Project(project), project, "FG-5.2.1"), at);

    /// <summary>Tells the funded body of a project that it is not expected at the event any more, and why.</summary>
    public static void InviteNoMore(this PortalDb db, ProgrammeEvent @event, string project, string reason, IEnumerable<string> people, DateTimeOffset at) => db.Tell(people, new(
        $"{@event.Reference}/{EventWords.Number(@event.HistoryEntries)}/untied",
        Trilingual.Make(l => EventWords.Say("Told_Untied", l).With(@event.Title.In(l))), Trilingual.Make(l => EventWords.Say("Told_Untied_text", l).With(project, EventWords.When(@event.Plan, l), reason)),
        Links.Project(project), project, "FG-5.2.1"), at);
}
