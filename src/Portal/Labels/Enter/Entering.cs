using System.Globalization;
using System.Security.Claims;
using CleanerProduction.Labels;
using CleanerProduction.Labels.Forms;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Cases;
using CleanerProduction.Workflows;

namespace CleanerProduction.Portal.Labels.Enter;

/// <summary>What an applicant does with an application for a label: hands it in, takes it back, tells of a breach (LG-3.1, LG-fn7).</summary>
public sealed class Entering(LabelDesk desk)
{
    /// <summary>Why it was refused: something is missing or wrong in the form.</summary>
    public const string Faults = "form-not-whole";

    /// <summary>Why it was refused: not everything was declared.</summary>
    public const string Undeclared = "not-declared";

    /// <summary>Why it was refused: the form was changed since it was read over.</summary>
    public const string Moved = "form-moved-on";

    /// <summary>Why it was refused: applications are not taken today (LG-1.6).</summary>
    public const string NotInRound = "entry-not-in-round";

    /// <summary>Why telling was refused: nothing is said, or no day is named.</summary>
    public const string OffenceEmpty = "offence-empty";

    /// <summary>What the history calls it when a breach is told (LG-fn7).</summary>
    public const string ToldOffence = "TellOffence";

    /// <summary>The clock of the sealed original (LG-3.1).</summary>
    public const string OriginalRule = "LG-3.1-original";

    /// <summary>What stands against handing it in besides declarations: the first thing, or null. A criterion missed is none: the panel decides (LG-6).</summary>
    public static Refusal? Against(Entry entry, DateOnly today)
    {
        if (OutOfRound(entry.Round, today) is { } outside) return outside;
        return NotWhole(entry.Asked);
    }

    /// <summary>Hands in what was read as <paramref name="revision"/>, with its declarations: form, history, the original's clock and notices are stored together.</summary>
    public Task<Refusal?> Submit(ClaimsPrincipal person, string reference, int revision, LabelDeclarations declared, CancellationToken cancellation) => desk.Act(person, Role.Applicant, reference, null, async act =>
    {
        if (act.Case.State != LabelState.Draft) return new Refusal(CaseDesk.MovedOn).With("case", reference);
        if (OutOfRound(act.Round, act.Today) is { } outside) return outside;
        var entry = await EntryBook.Read(act.Db, act.Case, act.Today, cancellation);
        if (entry.Last.Revision != revision) return new Refusal(Moved).With("case", reference);
        if (NotWhole(entry.Asked) is { } faults) return faults;
        if (!declared.IsWhole(act.Case.Label)) return new Refusal(Undeclared, "LG-11.1");
        var form = entry.Form with { Declarations = declared };
        act.Db.Add(Revision(act, revision + 1, FormMoment.Submitted, form));
        act.Case.Channel = CleanerProduction.Guidelines.Label.LabelChannel.Electronic;
        if (act.Step(LabelStep.Submit, form.Hash) is { } refused) return refused;
        var until = act.Round.Round.OriginalUntil;
        act.Db.Add(new CaseDeadline { Case = reference, Rule = OriginalRule, From = act.Round.Round.Closes.Value, Due = until, StartedBy = act.Key });
        await act.TellApplicant("Submitted", EnterWords.All("Told_Submitted", reference), EnterWords.All("Told_Submitted_text", until), Links.LabelEntry(reference), "LG-3.1", cancellation, until);
        await act.TellOffice("Received", EnterWords.All("Told_Received", reference), EnterWords.All("Told_Received_text", entry.Company.Name), EnterLinks.Office(reference), "LG-9", cancellation);
        return null;
    }, cancellation);

    /// <summary>Takes it back, for a reason that may stay empty. What was withdrawn may be entered again while the round is open.</summary>
    public Task<Refusal?> Withdraw(ClaimsPrincipal person, string reference, long seen, string? reason, CancellationToken cancellation) => desk.Act(person, Role.Applicant, reference, seen, async act =>
    {
        var received = act.Case.ReceivedOn is not null;
        if (act.Step(LabelStep.Withdraw, string.IsNullOrWhiteSpace(reason) ? null : reason.Trim()) is { } refused) return refused;
        await act.End(null, cancellation);
        if (received) await act.TellOffice("Withdrawn", EnterWords.All("Told_Withdrawn", reference), EnterWords.All("Told_Withdrawn_text"), EnterLinks.Office(reference), "LG-3.0", cancellation);
        return null;
    }, cancellation);

    /// <summary>Tells of a breach after submission and before the award: it stands in the form from then on, with the day it was told.</summary>
    public Task<Refusal?> TellOffence(ClaimsPrincipal person, string reference, FormOffence told, CancellationToken cancellation) => desk.Act(person, Role.Applicant, reference, null, async act =>
    {
        var entry = await EntryBook.Read(act.Db, act.Case, act.Today, cancellation);
        if (!entry.TellsOffences) return new Refusal(CaseDesk.MovedOn).With("case", reference);
        if (string.IsNullOrWhiteSpace(told.What) || told is { OffenceOn: null, RecordedOn: null } || told.OffenceOn > act.Today || told.RecordedOn > act.Today) return new Refusal(OffenceEmpty, "LG-fn7");
        var offence = told with { Id = LabelSheet.NextLine("O", entry.Form.Offences.Select(o => o.Id)), ToldOn = act.Today };
        var form = entry.Form with { HasOffences = true, Offences = entry.Form.Offences.Add(offence) };
        act.Db.Add(Revision(act, entry.Last.Revision + 1, FormMoment.Answered, form));
        act.Record(ToldOffence, "LG-fn7", offence.What);
        await act.TellOffice("Offence", EnterWords.All("Told_Offence", reference), EnterWords.All("Told_Offence_text"), EnterLinks.Office(reference), "LG-fn7", cancellation);
        return null;
    }, cancellation);

    private static Refusal? OutOfRound(Data.Labels.KnownRound round, DateOnly today) => round.IsOpenOn(today)
        ? null
        : new Refusal(NotInRound, "LG-1.6").With("opens", round.Round.Opens.Value.Iso()).With("closes", round.Round.Closes.Value.Iso());

    private static Refusal? NotWhole(LabelAsked asked)
    {
        var faults = LabelFormCheck.Faults(asked);
        return faults.IsEmpty ? null : new Refusal(Faults, faults[0].Clause).With("faults", faults.Length.ToString(CultureInfo.InvariantCulture));
    }

    private static FormRevision Revision(LabelAct act, int revision, FormMoment moment, LabelEntryForm form) =>
        new() { Case = act.Case.Reference, Revision = revision, Moment = moment, Content = form.ToJson(), Hash = form.Hash, At = act.At, By = act.Person };
}
