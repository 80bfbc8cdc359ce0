using CleanerProduction.Guidelines;
using Xunit;

namespace CleanerProduction.DomainTests.Guidelines;

/// <summary>The programme's own words in a text.</summary>
public class GlossaryTests
{
    private static readonly Glossary Glossary = Glossary.Parse(Repository.Text("seeds", "glossary.csv"));

    [Theory]
    [InlineData("委員會審批，由委員出席；委員會開會。", Language.ZhHant, "委員會 委員")]
    [InlineData("委员会审批，由委员出席；委员会开会。", Language.ZhHans, "委员会 委员")]
    [InlineData("Two quotations: a quotation is for the purchase, no other quotation, no cut.", Language.En, "quotation")]
    [InlineData("The PMC and the Project Management Committee met.", Language.En, "Project Management Committee")]
    [InlineData("Demonstration Project (II) is complete and approved.", Language.En, "Demonstration Project")]
    public void The_longest_word_is_marked_once_and_nothing_within_it(string text, Language language, string marked)
    {
        var pieces = Glossary.Cut(text, language, new HashSet<string>());
        Assert.Equal(text, string.Concat(pieces.Select(p => p.Piece)));
        Assert.Equal(marked, string.Join(' ', pieces.Where(p => p.Term is not null).Select(p => p.Piece)));
    }

    [Fact]
    public void A_word_marked_on_the_page_before_stays_plain_and_so_do_shorter_ones_within_it()
    {
        var seen = new HashSet<string>();
        Glossary.Cut("委員會", Language.ZhHant, seen);
        Assert.All(Glossary.Cut("委員會批准", Language.ZhHant, seen), piece => Assert.Null(piece.Term));
    }
}
