using System.Collections.Immutable;
using System.Reflection;
using CleanerProduction.Cases;

namespace CleanerProduction.Portal.Data;

/// <summary>What the steps of the demonstration changed in their cases, so that its histories read as those of a portal in use.</summary>
internal sealed class DemonstrationDifferences
{
    private static readonly string[] Told = [nameof(IHasHistory.Head), "State", "StateSince", "HistoryEntries", "HistoryHash", "Reference", "IsClosed"];
    private static readonly Dictionary<Type, PropertyInfo[]> Known = [];
    private readonly Dictionary<string, Dictionary<string, string>> last = new(StringComparer.Ordinal);

    /// <summary>The entry with what changed in the case since its last one; the case ends with it.</summary>
    public CaseEntry Seal(IHasHistory @case, CaseEntry entry)
    {
        var (was, now) = (last.GetValueOrDefault(entry.Case) ?? [], Values(@case));
        last[entry.Case] = now;
        var changes = now.Keys.Union(was.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(field => new Difference(field, was.GetValueOrDefault(field), now.GetValueOrDefault(field))).Where(d => d.Was != d.Now).ToImmutableArray();
        var made = entry.Sealed(entry.PreviousHash, entry.By is Workflows.Role.Timer or Workflows.Role.Committee or Workflows.Role.Panel ? null : "203.0.113.0/24", Differences.Write(changes));
        @case.Seal(made);
        return made;
    }

    private static Dictionary<string, string> Values(IHasHistory @case)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var property in PropertiesOf(@case.GetType()))
            if (CaseRows.Said(property.GetValue(@case)) is { } value) values[property.Name] = value;
        return values;
    }

    private static PropertyInfo[] PropertiesOf(Type type)
    {
        lock (Known)
        {
            if (Known.TryGetValue(type, out var found)) return found;
            return Known[type] = [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite && !Told.Contains(p.Name) && IsPlain(Nullable.GetUnderlyingType(p.PropertyType) ?? p.PropertyType))];
        }
    }

    private static bool IsPlain(Type type) => type.IsEnum || type.IsPrimitive || type == typeof(string) || type == typeof(Hkd) || type == typeof(Share) || type == typeof(DateOnly) || type == typeof(DateTimeOffset);
}
