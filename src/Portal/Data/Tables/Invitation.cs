namespace CleanerProduction.Portal.Data;

/// <summary>What became of an invitation or a request.</summary>
public enum DoorAnswer
{
    /// <summary>Nothing yet.</summary>
    None,
    /// <summary>Accepted: the person acts for the company from that day.</summary>
    Accepted,
    /// <summary>Declined by the one who was asked.</summary>
    Declined,
    /// <summary>Taken back by the one who asked.</summary>
    TakenBack,
}

/// <summary>That somebody acting for a company asked a person, by e-mail address, to act for it too. Only who signs in with that address, confirmed, can accept.</summary>
public sealed class Invitation
{
    /// <summary>How long it may be accepted, in days.</summary>
    public const int Days = 14;

    /// <summary>The store's number.</summary>
    public int Id { get; init; }

    /// <summary>The company.</summary>
    public int CompanyId { get; init; }

    /// <summary>The address, as it was typed.</summary>
    public required string Email { get; init; }

    /// <summary>The address as accounts are compared by.</summary>
    public required string NormalizedEmail { get; init; }

    /// <summary>The person's name, in the inviter's words.</summary>
    public required string Name { get; init; }

    /// <summary>Who invited.</summary>
    public required string InvitedBy { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Until when it may be accepted, exclusive.</summary>
    public DateTimeOffset Expires { get; init; }

    /// <summary>What became of it.</summary>
    public DoorAnswer Answer { get; set; }

    /// <summary>When.</summary>
    public DateTimeOffset? AnsweredAt { get; set; }

    /// <summary>By whom.</summary>
    public string? AnsweredBy { get; set; }

    /// <summary>True while it may be accepted.</summary>
    public bool IsOpen(DateTimeOffset now) => Answer == DoorAnswer.None && now < Expires;
}

/// <summary>That a person asked to act for a company that is on the portal already. Only those who act for it see it.</summary>
public sealed class JoinRequest
{
    /// <summary>The store's number.</summary>
    public int Id { get; init; }

    /// <summary>The company.</summary>
    public int CompanyId { get; init; }

    /// <summary>Who asked.</summary>
    public required string PersonId { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>What became of it.</summary>
    public DoorAnswer Answer { get; set; }

    /// <summary>When.</summary>
    public DateTimeOffset? AnsweredAt { get; set; }

    /// <summary>By whom.</summary>
    public string? AnsweredBy { get; set; }
}
