using Xunit;

namespace CleanerProduction.DomainTests;

public class AliasesTests
{
    private static readonly Folding Folding = Folding.Parse(Repository.Text("seeds", "folding.csv"));
    private static readonly Aliases Seeds = Aliases.Parse(Repository.Text("seeds", "aliases.csv"), Folding);

    private static string[] Beside(string text) => [.. Seeds.Beside(Folding.Fold(text))];

    [Fact]
    public void What_is_called_one_word_is_found_by_the_others_in_either_script()
    {
        Assert.Contains(Folding.Fold("諮詢"), Beside("澤川環境顧問有限公司"));
        Assert.Contains(Folding.Fold("咨询"), Beside("泽川环境顾问有限公司"));
        Assert.Contains("consulting", Beside("澤川環境顧問有限公司"));
        Assert.Contains("canton", Beside("1 Tianhe Road, Guangzhou"));
    }

    [Fact]
    public void An_English_word_begins_where_a_word_begins_and_what_stands_there_is_not_said_again()
    {
        Assert.DoesNotContain("dust", Beside("Nonfiltration Limited"));
        Assert.DoesNotContain("energy", Beside("Hang King Energy Engineering Limited"));
        Assert.Empty(Beside("甲乙丙"));
    }
}
