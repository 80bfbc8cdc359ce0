using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace CleanerProduction.PortalTests.Accounts;

/// <summary>Whoever reads the database has nobody's recovery codes; those from before they were hashed still open.</summary>
public sealed class RecoveryCodeTests : IDisposable
{
    private static readonly string[] Old = ["BCDFG-HJKMN", "PQRTV-WXY23", "46789-BCDFG"];

    private readonly AccountHost host = new("Production");

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Fact]
    public async Task V6_5_2_codes_are_kept_as_hashes_and_each_opens_once()
    {
        var person = await host.Make("officer@example.test", "Observer");
        var codes = await Made(person.Id, 10);
        var kept = await Kept(person.Id);
        Assert.All(codes, code => Assert.DoesNotContain(code, kept, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(10, await Left(person.Id));
        Assert.True(await Redeem(person.Id, codes[3]));
        Assert.False(await Redeem(person.Id, codes[3]));
        Assert.False(await Redeem(person.Id, Old[0]));
        Assert.Equal(9, await Left(person.Id));
        // The same codes twice are not seen to be the same.
        await Made(person.Id, 10);
        Assert.NotEqual(kept.Split(';')[0], (await Kept(person.Id)).Split(';')[0]);
        Assert.False(await Redeem(person.Id, codes[4]));
    }

    [Fact]
    public async Task V6_5_2_codes_from_before_stay_good_and_are_hashed_by_their_use_or_the_next_start()
    {
        var (used, waiting) = (await host.Make("used@example.test", "Observer"), await host.Make("waiting@example.test", "Observer"));
        foreach (var person in new[] { used, waiting })
        {
            await Made(person.Id, 1);
            await using var db = await Open();
            await db.Set<IdentityUserToken<string>>().Where(t => t.UserId == person.Id && t.Name == "RecoveryCodes").ExecuteUpdateAsync(set => set.SetProperty(t => t.Value, string.Join(';', Old)), Test);
            Assert.Equal(3, await Left(person.Id));
        }
        Assert.True(await Redeem(used.Id, Old[0]));
        var start = host.Services.GetServices<IHostedService>().OfType<BackgroundService>().Single(s => s.GetType().Name == "PlainCodes");
        await start.StartAsync(Test);
        await start.ExecuteTask!;
        foreach (var (person, left) in new[] { (used.Id, 2), (waiting.Id, 3) })
        {
            var kept = await Kept(person);
            Assert.All(Old, code => Assert.DoesNotContain(code, kept, StringComparison.OrdinalIgnoreCase));
            Assert.Equal(left, await Left(person));
            Assert.Equal(left == 3, await Redeem(person, Old[0]));
            Assert.True(await Redeem(person, Old[2]));
        }
    }

    /// <inheritdoc />
    public void Dispose() => host.Dispose();

    private Task<bool> Redeem(string id, string code) => With(async people => (await people.RedeemTwoFactorRecoveryCodeAsync((await people.FindByIdAsync(id))!, code)).Succeeded);

    private Task<int> Left(string id) => With(async people => await people.CountRecoveryCodesAsync((await people.FindByIdAsync(id))!));

    private Task<List<string>> Made(string id, int many) => With(async people => (await people.GenerateNewTwoFactorRecoveryCodesAsync((await people.FindByIdAsync(id))!, many))!.ToList());

    private async Task<T> With<T>(Func<UserManager<Person>, Task<T>> act)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<UserManager<Person>>());
    }

    private async Task<string> Kept(string id)
    {
        await using var db = await Open();
        return (await db.Set<IdentityUserToken<string>>().AsNoTracking().SingleAsync(t => t.UserId == id && t.Name == "RecoveryCodes", Test)).Value!;
    }

    private Task<PortalDb> Open() => host.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync(Test);
}
