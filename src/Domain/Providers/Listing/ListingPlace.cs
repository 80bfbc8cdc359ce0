using System.Collections.Immutable;
using CleanerProduction.Companies;

namespace CleanerProduction.Providers.Listing;

/// <summary>Where a provider is, as its public address says (RG-5.1.1(a)): the directory is narrowed by it and nothing more is asked of anybody.</summary>
public static class ListingPlace
{
    /// <summary>Hong Kong.</summary>
    public const string HongKong = "HK";

    private const string Guangdong = "Guangdong";
    private static readonly string[] InHongKong = ["香港", "九龍", "九龙", "新界"];
    private static readonly string[] PartsOfHongKong = ["Hong Kong", "Kowloon", "New Territories", "N.T."];

    /// <summary>The code of a city of Guangdong, <see cref="HongKong"/>, or null where the address names neither.</summary>
    public static string? Of(Trilingual address, ImmutableArray<City> cities)
    {
        string[] texts = [.. new[] { address.Hant, address.Hans, address.En }.Distinct(StringComparer.Ordinal)];
        // A street of Hong Kong may be called after a city: the city is named with its own word, in its province, or as a part between commas.
        var named = cities.Select(c => (City: c, At: texts.Select(t => At(t, c.Name)).Where(at => at >= 0).DefaultIfEmpty(-1).Min())).Where(c => c.At >= 0).OrderBy(c => c.At).Select(c => c.City.Code).FirstOrDefault();
        return named ?? (Array.Exists(texts, t => Array.Exists(InHongKong, h => t.Contains(h, StringComparison.Ordinal)) || Array.Exists(Parts(t), p => PartsOfHongKong.Contains(p, StringComparer.OrdinalIgnoreCase))) ? HongKong : null);
    }

    private static int At(string text, Trilingual city)
    {
        foreach (var name in new[] { city.Hant, city.Hans })
        {
            var own = text.IndexOf(name + "市", StringComparison.Ordinal);
            if (own >= 0) return own;
            foreach (var province in new[] { "廣東省", "广东省", "廣東", "广东" })
                if (text.IndexOf(province + name, StringComparison.Ordinal) is >= 0 and var at) return at;
        }
        var parts = Parts(text);
        var part = Array.FindLastIndex(parts, p => p.Equals(city.En, StringComparison.OrdinalIgnoreCase) || p.Equals(city.En + " City", StringComparison.OrdinalIgnoreCase) || p.Equals($"{city.En} {Guangdong}", StringComparison.OrdinalIgnoreCase));
        return part < 0 || Array.Exists(parts, p => PartsOfHongKong.Contains(p, StringComparer.OrdinalIgnoreCase)) ? -1 : part;
    }

    private static string[] Parts(string text) => text.Split([',', '，', '.'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
