using System.Globalization;
using CleanerProduction.Cases;
using CleanerProduction.Labels;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Cases;
using CleanerProduction.Portal.Data.Labels;
using CleanerProduction.Portal.Notices.Telling;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Labels;

/// <summary>An act on one application for a label while it is being done.</summary>
/// <param name="Db">Where everything is stored with it.</param>
/// <param name="Case">The application, tracked.</param>
/// <param name="Round">Its round, untracked.</param>
/// <param name="By">In which role.</param>
/// <param name="Person">Who acts: the person's id.</param>
/// <param name="Reference">Seeds and parameters.</param>
/// <param name="At">When.</param>
public sealed record LabelAct(PortalDb Db, LabelApplication Case, KnownRound Round, Role By, string Person, ReferenceData Reference, DateTimeOffset At)
{
    /// <summary>Reads what an act needs; for those that act within an operation of their own, as a meeting's decisions do.</summary>
    public static async Task<LabelAct> Of(PortalDb db, LabelApplication found, Role by, string person, ReferenceData reference, DateTimeOffset at, CancellationToken cancellation) =>
        new(db, found, await db.KnownRound(found.Round, cancellation) ?? throw new InvalidOperationException($"{found.Reference} belongs to the round of {found.Round}, which is not kept"), by, person, reference, at);

    /// <summary>The day, Hong Kong.</summary>
    public DateOnly Today => HongKongTime.DateOf(At);

    /// <summary>What makes a notice or a letter of this act once only, after its entry was written.</summary>
    public string Key => string.Create(CultureInfo.InvariantCulture, $"{Case.Reference}/{Case.HistoryEntries}");

    /// <summary>Takes a step of the table and stores its entry.</summary>
    public Refusal? Step(LabelStep step, string? note = null)
    {
        var taken = Case.Step(step, By, Person, At, note);
        if (!taken.Ok) return taken.Refusal;
        Db.Add(taken.Value);
        return null;
    }

    /// <summary>Writes an act that moves nothing into the history.</summary>
    public void Record(string act, string? clause, string? note = null) => Db.Add(Case.Record(act, By, Person, At, clause, note));

    /// <summary>Lets a duty run to a day of the round; the act just done started it.</summary>
    public void Run(string rule, DateOnly due) => Db.Add(new CaseDeadline { Case = Case.Reference, Rule = rule, From = Today, Due = due, StartedBy = Key });

    /// <summary>Says that a running duty was done today; nothing where none runs.</summary>
    public Task Meet(string rule, CancellationToken cancellation) => Db.MeetClock(Case.Reference, rule, Today, cancellation);

    /// <summary>Ends running duties whose cause fell away; all of the case where <paramref name="rule"/> is null.</summary>
    public Task End(string? rule, CancellationToken cancellation) => Db.EndClocks(Case.Reference, rule, Today, cancellation);

    /// <summary>The newest form, or null for a nomination.</summary>
    public Task<NewestLabelForm?> Form(CancellationToken cancellation) => Db.LabelForm(Case.Reference, cancellation);

    /// <summary>Tells those who act for the applicant or the provider nominated, who follows it beside its labels; <paramref name="words"/> makes it once only beside others of the same act.</summary>
    public async Task TellApplicant(string words, Trilingual title, Trilingual text, string link, string clause, CancellationToken cancellation, DateOnly? due = null) =>
        Tell(await Db.ApplyingWith(Case, Today, cancellation), words, title, text, Case.ProviderNumber is null ? link : Links.OwnLabels, clause, due);

    /// <summary>Tells the officer who has it, or all of the scheme's secretariat while nobody has; who has an interest in it is not told.</summary>
    public async Task TellOffice(string words, Trilingual title, Trilingual text, string link, string clause, CancellationToken cancellation, DateOnly? due = null) =>
        Tell(Case.Officer is { } officer ? [officer] : await Db.WorkingOn(Case, Role.Secretariat, Today, cancellation), $"{words}/office", title, text, link, clause, due);

    private void Tell(IEnumerable<string> people, string words, Trilingual title, Trilingual text, string link, string clause, DateOnly? due) =>
        Db.Tell(people, new($"{Key}/{words}", title, text, link, Case.Reference, clause, due), At);
}
