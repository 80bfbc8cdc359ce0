using System.Collections.Immutable;
using CleanerProduction.Applications;
using CleanerProduction.Companies;
using CleanerProduction.Guidelines;
using CleanerProduction.Guidelines.Funding;
using CleanerProduction.Workflows;
using Xunit;

namespace CleanerProduction.DomainTests.Companies;

/// <summary>FG 1.3.1 asked of a company and factory as they are filled in.</summary>
public sealed class ApplicantFactsTests
{
    private static readonly DateOnly Today = new(2022, 9, 1);

    [Theory]
    [InlineData("50.00", "40", "yes", FindingOutcome.NotMet)]
    [InlineData("50.01", "30.00", "yes", FindingOutcome.Met)]
    [InlineData("60", "29.99", "yes", FindingOutcome.NotMet)]
    [InlineData("51", "30", "no", FindingOutcome.NotMet)]
    [InlineData("51", "30", "", FindingOutcome.NeedsJudgement)]
    [InlineData("", "30", "yes", FindingOutcome.NeedsJudgement)]
    public void FG_1_3_1_i_d_one_resident_with_more_than_half_of_the_one_and_at_least_30_of_the_other(string mainland, string applicant, string same, FindingOutcome outcome) =>
        Assert.Equal(outcome, Of("resident-shareholder", ("resident-share-of-mainland", mainland), ("resident-share-of-applicant", applicant), ("same-resident", same)));

    [Theory]
    [InlineData("100", FindingOutcome.Met)]
    [InlineData("99.9", FindingOutcome.NotMet)]
    public void FG_1_3_1_i_b_wholly_owned_is_the_whole(string share, FindingOutcome outcome) => Assert.Equal(outcome, Of("wholly-foreign-owned", ("applicant-share", share)));

    [Theory]
    [InlineData("supplied-materials", "2020-01-01", "2022-09-01", FindingOutcome.Met)]
    [InlineData("supplied-materials", "2020-01-01", "2022-08-31", FindingOutcome.NotMet)]
    [InlineData("supplied-materials", "2022-09-01", "", FindingOutcome.Met)]
    [InlineData("supplied-materials", "2022-09-02", "", FindingOutcome.NotMet)]
    [InlineData("other", "2020-01-01", "", FindingOutcome.NotMet)]
    public void FG_1_3_1_i_c_a_contract_of_the_four_kinds_in_force_on_the_day(string kind, string from, string until, FindingOutcome outcome) =>
        Assert.Equal(outcome, Of("processing-contract", ("contract", kind), ("contract-from", from), ("contract-until", until)));

    [Theory]
    [InlineData("2022-09-01", true)]
    [InlineData("2022-08-31", false)]
    [InlineData("", null)]
    public void FG_1_3_1_the_business_registration_is_valid_on_the_day(string expires, bool? registered)
    {
        var company = Company();
        CompanyFields.All.Apply(company, Typed(("registration-expires", expires)));
        Assert.Equal(registered, Facts(company, Factory.Begin(1)).RegisteredInHongKong);
    }

    [Fact]
    public void What_belongs_to_another_tie_is_kept_and_not_looked_at()
    {
        var factory = Factory.Begin(1);
        FactoryFields.All.Apply(factory, Typed(("place", "guangdong"), ("relation", "resident-shareholder"), ("resident-share-of-mainland", "50")));
        FactoryFields.All.Apply(factory, Typed(("relation", "wholly-foreign-owned"), ("applicant-share", "100")));
        var facts = Facts(Company(), factory);
        Assert.Null(facts.ResidentShareOfMainland);
        Assert.Equal(Share.Percent(50), factory.Ownership.ResidentShareOfMainland);
    }

    [Fact]
    public void Of_a_new_factory_nothing_is_stated()
    {
        var facts = Facts(Company(), Factory.Begin(1));
        Assert.Equal((null, null, null, null), ((object?)facts.Place, facts.Relation, facts.PollutingProcess, facts.Sector));
        Assert.Contains("relation", FactoryNeeds.Missing(Factory.Begin(1)));
    }

    [Fact]
    public void What_cannot_be_read_is_kept_as_typed_until_it_can()
    {
        var factory = Factory.Begin(1);
        var changes = FactoryFields.All.Apply(factory, Typed(("unified-social-credit", "91441900MA940JX84B"), ("production-area", "wide")));
        Assert.Equal(["unified-social-credit", "production-area"], changes.Select(c => c.Field));
        Assert.Equal("wide", FactoryFields.All.Texts(factory)["production-area"]);
        Assert.Equal("uscc-check-digit", FactoryFields.All.Unreadable(factory)["unified-social-credit"].Code);
        FactoryFields.All.Apply(factory, Typed(("place", "guangdong"), ("unified-social-credit", "91441900MA940JX84A"), ("production-area", "1,200")));
        Assert.Empty(FactoryFields.All.Unreadable(factory));
        Assert.Equal(1200, factory.Ownership.ProductionArea);
    }

    [Fact]
    public void A_name_in_one_script_is_shown_in_all_and_stays_alone_in_the_form()
    {
        var company = Company();
        CompanyFields.All.Apply(company, Typed(("name.hans", "海岚纸品有限公司"), ("name.hant", ""), ("name.en", "")));
        Assert.Equal(Trilingual.Same("海岚纸品有限公司"), company.Name);
        Assert.Equal(("", "海岚纸品有限公司", ""), Names(company));
        CompanyFields.All.Apply(company, Typed(("name.en", "Hoi Lam Paper Products Limited")));
        Assert.Equal("Hoi Lam Paper Products Limited", company.Name.En);
        CompanyFields.All.Apply(company, Typed(("name.hans", "新海岚纸品有限公司")));
        Assert.Equal(new("新海岚纸品有限公司", "新海岚纸品有限公司", "Hoi Lam Paper Products Limited"), company.Name);

        static (string, string, string) Names(Company of) => (CompanyFields.All.Texts(of)["name.hant"], CompanyFields.All.Texts(of)["name.hans"], CompanyFields.All.Texts(of)["name.en"]);
    }

    [Fact]
    public void Two_peoples_changes_come_together_and_what_both_changed_is_shown()
    {
        FieldChange[] since = [new("telephone", "20100211", "20100999"), new("email", "a@x.example", "b@x.example")];
        var stands = new Dictionary<string, string> { ["telephone"] = "20100999", ["email"] = "b@x.example", ["employees"] = "5" };
        var merged = FieldChanges.Merge(since, stands, new Dictionary<string, string> { ["telephone"] = "20100211", ["email"] = "c@x.example", ["employees"] = "7" });
        Assert.Equal(("20100999", "c@x.example", "7"), (merged.Texts["telephone"], merged.Texts["email"], merged.Texts["employees"]));
        Assert.Equal(new("email", "b@x.example", "c@x.example"), Assert.Single(merged.Clashes));
        Assert.Equal("telephone", Assert.Single(merged.Taken).Field);
    }

    [Fact]
    public void A_history_says_what_changed_from_what_to_what_and_is_chained()
    {
        var factory = Factory.Begin(1);
        var at = new DateTimeOffset(2026, 11, 20, 4, 0, 0, TimeSpan.Zero);
        var first = factory.Record("Change", Role.Applicant, "p-applicant", at, FactoryFields.All.Apply(factory, Typed(("place", "hong-kong"))).Note());
        var second = factory.Record("Change", Role.Applicant, "p-applicant", at, FactoryFields.All.Apply(factory, Typed(("place", "guangdong"))).Note());
        Assert.True(CleanerProduction.Cases.CaseHistory.Verify(factory.HistoryCase, [first, second], factory.Head).Ok);
        Assert.Equal(new FieldChange("place", "hong-kong", "guangdong"), Assert.Single(FieldChanges.Read(second.Note)));
    }

    private static FindingOutcome Of(string relation, params (string, string)[] typed)
    {
        var company = Company();
        CompanyFields.All.Apply(company, Typed(("registration-expires", "2023-01-31")));
        var factory = Factory.Begin(1);
        FactoryFields.All.Apply(factory, Typed([("place", "guangdong"), ("relation", relation), .. typed]));
        return Section13Applicants.GuangdongFactory.Of(Facts(company, factory)).Outcome;
    }

    private static EligibilityFacts Facts(Company company, Factory factory) =>
        new EligibilityFacts(Schemes.PhaseTests.Phases["P4"], Today, ProjectType.Demonstration1).With(company, factory, [], []);

    private static Company Company() => new(Trilingual.Same(""), "99131912");

    private static ImmutableDictionary<string, string> Typed(params (string Field, string Text)[] typed) => typed.ToImmutableDictionary(t => t.Field, t => t.Text);
}
