using System.Security.Cryptography;
using CleanerProduction.Portal.Files;
using Xunit;

namespace CleanerProduction.PortalTests.Files;

/// <summary>Files by their content.</summary>
public sealed class FileStoreTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("files-").FullName;
    private readonly FileStore files;

    public FileStoreTests() => files = new(folder);

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    private int Kept => Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Length;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_file_is_found_under_the_hash_of_its_content()
    {
        var content = RandomNumberGenerator.GetBytes(200_000);
        var file = (await files.Put(new MemoryStream(content), content.Length, Test)).Value;
        Assert.Equal(new(Convert.ToHexStringLower(SHA256.HashData(content)), content.Length), file);
        await using var read = files.Open(file.Hash)!;
        var copy = new MemoryStream();
        await read.CopyToAsync(copy, Test);
        Assert.Equal(content, copy.ToArray());
        Assert.True(await files.IsIntact(file.Hash, Test));
    }

    [Fact]
    public async Task The_same_content_is_one_file_even_at_the_same_moment()
    {
        var put = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => files.Put(new MemoryStream([1, 2, 3]), 3, Test), Test)));
        Assert.Single(put.Select(p => p.Value).Distinct());
        Assert.Equal(1, Kept);
    }

    [Fact]
    public async Task What_is_kept_is_not_overwritten_and_a_change_behind_its_back_shows()
    {
        var hash = (await files.Put(new MemoryStream([1, 2, 3]), 3, Test)).Value.Hash;
        var path = Directory.GetFiles(folder, hash, SearchOption.AllDirectories).Single();
        await File.WriteAllBytesAsync(path, [9], Test);
        Assert.False(await files.IsIntact(hash, Test));
        await files.Put(new MemoryStream([1, 2, 3]), 3, Test);
        Assert.Equal([9], await File.ReadAllBytesAsync(path, Test));
    }

    [Theory]
    [InlineData(10, true)]
    [InlineData(11, false)]
    public async Task A_file_over_the_limit_is_refused_and_leaves_nothing(int length, bool kept)
    {
        var put = await files.Put(new MemoryStream(new byte[length]), 10, Test);
        Assert.Equal(kept, put.Ok);
        Assert.Equal(kept ? null : "10", put.Refusal?.Figures["most"]);
        Assert.Equal(kept ? 1 : 0, Kept);
    }

    [Theory]
    [InlineData("../portal.db")]
    [InlineData("")]
    [InlineData("E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855")]
    [InlineData("..0b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b85")]
    [InlineData("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    public async Task What_is_no_hash_or_unknown_opens_nothing(string name)
    {
        Assert.Null(files.Open(name));
        Assert.False(files.Has(name));
        Assert.False(await files.IsIntact(name, Test));
    }
}
