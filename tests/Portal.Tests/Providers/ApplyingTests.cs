using CleanerProduction.Forms;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Providers;
using CleanerProduction.Portal.Providers.Register;
using CleanerProduction.PortalTests.Seeding;
using CleanerProduction.Providers;
using CleanerProduction.Providers.Forms;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static CleanerProduction.Providers.ProviderCategory;

namespace CleanerProduction.PortalTests.Providers;

/// <summary>Applying for registration: begun, kept, handed in; nobody else's.</summary>
public sealed class ApplyingTests(DemonstrationStores stores) : RegistrationOffice(stores)
{
    [Fact]
    public async Task What_is_handed_in_becomes_a_case_for_each_category_and_both_sides_are_told()
    {
        var number = Number();
        var filing = await Filed(number, Form(Category1, Category2));

        Assert.Equal([Category1, Category2], (await Cases(filing)).Select(c => c.Category));
        Assert.All(await Cases(filing), c => Assert.Equal(RegistrationState.Submitted, c.State));
        await using var db = await Open();
        Assert.Equal("Clear Study Consultants Limited", (await db.Set<Provider>().SingleAsync(p => p.Identifier == number, Test)).Name.En);
        Assert.Equal(2, await db.Set<Notice>().CountAsync(n => n.Case == filing && (n.PersonId == Applicant || n.PersonId == "p-secretary"), Test));
    }

    [Fact]
    public async Task A_record_without_the_clients_contact_keeps_the_draft_from_being_handed_in_and_a_criterion_missed_does_not()
    {
        var two = Form(Category1) with { Projects = [.. Form(Category1).Projects.Select((p, i) => i == 0 ? p with { Contact = "" } : p)] };
        var draft = await Draft(Number(), two);
        Assert.Equal(Submitting.Faults, (await Submitting.Submit(Applicant, draft, 2, new(true, true, true, true, true), Test))?.Code);

        var few = Form(Category1) with { Staff = [.. Form(Category1).Staff.Select((s, i) => i == 0 ? s with { Years = 1.9m } : s)] };
        Assert.Null(await Submitting.Submit(Applicant, await Draft(Number(), few), 2, new(true, true, true, true, true), Test));
    }

    [Fact]
    public async Task All_five_are_declared_and_what_was_read_over_is_what_is_handed_in()
    {
        var draft = await Draft(Number(), Form(Category1));
        Assert.Equal(Submitting.Undeclared, (await Submitting.Submit(Applicant, draft, 2, new(true, true, true, true, false), Test))?.Code);
        Assert.Equal(Submitting.Moved, (await Submitting.Submit(Applicant, draft, 1, new(true, true, true, true, true), Test))?.Code);
        Assert.Null(await Submitting.Submit(Applicant, draft, 2, new(true, true, true, true, true), Test));
        Assert.Equal(Submitting.NoDraft, (await Submitting.Submit(Applicant, draft, 2, new(true, true, true, true, true), Test))?.Code);
    }

    [Fact]
    public async Task Another_persons_application_is_one_that_is_not_there()
    {
        var draft = await Draft(Number(), Form(Category1));
        Assert.Null(await Book.Mine(Stranger, draft, Test));
        Assert.Null(await Book.Seen(Secretary, draft, Test));
        foreach (var reference in new[] { draft, "RA-2099-0001" })
        {
            Assert.Equal(RegistrationDesk.Unknown, (await Submitting.Submit(Stranger, reference, 2, new(true, true, true, true, true), Test))?.Code);
            Assert.Equal(RegistrationDesk.Unknown, (await Saving.Save(Stranger, reference, new(RegistrationPage.Company, 2, new Dictionary<string, string> { ["telephone"] = "1" }), Test)).Refusal!.Code);
        }
        Assert.Equal("23456789", (await Book.Mine(Applicant, draft, Test))!.Form.Telephone);
    }

    [Fact]
    public async Task A_company_that_is_known_is_begun_by_those_alone_who_act_for_it()
    {
        var number = Number();
        var filing = await Filed(number, Form(Category1));
        Assert.Equal(Beginning.Known, (await Beginning.Begin(Stranger, new(number, Trilingual.Same("x"), [Category2]), Language.En, Test)).Refusal!.Code);
        Assert.Equal("category-applied-for-already", (await Beginning.Begin(Applicant, new(number, Trilingual.Same("x"), [Category1]), Language.En, Test)).Refusal!.Code);

        var more = await Beginning.Begin(Applicant, new(number, Trilingual.Same("x"), [Category2]), Language.En, Test);
        Assert.NotEqual(filing, more.Value);
        await using var db = await Open();
        Assert.Single(await db.Set<RegistrationFiling>().Where(f => f.Reference == filing || f.Reference == more.Value).Select(f => f.ProviderNumber).Distinct().ToListAsync(Test));
        Assert.Equal(more.Value, (await Beginning.Begin(Applicant, new(number, Trilingual.Same("x"), [Category2]), Language.En, Test)).Value);
    }

    [Fact]
    public async Task Of_two_who_save_a_page_at_once_neither_loses_what_only_one_changed_and_both_versions_stand_where_both_did()
    {
        var draft = await Draft(Number(), Form(Category1));
        Assert.True((await Saving.Save(Applicant, draft, new(RegistrationPage.Company, 2, new Dictionary<string, string> { ["telephone"] = "1111", ["email"] = "a@b.example" }), Test)).Ok);
        var late = (await Saving.Save(Applicant, draft, new(RegistrationPage.Company, 2, new Dictionary<string, string> { ["telephone"] = "2222", ["website"] = "https://c.example" }), Test)).Value;

        Assert.Equal(new ContestedField("telephone", "2222", "1111"), Assert.Single(late.Contested));
        Assert.Equal(("1111", "a@b.example", "https://c.example"), (late.Case.Form.Telephone, late.Case.Form.Email, late.Case.Form.Website));
    }

    [Fact]
    public async Task Lines_added_before_any_is_filled_in_all_stay()
    {
        var draft = await Draft(Number(), Form(Category1) with { Staff = [] });
        for (var lines = 1; lines < 4; lines++)
        {
            var texts = Enumerable.Range(1, lines).ToDictionary(i => $"staff-name/S{i}", _ => "", StringComparer.Ordinal);
            var saved = await Saving.Save(Applicant, draft, new(RegistrationPage.Staff, 1 + lines, texts, new("staff", "", true)), Test);
            Assert.Equal(Enumerable.Range(1, lines + 1).Select(i => $"S{i}"), saved.Value.Case.Form.Staff.Select(s => s.Id));
        }
    }

    [Fact]
    public async Task By_whom_a_company_is_known_is_not_typed_over_in_the_form()
    {
        var number = Number();
        var draft = await Draft(number, Form(Category1));
        var saved = await Saving.Save(Applicant, draft, new(RegistrationPage.Company, 2, new Dictionary<string, string> { ["identifier"] = "98071993", ["telephone"] = "1" }), Test);
        Assert.Equal(number, saved.Value.Case.Form.Identifier);
    }

    [Fact]
    public async Task Two_who_hand_in_at_once_hand_in_once()
    {
        var draft = await Draft(Number(), Form(Category1));
        var all = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Submitting.Submit(Applicant, draft, 2, new(true, true, true, true, true), Test)));
        Assert.Single(all, r => r is null);
        Assert.Equal(1, (await Case(draft)).HistoryEntries);
    }
}
