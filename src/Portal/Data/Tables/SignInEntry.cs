namespace CleanerProduction.Portal.Data;

/// <summary>What happened at the door.</summary>
public enum SignInAct
{
    /// <summary>Somebody signed in.</summary>
    SignedIn,
    /// <summary>A wrong password, code or passkey, or an address nobody has.</summary>
    Refused,
    /// <summary>The right one or a wrong one, while the account is locked.</summary>
    RefusedLocked,
    /// <summary>A session ended.</summary>
    Ended,
    /// <summary>Somebody signed in showed once more who they are.</summary>
    Confirmed,
    /// <summary>Somebody signed in could not.</summary>
    ConfirmRefused,
    /// <summary>The password was changed or set.</summary>
    PasswordSet,
    /// <summary>The second factor was turned on.</summary>
    FactorOn,
    /// <summary>The second factor was turned off.</summary>
    FactorOff,
    /// <summary>Recovery codes were made.</summary>
    CodesMade,
    /// <summary>A passkey was added.</summary>
    PasskeyAdded,
    /// <summary>A passkey was removed.</summary>
    PasskeyRemoved,
    /// <summary>A link to set a password was made.</summary>
    LinkMade,
    /// <summary>Roles were changed.</summary>
    RolesChanged,
    /// <summary>The account was locked by an administrator.</summary>
    Locked,
    /// <summary>It was unlocked.</summary>
    Unlocked,
}

/// <summary>One line of the record of the door: it only grows.</summary>
public sealed class SignInEntry
{
    /// <summary>The store's number.</summary>
    public long Id { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What happened.</summary>
    public required SignInAct Act { get; init; }

    /// <summary>Whose account; null where the address typed is nobody's. What was typed is not kept.</summary>
    public required string? PersonId { get; init; }

    /// <summary>Who did it, where it was somebody else.</summary>
    public string? By { get; init; }

    /// <summary>By what they showed who they are, where they did.</summary>
    public SignInWay? Way { get; init; }

    /// <summary>Why a session ended.</summary>
    public SessionEnd? End { get; init; }

    /// <summary>The address of the connection.</summary>
    public required string Address { get; init; }

    /// <summary>Browser and system, as far as they tell.</summary>
    public required string Device { get; init; }
}
