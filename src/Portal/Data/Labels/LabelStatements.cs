using System.Collections.Immutable;
using CleanerProduction.Labels;
using CleanerProduction.Labels.Forms;

namespace CleanerProduction.Portal.Data.Labels;

/// <summary>What a form states as the check asks it; without a form, as one that came by post, everything is the officers' to record.</summary>
internal static class LabelStatements
{
    /// <summary>A form, with the portal's factories its names and numbers lead to.</summary>
    /// <param name="application">The application.</param>
    /// <param name="form">Its form, or null.</param>
    /// <param name="asked">The same beside its round, or null.</param>
    /// <param name="measures">The catalogue.</param>
    /// <param name="factoryOf">The portal's factory behind a certificate's number, a project's reference or a name; null where none is known.</param>
    /// <param name="declared">Whether the declaration of no breach is on file; null where none is asked for.</param>
    public static CheckStated Of(LabelApplication application, LabelEntryForm? form, LabelAsked? asked, IReadOnlyList<Measure> measures, Func<string, string, int?> factoryOf, bool? declared)
    {
        if (form is null || asked is null)
            return application.Label == LabelKind.TechnologyService ? new() : new() { Measures = [], Suppliers = [], Referrals = [], DeclarationReceived = application.OriginalReceivedOn is null ? null : declared is true ? true : null };
        var facts = asked.Stated();
        var title = form.Ways.IsEmpty ? (bool?)null : form.Ways.Contains(LabelWay.Title);
        return new()
        {
            AssessmentCompleted = facts.AssessmentCompleted, NoCostMeasuresAllDone = facts.NoCostMeasuresAllDone, PlanForTheRest = facts.PlanForTheRest,
            ClaimsCity = title, ClaimsTitle = title, RegisteredUntil = form.RegisteredUntil, DeclarationReceived = declared,
            Awards = [.. form.Awards.Where(a => a.Year is not null).Select(a => (a.Year!.Value, a.Number))],
            Measures = [.. form.Measures.Where(m => m.DoneOn is not null).Select(m => new StatedMeasure(m.Id, Name(m, measures), m.Paid == true, m.VocOrNox == true, m.DoneOn))],
            Suppliers = [.. form.Suppliers.Select(s => new StatedFactory(s.Factory, Stated(s.Certificate), factoryOf(s.Certificate, s.Factory)))],
            Referrals = [.. form.Referrals.Select(r => new StatedFactory(r.Factory, Stated(r.Project), factoryOf(r.Project, r.Factory)))],
        };
    }

    // What stands in the catalogue is called as it stands there, in the language of the form, with what the applicant adds.
    private static string Name(FormMeasure measure, IReadOnlyList<Measure> measures) => measures.FirstOrDefault(m => m.Id == measure.Catalogue) is { } known
        ? measure.Name.Length > 0 ? $"{known.Id} {measure.Name}" : $"{known.Id} {known.Name.Hant}"
        : measure.Name;

    private static string? Stated(string text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
