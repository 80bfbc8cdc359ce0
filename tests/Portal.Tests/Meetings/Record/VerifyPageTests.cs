using System.Net;
using System.Text;
using CleanerProduction.Meetings;
using CleanerProduction.Portal.Meetings.Record;
using CleanerProduction.PortalTests.Meetings.Room;
using Xunit;

namespace CleanerProduction.PortalTests.Meetings.Record;

/// <summary>The public verification page, asked without a name.</summary>
public sealed class VerifyPageTests(HubTests.Started started) : IClassFixture<HubTests.Started>
{
    private static readonly Proceedings Here = Proceedings.Convened().Opened().Decided(1, ("TID", Choice.For), ("CMA", Choice.Against), ("EPD", Choice.For));
    private static readonly MeetingRecord Record = MeetingRecord.Of("67", Here.Entries, _ => true);

    [Fact]
    public async Task A_record_as_exported_holds_and_its_results_are_counted_again()
    {
        var page = await Ask(Encoding.UTF8.GetBytes(Record.ToJson()), Receipt("CMA"));
        Assert.Contains("The record holds.", page, StringComparison.Ordinal);
        Assert.Contains($"{Here.Entries.Count} entries checked, 1 results counted again, 1 receipts compared", page, StringComparison.Ordinal);
        Assert.Contains(Here.Meeting.Head, page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "The entry was altered: its hash is not that of its content.")]
    [InlineData("zh-HK", "這一條曾被更改：雜湊值與內容不符。")]
    [InlineData("zh-CN", "这一条曾被更改：哈希值与内容不符。")]
    public async Task A_changed_ballot_is_found_and_explained_in_the_readers_language(string language, string says)
    {
        var altered = Record.ToJson().Replace("\"choice\":\"against\"", "\"choice\":\"for\"", StringComparison.Ordinal);
        Assert.Contains(says, await Ask(Encoding.UTF8.GetBytes(altered), null, language), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_receipt_the_record_lacks_is_a_fault()
    {
        var shortened = MeetingRecord.Of("67", [.. Here.Entries.TakeWhile(e => e.Kind != "ballot-cast")], _ => true);
        Assert.Contains("lacks an entry that a receipt names", await Ask(Encoding.UTF8.GetBytes(shortened.ToJson()), Receipt("CMA")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("{}")]
    [InlineData("[1,2,3]")]
    [InlineData("{\"format\":\"cleaner-production-meeting-record/1\"}")]
    public async Task What_is_no_record_is_refused_beside_the_field(string text)
    {
        var page = await Ask(Encoding.UTF8.GetBytes(text), null);
        Assert.Contains("Form-Record-err", page, StringComparison.Ordinal);
        Assert.Contains("This is not a meeting record of this portal", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_above_two_megabytes_is_refused_with_the_way_to_check_it()
    {
        var page = await Ask(new byte[VerifyPage.Largest + 1], null);
        Assert.Contains("This is larger than 2 MB.", page, StringComparison.Ordinal);
        Assert.Contains("verify record.json", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_nobody_gave_is_said_to_be_unknown_and_minutes_are_compared_by_their_head()
    {
        var host = started.Host;
        var sitting = host.Sitting("7001");
        await sitting.Divide(Sample.Called("7001"));
        var browser = host.Browser("en");
        Assert.Contains("No document of this programme has this number.", await Text(await PortalHost.Get(browser, "/verify/LT-1999-0001")), StringComparison.Ordinal);
        Assert.Contains("This is the number of the minutes of", await Text(await PortalHost.Get(browser, "/verify/mn-7001")), StringComparison.Ordinal);
        Assert.Contains("It agrees", await Text(await PortalHost.Send(browser, "/verify/MN-7001", "compare", [("Head", (await sitting.Now()).Head)])), StringComparison.Ordinal);
        Assert.Contains("It does not agree", await Text(await PortalHost.Send(browser, "/verify/MN-7001", "compare", [("Head", new string('a', 64))])), StringComparison.Ordinal);
    }

    private static byte[] Receipt(string seat)
    {
        var ballot = Here.Meeting.Divisions["67-1-1"].Ballots[seat];
        return ReceiptFile.Of(Here.Meeting.Divisions["67-1-1"].Receipts[(seat, ballot.Id)], Here.Entries[(int)ballot.Sequence - 1]).Write();
    }

    private async Task<string> Ask(byte[] record, byte[]? receipt, string language = "en")
    {
        IEnumerable<(string, string, byte[])> files = [("Form.Record", "record.json", record)];
        if (receipt is not null) files = files.Append(("Form.Receipts", "receipt.json", receipt));
        return await Text(await PortalHost.Send(started.Host.Browser(language), "/verify", "verify", files));
    }

    private static async Task<string> Text(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await PortalHost.Text(answer);
    }
}
