using CleanerProduction.Applications;
using CleanerProduction.Files;
using CleanerProduction.Portal.Data;
using CleanerProduction.PortalTests.Projects;
using CleanerProduction.PortalTests.Seeding;
using CleanerProduction.Projects;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CleanerProduction.PortalTests.Files;

/// <summary>Who fills which slot of a case while what.</summary>
public sealed class FilesOfCasesTests(DemonstrationStores stores) : ProjectOffice(stores), IClassFixture<DemonstrationStores>
{
    [Fact]
    public async Task A_slot_is_filled_by_those_it_names_while_its_time_lasts()
    {
        var name = await Case("DP1", "0009");
        var before = (await File(name)).Case.State;
        foreach (var state in Enum.GetValues<ApplicationState>())
        {
            await Stand(name, state);
            foreach (var slot in Reference.Slots.All.Where(s => s.Holder == SlotHolder.Case))
            {
                var open = slot.IsOf(ProjectType.Demonstration1) && slot.IsOpenIn(state);
                Assert.Equal(open && slot.By == SlotBy.Applicant, await Door.MayWrite(Owner, name, slot.Word, Test));
                // An officer sees no draft.
                if (state != ApplicationState.Draft) Assert.Equal(open && slot.By == SlotBy.Officers, await Door.MayWrite(Secretary, name, slot.Word, Test));
                Assert.False(await Door.MayWrite(OwnerOfTwo, name, slot.Word, Test));
            }
        }
        await Stand(name, before);
    }

    [Fact]
    public async Task What_an_act_rests_on_is_known_by_when_the_act_was_done()
    {
        var name = await Case("DP1", "0009");
        Assert.Null(await Door.RestsSince(name, "publicity", Test));
        Assert.Null(await Door.RestsSince(name, "bank-details", Test));
        Assert.Null(await Events.Record(Owner, name, null, new(ProjectAct.AnnouncePublicity, Today.AddDays(20), "leaflet", Logo: true, Printed: true), Test));
        Assert.Equal((await File(name)).History[^1].At, await Door.RestsSince(name, "publicity", Test));
    }

    [Fact]
    public async Task Every_act_a_slot_rests_on_is_one_that_histories_name()
    {
        await using var db = await Open();
        string[] others = ["RecordOrder", "RecordDelivery", "AskChange"];
        var known = Enum.GetNames<ProjectAct>().Concat(Enum.GetNames<ApplicationStep>()).Concat(others).ToHashSet(StringComparer.Ordinal);
        Assert.All(Reference.Slots.All.SelectMany(s => s.Rests), act => Assert.Contains(act, known));
        Assert.All(ProjectActs.Table.Where(r => r.Slot is not null), r => Assert.NotNull(Reference.Slots[r.Slot!]));
    }

    private async Task Stand(string name, ApplicationState state)
    {
        await using var db = await Open();
        await db.Set<Application>().Where(a => a.Reference == name).ExecuteUpdateAsync(set => set.SetProperty(a => a.State, state), Test);
    }
}
