using System.Collections.Immutable;

namespace CleanerProduction.Forms;

using Texts = ImmutableSortedDictionary<string, string>;

/// <summary>A field that two people answered differently since both read it.</summary>
/// <param name="Place">The field.</param>
/// <param name="Mine">What the later one typed.</param>
/// <param name="Theirs">What stands there.</param>
public sealed record ContestedField(string Place, string Mine, string Theirs);

/// <summary>A page after two people filled it in at the same time.</summary>
/// <param name="Texts">What only one of them changed is taken; where both did, what stands already.</param>
/// <param name="Contested">Where both did.</param>
/// <param name="KeptLines">Lines of the later one that were put after the others, since the list itself had changed; by their new marks.</param>
public sealed record MergedPage(Texts Texts, ImmutableArray<ContestedField> Contested, ImmutableArray<string> KeptLines);

/// <summary>Takes two people's changes of a page of any form together: base is what both read.</summary>
public static class PageMerge
{
    /// <summary>Merges what was sent (<paramref name="sent"/>; a place that was not on the page is left out) with what stands, both begun from <paramref name="read"/>.</summary>
    public static MergedPage Of<TGroup>(FormSheet<TGroup> sheet, TGroup group, Texts read, Texts stands, IReadOnlyDictionary<string, string> sent) where TGroup : struct, Enum
    {
        var mine = read.SetItems(sent.Where(s => sheet.IsOn(group, s.Key)));
        var texts = stands.ToBuilder();
        var contested = ImmutableArray.CreateBuilder<ContestedField>();
        var kept = ImmutableArray.CreateBuilder<string>();
        foreach (var list in sheet.Lists.Where(l => EqualityComparer<TGroup>.Default.Equals(l.Group, group)))
            foreach (var prefix in list.Prefixes([.. mine.Keys, .. stands.Keys]).ToList()) mine = Fitted(list, prefix, read, stands, mine, texts, kept);
        foreach (var (place, own) in mine)
        {
            var (before, now) = (read.GetValueOrDefault(place, ""), stands.GetValueOrDefault(place, ""));
            if (own == before || own == now) continue;
            if (now == before) texts[place] = own;
            else contested.Add(new(place, own, now));
        }
        return new(texts.ToImmutable(), contested.ToImmutable(), kept.ToImmutable());
    }

    // Lines that only stand on one side: new ones come after those that came meanwhile; where lines went meanwhile, those changed here are put at the end whole.
    private static Texts Fitted<TGroup>(FormList<TGroup> list, string prefix, Texts read, Texts stands, Texts mine, Texts.Builder texts, ImmutableArray<string>.Builder kept) where TGroup : struct, Enum
    {
        var (before, now, own) = (Lines(read), Lines(stands), Lines(mine));
        var renumbered = list.Mark.Length == 0;
        var gone = before.Except(now).Any();
        var taken = new List<string>(now);
        foreach (var line in own)
        {
            var changed = Row(mine, line) != Row(read, line);
            var isNew = !before.Contains(line);
            var fits = isNew ? !now.Contains(line) && !gone : renumbered ? !gone : now.Contains(line);
            if (fits && !(isNew && !changed))
            {
                if (isNew) taken.Add(line);
                continue;
            }
            if (changed && !now.Any(l => Row(stands, l) == Row(mine, line)))
            {
                var next = Next(taken);
                taken.Add(next);
                foreach (var field in list.Fields) texts[$"{field}/{next}"] = mine.GetValueOrDefault($"{field}/{line}", "");
                kept.Add(next);
            }
            mine = mine.RemoveRange(list.Fields.Select(f => $"{f}/{line}"));
        }
        return mine;

        List<string> Lines(Texts of) => [.. list.Lines(of.Keys).Where(l => list.Accepts(l) && l.StartsWith(prefix, StringComparison.Ordinal))];
        string Row(Texts of, string line) => string.Join('\u001f', list.Fields.Select(f => of.GetValueOrDefault($"{f}/{line}", "")));
        string Next(List<string> lines) => prefix + Typed.Line(lines.Select(l => (int)(Typed.Number(l[prefix.Length..]) ?? 0)).DefaultIfEmpty(0).Max() + 1);
    }
}
