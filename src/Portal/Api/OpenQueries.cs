using System.Globalization;
using CleanerProduction.Portal.Parts.Bodies;
using CleanerProduction.Portal.Parts.OpenData;
using CleanerProduction.Portal.Parts.Reading;

namespace CleanerProduction.Portal.Api;

/// <summary>Reads what the address of a list or document asks for.</summary>
internal static class OpenQueries
{
    /// <summary>The most rows of a page.</summary>
    public const int MostRows = 100;

    private const int UsualRows = 50;
    private const int MostPages = 1_000_000;

    /// <summary>Every name must be known, and stand once.</summary>
    public static OpenQuery Read(HttpContext http, IReadOnlyCollection<OpenParameter> known, bool paged, Faults faults)
    {
        Dictionary<string, string> values = new(StringComparer.Ordinal);
        foreach (var (name, value) in http.Request.RouteValues) values[name] = value?.ToString() ?? "";
        foreach (var (name, value) in http.Request.Query)
        {
            if (name is "lang" || (paged && name is "page" or "pageSize" or "format")) { }
            else if (known.FirstOrDefault(p => p.Name == name) is not { } parameter) faults.Add(name, ApiText.UnknownParameter, string.Join(", ", known.Select(p => p.Name)));
            else if (!Fits(parameter, value.ToString())) faults.Add(name, ApiText.UnfitParameter, parameter.Schema.ToJsonString());
            if (value.Count == 1 && value.ToString().Trim() is { Length: > 0 } text) values[name] = text;
        }
        return new(values, Whole("page", 1, MostPages), Whole("pageSize", UsualRows, MostRows), http.RequestServices.GetRequiredService<Reader>().Language);

        int Whole(string name, int usual, int most)
        {
            if (!values.TryGetValue(name, out var text) || !paged) return usual;
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most) return number;
            faults.Add(name, BodiesText.NotWhole, 1, most);
            return usual;
        }
    }

    private static bool Fits(OpenParameter parameter, string text) =>
        parameter.Schema["enum"]?.AsArray() is { } words ? words.Any(w => w!.ToString() == text)
        : parameter.Schema["type"]?.ToString() != "integer" || int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);
}
