using CleanerProduction.Portal.Accounts.SignIn;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Parts.Frame;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;

namespace CleanerProduction.Portal.Accounts;

/// <summary>Who people are and how they sign in.</summary>
public static class AccountsExtensions
{
    /// <summary>Wrong passwords or codes in a row before an account is locked.</summary>
    internal const int TriesBeforeLock = 5;

    /// <summary>How long a locked account stays locked, in minutes.</summary>
    internal const int MinutesLocked = 15;

    /// <summary>The fewest characters of a password; no other rule (NIST SP 800-63B, ASVS 6.2).</summary>
    internal const int ShortestPassword = 12;

    /// <summary>Registers identity, its cookies and the policies.</summary>
    public static void AddAccounts(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<WatchKey>();
        services.AddAuthorizationCore(Policies.Define);
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies(cookies =>
        {
            cookies.ApplicationCookie!.Configure(SignInCookie.Of);
            cookies.TwoFactorUserIdCookie!.Configure(options => options.Cookie.Name = "second-factor");
        });
        services.AddIdentityCore<Person>(options =>
            {
                options.User.RequireUniqueEmail = true;
                // Whatever mail can go to: PersonNames asks that.
                options.User.AllowedUserNameCharacters = "";
                options.Lockout.MaxFailedAccessAttempts = TriesBeforeLock;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(MinutesLocked);
                options.Password.RequiredLength = ShortestPassword;
                options.Password.RequireDigit = options.Password.RequireLowercase = options.Password.RequireUppercase = false;
                options.Password.RequireNonAlphanumeric = false;
                options.Password.RequiredUniqueChars = 5;
            })
            .AddRoles<IdentityRole>()
            .AddEntityFrameworkStores<PortalDb>()
            .AddSignInManager()
            .AddDefaultTokenProviders()
            .AddClaimsPrincipalFactory<PersonClaimsFactory>()
            .AddErrorDescriber<IdentityWords>();
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = StillSignedIn.Interval);
        services.AddScoped<AuthenticationStateProvider, StillSignedIn>();
        services.AddScoped<FirstAdministrator>();
        services.AddScoped<Register.Newcomers>();
        services.AddSingleton<Represent.Representations>();
        services.AddRateLimiter(SignInLimit.Define);
        services.AddHttpContextAccessor();
    }

    /// <summary>Reads who is signed in, and holds each endpoint to its rule.</summary>
    public static void UseAccounts(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseRateLimiter();
    }

    /// <summary>Roles always; invented people in demonstration mode; in production the way to the first administrator.</summary>
    public static async Task SeedAccounts(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await RoleNames.Seed(scope.ServiceProvider.GetRequiredService<RoleManager<IdentityRole>>());
        if (app.Services.GetRequiredService<Operation>().IsDemonstration)
            await Demonstration.Seed(scope.ServiceProvider.GetRequiredService<UserManager<Person>>());
        else
            await scope.ServiceProvider.GetRequiredService<FirstAdministrator>().Offer();
    }
}
