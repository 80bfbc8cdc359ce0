using System.Globalization;
using CleanerProduction.Guidelines.Pass;
using CleanerProduction.Portal.Parts;
using CleanerProduction.Portal.Parts.Findings;
using CleanerProduction.Portal.Parts.Forms;
using CleanerProduction.Portal.Parts.Reading;
using Microsoft.AspNetCore.Components;

namespace CleanerProduction.Portal.Programme.Reports;

/// <summary>A project's final report in the form.</summary>
public sealed partial class FormPage
{
    private readonly FormErrors errors = new();
    private FilledForm? found;

    /// <summary>The project's reference.</summary>
    [Parameter]
    public string Reference { get; set; } = "";

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    /// <inheritdoc />
    protected override async Task OnInitializedAsync() => found = await Book.Of(Reference, Http.RequestAborted);

    private IReadOnlyList<FindingLine> Checked =>
        [.. new[] { Section3Evaluation.Participants, Section3Evaluation.Local, Section3Evaluation.Rating }.Select(r => r.Of(found!.Form.Facts)).Select(f => new FindingLine(f.Outcome, FindingWords.Of(f, Reader.Language), null, [f.Clause.Id]))];

    private static string NameOf(string line) => line switch
    {
        "events-held" => ReportsText.FormEventsHeld,
        "events-ahead" => ReportsText.FormEventsAhead,
        "result-published" => ReportsText.FormResult,
        _ => (line.EndsWith("/present", StringComparison.Ordinal) ? ReportsText.FormPresentAt : ReportsText.FormEligibleAt).With(line.Split('/')[0]),
    };

    private string? Sent(string name) => Http.Request.HasFormContentType && Http.Request.Form.TryGetValue(name, out var typed) ? typed.ToString() : null;

    private async Task Correct()
    {
        int? figure = int.TryParse(Sent("Figure"), NumberStyles.AllowThousands | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number) ? number : null;
        var seen = int.TryParse(Sent("Seen"), NumberStyles.None, CultureInfo.InvariantCulture, out var corrections) ? corrections : -1;
        if (await Book.Correct(Http.User, Reference, seen, Sent("Line"), figure, Sent("Why"), Http.RequestAborted) is { } refused) errors.Add(refused.Code switch { "form-line" => "Line", "form-figure" => "Figure", "form-reason" => "Why", _ => "" }, ReportNames.Refused(refused));
        else Navigator.NavigateTo(Links.FinalForm(Reference));
    }
}
