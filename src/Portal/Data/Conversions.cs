using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CleanerProduction.Portal.Data;

/// <summary>
/// How values stand in the database, once for all tables: SQLite must be able to sort and sum each of them, and both databases must
/// give back what was put in. Days are ISO text on SQLite and dates on PostgreSQL, as each provider has them.
/// </summary>
internal static class Conversions
{
    /// <summary>Applies them.</summary>
    public static void Configure(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<DateTimeOffset>().HaveConversion<Instant>();
        conventions.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        conventions.Properties<Hkd>().HaveConversion<Cents>();
        conventions.Properties<Share>().HaveConversion<Exact>().HaveMaxLength(40);
        conventions.ComplexProperties<Trilingual>();
    }

    /// <summary>UTC milliseconds since 1970, as in the record of meetings; what is finer is cut off.</summary>
    public sealed class Instant() : ValueConverter<DateTimeOffset, long>(at => at.ToUnixTimeMilliseconds(), stored => DateTimeOffset.FromUnixTimeMilliseconds(stored));

    /// <summary>Whole cents.</summary>
    public sealed class Cents() : ValueConverter<Hkd, long>(amount => amount.Cents, stored => new Hkd(stored));

    /// <summary>A share as it is written: <c>50.01%</c>, <c>1/3</c>; exact.</summary>
    public sealed class Exact() : ValueConverter<Share, string>(share => share.ToString(), stored => Share.Parse(stored).Value);
}
