namespace CleanerProduction.Programme.Events;

/// <summary>Who signs up, as written.</summary>
/// <param name="Name">The name.</param>
/// <param name="Company">The company or body.</param>
/// <param name="Email">Where a confirmation goes; also what tells one person from another.</param>
/// <param name="Local">True from Hong Kong, false from elsewhere; null while not said.</param>
/// <param name="Consents">That these data are kept for this event.</param>
public sealed record SignUpEntry(string? Name, string? Company, string? Email, bool? Local, bool Consents)
{
    private const int Longest = 200;

    /// <summary>What it lacks, or null: <c>sign-up-name</c>, <c>-company</c>, <c>-email</c>, <c>-local</c>, <c>-consent</c>.</summary>
    public string? Fault => !Given(Name) ? "sign-up-name" : !Given(Company) ? "sign-up-company" : !IsAddress(Email) ? "sign-up-email" : Local is null ? "sign-up-local" : Consents ? null : "sign-up-consent";

    /// <summary>The address by which one person is known: without blanks, in small letters.</summary>
    public string Key => (Email ?? "").Trim().ToLowerInvariant();

    private static bool Given(string? text) => !string.IsNullOrWhiteSpace(text) && text.Length <= Longest;

    private static bool IsAddress(string? text) => Given(text) && text!.Trim() is var address && !address.Contains(' ', StringComparison.Ordinal) && address.IndexOf('@', StringComparison.Ordinal) is > 0 and var at
        && at == address.LastIndexOf('@') && address.IndexOf('.', at) is var dot && dot > at + 1 && dot < address.Length - 1;
}

/// <summary>A person signed up to an event.</summary>
public sealed class EventSignUp
{
    private EventSignUp() { }

    /// <summary>A sign-up; <paramref name="code"/> is the secret its holder shows.</summary>
    public EventSignUp(string @event, int number, string code, SignUpEntry entry, bool seated, string? person, Language language, DateTimeOffset at) =>
        (Event, Number, Code, Name, Company, Email, Key, Local, Seated, Person, Language, At) = (@event, number, code, entry.Name!.Trim(), entry.Company!.Trim(), entry.Email!.Trim(), entry.Key, entry.Local!.Value, seated, person, language, at);

    /// <summary>The event's reference.</summary>
    public string Event { get; private set; } = "";

    /// <summary>Its number in the event, from 1: the order of the waiting list.</summary>
    public int Number { get; private set; }

    /// <summary>What its holder shows; nobody guesses it.</summary>
    public string Code { get; private set; } = "";

    /// <summary>The name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The company.</summary>
    public string Company { get; private set; } = "";

    /// <summary>The address.</summary>
    public string Email { get; private set; } = "";

    /// <summary>The address as it is compared, with the number behind it once the sign-up was withdrawn.</summary>
    public string Key { get; private set; } = "";

    /// <summary>True from Hong Kong.</summary>
    public bool Local { get; private set; }

    /// <summary>True where a seat is held; false on the waiting list.</summary>
    public bool Seated { get; private set; }

    /// <summary>The person's id; null where nobody was signed in.</summary>
    public string? Person { get; private set; }

    /// <summary>The language it was written in, in which it is answered.</summary>
    public Language Language { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>When it was withdrawn; null while it stands.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>When its holder came; null before.</summary>
    public DateTimeOffset? CameAt { get; private set; }

    /// <summary>Who saw the holder come: the officer's id.</summary>
    public string? SeenBy { get; private set; }

    /// <summary>How it was, 1 to 4; null before.</summary>
    public int? Rating { get; private set; }

    /// <summary>In words; empty where nothing was said.</summary>
    public string Comment { get; private set; } = "";

    /// <summary>True while it stands.</summary>
    public bool Stands => WithdrawnAt is null;

    /// <summary>Withdraws it; the address is free again. Refused where it was before, or the holder came.</summary>
    public Refusal? Withdraw(DateTimeOffset at)
    {
        if (!Stands || CameAt is not null) return new("sign-up-over");
        (WithdrawnAt, Key) = (at, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Key} {Number}"));
        return null;
    }

    /// <summary>Gives it the seat that became free.</summary>
    public void Seat() => Seated = true;

    /// <summary>Its holder came, once. Refused where it was withdrawn (<c>check-in-withdrawn</c>), the holder waits for a seat (<c>check-in-waiting</c>) or came before (<c>check-in-again</c>).</summary>
    public Refusal? CheckIn(string officer, DateTimeOffset at)
    {
        if (!Stands) return new("check-in-withdrawn");
        if (!Seated) return new("check-in-waiting");
        if (CameAt is not null) return new("check-in-again");
        (CameAt, SeenBy) = (at, officer);
        return null;
    }

    /// <summary>Says how it was; once. Only of those who came.</summary>
    public Refusal? Rate(int rating, string? comment)
    {
        if (CameAt is null) return new("feedback-not-there");
        if (Rating is not null) return new("feedback-again");
        if (rating is < 1 or > EventCounts.BestRating) return new("feedback-rating");
        (Rating, Comment) = (rating, comment?.Trim() ?? "");
        return null;
    }
}
