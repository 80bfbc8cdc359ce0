using CleanerProduction.Portal.Parts.Letterhead;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CleanerProduction.PortalTests.Letters;

[Collection("Printing")]
public sealed class LetterTests(PrintingRoom room)
{
    public static TheoryData<string> EveryKind => new(LetterPress.All.Keys.Order(StringComparer.Ordinal));

    [Theory, MemberData(nameof(EveryKind))]
    public void Every_kind_is_called_something_in_the_list_of_letters(string kind) =>
        Assert.All(Reading.Languages, language => Assert.NotEmpty(CleanerProduction.Portal.Notices.Letters.LetterWords.Kind(kind).In(language)));

    [Theory, MemberData(nameof(EveryKind))]
    public async Task Every_kind_prints_in_three_languages_and_all_its_words_can_be_read(string kind)
    {
        var facts = LetterSamples.All.First(f => LetterPress.KindOf(f) == kind);
        foreach (var language in Reading.Languages)
        {
            var paper = await Press.Text(await room.Printed(facts, language));
            Reading.AllOnPaper(Reading.Words(await room.Letters.Html(facts, language)), paper);
            Assert.Contains(Reading.Closed(facts.Frame.To.Organisation.In(language)), Reading.Closed(paper), StringComparison.Ordinal);
            Assert.Contains(facts.Frame.DocumentNumber, paper, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Nothing_in_a_letter_leaves_the_paper_or_covers_other_words()
    {
        foreach (var facts in LetterSamples.All)
            foreach (var language in Reading.Languages)
                Assert.Empty(await room.FaultsOf(await room.Letters.Html(facts, language)));
    }

    [Fact]
    public void Figures_and_names_are_the_same_in_the_three_languages_and_every_text_of_the_facts_is_said() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed => LetterSamples.Of(seed).All(Agree)).Check(Config.QuickThrowOnFailure.WithMaxTest(25));

    private bool Agree(ILetterFacts facts)
    {
        var pages = Reading.Languages.Select(l => (Language: l, Html: room.Letters.Html(facts, l).GetAwaiter().GetResult())).ToList();
        Trilingual[] names = [facts.Frame.To.Organisation, facts.Frame.Contact.Name, facts.Frame.Signatory.Name];
        Assert.Single(pages.Select(p => string.Join(' ', Reading.Figures(p.Html))).Distinct(StringComparer.Ordinal));
        Assert.Single(pages.Select(p => Reading.NameCounts(p.Html, p.Language, names)).Distinct(StringComparer.Ordinal));
        Assert.All(pages, p => Reading.AllSaid(p.Html, p.Language, Reading.TextsOf(LetterPress.Store(facts))));
        return true;
    }

    [Fact]
    public async Task Facts_kept_as_JSON_give_the_same_letter_again()
    {
        foreach (var facts in LetterSamples.All)
        {
            var again = LetterPress.Read(LetterPress.KindOf(facts), LetterPress.Store(facts));
            Assert.Equal(await room.Letters.Html(facts, Language.ZhHant), await room.Letters.Html(again, Language.ZhHant));
        }
    }

    [Fact]
    public async Task A_draft_says_so_in_the_margin_of_every_page_and_an_issued_letter_does_not()
    {
        var facts = (Portal.Applications.Letters.ApplicationApprovedFacts)LetterSamples.All[0];
        var issued = await Press.Text(await room.Letters.Pdf(facts, Language.ZhHans, TestContext.Current.CancellationToken));
        Assert.DoesNotContain("草稿", issued, StringComparison.Ordinal);
        var draft = await room.Letters.Pdf(facts with { Frame = facts.Frame with { Draft = true } }, Language.En, TestContext.Current.CancellationToken);
        Assert.Equal(await Press.Pages(draft), (await Press.Text(draft)).Split("Draft").Length - 1);
    }

    [Fact]
    public async Task What_people_typed_is_shown_and_never_becomes_markup()
    {
        var facts = (Portal.Applications.Letters.ApplicationRejectedFacts)LetterSamples.All[2];
        var nasty = facts with { Reasons = [new(Trilingual.Same("<script>1</script> & \"quotes\""))], Frame = facts.Frame with { DocumentNumber = "LT\";}</style><b>" } };
        var html = await room.Letters.Html(nasty, Language.En);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("</style><b>", html, StringComparison.Ordinal);
        Assert.Contains("<script>1</script> & \"quotes\"", Reading.Words(html), StringComparison.Ordinal);
    }
}
