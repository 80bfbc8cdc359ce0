using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Xunit;

namespace CleanerProduction.PortalTests.Access;

/// <summary>Whatever is sent by whatever form: never a fault of the server, and what was typed is either kept or on the page again with a sentence in the reader's language.</summary>
public sealed partial class BadInputTests(TwoCamps portal) : IClassFixture<TwoCamps>
{
    private static readonly HtmlParser Parser = new();

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    // What is put into a field, by the kind of field; null leaves it out.
    private static readonly (string Name, Func<IElement, string?> Put)[] Variants =
    [
        ("rubbish", f => IsChoice(f) ? Value(f) : "~ <b>12,3,4</b> ~"),
        ("over-long", f => IsTyped(f) ? new string('長', 5000) : Value(f)),
        ("half surrogates and control characters", f => IsTyped(f) ? "a\u0000b\u0008\u001b\u202e\ufffec" : Value(f)),
        ("half surrogates", f => IsTyped(f) ? "%ED%A0%80x%FF" : Value(f)),
        ("negative", _ => "-1"),
        ("not a number", _ => "NaN"),
        ("huge", _ => "999999999999999999999999999999.99"),
        ("31 February", _ => "2026-02-31"),
        ("the last day there is", _ => "9999-12-31"),
        ("unknown choice", f => IsTyped(f) ? Value(f) : "Nonsense"),
        ("number for a choice", f => IsTyped(f) ? Value(f) : "4711"),
        ("nothing", _ => null),
    ];

    [Fact]
    public async Task No_form_of_any_page_breaks_or_loses_what_was_typed()
    {
        var (people, lines) = MatrixLine.Read(Sources.Path("tests/Portal.Tests/Access/Matrix.txt"));
        var wrong = new List<string>();
        var forms = new HashSet<string>(StringComparer.Ordinal);
        // Who may send a form sends the same form: the first of them tries it.
        string[] columns = ["own", "secretariat", "director", "administrator"];
        foreach (var of in lines.Where(l => l.Kind == "form" && !l.Address.StartsWith("/account/", StringComparison.Ordinal)).GroupBy(l => columns.FirstOrDefault(c => l.Answers[people.IndexOf(c)] == "ok")))
        {
            if (of.Key is not { } column) continue;
            var person = column switch { "own" => TwoCamps.Camps[0], "secretariat" => "p-secretary", "director" => "p-director", _ => "p-administrator" };
            var browser = await portal.Browser(person, "zh-CN");
            foreach (var line in of)
            {
                var address = line.Thing is null ? line.Address : line.With(portal.Things[line.Thing].OfCamps[0]);
                IHtmlFormElement? form = null;
                foreach (var (name, put) in Variants)
                {
                    form ??= await Form(browser, address, line);
                    // What was sent before may have been done, and the form is gone with it.
                    if (form is null) break;
                    forms.Add(line.Head);
                    var (why, refused) = await Try(browser, address, form, name, put);
                    if (why is not null) wrong.Add($"{person} {address} {Handler(form)}: {name}: {why}");
                    if (!refused) form = null;
                }
            }
        }
        Assert.True(forms.Count >= Table(lines), $"only {forms.Count} forms were found");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Distinct()));
    }

    private static int Table(IEnumerable<MatrixLine> lines) => lines.Where(l => l.Kind == "form").Select(l => l.Address + l.Form).Distinct().Count() / 2;

    private static async Task<IHtmlFormElement?> Form(HttpClient browser, string address, MatrixLine line)
    {
        using var page = await browser.GetAsync(new Uri(address, UriKind.Relative), Test);
        return Parser.ParseDocument(await page.Content.ReadAsStringAsync(Test)).Forms.FirstOrDefault(f => Handler(f) is { } handler && line.IsOf(handler));
    }

    // What is wrong with the answer, and whether the form stands there as before.
    private static async Task<(string? Why, bool Refused)> Try(HttpClient browser, string address, IHtmlFormElement form, string variant, Func<IElement, string?> put)
    {
        List<(string Name, string Value, IElement Field)> sent = [];
        var body = new StringBuilder();
        foreach (var field in Fields(form))
        {
            var name = field.GetAttribute("name")!;
            var value = name is "_handler" or "__RequestVerificationToken" ? Value(field) : put(field);
            if (value is null) continue;
            sent.Add((name, value, field));
            body.Append(body.Length > 0 ? "&" : "").Append(Uri.EscapeDataString(name)).Append('=').Append(variant == "half surrogates" && value.StartsWith('%') ? value : Uri.EscapeDataString(value));
        }
        using var answer = await Send();
        if ((int)answer.StatusCode >= 500) return ($"{(int)answer.StatusCode}", false);
        if (answer.StatusCode != HttpStatusCode.OK)
        {
            // It was done: pressed twice, the second must not break either.
            using var again = await Send();
            return ((int)again.StatusCode >= 500 ? $"{(int)again.StatusCode} when sent again" : null, false);
        }
        return (Wrong(await answer.Content.ReadAsStringAsync(Test), Handler(form), sent, variant), true);

        async Task<HttpResponseMessage> Send()
        {
            using HttpContent content = form.Enctype == "multipart/form-data" ? Parts(sent) : new StringContent(body.ToString(), new MediaTypeHeaderValue("application/x-www-form-urlencoded"));
            return await browser.PostAsync(new Uri(address, UriKind.Relative), content, Test);
        }
    }

    // Refused: it says why in the reader's language, and nothing typed is lost.
    private static string? Wrong(string text, string? handler, List<(string Name, string Value, IElement Field)> sent, string variant)
    {
        if (Untypable().IsMatch(text)) return "what nobody can type came in";
        var page = Parser.ParseDocument(text);
        var said = string.Join(' ', page.QuerySelectorAll(".errsum, [role=alert], [role=status], .note").Select(e => e.TextContent));
        if (said.Length == 0) return "nothing is said";
        if (!Han().IsMatch(said)) return $"not in the reader's language: {said[..Math.Min(80, said.Length)]}";
        if (variant != "rubbish") return null;
        foreach (var (name, value, field) in sent.Where(s => IsTyped(s.Field)))
            if (page.Forms.Where(f => Handler(f) == handler).SelectMany(Fields).FirstOrDefault(f => f.GetAttribute("name") == name) is not { } again || Value(again) != value) return $"lost what was typed in {name} ({said[..Math.Min(200, said.Length)]})";
        return null;
    }

    private static MultipartFormDataContent Parts(IEnumerable<(string Name, string Value, IElement Field)> sent)
    {
        var parts = new MultipartFormDataContent();
        foreach (var (name, value, _) in sent) parts.Add(new StringContent(value), name);
        return parts;
    }

    // The fields of a form as a browser would send them, of a radio group the first chosen or the first, of buttons the first.
    private static IEnumerable<IElement> Fields(IHtmlFormElement form)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in form.QuerySelectorAll("input[name], select[name], textarea[name], button[name]"))
            if (field.GetAttribute("type") != "file" && field.Closest("fieldset[disabled]") is null && (!Group(field) || seen.Add(field.GetAttribute("name")!))) yield return field;
        static bool Group(IElement field) => field.GetAttribute("type") is "radio" or "submit";
    }

    private static bool IsTyped(IElement field) => field is IHtmlTextAreaElement || field is IHtmlInputElement { Type: "text" or "email" or "tel" or "search" or "number" or "url" };

    private static bool IsChoice(IElement field) => !IsTyped(field) && field is not IHtmlInputElement { Type: "date" or "datetime-local" or "time" };

    private static string Value(IElement field) => field switch
    {
        IHtmlTextAreaElement text => text.TextContent,
        IHtmlSelectElement select => select.QuerySelector("option[selected]")?.GetAttribute("value") ?? select.QuerySelector("option[value]:not([value=''])")?.GetAttribute("value") ?? "",
        _ => field.GetAttribute("value") ?? "",
    };

    private static string? Handler(IHtmlFormElement form) => form.QuerySelector("input[name=_handler]")?.GetAttribute("value");

    [GeneratedRegex("&#x(0|8|1B|FFFE);|[\0\u0008\u001b]")]
    private static partial Regex Untypable();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Han();
}
