using System.Collections.Immutable;
using System.Globalization;
using CleanerProduction.Applications;
using CleanerProduction.Cases;
using CleanerProduction.Guidelines;
using CleanerProduction.Providers;

namespace CleanerProduction.Files;

/// <summary>Every place files are kept in.</summary>
public sealed class Slots
{
    private const string OfProvider = "provider-";

    private readonly ImmutableDictionary<string, Slot> byWord;

    private Slots(ImmutableList<Slot> all) => (All, byWord) = (all, all.ToImmutableDictionary(s => s.Word, StringComparer.Ordinal));

    /// <summary>All of them, in the order of the file.</summary>
    public ImmutableList<Slot> All { get; }

    /// <summary>The slot of that word, or null.</summary>
    public Slot? this[string word] => byWord.GetValueOrDefault(word);

    /// <summary>What a project of this type must hold by then, in the order of the file.</summary>
    public IEnumerable<Slot> Due(ProjectType type, SlotDue by) => All.Where(s => s.Holder == SlotHolder.Case && s.Due == by && s.IsOf(type));

    /// <summary>What a name of a holder names; null where it names nothing. Whether it exists its subject knows.</summary>
    public static SlotHolder? HolderOf(string holder) =>
        IsNumbered(holder, "company-") ? SlotHolder.Company
        : IsNumbered(holder, "factory-") ? SlotHolder.Factory
        : holder.StartsWith(OfProvider, StringComparison.Ordinal) && Provider.ParseNumber(holder[OfProvider.Length..]) is { Ok: true } number && OfProvider + number.Value == holder ? SlotHolder.Provider
        : CaseReference.Parse(holder) is { Ok: true } read && read.Value.ToString() == holder ? Of(read.Value) : null;

    /// <summary>The slot of that word where it belongs to such a holder; null otherwise.</summary>
    public Slot? Of(string holder, string word) => this[word] is { } slot && slot.Holder == HolderOf(holder) ? slot : null;

    /// <summary>Reads <c>seeds/slots.json</c>. A doubled slot or an impossible one is a FormatException.</summary>
    public static Slots Parse(string json, Clauses clauses)
    {
        var read = StrictJson.Read<ImmutableList<Slot>>("slots.json", json);
        foreach (var slot in read)
        {
            var films = slot.Kinds.Exists(k => k is SlotKind.Mp4 or SlotKind.QuickTime);
            if (!IsWord(slot.Word) || slot.Name.IsIncomplete || slot.Hint.IsIncomplete || slot.Kinds.IsEmpty || slot.MostMegabytes < 1 || slot.MostFiles < 1
                || slot.LeastSeconds < 0 || slot.LeastSeconds > 0 && !films || slot.Holder != SlotHolder.Case && (!slot.Types.IsEmpty || slot.Due != SlotDue.Never || !slot.Times.IsEmpty || !slot.Rests.IsEmpty)
                || slot.Clauses.Count > 3 || slot.Clauses.Exists(c => clauses[c] is null))
                throw new FormatException($"slots.json: {slot.Word} cannot be");
        }
        return read.GroupBy(s => s.Word, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice ? throw new FormatException($"slots.json: {twice.Key} stands twice") : new(read);
    }

    private static SlotHolder? Of(CaseReference reference) =>
        reference.Project is not null ? SlotHolder.Case : reference.Label is not null ? SlotHolder.Label : reference.Letters switch { CaseReference.Complaint => SlotHolder.Complaint, CaseReference.Event => SlotHolder.Event, _ => null };

    private static bool IsNumbered(string holder, string before) =>
        holder.StartsWith(before, StringComparison.Ordinal) && int.TryParse(holder.AsSpan(before.Length), NumberStyles.None, CultureInfo.InvariantCulture, out _) && holder[before.Length] != '0';

    private static bool IsWord(string word) =>
        word.Split('-').All(part => part.Length > 0 && part.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c)));
}
