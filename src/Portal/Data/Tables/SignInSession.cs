namespace CleanerProduction.Portal.Data;

/// <summary>By what somebody showed who they are.</summary>
public enum SignInWay
{
    /// <summary>A password.</summary>
    Password,
    /// <summary>A password, then a code of the authenticator app.</summary>
    SecondFactor,
    /// <summary>A password, then a recovery code.</summary>
    RecoveryCode,
    /// <summary>A passkey.</summary>
    Passkey,
    /// <summary>One click, as an invented person.</summary>
    Demonstration,
    /// <summary>The one-time code of a new installation.</summary>
    FirstCode,
    /// <summary>A link that only a mailbox or an administrator had.</summary>
    Link,
}

/// <summary>Why a session is over before its time.</summary>
public enum SessionEnd
{
    /// <summary>The person signed out.</summary>
    SignedOut,
    /// <summary>Somebody signed in again in the same browser.</summary>
    Replaced,
    /// <summary>The person ended it from another session.</summary>
    EndedByPerson,
    /// <summary>An administrator ended it.</summary>
    EndedByAdministrator,
    /// <summary>The password or another factor changed.</summary>
    FactorChanged,
    /// <summary>The roles changed.</summary>
    RolesChanged,
    /// <summary>The account was locked.</summary>
    Locked,
}

/// <summary>One signing-in on one device, from then until it ends.</summary>
public sealed class SignInSession
{
    /// <summary>128 random bits, hexadecimal.</summary>
    public required string Id { get; init; }

    /// <summary>Who is signed in.</summary>
    public required string PersonId { get; init; }

    /// <summary>How they signed in, or showed since with a second factor who they are.</summary>
    public required SignInWay Way { get; set; }

    /// <summary>When.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>The address of the connection.</summary>
    public required string Address { get; init; }

    /// <summary>Browser and system, as far as they tell.</summary>
    public required string Device { get; init; }

    /// <summary>When the person last showed who they are: at first, by signing in.</summary>
    public DateTimeOffset ConfirmedAt { get; set; }

    /// <summary>Counts those times: a ticket from before the last one is void.</summary>
    public int Turn { get; set; }

    /// <summary>When it was ended; null while it stands.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Why.</summary>
    public SessionEnd? End { get; set; }
}
