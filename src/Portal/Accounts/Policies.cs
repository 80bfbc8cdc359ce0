using System.Collections.Immutable;
using CleanerProduction.Workflows;
using Microsoft.AspNetCore.Authorization;

namespace CleanerProduction.Portal.Accounts;

/// <summary>Who may use what, by name. Every page, endpoint and hub method names one of these, or allows everybody.</summary>
public static class Policies
{
    /// <summary>Everybody, signed in or not.</summary>
    public const string Public = nameof(Public);

    /// <summary>Anyone who is signed in.</summary>
    public const string SignedIn = nameof(SignedIn);

    /// <summary>Those who act for companies, or will once they have filled one in.</summary>
    public const string Applicant = nameof(Applicant);

    /// <summary>Those who work on cases: Secretariat, technical support, the Programme Director.</summary>
    public const string Officer = nameof(Officer);

    /// <summary>The Secretariat.</summary>
    public const string Secretariat = nameof(Secretariat);

    /// <summary>The Programme Director.</summary>
    public const string Director = nameof(Director);

    /// <summary>Administrators.</summary>
    public const string Administrator = nameof(Administrator);

    /// <summary>Those who may enter a meeting at all. What each sees there is decided by seat, recusal and office.</summary>
    public const string MeetingRoom = nameof(MeetingRoom);

    /// <summary>Judges of the label scheme.</summary>
    public const string Judge = nameof(Judge);

    /// <summary>Those who let letters go out: the Secretariat and the Programme Director.</summary>
    public const string Issuer = nameof(Issuer);

    /// <summary>Those who put parameters in force: the Secretariat and administrators.</summary>
    public const string Parameters = nameof(Parameters);

    /// <summary>Those who work by the parameters: officers and administrators.</summary>
    public const string Staff = nameof(Staff);

    /// <summary>Administrators, and programs with the key for watching.</summary>
    public const string Watcher = nameof(Watcher);
    /// <summary>Those who may read histories: the Secretariat, the Programme Director and administrators; which of them, <c>HistorySight</c> says.</summary>
    public const string Histories = nameof(Histories);

    /// <summary>The roles of <see cref="Histories"/>.</summary>
    public static readonly ImmutableArray<Role> Auditors = [Role.Secretariat, Role.Director, Role.Administrator];

    /// <summary>The roles of <see cref="Parameters"/>.</summary>
    public static readonly ImmutableArray<Role> Keepers = [Role.Secretariat, Role.Administrator];

    /// <summary>The roles of <see cref="Issuer"/>.</summary>
    public static readonly ImmutableArray<Role> Issuers = [Role.Secretariat, Role.Director];

    /// <summary>Who shows a second factor in production: officers (payments among their work), administrators, members of the committee and of the judging panel.</summary>
    public static readonly ImmutableArray<Role> WithFactor = [Role.Secretariat, Role.TechnicalSupport, Role.Director, Role.Administrator, Role.Member, Role.Judge];

    /// <summary>The roles of <see cref="Officer"/>.</summary>
    public static readonly ImmutableArray<Role> Officers = [Role.Secretariat, Role.TechnicalSupport, Role.Director];

    /// <summary>The roles of <see cref="MeetingRoom"/>.</summary>
    public static readonly ImmutableArray<Role> InMeetings =
        [Role.Member, Role.Secretariat, Role.Director, Role.TechnicalSupport, Role.Observer, Role.Administrator, Role.Judge];

    /// <summary>Puts the names and what they ask for together.</summary>
    public static void Define(AuthorizationOptions options)
    {
        options.AddPolicy(Public, policy => policy.RequireAssertion(_ => true));
        options.AddPolicy(SignedIn, policy => policy.RequireAuthenticatedUser());
        options.AddPolicy(Applicant, policy => policy.RequireRole(nameof(Role.Applicant)));
        options.AddPolicy(Officer, policy => policy.RequireRole(Officers.Select(r => r.ToString())));
        options.AddPolicy(Issuer, policy => policy.RequireRole(Issuers.Select(r => r.ToString())));
        options.AddPolicy(Staff, policy => policy.RequireRole([.. Officers.Select(r => r.ToString()), nameof(Role.Administrator)]));
        options.AddPolicy(Parameters, policy => policy.RequireRole(Keepers.Select(r => r.ToString())));
        options.AddPolicy(Histories, policy => policy.RequireRole(Auditors.Select(r => r.ToString())));
        options.AddPolicy(Secretariat, policy => policy.RequireRole(nameof(Role.Secretariat)));
        options.AddPolicy(Director, policy => policy.RequireRole(nameof(Role.Director)));
        options.AddPolicy(Administrator, policy => policy.RequireRole(nameof(Role.Administrator)));
        options.AddPolicy(Watcher, policy => policy.RequireAssertion(asked => asked.User.IsInRole(nameof(Role.Administrator)) || asked.Resource is HttpContext http && http.RequestServices.GetRequiredService<WatchKey>().Opens(http.Request)));
        options.AddPolicy(Judge, policy => policy.RequireRole(nameof(Role.Judge)));
        options.AddPolicy(MeetingRoom, policy => policy.RequireRole(InMeetings.Select(r => r.ToString())));
    }
}
