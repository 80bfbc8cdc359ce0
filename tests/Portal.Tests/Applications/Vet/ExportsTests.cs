using CleanerProduction.Portal.Applications.Vet;
using Microsoft.Extensions.Caching.Memory;
using Xunit;

namespace CleanerProduction.PortalTests.Applications.Vet;

public sealed class ExportsTests : IDisposable
{
    private readonly MemoryCache kept = new(new MemoryCacheOptions());

    private Exports Exports => new(kept);

    [Fact]
    public async Task A_download_says_to_its_own_person_alone_how_far_it_is()
    {
        Assert.Equal(new ExportProgress(0, 0, Ended: false), Exports.Of("p-secretary", "t1"));
        await using (var rows = Exports.Counted(Rows(3), "p-secretary", "t1", () => Task.FromResult(3)).GetAsyncEnumerator(TestContext.Current.CancellationToken))
        {
            for (var taken = 0; taken < 3; taken++)
            {
                Assert.True(await rows.MoveNextAsync());
                Assert.Equal(new ExportProgress(taken, 3, Ended: false), Exports.Of("p-secretary", "t1"));
            }
            Assert.False(await rows.MoveNextAsync());
        }
        Assert.Equal(new ExportProgress(3, 3, Ended: true), Exports.Of("p-secretary", "t1"));
        Assert.Equal(new ExportProgress(0, 0, Ended: false), Exports.Of("p-director", "t1"));
        Assert.Equal(new ExportProgress(0, 0, Ended: false), Exports.Of("p-secretary", "t2"));
    }

    [Fact]
    public async Task One_that_breaks_off_says_after_how_many_rows()
    {
        await using (var rows = Exports.Counted(Rows(5), "p-secretary", "t", () => Task.FromResult(5)).GetAsyncEnumerator(TestContext.Current.CancellationToken))
            for (var taken = 0; taken < 3; taken++) Assert.True(await rows.MoveNextAsync());
        Assert.Equal(new ExportProgress(2, 5, Ended: true), Exports.Of("p-secretary", "t"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("longer than any ticket the page would choose for itself")]
    public async Task Without_a_ticket_the_rows_go_out_and_nothing_is_kept(string? ticket)
    {
        var taken = 0;
        await foreach (var _ in Exports.Counted(Rows(4), "p-secretary", ticket, () => throw new InvalidOperationException("counted for nobody"))) taken++;
        Assert.Equal((4, 0), (taken, kept.Count));
    }

    /// <inheritdoc />
    public void Dispose() => kept.Dispose();

    private static async IAsyncEnumerable<int> Rows(int count)
    {
        for (var i = 0; i < count; i++)
        {
            await Task.Yield();
            yield return i;
        }
    }
}
