using CleanerProduction.Portal.Accounts.Confirm;
using CleanerProduction.Portal.Accounts.Erase;
using CleanerProduction.Portal.Accounts.Own;
using CleanerProduction.Portal.Accounts.Passwords;
using CleanerProduction.Portal.Accounts.Protect;
using CleanerProduction.Portal.Accounts.Retain;
using CleanerProduction.Portal.Accounts.Sessions;
using CleanerProduction.Portal.Accounts.SignIn;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Parts.Frame;
using CleanerProduction.Portal.Platform;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Quartz;

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

    /// <summary>Rounds of PBKDF2 with HMAC-SHA-512 (OWASP's Password Storage Cheat Sheet).</summary>
    internal const int HashRounds = 210_000;

    /// <summary>Registers identity, its cookies and the policies.</summary>
    public static void AddAccounts(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<WatchKey>();
        services.AddAuthorizationCore(Policies.Define);
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies(cookies =>
        {
            cookies.ApplicationCookie!.Configure<Operation, SessionRules>(SignInCookie.Of);
            foreach (var (cookie, name) in new[] { (cookies.TwoFactorUserIdCookie!, "second-factor"), (cookies.TwoFactorRememberMeCookie!, "second-factor-known"), (cookies.ExternalCookie!, "elsewhere") })
                cookie.Configure<Operation>((options, operation) =>
                {
                    options.Cookie.Name = operation.CookieName(name);
                    options.Cookie.SameSite = SameSiteMode.Strict;
                    options.Cookie.SecurePolicy = operation.IsDemonstration ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
                });
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
                // Monotony is the screen's to find: PasswordScreen.
                options.Password.RequiredUniqueChars = 1;
            })
            .AddRoles<IdentityRole>()
            .AddEntityFrameworkStores<PortalDb>()
            .AddUserStore<PersonStore>()
            .AddSignInManager()
            .AddDefaultTokenProviders()
            .AddTokenProvider<CodeOnce>(TokenOptions.DefaultAuthenticatorProvider)
            .AddClaimsPrincipalFactory<PersonClaimsFactory>()
            .AddErrorDescriber<IdentityWords>()
            .AddPasswordValidator<PasswordScreen>();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = HashRounds);
        services.Configure<SecurityStampValidatorOptions>(options =>
        {
            options.ValidationInterval = StillSignedIn.Interval;
            options.OnRefreshingPrincipal = context =>
            {
                context.NewPrincipal!.PutSessionOf(context.CurrentPrincipal!);
                return Task.CompletedTask;
            };
        });
        services.AddSingleton<SessionRules>();
        services.AddSingleton<EndedSessions>();
        services.AddSingleton<SessionBook>();
        services.AddSingleton<IRecentlyShown>(provider => provider.GetRequiredService<SessionBook>());
        services.AddSingleton<SessionLines>();
        services.AddSingleton<DoorBook>();
        services.AddHostedService<EndedElsewhere>();
        services.AddHostedService<PlainCodes>();
        services.AddScoped<Confirmation>();
        services.AddScoped<AuthenticationStateProvider, StillSignedIn>();
        services.AddScoped<FirstAdministrator>();
        services.AddScoped<Register.Newcomers>();
        services.AddSingleton<Represent.Representations>();
        services.AddSingleton<ErasedList>();
        services.AddSingleton<Erasures>();
        services.AddSingleton<Erasing>();
        services.AddSingleton<OwnData>();
        services.AddSingleton<Takings>();
        services.AddSingleton<Retaining>();
        services.AddQuartz(jobs =>
        {
            jobs.Every<ErasingJob>(TimeSpan.FromHours(1));
            jobs.Every<RetentionJob>(TimeSpan.FromHours(1));
        });
        services.AddRateLimiter(SignInLimit.Define);
        services.AddHttpContextAccessor();
    }

    /// <summary>Reads who is signed in, and holds each endpoint to its rule.</summary>
    public static void UseAccounts(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseFactorFirst();
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
