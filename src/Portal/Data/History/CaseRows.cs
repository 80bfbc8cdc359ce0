using CleanerProduction.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CleanerProduction.Portal.Data;

/// <summary>Which rows belong to a case, and what about to be saved changes in them.</summary>
internal static class CaseRows
{
    private const int LongestValue = 200;
    private static readonly HashSet<Type> Others = [typeof(CaseEntry), typeof(QueueRow), typeof(Notice), typeof(TabledCase), typeof(CarriedDecision), typeof(DeadlineMove), typeof(EventShare), typeof(HistoryText)];
    private static readonly System.Reflection.MethodInfo Reading = typeof(CaseRows).GetMethod(nameof(Read), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!;

    // Whoever may read a history need not know these: they stand in it as digests.
    private static readonly HashSet<string> Personal = new(StringComparer.Ordinal)
        { "Payee", "Account", "Name", "Email", "NormalizedEmail", "Telephone", "Address", "Contact", "Signatory", "IdentityNumber", "Key", "Code", "Language" };

    // What tells a lost race or repeats what the entry says anyway.
    private static readonly HashSet<string> Told = new(StringComparer.Ordinal) { "HistoryEntries", "HistoryHash", "State", "StateSince", "Version", "AsTyped", "Saved", "SavedAt", "SavedBy" };

    /// <summary>True for what only counts rows that are kept with their own times: seats of an event, taken by anybody without an officer's act.</summary>
    public static bool IsCounter(IProperty property) => property.DeclaringType.ClrType == typeof(CleanerProduction.Programme.Events.ProgrammeEvent) && property.Name is nameof(CleanerProduction.Programme.Events.ProgrammeEvent.SignUps) or nameof(CleanerProduction.Programme.Events.ProgrammeEvent.Taken);

    /// <summary>The case a row lies beside; null for a case itself and for what belongs to none.</summary>
    public static string? CaseOf(EntityEntry row) => row.Entity is not IHasHistory && LiesBesideCases(row.Metadata.ClrType) && row.Metadata.FindProperty("Case") is { } property && property.ClrType == typeof(string) ? (string?)row.CurrentValue(property) : null;

    /// <summary>True for a table whose rows name a case and are its own: what histories, indexes, notices, agendas and events say of cases is not.</summary>
    public static bool LiesBesideCases(Type type) => !Others.Contains(type);

    /// <summary>The rows of such a table that belong to a case, tracked.</summary>
    public static async Task<List<object>> RowsOf(PortalDb db, Type type, string @case, CancellationToken cancellation) =>
        await ((Task<List<object>>)Reading.MakeGenericMethod(type).Invoke(null, [db, @case, cancellation])!);

    /// <summary>True where the row is added, changed or gone.</summary>
    public static bool Changes(this EntityEntry row) => row.State is EntityState.Added or EntityState.Modified or EntityState.Deleted;

    /// <summary>What it changes, in the order of the mapping. <paramref name="number"/> names a row that has no key yet.</summary>
    public static IEnumerable<Difference> Of(string @case, EntityEntry row, int number)
    {
        var prefix = row.Entity is IHasHistory ? "" : $"{row.Metadata.ClrType.Name}/{KeyOf(row, number)}/";
        foreach (var (name, property, value) in Values(row, row.Metadata.GetProperties(), row.Metadata.GetComplexProperties()))
        {
            if (property.IsPrimaryKey() || Told.Contains(name) || name == "Case") continue;
            var (was, now) = (row.State == EntityState.Added ? null : Said(value.OriginalValue), row.State == EntityState.Deleted ? null : Said(value.CurrentValue));
            if (was == now) continue;
            var field = prefix + name;
            var hidden = Personal.Contains(property.Name) || IsLong(was) || IsLong(now);
            yield return hidden ? new(field, Digest(@case, field, was), Digest(@case, field, now), true) : new(field, was, now);
        }
    }

    private static async Task<List<object>> Read<T>(PortalDb db, string @case, CancellationToken cancellation) where T : class =>
        [.. await db.Set<T>().Where(row => EF.Property<string>(row, "Case") == @case).ToListAsync(cancellation)];

    private static string? Digest(string @case, string field, string? value) => value is null ? null : Differences.DigestOf(@case, field, value);

    private static bool IsLong(string? value) => value is not null && (value.Length > LongestValue || value is ['{', ..] or ['[', _, ..]);

    private static IEnumerable<(string Name, IProperty Property, PropertyEntry Value)> Values(EntityEntry row, IEnumerable<IProperty> properties, IEnumerable<IComplexProperty> complex)
    {
        foreach (var property in properties) yield return (property.Name, property, row.Property(property));
        foreach (var part in complex.Where(c => !c.IsCollection && !c.ComplexType.IsMappedToJson() && !c.IsNullable))
            foreach (var property in part.ComplexType.GetProperties())
                yield return ($"{part.Name}.{property.Name}", property, row.ComplexProperty(part).Property(property));
    }

    // The key without the case, which is known.
    private static string KeyOf(EntityEntry row, int number) => row.Metadata.FindPrimaryKey()!.Properties.Where(p => p.Name != "Case").Select(p => row.Property(p)).ToList() is { Count: > 0 } keys
        ? string.Join('.', keys.Select(k => k.IsTemporary || k.Metadata.ValueGenerated == ValueGenerated.OnAdd && row.State == EntityState.Added ? $"+{number}" : Said(k.CurrentValue)))
        : "1";

    private static object? CurrentValue(this EntityEntry row, IProperty property) => row.Property(property).CurrentValue;

    /// <summary>A value as an entry says it; null for nothing.</summary>
    public static string? Said(object? value) => value switch
    {
        null or "" => null,
        DateOnly day => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        DateTimeOffset at => CleanerProduction.Meetings.ChainEntry.Instant(at),
        IFormattable formattable => formattable.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        string or bool or Hkd or Share => value.ToString(),
        System.Collections.IEnumerable => StrictJson.WriteKept(value),
        _ => value.ToString(),
    };
}
