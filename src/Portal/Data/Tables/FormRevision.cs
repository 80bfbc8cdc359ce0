namespace CleanerProduction.Portal.Data;

/// <summary>Why a form was kept.</summary>
public enum FormMoment
{
    /// <summary>A save while it is being written.</summary>
    Draft,
    /// <summary>It was handed in.</summary>
    Submitted,
    /// <summary>It was changed in answer to a query.</summary>
    Answered,
}

/// <summary>
/// A form as it was saved once. Rows are added, never changed; the newest is the form. Who saves names the revision it was made from plus one: two at once and the second finds the number taken.
/// </summary>
public sealed class FormRevision
{
    /// <summary>The application.</summary>
    public required string Case { get; init; }

    /// <summary>From 1, without gaps.</summary>
    public int Revision { get; init; }

    /// <summary>Why it was kept.</summary>
    public FormMoment Moment { get; init; }

    /// <summary>The form as JSON.</summary>
    public required string Content { get; init; }

    /// <summary>The SHA-256 of the content, lower-case hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Who: the person's id.</summary>
    public required string By { get; init; }
}
