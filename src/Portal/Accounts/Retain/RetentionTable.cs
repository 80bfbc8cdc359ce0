using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CleanerProduction.Portal.Accounts.Retain;

/// <summary>Who sees to it that something goes in time.</summary>
public enum RetentionKeeper
{
    /// <summary>The portal, every night.</summary>
    Portal,
    /// <summary>Whoever runs the machine.</summary>
    Host,
    /// <summary>The person, by asking for erasure.</summary>
    Person,
    /// <summary>Nobody: it is kept as long as the Programme's books.</summary>
    Programme,
}

/// <summary>How long one kind of thing is kept (seeds/retention.json).</summary>
/// <param name="Id">Its word; what it is and why so long says <c>What_…</c> and <c>Why_…</c>.</param>
/// <param name="Months">For so many months, counted by days of Hong Kong; null where no time is set.</param>
/// <param name="By">Who sees to it.</param>
public sealed record RetentionRule(string Id, int? Months = null, RetentionKeeper By = RetentionKeeper.Portal)
{
    /// <summary>What is from before this moment goes: the day that lies so many months back is kept to its first second.</summary>
    public DateTimeOffset Limit(DateTimeOffset now) => HongKongTime.StartOf(HongKongTime.DateOf(now).AddMonths(-Months!.Value));
}

/// <summary>The table of what is kept how long.</summary>
public static class RetentionTable
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() }, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    /// <summary>All rules, in the order in which they are told. A file that cannot be read stops the start.</summary>
    public static ImmutableArray<RetentionRule> Rules { get; } = Read(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "seeds", "retention.json")));

    /// <summary>Reads it. Throws <see cref="InvalidOperationException"/> where a rule the portal keeps has no time.</summary>
    public static ImmutableArray<RetentionRule> Read(string json)
    {
        var rules = JsonSerializer.Deserialize<ImmutableArray<RetentionRule>>(json, Strict);
        return rules.FirstOrDefault(r => r.By == RetentionKeeper.Portal && r.Months is not > 0) is { } timeless ? throw new InvalidOperationException($"seeds/retention.json: {timeless.Id} needs months above zero.") : rules;
    }
}
