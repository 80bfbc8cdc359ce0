using System.Security.Claims;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Files;
using CleanerProduction.Portal.Files.Previews;
using CleanerProduction.Portal.Files.Scanning;
using CleanerProduction.PortalTests.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace CleanerProduction.PortalTests.Files;

/// <summary>A database, a store and a book of files, with or without a scanner.</summary>
internal sealed class FileOffice : IAsyncDisposable
{
    private readonly SqliteStores stores = new();

    private FileOffice() { }

    public const string Case = "DP2-2026-0031";

    public static CancellationToken Test => TestContext.Current.CancellationToken;

    public FileStore Store { get; private set; } = null!;

    public CaseFiles Book { get; private set; } = null!;

    public FileWatch Watch { get; private set; } = null!;

    public string StoreFolder => Path.Combine(stores.Folder, "files");

    public static async Task<FileOffice> Open(IScanner? scanner = null)
    {
        var office = new FileOffice();
        await office.stores.InitializeAsync();
        office.Restart(scanner);
        return office;
    }

    /// <summary>The portal stopped and started again: only what is on the disk is left.</summary>
    public void Restart(IScanner? scanner)
    {
        var (databases, reference, bell) = (stores.Node.GetRequiredService<IDbContextFactory<PortalDb>>(), stores.Node.GetRequiredService<ReferenceData>(), new FileBell());
        Store = new(StoreFolder);
        Book = new(databases, Store, reference, bell, TimeProvider.System, scanner);
        Watch = new(databases, Store, bell, new DocumentPages(Store, TimeProvider.System, NullLogger<DocumentPages>.Instance), TimeProvider.System, NullLogger<FileWatch>.Instance, scanner);
    }

    public PortalDb Db() => stores.Db();

    public Task<Result<CaseFile>> Add(byte[] content, string name = "contract.pdf", string slot = "service-contract", string holder = Case) =>
        Book.Add(holder, slot, name, new MemoryStream(content), "p-applicant", Test);

    public async Task<CaseFile> Added(byte[] content, string name = "contract.pdf", string slot = "service-contract", string holder = Case)
    {
        var added = await Add(content, name, slot, holder);
        Assert.True(added.Ok, added.Refusal?.Code);
        return added.Value;
    }

    public ValueTask DisposeAsync() => stores.DisposeAsync();
}

/// <summary>A subject of the tests: cases of one company's people; what DP2-2026-0099 holds nobody may change.</summary>
internal sealed class HeldByApplicant : IHoldsFiles
{
    public bool Knows(string holder) => holder.StartsWith("DP2-2026-", StringComparison.Ordinal);

    public Task<bool> MayRead(ClaimsPrincipal person, string holder, CancellationToken cancellation) =>
        Task.FromResult((holder is FileOffice.Case or "DP2-2026-0099") && (person.PersonId() is "p-applicant" or "p-secretary"));

    public Task<bool> MayWrite(ClaimsPrincipal person, string holder, string slot, CancellationToken cancellation) =>
        Task.FromResult(holder == FileOffice.Case && person.PersonId() == "p-applicant");

    // An act rests on every quotation there is.
    public Task<DateTimeOffset?> RestsSince(string holder, string slot, CancellationToken cancellation) => Task.FromResult<DateTimeOffset?>(slot == "quotation" ? DateTimeOffset.MaxValue : null);
}
