using System.Collections.Immutable;
using System.Globalization;
using CleanerProduction.Applications;
using CleanerProduction.Applications.Forms;
using CleanerProduction.Guidelines;
using CleanerProduction.Guidelines.Funding;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Cases;
using CleanerProduction.Portal.Notices.Telling;
using CleanerProduction.Portal.Parts.Funding;
using CleanerProduction.Portal.Parts.Reading;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Applications.Apply;

/// <summary>Hands applications in (FG-2.1.5).</summary>
public sealed class Submitting(CaseDesk desk, FactsBook book)
{
    /// <summary>Why it was refused: something is missing or wrong in the form.</summary>
    public const string Faults = "form-not-whole";
    /// <summary>Why it was refused: the applicant or the factory is not eligible.</summary>
    public const string Ineligible = "not-eligible";
    /// <summary>Why it was refused: not everything was declared.</summary>
    public const string Undeclared = "not-declared";
    /// <summary>Why it was refused: the form was changed since it was read over.</summary>
    public const string Moved = "form-moved-on";
    /// <summary>Why it was refused: it was handed in, or withdrawn.</summary>
    public const string NoDraft = "not-a-draft";

    /// <summary>What stands against handing it in today besides declarations: the first thing, or null.</summary>
    public static Refusal? Against(ApplicationFacts facts, DateOnly today, ReferenceData reference)
    {
        var running = reference.Phases.RunningOn(today);
        if (!running.Ok) return running.Refusal;
        var offer = running.Value.OfferOf(facts.Project, today);
        if (!offer.Ok) return offer.Refusal;
        if (EligibilityCheck.Of(facts.Eligibility).Findings.FirstOrDefault(Bars) is { } finding)
            return new Refusal(Ineligible, finding.Clause.Id) { Figures = ImmutableDictionary<string, string>.Empty.Add("finding", finding.Code) };
        var faults = FormCheck.Faults(facts);
        return faults.IsEmpty ? null : new Refusal(Faults, faults[0].Clause).With("faults", faults.Length.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>True for a finding that stands against an application: not met, but for one demonstration more than usual, which the committee decides on (FG-2.3.2(b)).</summary>
    public static bool Bars(Finding finding) => finding.Outcome == FindingOutcome.NotMet && finding.Clause.Id != "FG-2.3.2(b)";

    /// <summary>Hands in what was read as <paramref name="revision"/>, with its declarations. State, form, history and notices are stored together.</summary>
    public async Task<Refusal?> Submit(string person, string reference, int revision, Declarations declared, CancellationToken cancellation)
    {
        try
        {
            return await desk.Act(reference, null, act => Submit(act, person, revision, declared, cancellation), cancellation);
        }
        catch (DbUpdateException) when (!cancellation.IsCancellationRequested)
        {
            // The form's next number was taken by a save in the same moment.
            return new Refusal(Moved).With("case", reference);
        }
    }

    private async Task<Refusal?> Submit(CaseAct act, string person, int revision, Declarations declared, CancellationToken cancellation)
    {
        var (db, @case) = (act.Db, act.Case);
        if (!await db.OwnedBy(person, act.Today).AnyAsync(a => a.Reference == @case.Reference, cancellation)) return new Refusal(CaseDesk.Unknown).With("case", @case.Reference);
        if (@case.State != ApplicationState.Draft) return new Refusal(NoDraft).With("case", @case.Reference);
        var known = await book.Read(db, @case, null, cancellation);
        if (known.Revision != revision) return new Refusal(Moved).With("case", @case.Reference);
        if (Against(known.Facts, act.Today, act.Reference) is { } refusal) return refusal;
        if (declared is not { NoSecondGrant: true, EvaluationConsent: true, NoBribery: true, Willing: true, Accurate: true }) return new Refusal(Undeclared, "FG-2.1.3");
        var form = known.Facts.Form with { Declarations = declared };
        db.Add(new FormRevision { Case = @case.Reference, Revision = revision + 1, Moment = FormMoment.Submitted, Content = form.ToJson(), Hash = form.Hash, At = act.At, By = person });
        if (@case.EnterPhase(act.Reference.Phases.RunningOn(act.Today).Value) is { } kept) return kept;
        Write(@case, form, known.Facts);
        if (act.Step(ApplicationStep.Submit, Role.Applicant, person, form.Hash) is { } stopped) return stopped;
        var title = Told("ToldSubmitted", @case.Reference);
        db.Tell(await db.ActingFor(@case.CompanyId, act.Today, cancellation), new(act.Key, title, Told("ToldSubmittedText", form.Title!), Links.Application(@case.Reference), @case.Reference, "FG-2.1.5"), act.At);
        db.Tell(await db.Holding(Role.Secretariat, cancellation), new(act.Key + "/secretariat", Told("ToldReceived", @case.Reference), Told("ToldReceivedText", form.Title!), Links.Case(@case.Reference), @case.Reference, "FG-2.2.1"), act.At);
        return null;
    }

    /// <summary>Writes into the case what lists and letters show of the form.</summary>
    internal static void Write(Application @case, ApplicationForm form, ApplicationFacts facts)
    {
        @case.Title = Trilingual.Same(form.Title ?? "");
        @case.Technology = form.Summary is { } summary ? Trilingual.Same(summary) : null;
        @case.Aim = form.Aim;
        @case.ProjectCost = form.EligibleCost(@case.Type);
        @case.ProviderNumber = form.Providers.Select(p => p.Number).FirstOrDefault(n => n is not null);
        @case.Sector = facts.Factory.Sector;
        @case.HongKongTechnology = form.HongKongTechnology;
        var saved = form.Benefits.Where(b => b.Saved is not null).ToList();
        @case.ExpectedBenefits = saved.Count == 0 ? null : Trilingual.Make(language => BenefitWords.Sentence(saved, language));
    }

    /// <summary>A text of a notice in the three languages.</summary>
    internal static Trilingual Told(string key, params object[] with) =>
        Trilingual.Make(language => string.Format(CultureInfo.InvariantCulture, ApplyText.ResourceManager.GetString(key, language.Culture())!, with));
}
