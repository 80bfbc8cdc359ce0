using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Parts.Reading;
using CleanerProduction.Portal.Providers.Find;
using CleanerProduction.Providers;
using CleanerProduction.Providers.Listing;
using Xunit;

namespace CleanerProduction.PortalTests.Providers.Find;

public sealed class DirectoryIndexTests
{
    private static readonly ReferenceData Reference = ReferenceData.BesideProgram();

    private static PublicProvider P(string number, string hant, string hans, string en, string address, params ProviderCategory[] categories) =>
        new(number, new(hant, hans, en), Trilingual.Same(address), "23456789", "a@b.example", null, [.. categories], ListingPlace.Of(Trilingual.Same(address), Reference.Cities));

    private static readonly PublicProvider Green = P("2014-008", "綠衡環境工程有限公司", "绿衡环境工程有限公司", "Luk Hang Environmental Engineering Limited", "香港荃灣", ProviderCategory.Category1, ProviderCategory.Category2);
    private static readonly PublicProvider Stream = P("2026-014", "汀嵐環境科技（東莞）有限公司", "汀岚环境科技（东莞）有限公司", "Tinglan Environmental Technology (Dongguan) Co., Ltd.", "东莞市南城街道", ProviderCategory.Category2);
    private static readonly PublicProvider Carbon = P("2019-027", "泓碳管理顧問有限公司", "泓碳管理顾问有限公司", "Wang Carbon Consultants Limited", "九龍觀塘", ProviderCategory.Category1);

    private static readonly DirectoryIndex Index = new([Stream, Green, Carbon], Reference.Folding, Reference.Aliases,
        new[] { (Carbon.Number, Name: new Trilingual("朝碳顧問", "朝碳顾问", "Dawn Carbon")) }.ToLookup(n => n.Number, n => n.Name));

    private static string[] Found(string typed, Func<DirectoryAsk, DirectoryAsk>? with = null) => [.. Index.Find((with ?? (a => a))(new() { Text = typed })).Rows.Select(p => p.Number)];

    [Theory]
    [InlineData("環境", "2014-008 2026-014")]
    [InlineData("环境", "2014-008 2026-014")]
    [InlineData("绿衡", "2014-008")]
    [InlineData("汀嵐 東莞", "2026-014")]
    [InlineData("ＣＡＲＢＯＮ", "2019-027")]
    [InlineData("luk", "2014-008")]
    [InlineData("2026-014", "2026-014")]
    [InlineData("觀塘", "2019-027")]
    [InlineData("諮詢", "2019-027")]
    [InlineData("consulting", "2019-027")]
    [InlineData("減碳", "2019-027")]
    [InlineData("朝碳", "2019-027")]
    [InlineData("Dawn", "2019-027")]
    [InlineData("，。", "")]
    [InlineData("氫彈", "")]
    public void A_company_is_found_by_any_piece_in_either_script_by_its_former_name_and_by_another_word_for_the_same(string typed, string found) =>
        Assert.Equal(found.Split(' ', StringSplitOptions.RemoveEmptyEntries), Found(typed));

    [Fact]
    public void RG_3_4_1_they_stand_by_their_English_names_whatever_is_asked()
    {
        Assert.Equal(["2014-008", "2026-014", "2019-027"], Found(""));
        Assert.Equal(["2014-008", "2026-014"], Found("", a => a with { Categories = [ProviderCategory.Category2] }));
    }

    [Fact]
    public void A_filter_narrows_and_says_how_many_another_would_leave()
    {
        var page = Index.Find(new() { Categories = [ProviderCategory.Category2] });
        Assert.Equal([(ProviderCategory.Category1, 2), (ProviderCategory.Category2, 2)], page.Categories);
        Assert.Equal([("4419", 1), ("HK", 1)], page.Places.OrderBy(p => p.Place, StringComparer.Ordinal));
        Assert.Equal(["2026-014"], Found("", a => a with { Places = ["4419"] }));
        Assert.Equal([(ProviderCategory.Category1, 0), (ProviderCategory.Category2, 1)], Index.Find(new() { Places = ["4419"] }).Categories);
    }

    [Fact]
    public void Where_nothing_is_found_the_nearest_name_is_offered_and_none_for_nonsense()
    {
        Assert.Equal(Green, Index.Find(new() { Text = "綠恆環境工程" }).Suggested);
        Assert.Equal(Green, Index.Find(new() { Text = "Luk Heng Environmental" }).Suggested);
        Assert.Null(Index.Find(new() { Text = "zzqq" }).Suggested);
        Assert.Null(Index.Find(new() { Text = "環境" }).Suggested);
    }

    [Fact]
    public void What_is_called_as_before_is_not_folded_again_and_what_is_not_is()
    {
        var none = Array.Empty<(string Number, Trilingual Name)>().ToLookup(n => n.Number, n => n.Name);
        var renamed = Green with { Name = Trilingual.Same("Verdant Works Limited") };
        var next = new DirectoryIndex([renamed, Stream with { Telephone = "29998888" }, Carbon], Reference.Folding, Reference.Aliases, none, Index);
        Assert.Equal([renamed], next.Find(new() { Text = "verdant" }).Rows);
        Assert.Empty(next.Find(new() { Text = "綠衡" }).Rows);
        Assert.Equal("29998888", next.Find(new() { Text = "汀嵐" }).Rows.Single().Telephone);
        // No longer listed under its former name, Carbon is not found by it.
        Assert.Empty(next.Find(new() { Text = "朝碳" }).Rows);
    }

    [Theory]
    [InlineData("綠衡環境工程", "环境", "綠衡[環境]工程")]
    [InlineData("Luk Hang Environmental", "HANG", "Luk [Hang] Environmental")]
    [InlineData("甲（東莞）乙", "东莞", "甲（[東莞]）乙")]
    [InlineData("𠮷環境", "環境", "𠮷[環境]")]
    [InlineData("環境", "", "環境")]
    public void What_was_looked_for_is_marked_as_it_is_written(string text, string typed, string marked) =>
        Assert.Equal(marked, string.Concat(Marking.Of(text, Reference.Folding, Reference.Folding.Runs(typed)).Select(p => p.Found ? $"[{p.Text}]" : p.Text)));
}
