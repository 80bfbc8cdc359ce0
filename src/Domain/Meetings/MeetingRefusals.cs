namespace CleanerProduction.Meetings;

/// <summary>Every reason a meeting can refuse something for. The portal has a sentence in three languages for each.</summary>
public static class MeetingRefusals
{
#pragma warning disable CS1591, CA1707 // the code says it; the sentences stand in MeetingsText
    public const string NotYours = "not-yours";
    public const string NotPresider = "not-presider";
    public const string NotSecretariat = "not-secretariat";
    public const string WrongState = "wrong-state";
    public const string UnknownItem = "unknown-item";
    public const string UnknownSeat = "unknown-seat";
    public const string UnknownPerson = "unknown-person";
    public const string UnknownDivision = "unknown-division";
    public const string UnknownDeclaration = "unknown-declaration";
    public const string AlreadyPresent = "already-present";
    public const string NotPresent = "not-present";
    public const string NoPresider = "no-presider";
    public const string NoQuorum = "no-quorum";
    public const string NotDivisible = "not-divisible";
    public const string NotCurrent = "not-current";
    public const string DivisionRunning = "division-running";
    public const string AlreadyDecided = "already-decided";
    public const string AlreadyNotified = "already-notified";
    public const string WrongStage = "wrong-stage";
    public const string DivisionClosed = "division-closed";
    public const string Recused = "recused";
    public const string SameChoice = "same-choice";
    public const string BadBallot = "bad-ballot";
    public const string NotAllResponded = "not-all-responded";
    public const string NoTie = "no-tie";
    public const string NoCastingVote = "no-casting-vote";
    public const string CastingVoteDue = "casting-vote-due";
    public const string ReasonRequired = "reason-required";
    public const string TextTooLong = "text-too-long";
    public const string NoWaiver = "no-waiver";
    public const string OfficersTheSame = "officers-the-same";
    public const string AlreadyResponded = "already-responded";
    public const string NotCirculable = "not-circulable";
    public const string MinutesAreConfirmed = "minutes-confirmed";
    public const string Incomplete = "incomplete";
    public const string BadOrder = "bad-order";
    public const string TooEarly = "too-early";
    public const string PapersLocked = "papers-locked";
    public const string NotForThisBody = "not-for-this-body";
#pragma warning restore CS1591, CA1707

    /// <summary>All of them, for the test that each has its sentences.</summary>
    public static IReadOnlyList<string> All { get; } =
        [.. typeof(MeetingRefusals).GetFields().Where(f => f.IsLiteral).Select(f => (string)f.GetRawConstantValue()!)];
}
