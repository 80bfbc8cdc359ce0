namespace CleanerProduction.Labels.Judging;

/// <summary>How far a judge is with one application.</summary>
public enum SheetState
{
    /// <summary>Assigned; nothing handed in yet.</summary>
    Draft,
    /// <summary>Handed in. It can be handed in anew, with a reason, while nobody has seen another judge's.</summary>
    HandedIn,
    /// <summary>The judge stepped aside because of an interest; nothing of it counts.</summary>
    Aside,
}

/// <summary>
/// One judge's scores of one application. What is written is kept in revisions, which are never changed; the last one handed in counts. Nothing changes any more once the
/// scores of the application are open to others, or the scoring of the round is closed.
/// </summary>
public sealed class ScoreSheet
{
    private ScoreSheet() { }

    /// <summary>An application assigned to a judge.</summary>
    public ScoreSheet(string application, int round, string seat, string judge, int rubricVersion, DateTimeOffset assignedAt) =>
        (Application, Round, Seat, Judge, RubricVersion, AssignedAt) = (application, round, seat, judge, rubricVersion, assignedAt);

    /// <summary>The application, by reference.</summary>
    public string Application { get; private set; } = "";

    /// <summary>The round's year.</summary>
    public int Round { get; private set; }

    /// <summary>The judge's seat on the panel.</summary>
    public string Seat { get; private set; } = "";

    /// <summary>The judge.</summary>
    public string Judge { get; private set; } = "";

    /// <summary>The version of the label's rubric it is scored by.</summary>
    public int RubricVersion { get; private set; }

    /// <summary>When it was assigned, UTC.</summary>
    public DateTimeOffset AssignedAt { get; private set; }

    /// <summary>How far the judge is.</summary>
    public SheetState State { get; private set; }

    /// <summary>When it was first handed in, UTC; null before.</summary>
    public DateTimeOffset? HandedInAt { get; private set; }

    /// <summary>How many revisions there are; the first is 1.</summary>
    public int Revisions { get; private set; }

    /// <summary>The interest a judge stepped aside for, in their words.</summary>
    public string? Interest { get; private set; }

    /// <summary>When the judge stepped aside.</summary>
    public DateTimeOffset? AsideAt { get; private set; }

    /// <summary>Keeps a draft; anything may be missing. <paramref name="open"/>: whether its scores are open to others already.</summary>
    public Result<ScoreRevision> Keep(Rubric rubric, ScoreContent content, bool open, DateTimeOffset at) =>
        State != SheetState.Draft ? new Refusal("sheet-not-draft")
        : open ? Open
        : content.Against(rubric) is { } wrong ? wrong
        : Next(content, handedIn: false, null, at);

    /// <summary>Hands it in, or in anew with a reason.</summary>
    public Result<ScoreRevision> HandIn(Rubric rubric, ScoreContent content, string? reason, bool open, DateTimeOffset at)
    {
        if (State == SheetState.Aside) return new Refusal("sheet-aside");
        if (open) return Open;
        if (content.Against(rubric) is { } wrong) return wrong;
        if (!rubric.IsWhole(content.Scores)) return new Refusal("scores-missing").With("criteria", string.Join(' ', rubric.Criteria.Where(c => !content.Scores.ContainsKey(c.Key)).Select(c => c.Key)));
        if (State == SheetState.HandedIn && string.IsNullOrWhiteSpace(reason)) return new Refusal("reason-missing");
        (State, HandedInAt) = (SheetState.HandedIn, HandedInAt ?? at);
        return Next(content, handedIn: true, string.IsNullOrWhiteSpace(reason) ? null : reason.Trim(), at);
    }

    /// <summary>Steps aside for an interest; also after handing in, for an interest seen late takes its scores out.</summary>
    public Refusal? StepAside(string? interest, bool open, DateTimeOffset at)
    {
        if (State == SheetState.Aside) return new("sheet-aside");
        if (open) return Open;
        if (string.IsNullOrWhiteSpace(interest)) return new("reason-missing");
        (State, Interest, AsideAt) = (SheetState.Aside, interest.Trim(), at);
        return null;
    }

    private static Refusal Open => new("scores-open");

    private ScoreRevision Next(ScoreContent content, bool handedIn, string? reason, DateTimeOffset at) =>
        new(Application, Seat, ++Revisions, Judge, at, handedIn, reason, content);
}

/// <summary>One revision of a sheet; never changed.</summary>
/// <param name="Application">The application.</param>
/// <param name="Seat">The judge's seat.</param>
/// <param name="Number">From 1, without gaps.</param>
/// <param name="By">The judge.</param>
/// <param name="At">When, UTC.</param>
/// <param name="HandedIn">False for a draft.</param>
/// <param name="Reason">Why it was handed in anew; null the first time.</param>
/// <param name="Content">What it says.</param>
public sealed record ScoreRevision(string Application, string Seat, int Number, string By, DateTimeOffset At, bool HandedIn, string? Reason, ScoreContent Content);
