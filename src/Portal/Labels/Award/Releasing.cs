using System.Security.Claims;
using CleanerProduction.Labels;
using CleanerProduction.Labels.Awards;
using CleanerProduction.Labels.Forms;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Labels;
using CleanerProduction.Portal.Labels.Letters;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Labels.Award;

/// <summary>
/// From the panel's decision to the ceremony. The release is one transaction: the round, every award, every certificate, every letter and notice are stored together or not at all, so that the public sees all of
/// it or nothing, and whoever tries again after a break releases once (LG-6, A-69).
/// </summary>
public sealed class Releasing(RoundDesk rounds, AwardLetters letters)
{
    /// <summary>Publishes the proposed awards for objections; the day of publication is today.</summary>
    public Task<Refusal?> Invite(ClaimsPrincipal person, int year, long? seen, ObjectionTerm term, CancellationToken cancellation) => rounds.Act(person, Role.Secretariat, year, seen, round =>
    {
        if (term.Count is < 1 or > 60) return Task.FromResult<Refusal?>(new("objection-days-unfit", "LG-6"));
        var call = new ObjectionCall { Round = year, PublishedOn = round.Today, Until = term.Last(round.Today, round.Reference.Calendar), Count = term.Count, WorkingDays = term.WorkingDays };
        if (round.Step(RoundStep.InviteObjections, $"{call.PublishedOn.Iso()}/{call.Until.Iso()}") is { } refusal) return Task.FromResult<Refusal?>(refusal);
        round.Db.Add(call);
        return Task.FromResult<Refusal?>(null);
    }, cancellation);

    /// <summary>Releases the results.</summary>
    public Task<Refusal?> Release(ClaimsPrincipal person, int year, long? seen, CancellationToken cancellation) => rounds.Act(person, Role.Secretariat, year, seen, async round =>
    {
        // What the table does not allow is said first; what is missing would only mislead.
        if (round.Case.State != RoundState.Objections) return round.Step(RoundStep.Release);
        var view = (await round.Db.Awards(year, cancellation))!;
        if (view.Missing(round.Today) is [var missing, ..]) return missing;
        if (round.Step(RoundStep.Release) is { } refusal) return refusal;
        var (names, declined, applications) = (await round.Db.NamesOf(year, cancellation), await round.Db.Declined(year, cancellation), await round.Applications(cancellation));
        var given = await round.Db.Set<Certificate>().Where(c => c.Round == year).Select(c => c.Number).ToListAsync(cancellation);
        var forms = await round.Db.LabelForms(round.Db.Set<LabelApplication>().Where(a => a.Round == year), cancellation);
        var known = new KnownRound(round.Case, round.Round, round.Version);
        foreach (var application in applications)
        {
            var act = new LabelAct(round.Db, application, known, Role.Secretariat, round.Person, round.Reference, round.At);
            if (application.State == LabelState.Proposed)
            {
                if (act.Step(LabelStep.Award) is { } stuck) return stuck;
                var number = CertificateNumber.After(application.Label, year, given).First().ToString();
                given.Add(number);
                var certificate = new Certificate(number, application.Reference, application.Label, year, names.Applicant(application), names.Factory(application), new(round.Today, round.Round.ValidUntil(application.Label, round.Today)))
                {
                    CompanyId = application.CompanyId, FactoryId = application.FactoryId, ProviderNumber = application.ProviderNumber, ByAssessment = ByAssessment(forms.GetValueOrDefault(application.Reference)?.Form),
                };
                round.Db.Add(certificate);
                await letters.Awarded(act, await To(act, cancellation), certificate, cancellation);
                await act.TellApplicant("awarded", AwardWords.All(nameof(AwardText.ToldAwarded), LabelNames.Of(round.Reference, application.Label)),
                    AwardWords.All(nameof(AwardText.ToldAwardedText), number, certificate.Until), Links.OwnLabels, "LG-6", cancellation);
            }
            else if (application.State == LabelState.NotAwarded)
            {
                var reason = declined.GetValueOrDefault(application.Reference, "");
                await letters.NotAwarded(act, await To(act, cancellation), names.Factory(application), reason, cancellation);
                await act.TellApplicant("not-awarded", AwardWords.All(nameof(AwardText.ToldNotAwarded), LabelNames.Of(round.Reference, application.Label)),
                    AwardWords.All(nameof(AwardText.ToldNotAwardedText)), Links.LabelEntry(application.Reference), "LG-6", cancellation);
            }
        }
        return null;
    }, cancellation);

    /// <summary>The certificates were presented (LG-1.5(4)).</summary>
    public Task<Refusal?> Present(ClaimsPrincipal person, int year, long? seen, string? note, CancellationToken cancellation) =>
        rounds.Act(person, Role.Secretariat, year, seen, round => Task.FromResult(round.Step(RoundStep.Present, note)), cancellation);

    private static Task<Notices.Letters.LetterTo> To(LabelAct act, CancellationToken cancellation) => AwardLetters.To(act.Db, act.Case.CompanyId, act.Case.ProviderNumber, cancellation);

    // What a renewal in two years asks (LG-7.2(1), LG-7.3(1)).
    private static bool? ByAssessment(LabelEntryForm? form) => form is { IsForFactories: true } ? form.Ways.Contains(LabelWay.Measures) : null;
}
