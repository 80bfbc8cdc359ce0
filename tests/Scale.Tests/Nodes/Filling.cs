using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using CleanerProduction.Applications;
using CleanerProduction.Applications.Forms;
using CleanerProduction.Portal.Applications.Apply;
using CleanerProduction.PortalTests.Applications.Apply;

namespace CleanerProduction.ScaleTests.Nodes;

/// <summary>An applicant who fills in a form page by page at a browser. What gets no answer, or the proxy's that nobody is there, is sent once more as it was, as the portal's own script does.</summary>
internal sealed class Filling(Browser browser)
{
    private const ProjectType Kind = ProjectType.NewTechnology;
    private const int MostTries = 300;

    private readonly Dictionary<FormGroup, ImmutableSortedDictionary<string, string>> taken = [];
    private string reference = "";

    /// <summary>Of each page what was typed when it was last taken.</summary>
    public IReadOnlyDictionary<FormGroup, ImmutableSortedDictionary<string, string>> Taken => taken;

    /// <summary>How many pages were taken.</summary>
    public int Pages { get; private set; }

    /// <summary>How often a page had to be asked for or sent again.</summary>
    public int Again { get; private set; }

    /// <summary>Begins a draft for a factory; its reference.</summary>
    public async Task<string> Begin(int factory)
    {
        using var begun = await Send("/applications/new", "new", [("Form.Factory", factory.ToString(CultureInfo.InvariantCulture)), ("Form.Kind", Kind.ToString())]);
        return reference = begun.Headers.Location!.ToString().Split('/')[^1].Split('?')[0];
    }

    /// <summary>Fills in every page, and again with other words, until that is over and every page was filled in.</summary>
    public async Task Until(Task over)
    {
        var whole = WholeForm.Of(Kind);
        using var chosen = await Send(ApplyLinks.Page(reference, FormGroup.Providers), "page", [("go", $"choose:{whole.Providers[0].Number}:{whole.Providers[0].Category}")]);
        for (var time = 1; !over.IsCompleted || time == 1; time++)
        {
            var typed = whole with { Title = $"Water-based coating, version {time}", Summary = $"Summary {time}", Process = $"Process {time}", Adoption = $"About {time} factories." };
            foreach (var page in FormGroups.Of(Kind, again: false).SelectMany(s => s).Where(g => g is not (FormGroup.Company or FormGroup.Factory or FormGroup.Check or FormGroup.Declare)))
            {
                var texts = FormText.Of(typed, page);
                using var sent = await Send(ApplyLinks.Page(reference, page), "page", [.. texts.Select(t => (t.Key, t.Value)), ("go", "continue")]);
                if (sent.Headers.Location!.ToString().Contains("checked", StringComparison.Ordinal)) throw new InvalidOperationException($"{page} was not taken as typed: {sent.Headers.Location}");
                taken[page] = texts;
                Pages++;
            }
        }
    }

    /// <summary>Declares and hands in.</summary>
    public async Task HandIn()
    {
        using var done = await Send(ApplyLinks.Declare(reference), "declare", [.. ((string[])["funding", "evaluation", "bribery", "willing", "accurate"]).Select((word, i) => ($"Form.Declared[{i}]", word))]);
        if (!done.Headers.Location!.ToString().EndsWith("/receipt", StringComparison.Ordinal)) throw new InvalidOperationException($"No receipt but {done.Headers.Location}");
    }

    private async Task<HttpResponseMessage> Send(string address, string form, IReadOnlyCollection<(string Name, string Value)> fields)
    {
        var filled = await Patiently(() => browser.FillIn(address, form, fields));
        return await Patiently(async () =>
        {
            var answer = await browser.Post(address, filled);
            return answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther ? answer : throw new HttpRequestException($"{address} answered {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}", null, answer.StatusCode);
        });
    }

    // What the portal itself answers is its answer; nothing at all, or the proxy's word that nobody is there, is none.
    private async Task<T> Patiently<T>(Func<Task<T>> ask)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await ask();
            }
            catch (HttpRequestException lost) when (lost.StatusCode is null or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout && tries < MostTries)
            {
                Again++;
                await Task.Delay(100);
            }
        }
    }
}
