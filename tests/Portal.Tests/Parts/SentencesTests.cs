using CleanerProduction.Portal.Parts.Reading;
using Xunit;

namespace CleanerProduction.PortalTests.Parts;

public sealed class SentencesTests
{
    [Theory]
    [InlineData(Language.En, "One is out. Two are left.", "One is out.", "Two are left.")]
    [InlineData(Language.En, "He said “no.” Next.", "He said “no.”", "Next")]
    [InlineData(Language.En, "I run a mill. It counts (twice). Yes.", "I run a mill ", null, "It counts (twice)", "", "Yes.")]
    [InlineData(Language.ZhHant, "一席避席。餘四席。", "一席避席", "餘四席。")]
    [InlineData(Language.ZhHans, "各席均已回应；结果不变。", "各席均已回应；", "结果不变。")]
    public void Sentences_are_parted_as_their_language_parts_them(Language language, string expected, params string?[] sentences) =>
        Assert.Equal(expected, Sentences.Joined(language, sentences));
}
