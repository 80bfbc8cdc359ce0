using CleanerProduction.Companies;
using Xunit;

namespace CleanerProduction.DomainTests.Companies;

public class IdentifierTests
{
    [Theory]
    [InlineData("9144030071526726XG")]
    [InlineData("914403001922038216")]
    [InlineData(" 9144 0300-1922 038216 ")]
    [InlineData("9144030071526726xg")]
    [InlineData("９１４４０３００１９２２０３８２１６")]
    public void A_credit_code_with_its_check_is_accepted(string code) => Assert.Equal("4403", Identifiers.DivisionOf(Identifiers.UnifiedSocialCredit(code).Value));

    [Theory]
    [InlineData("9144030071526726XH", "uscc-check-digit")]
    [InlineData("914403001922038226", "uscc-check-digit")]
    [InlineData("91440300192203821", "uscc-length")]
    [InlineData("91440300192203821O", "uscc-character")]
    [InlineData("", "uscc-missing")]
    public void A_credit_code_without_it_is_not(string code, string refusal) => Assert.Equal(refusal, Identifiers.UnifiedSocialCredit(code).Refusal!.Code);

    [Fact]
    public void Any_one_wrong_character_of_a_credit_code_is_noticed()
    {
        const string good = "9144030071526726XG";
        for (var i = 0; i < good.Length; i++)
            foreach (var other in "0123456789ABCDEFGHJKLMNPQRTUWXY".Where(c => c != good[i]))
                Assert.False(Identifiers.UnifiedSocialCredit(good[..i] + other + good[(i + 1)..]).Ok);
    }

    [Theory]
    [InlineData("01234567", "01234567")]
    [InlineData("0123 4567", "01234567")]
    [InlineData("1234567", null)]
    [InlineData("123456789", null)]
    [InlineData("1234567A", null)]
    public void A_business_registration_number_has_eight_digits(string text, string? number)
    {
        var read = Identifiers.BusinessRegistration(text);
        Assert.Equal(number, read.Ok ? read.Value : null);
    }

    [Theory]
    [InlineData("0012345", true)]
    [InlineData("12345678", false)]
    public void A_companies_registry_number_has_seven(string text, bool ok) => Assert.Equal(ok, Identifiers.CompaniesRegistry(text).Ok);

    [Theory]
    [InlineData("2788 5588", "27885588")]
    [InlineData("(852) 2788-5588", "27885588")]
    [InlineData("+852 2788 5588", "27885588")]
    [InlineData("788 5588", null)]
    public void A_telephone_number_has_eight_digits(string text, string? number)
    {
        var read = Identifiers.Telephone(text);
        Assert.Equal(number, read.Ok ? read.Value : null);
    }

    [Fact]
    public void A_factorys_city_follows_from_its_credit_code()
    {
        var factory = new Factory(1, Trilingual.Same("x"), FactoryPlace.Guangdong, "textile");
        Assert.Equal("uscc-check-digit", factory.PutUnifiedSocialCredit("9144030071526726XH")!.Code);
        Assert.Null(factory.City);
        Assert.Null(factory.PutUnifiedSocialCredit("9144030071526726XG"));
        Assert.Equal("4403", factory.City);
    }
}
