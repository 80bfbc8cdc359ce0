using System.Collections.Immutable;
using System.Globalization;
using CleanerProduction.CleanerIndex;
using Microsoft.AspNetCore.Http.Extensions;

namespace CleanerProduction.Portal.Programme.Index;

/// <summary>What was answered about a factory, as it stands in the address: a number, a level's digit, 0 for none, or <c>na</c> where an indicator does not apply.</summary>
public sealed class IndexSheet
{
    /// <summary>The word of what does not apply.</summary>
    public const string DoesNotApply = "na";

    private const int Longest = 20;
    private const decimal Largest = 1_000_000m;
    private readonly Dictionary<string, string> typed;

    private IndexSheet(IndicatorSet set, Dictionary<string, string> typed)
    {
        (Set, this.typed) = (set, typed);
        var answers = new Dictionary<string, IndicatorAnswer>(StringComparer.Ordinal);
        var unread = ImmutableArray.CreateBuilder<Indicator>();
        foreach (var indicator in set.Indicators)
            if (typed.TryGetValue(indicator.Code, out var text))
            {
                if (Read(indicator, text) is { } answer) answers.Add(indicator.Code, answer);
                else unread.Add(indicator);
            }
        (Answers, Unread) = (answers, unread.ToImmutable());
        Missing = [.. set.Indicators.Where(i => !typed.ContainsKey(i.Code))];
    }

    /// <summary>The set and version asked by.</summary>
    public IndicatorSet Set { get; }

    /// <summary>What is answered, by code.</summary>
    public IReadOnlyDictionary<string, IndicatorAnswer> Answers { get; }

    /// <summary>Indicators whose answer cannot be read.</summary>
    public ImmutableArray<Indicator> Unread { get; }

    /// <summary>Indicators without an answer.</summary>
    public ImmutableArray<Indicator> Missing { get; }

    /// <summary>True where nothing is answered: the page was just opened.</summary>
    public bool IsEmpty => typed.Count == 0;

    /// <summary>What was typed; null where nothing was.</summary>
    public string? this[string code] => typed.GetValueOrDefault(code);

    /// <summary>Reads it; an unknown set is the newest of the first.</summary>
    public static IndexSheet Read(IQueryCollection query, ImmutableArray<IndicatorSet> sets)
    {
        var set = sets.FirstOrDefault(s => s.Key == query["set"]) ?? sets.Where(s => s.Code == sets[0].Code).MaxBy(s => s.Version)!;
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var indicator in set.Indicators)
        {
            // That it does not apply is ticked beside a number: the tick counts.
            var text = query[indicator.Code].Contains(DoesNotApply) ? DoesNotApply : query[indicator.Code].ToString().Trim();
            if (text.Length > 0) given.Add(indicator.Code, text.Length > Longest ? text[..Longest] : text);
        }
        return new(set, given);
    }

    /// <summary>The address of these answers.</summary>
    public string Address => Links.CleanerIndex + new QueryBuilder(typed.Select(t => KeyValuePair.Create(t.Key, t.Value)).Prepend(new("set", Set.Key))).ToQueryString();

    private static IndicatorAnswer? Read(Indicator indicator, string text) => text == DoesNotApply ? IndicatorAnswer.NotApplicable
        : indicator.Sense == IndicatorSense.Stated ? text switch { "0" => IndicatorAnswer.Of(null), "1" or "2" or "3" => IndicatorAnswer.Of((IndexLevel)(text[0] - '0')), _ => null }
        : decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) <= Largest
            ? IndicatorAnswer.Of(indicator.Met(number)) : null;
}
