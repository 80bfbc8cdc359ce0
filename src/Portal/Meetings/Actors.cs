using System.Collections.Immutable;
using System.Security.Claims;
using CleanerProduction.Meetings;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Workflows;

namespace CleanerProduction.Portal.Meetings;

/// <summary>Signed-in people as a meeting knows them.</summary>
public static class Actors
{
    /// <summary>The person behind a sign-in; nobody at all where there is none.</summary>
    public static Actor Of(ClaimsPrincipal? user)
    {
        var id = user?.FindFirstValue(ClaimTypes.NameIdentifier) ?? "";
        var roles = user?.FindAll(ClaimTypes.Role).Select(c => Enum.TryParse<Role>(c.Value, out var role) ? role : (Role?)null).OfType<Role>() ?? [];
        var name = user?.FullName();
        return new(id, name is null || name.IsIncomplete ? Trilingual.Same(user?.Identity?.Name ?? id) : name, [.. roles]);
    }

    /// <summary>True where the person belongs in that meeting: a seat of it, an officer, an observer; into the panel's only its seats, the Secretariat and the Director. A rule of the object, beside the page's own.</summary>
    public static bool MayEnter(Meeting meeting, Actor actor) =>
        actor.Person.Length > 0 && (meeting.SeatOf(actor.Person) is not null || actor.Roles.Overlaps(meeting.Orders.IsTwoSided ? WithPanel : Officers));

    /// <summary>True where the person may enter every meeting of the committee, whatever its seats.</summary>
    public static bool EntersAll(Actor actor) => actor.Person.Length > 0 && actor.Roles.Overlaps(Officers);

    // What the panel decides is known to nobody else before the results are released.
    private static readonly ImmutableHashSet<Role> WithPanel = [Role.Secretariat, Role.Director];

    private static readonly ImmutableHashSet<Role> Officers = [Role.Secretariat, Role.Director, Role.TechnicalSupport, Role.Observer, Role.Administrator];
}
