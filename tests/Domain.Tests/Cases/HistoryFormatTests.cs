using System.Collections.Immutable;
using CleanerProduction.Cases;
using CleanerProduction.Meetings;
using CleanerProduction.Workflows;
using Xunit;

namespace CleanerProduction.DomainTests.Cases;

/// <summary>Entries of both formats in one chain.</summary>
public class HistoryFormatTests
{
    private static readonly DateTimeOffset At = new(2026, 3, 5, 1, 2, 3, 4, TimeSpan.Zero);
    private static readonly string? Changes = Differences.Write([new("ApprovedGrant", null, "HK$1.00"), new("GrantOrder/1/Payee", null, Differences.DigestOf("DP1-2026-0001", "Payee", "Chan"), true)]);

    private static CaseEntry First => CaseEntry.Following("DP1-2026-0001", 1, ChainEntry.Genesis, At, "p-applicant", Role.Applicant, "Submit", "Draft", "Submitted", "FG-2.1.5", null);

    private static CaseEntry Second(string previous) => CaseEntry.Following("DP1-2026-0001", 2, previous, At, "p-secretary", Role.Secretariat, "FindComplete", "Submitted", "Complete", "FG-2.2.1", "x").Sealed(previous, "203.0.113.0/24", Changes);

    [Fact]
    public void An_entry_made_before_there_were_differences_has_the_hash_it_always_had()
    {
        // The payload as it was written then.
        const string payload = """{"by":"Applicant","case":"DP1-2026-0001","clause":"FG-2.1.5","from":"Draft","note":null,"to":"Submitted"}""";
        Assert.Equal(ChainEntry.HashOf(1, ChainEntry.Genesis, At, "p-applicant", "Submit", payload), First.Hash);
        Assert.True(First.IsIntact);
    }

    [Fact]
    public void Both_formats_stand_in_one_chain()
    {
        var second = Second(First.Hash);
        Assert.True(CaseHistory.Verify("DP1-2026-0001", [First, second], new(2, second.Hash)).Ok);
        Assert.Equal(["ApprovedGrant", "GrantOrder/1/Payee"], Differences.Read(second.Changes).Select(d => d.Field));
    }

    [Fact]
    public void Whatever_is_altered_in_an_entry_of_either_format_shows()
    {
        var (first, second) = (First, Second(First.Hash));
        CaseEntry[] altered =
        [
            first with { Network = "203.0.113.0/24" }, first with { Changes = "[]" }, first with { Format = 2 }, first with { Note = "x" },
            second with { Network = null }, second with { Network = "203.0.112.0/24" }, second with { Changes = null }, second with { Changes = Changes!.Replace("1.00", "9.00", StringComparison.Ordinal) },
            second with { Changes = "not to be read" }, second with { Format = 1 }, second with { Format = 3 }, second with { Clause = null }, second with { Actor = "p-secretary-2" }, second with { By = Role.Director },
        ];
        Assert.All(altered, entry => Assert.False(entry.IsIntact));
    }

    [Fact]
    public void A_value_is_recognised_by_its_digest_in_its_own_case_and_field_alone()
    {
        var digest = Differences.DigestOf("DP1-2026-0001", "Account", "123");
        Assert.Equal(digest, Differences.DigestOf("DP1-2026-0001", "Account", "123"));
        Assert.Equal(4, new[] { digest, Differences.DigestOf("DP1-2026-0002", "Account", "123"), Differences.DigestOf("DP1-2026-0001", "Payee", "123"), Differences.DigestOf("DP1-2026-0001", "Account", "124") }.ToImmutableHashSet().Count);
    }
}
