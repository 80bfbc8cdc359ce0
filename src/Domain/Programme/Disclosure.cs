using System.Collections.Immutable;
using CleanerProduction.Applications;

namespace CleanerProduction.Programme;

/// <summary>
/// Which counts everybody may be told, whatever is asked: no count below <see cref="Tally.Few"/>, and none that gives one away by subtraction. Of a whole that is told, the parts kept back are two
/// or more and not all one; of a whole that is kept back, some part is. Every question that sets some filters and leaves others is a count here, so a page cannot be worked out from its neighbours.
/// </summary>
public sealed class Disclosure
{
    /// <summary>Keeps nothing back: for officers.</summary>
    public static Disclosure OfEverything { get; } = new(new([]));

    private readonly ImmutableArray<ImmutableArray<object>> values;
    private readonly int[] strides;
    private readonly int[] counts;
    private readonly bool[] kept;

    /// <summary>Works it out for everything that is counted.</summary>
    public Disclosure(Tally all)
    {
        values = [Of(all, c => c.Phase), Of(all, c => c.Kind), Of(all, c => c.Sector), Of(all, c => c.Place), Of(all, c => c.Year), Of(all, c => c.Aim)];
        strides = new int[values.Length];
        var size = 1;
        for (var axis = values.Length - 1; axis >= 0; axis--) (strides[axis], size) = (size, size * (values[axis].Length + 1));
        (counts, kept) = (new int[size], new bool[size]);
        foreach (var cell in all.Cells) counts[At(new(cell.Phase, cell.Kind, cell.Sector, cell.Place, cell.Year, cell.Aim))!.Value] += cell.Count;
        for (var axis = 0; axis < values.Length; axis++) EachLine(axis, Sum);
        for (var at = 0; at < size; at++) kept[at] = counts[at] is > 0 and < Tally.Few;
        for (var changed = true; changed;)
        {
            changed = false;
            for (var axis = 0; axis < values.Length; axis++) EachLine(axis, (whole, stride, parts) => changed |= Keep(whole, stride, parts));
        }
    }

    /// <summary>True where the count of what is asked is told; that there are none always is.</summary>
    public bool Tells(TallyAsk ask) => At(ask) is not { } at || !kept[at];

    /// <summary>
    /// What is asked, which is told, by something of it: the parts that are told one by one, and the others together. <paramref name="with"/> asks for one part alone.
    /// </summary>
    public Division<TKey> Divide<TKey>(Tally asked, TallyAsk ask, Func<TallyCell, TKey> by, Func<TallyAsk, TKey, TallyAsk> with) where TKey : IComparable<TKey>
    {
        var parts = asked.By(by).ToLookup(p => Tells(with(ask, p.Key)));
        return new([.. parts[true]], parts[false].Count(), new([.. parts[false].SelectMany(p => p.Part.Cells)]));
    }

    private static ImmutableArray<object> Of<T>(Tally all, Func<TallyCell, T> of) where T : notnull => [.. all.Cells.Select(c => (object)of(c)).Distinct()];

    // Place 0 of an axis is all of it; null where nothing is so.
    private int? At(TallyAsk ask)
    {
        object?[] asked = [ask.Phase, ask.Kind, ask.Sector, ask.Place, ask.Year, ask.Aim];
        var at = 0;
        for (var axis = 0; axis < asked.Length; axis++)
        {
            if (asked[axis] is not { } value) continue;
            if (values[axis].IndexOf(value) is not (>= 0 and var place)) return null;
            at += (place + 1) * strides[axis];
        }
        return at;
    }

    // A whole and its parts along one axis.
    private void EachLine(int axis, Action<int, int, int> line)
    {
        var (stride, parts) = (strides[axis], values[axis].Length);
        for (var block = 0; block < counts.Length; block += stride * (parts + 1))
            for (var whole = block; whole < block + stride; whole++) line(whole, stride, parts);
    }

    private void Sum(int whole, int stride, int parts)
    {
        for (var part = 1; part <= parts; part++) counts[whole] += counts[whole + part * stride];
    }

    // True where something more is kept back.
    private bool Keep(int whole, int stride, int parts)
    {
        if (counts[whole] == 0) return false;
        var changed = false;
        while (true)
        {
            var (hidden, sum, smallest) = (0, 0, -1);
            for (var at = whole + stride; at <= whole + parts * stride; at += stride)
                if (kept[at]) (hidden, sum) = (hidden + 1, sum + counts[at]);
                else if (counts[at] > 0 && (smallest < 0 || counts[at] < counts[smallest])) smallest = at;
            if (kept[whole] ? hidden > 0 : hidden == 0 || (hidden > 1 && sum > hidden)) return changed;
            // The smallest part goes too; where there is none, the whole.
            kept[smallest >= 0 ? smallest : whole] = changed = true;
        }
    }
}

/// <summary>A whole by its parts. The parts told and the others together are the whole.</summary>
/// <typeparam name="TKey">What it is divided by.</typeparam>
/// <param name="Parts">Those told one by one.</param>
/// <param name="Others">How many are told together only: none, or more than one.</param>
/// <param name="Rest">What those come to.</param>
public sealed record Division<TKey>(ImmutableArray<(TKey Key, Tally Part)> Parts, int Others, Tally Rest)
{
    /// <summary>The parts with the most applications first.</summary>
    public Division<TKey> MostFirst() => this with { Parts = [.. Parts.OrderByDescending(p => p.Part.Count)] };
}
