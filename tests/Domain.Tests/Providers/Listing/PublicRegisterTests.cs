using System.Text.Json;
using CleanerProduction.DomainTests.Proofs;
using CleanerProduction.Guidelines;
using CleanerProduction.Guidelines.Registration;
using CleanerProduction.Meetings;
using CleanerProduction.Providers;
using CleanerProduction.Providers.Listing;
using Xunit;

namespace CleanerProduction.DomainTests.Providers.Listing;

public class PublicRegisterTests
{
    private const ProviderCategory One = ProviderCategory.Category1, Two = ProviderCategory.Category2;

    private static readonly DateTimeOffset Start = HongKongTime.StartOf(new(2025, 9, 1));

    private static Provider P(int number) => new($"2025-{number:000}", new($"第{number}公司", $"第{number}公司", $"Company {number}"))
    {
        Telephone = "23456789", Email = "info@example.hk", Address = Trilingual.Same("1 Kwun Tong Road"), Identifier = "12345678", CodeOfConductOn = new(2025, 9, 1),
    };

    private static PublicRegister And(PublicRegister register, ListingAct act, int number, ProviderCategory category, int day) =>
        register.With(register.Next(act, P(number), category, Start.AddDays(day)).Value).Value;

    private static PublicRegister Ten()
    {
        var register = PublicRegister.None;
        for (var i = 1; i <= 9; i++) register = And(register, ListingAct.Added, i, i % 2 == 0 ? Two : One, i);
        return And(register, ListingAct.Removed, 4, Two, 20);
    }

    [Fact]
    public void Additions_and_removals_say_who_is_listed()
    {
        var register = And(Ten(), ListingAct.Added, 1, Two, 21);
        Assert.Equal(["2025-001/1", "2025-001/2", "2025-002/2", "2025-003/1"], register.Listed.Take(4).Select(l => Registration.ReferenceOf(l.Number, l.Category)));
        Assert.DoesNotContain(("2025-004", Two), register.Listed);
        Assert.Equal(9, register.Listed.Count());
    }

    [Fact]
    public void Nothing_is_listed_twice_removed_unlisted_or_entered_out_of_turn()
    {
        var register = Ten();
        Assert.Equal("listed-already", register.Next(ListingAct.Added, P(1), One, Start.AddDays(30)).Refusal!.Code);
        Assert.Equal("not-listed", register.Next(ListingAct.Removed, P(4), Two, Start.AddDays(30)).Refusal!.Code);
        Assert.Equal("not-listed", register.Next(ListingAct.Removed, P(1), Two, Start.AddDays(30)).Refusal!.Code);
        Assert.Equal("listing-out-of-time", register.Next(ListingAct.Added, P(4), Two, Start.AddDays(19)).Refusal!.Code);
        var next = register.Next(ListingAct.Added, P(4), Two, Start.AddDays(20)).Value;
        Assert.Equal("listing-out-of-sequence", register.With(next with { Sequence = 12 }).Refusal!.Code);
        Assert.Equal("listing-out-of-sequence", PublicRegister.Of(register.Entries.RemoveAt(3)).Refusal!.Code);
    }

    [Fact]
    public void RG_5_1_1_an_entry_holds_the_public_fields_and_nothing_else()
    {
        var json = JsonDocument.Parse(Ten().Entries[3].Text()).RootElement;
        Assert.Equal(["act", "address", "at", "category", "email", "name", "number", "sequence", "telephone", "website"], json.EnumerateObject().Select(p => p.Name));
        Assert.Equal(CanonicalJson.Of(json), Ten().Entries[3].Text());
        Assert.DoesNotContain("12345678", Ten().Entries[3].Text(), StringComparison.Ordinal);
        Assert.Equal(FindingOutcome.Met, Section5Directory.Contents.Of(new(RegistrationState.Provisional, true,
            [DirectoryField.Name, DirectoryField.Address, DirectoryField.Telephone, DirectoryField.Email, DirectoryField.Website, DirectoryField.Category])).Outcome);
    }

    [Fact]
    public void Every_step_that_lists_or_removes_is_entered_and_no_other()
    {
        var acts = RegistrationWorkflow.Table.Rows.ToLookup(r => PublicRegister.ActOf(r.From, r.To), r => r.Step);
        Assert.Equal([RegistrationStep.Register, RegistrationStep.Accept], acts[ListingAct.Added].Distinct());
        Assert.Equal([RegistrationStep.CancelForQuality, RegistrationStep.CancelNotCompleted, RegistrationStep.Delist, RegistrationStep.Leave], acts[ListingAct.Removed].Distinct());
        Assert.Contains(RegistrationStep.AwaitExamination, acts[null]);
        Assert.Contains(RegistrationStep.Warn, acts[null]);
    }

    [Fact]
    public void Every_way_out_of_the_directory_looks_alike()
    {
        var register = PublicRegister.None;
        register = And(register, ListingAct.Added, 1, One, 1);
        var removed = register.Next(ListingAct.Removed, P(1), One, Start.AddDays(2)).Value;
        foreach (var step in new[] { "Delist", "Leave", "Cancel", "warn", "complaint", "provisional" }) Assert.DoesNotContain(step, removed.Text(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Every_entry_proves_itself_against_every_head_after_it()
    {
        var register = Ten();
        for (var size = 1; size <= 10; size++)
            for (var sequence = 1; sequence <= size; sequence++)
            {
                var proof = register.Prove(sequence, size).Value;
                Assert.True(proof.Holds);
                var root = SmallVerifier.RootOf(SmallVerifier.Leaf(System.Text.Encoding.UTF8.GetBytes(proof.Entry.Text())), sequence - 1, size, proof.Path);
                Assert.Equal(proof.Head.Root, Convert.ToHexStringLower(root!));
                foreach (var forged in new[]
                {
                    proof.Entry with { Category = proof.Entry.Category == One ? Two : One }, proof.Entry with { Act = proof.Entry.Act == ListingAct.Added ? ListingAct.Removed : ListingAct.Added },
                    proof.Entry with { Number = "2025-099" }, proof.Entry with { At = proof.Entry.At.AddMilliseconds(1) }, proof.Entry with { Telephone = "23456780" }, proof.Entry with { Name = Trilingual.Same("x") },
                })
                    Assert.False((proof with { Entry = forged }).Holds);
                if (size > 1) Assert.False((proof with { Entry = proof.Entry with { Sequence = sequence % size + 1 } }).Holds);
            }
        Assert.Equal("listing-unknown", register.Prove(11, 10).Refusal!.Code);
        Assert.Equal("listing-unknown", register.Prove(0, 10).Refusal!.Code);
        Assert.Equal("listing-unknown", register.Prove(3, 2).Refusal!.Code);
        Assert.Equal("listing-unknown", register.Prove(1, 11).Refusal!.Code);
    }

    [Fact]
    public void It_only_grew_between_any_two_heads_and_a_rewritten_one_did_not()
    {
        var register = Ten();
        for (var size = 0; size <= 10; size++)
            for (var earlier = 0; earlier <= size; earlier++) Assert.True(register.Grown(earlier, size).Value.Holds);
        var rewritten = PublicRegister.Of(register.Entries.SetItem(1, register.Entries[1] with { Email = "other@example.hk" })).Value;
        Assert.True(rewritten.Grown(5, 10).Value.Holds);
        for (var earlier = 2; earlier <= 10; earlier++) Assert.False((rewritten.Grown(earlier, 10).Value with { Earlier = register.HeadAt(earlier) }).Holds);
        Assert.True((rewritten.Grown(1, 10).Value with { Earlier = register.HeadAt(1) }).Holds);
        Assert.Equal("listing-unknown", register.Grown(5, 4).Refusal!.Code);
    }

    [Fact]
    public void Stored_entries_make_the_same_head_again() => Assert.Equal(Ten().Head, PublicRegister.Of(Ten().Entries).Value.Head);

    [Fact]
    public void Notices_are_of_the_days_asked_the_newest_first()
    {
        Assert.Equal([10L, 9L, 8L], Ten().Notices(new(new(2025, 9, 9), new(2025, 9, 21))).Select(e => e.Sequence));
        Assert.Equal(10, Ten().Notices(new(null, null)).Count());
    }
}
