using CleanerProduction.Applications;
using CleanerProduction.Files;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Files;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CleanerProduction.PortalTests.Files;

/// <summary>Files in their slots: versions, removing, what is refused and what stays.</summary>
public sealed class CaseFilesTests
{
    private static byte[] Pdf(int number) => Samples.Pdf($"1 0 obj<</Type/Catalog/N {number}>>endobj");

    [Fact]
    public async Task A_file_of_the_same_name_is_the_next_version_and_the_old_one_stays()
    {
        await using var office = await FileOffice.Open();
        var first = await office.Added(Pdf(1));
        var second = await office.Added(Pdf(2));
        Assert.Equal((1, 2, first.Line), (first.Version, second.Version, second.Line));
        var line = Assert.Single((await office.Book.Of(FileOffice.Case, FileOffice.Test)).Lines);
        Assert.Equal(second.Id, line.Newest.Id);
        Assert.Equal(first.Hash, Assert.Single(line.Earlier).Hash);
        Assert.True(office.Store.Has(first.Hash) && office.Store.Has(second.Hash));
    }

    [Fact]
    public async Task What_replaces_may_have_another_name_and_a_newcomer_with_the_old_name_is_a_file_of_its_own()
    {
        await using var office = await FileOffice.Open();
        var first = await office.Added(Pdf(1), "draft.pdf");
        var second = (await office.Book.Replace(first.Id, "final.pdf", new MemoryStream(Pdf(2)), "p-applicant", FileOffice.Test)).Value;
        Assert.Equal((2, "draft.pdf", "final.pdf"), (second.Version, second.Line, second.Name));
        Assert.Equal("file-gone", (await office.Book.Replace(first.Id, "other.pdf", new MemoryStream(Pdf(3)), "p-applicant", FileOffice.Test)).Refusal?.Code);
        var third = await office.Added(Pdf(4), "draft.pdf");
        Assert.Equal((1, 2), (third.Version, (await office.Book.Of(FileOffice.Case, FileOffice.Test)).Standing.Count()));
    }

    [Fact]
    public async Task The_same_file_sent_again_after_a_lost_answer_is_the_file_that_is_there()
    {
        await using var office = await FileOffice.Open();
        var first = await office.Added(Pdf(1));
        Assert.Equal(first.Id, (await office.Added(Pdf(1))).Id);
        var second = (await office.Book.Replace(first.Id, "b.pdf", new MemoryStream(Pdf(2)), "p-applicant", FileOffice.Test)).Value;
        Assert.Equal(second.Id, (await office.Book.Replace(first.Id, "b.pdf", new MemoryStream(Pdf(2)), "p-applicant", FileOffice.Test)).Value.Id);
    }

    [Fact]
    public async Task Four_at_once_with_one_name_become_four_versions_without_a_gap()
    {
        await using var office = await FileOffice.Open();
        var added = await Task.WhenAll(Enumerable.Range(1, 4).Select(n => Task.Run(() => office.Added(Pdf(n)), FileOffice.Test)));
        Assert.Equal([1, 2, 3, 4], added.Select(f => f.Version).Order());
        Assert.Single((await office.Book.Of(FileOffice.Case, FileOffice.Test)).Standing);
    }

    [Fact]
    public async Task Removing_keeps_the_row_and_is_taken_back_once()
    {
        await using var office = await FileOffice.Open();
        var file = await office.Added(Pdf(1));
        var removed = (await office.Book.Remove(file.Id, "p-applicant", FileOffice.Test)).Value;
        Assert.Equal("p-applicant", removed.RemovedBy);
        Assert.Equal("file-gone", (await office.Book.Remove(file.Id, "p-applicant", FileOffice.Test)).Refusal?.Code);
        var held = await office.Book.Of(FileOffice.Case, FileOffice.Test);
        Assert.Empty(held.Standing);
        Assert.Single(held.All);
        Assert.Null((await office.Book.Undo(file.Id, "p-applicant", FileOffice.Test)).Value.RemovedAt);
        Assert.Equal("file-gone", (await office.Book.Undo(file.Id, "p-applicant", FileOffice.Test)).Refusal?.Code);
    }

    [Fact]
    public async Task The_database_itself_refuses_to_delete_a_row()
    {
        await using var office = await FileOffice.Open();
        await office.Added(Pdf(1));
        await using var db = office.Db();
        await Assert.ThrowsAnyAsync<Exception>(() => db.Set<CaseFile>().ExecuteDeleteAsync(FileOffice.Test));
    }

    [Fact]
    public async Task A_full_slot_takes_no_more_until_one_is_removed_and_then_not_that_one_back()
    {
        await using var office = await FileOffice.Open();
        var files = new List<CaseFile>();
        for (var n = 1; n <= 3; n++) files.Add(await office.Added(Pdf(n), $"{n}.pdf"));
        var full = (await office.Add(Pdf(4), "4.pdf")).Refusal!;
        Assert.Equal(("file-too-many", "3"), (full.Code, full.Figures["files"]));
        Assert.Equal(2, (await office.Added(Pdf(5), "3.pdf")).Version);
        await office.Book.Remove(files[0].Id, "p-applicant", FileOffice.Test);
        await office.Added(Pdf(4), "4.pdf");
        Assert.Equal("file-too-many", (await office.Book.Undo(files[0].Id, "p-applicant", FileOffice.Test)).Refusal?.Code);
    }

    [Theory]
    [InlineData(59.999, "file-too-short")]
    [InlineData(60, null)]
    public async Task FG_3_4_3_a_video_runs_60_seconds(double seconds, string? refused)
    {
        await using var office = await FileOffice.Open();
        var added = await office.Add(Samples.Video(seconds), "film.mp4", "video");
        Assert.Equal(refused, added.Refusal?.Code);
        if (refused is null) Assert.Equal(60, added.Value.Seconds);
        else Assert.DoesNotContain(Directory.GetFiles(office.StoreFolder, "*", SearchOption.AllDirectories), _ => true);
    }

    [Theory]
    [InlineData("company-12", "service-contract")]
    [InlineData("DP2-2026-0031", "ownership-proof")]
    [InlineData("DP2-2026-0031", "no-such")]
    [InlineData("nothing", "supporting")]
    public async Task What_a_holder_has_no_slot_for_is_refused(string holder, string slot)
    {
        await using var office = await FileOffice.Open();
        Assert.Equal("file-slot", (await office.Add(Pdf(1), slot: slot, holder: holder)).Refusal?.Code);
    }

    [Fact]
    public async Task The_same_content_at_another_case_is_found()
    {
        await using var office = await FileOffice.Open();
        await office.Added(Pdf(1), "quote.pdf", "quotation");
        var other = await office.Added(Pdf(1), "offer.pdf", "quotation", "DP1-2026-0004");
        await office.Added(Pdf(2), "offer2.pdf", "quotation", "DP1-2026-0004");
        Assert.Equal(other.Id, Assert.Single(await office.Book.Elsewhere(FileOffice.Case, FileOffice.Test)).Id);
    }

    [Fact]
    public async Task Stopped_between_content_and_row_there_is_no_row_and_sending_again_works()
    {
        await using var office = await FileOffice.Open();
        using var killed = new CancellationTokenSource();
        var stops = new StopsAtEnd(Pdf(1), killed);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => office.Book.Add(FileOffice.Case, "service-contract", "a.pdf", stops, "p-applicant", killed.Token));
        Assert.Empty((await office.Book.Of(FileOffice.Case, FileOffice.Test)).All);
        Assert.Equal(1, (await office.Added(Pdf(1), "a.pdf")).Version);
    }

    [Fact]
    public async Task What_must_be_there_at_submission_is_named_until_it_is()
    {
        await using var office = await FileOffice.Open();
        var slots = Slots.Parse(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "seeds", "slots.json"), FileOffice.Test), new ReferenceData(Path.Combine(AppContext.BaseDirectory, "seeds")).Clauses);
        var file = await office.Added(Pdf(1));
        Assert.Equal(["quotation"], await Lacking());
        await office.Book.Remove(file.Id, "p-applicant", FileOffice.Test);
        Assert.Equal(["service-contract", "quotation"], await Lacking());

        async Task<IEnumerable<string>> Lacking() => (await office.Book.Of(FileOffice.Case, FileOffice.Test)).Lacks(slots, ProjectType.Demonstration2, SlotDue.Submission).Select(s => s.Word);
    }

    [Theory]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("C:\\Users\\me\\報價.pdf", "報價.pdf")]
    [InlineData("a\r\nSet-Cookie: x.pdf", "aSet-Cookie: x.pdf")]
    [InlineData("fdp\u202Eexe.pdf", "fdpexe.pdf")]
    [InlineData("  ", "file")]
    [InlineData(null, "file")]
    [InlineData(".htaccess", "htaccess")]
    public void A_name_keeps_no_folder_and_nothing_unseen(string? sent, string kept) => Assert.Equal(kept, FileName.Clean(sent));

    [Fact]
    public void A_long_name_keeps_its_ending()
    {
        var name = FileName.Clean(new string('長', 300) + ".pdf");
        Assert.Equal((FileName.Longest, ".pdf"), (name.Length, name[^4..]));
    }

    /// <summary>Content whose end is the moment the process stops.</summary>
    private sealed class StopsAtEnd(byte[] content, CancellationTokenSource stop) : MemoryStream(content)
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var read = await base.ReadAsync(buffer, CancellationToken.None);
            if (read == 0) await stop.CancelAsync();
            return read;
        }
    }
}
