using CleanerProduction.Applications;
using CleanerProduction.Applications.Past;
using CleanerProduction.Cases;
using CleanerProduction.Companies;
using CleanerProduction.DomainTests.Schemes;
using Xunit;

namespace CleanerProduction.DomainTests.Applications;

public class PastReaderTests
{
    private static readonly PastReader Reader = new(PhaseTests.Phases, Sector.Parse(Repository.Text("seeds", "sectors.csv")), City.Parse(Repository.Text("seeds", "cities.csv")));

    // A demonstration (I) of the fourth phase that went well.
    private static readonly Dictionary<string, string> Good = new(StringComparer.Ordinal)
    {
        ["reference"] = "DP1-2021-0044", ["phase"] = "P4", ["company_zh_hant"] = "曜岑金屬", ["company_en"] = "Yiu Sum Metal", ["business_registration"] = "12345678", ["factory_zh_hant"] = "東莞曜岑",
        ["place"] = "guangdong", ["city"] = "東莞", ["sector"] = "metal", ["title_zh_hant"] = "水性塗料", ["provider"] = "2010-003", ["submitted"] = "2021-03-01", ["decided"] = "2021-06-10",
        ["state"] = "Closed", ["cost"] = "899999", ["grant"] = "449,999.50", ["paid"] = "440000", ["paid_on"] = "2022-09-30",
    };

    [Fact]
    public void A_row_in_order_is_read_whole()
    {
        var (record, faults) = Read([]);
        Assert.Empty(faults);
        Assert.Equal(("DP1-2021-0044", "4419", Hkd.Of(449999.50m)), (record!.Reference.ToString(), record.City, record.Grant!.Value));
        Assert.Equal(new Trilingual("曜岑金屬", "曜岑金屬", "Yiu Sum Metal"), record.Company);
    }

    [Theory]
    [InlineData("reference", "CP-2021-0001", "reference-not-readable")]
    [InlineData("reference", "DP1-21-1", "reference-not-readable")]
    [InlineData("reference", "NTP-2021-0044", "project-not-offered")]
    [InlineData("phase", "P9", "phase-unknown")]
    [InlineData("business_registration", "1234567", "business-registration-not-readable")]
    [InlineData("company_zh_hant", "", null)]
    [InlineData("factory_zh_hant", "", "name-missing")]
    [InlineData("place", "fujian", "place-unknown")]
    [InlineData("place", "hong-kong", "city-outside-guangdong")]
    [InlineData("city", "福州", "city-unknown")]
    [InlineData("sector", "shipping", "sector-unknown")]
    [InlineData("provider", "twelve", "provider-not-readable")]
    [InlineData("submitted", "2020-05-31", "outside-phase")]
    [InlineData("submitted", "2020-06-01", null)]
    [InlineData("submitted", "01/03/2021", "day-not-readable")]
    [InlineData("submitted", "", "day-missing")]
    [InlineData("decided", "2021-02-28", "days-out-of-order")]
    [InlineData("decided", "2021-03-01", null)]
    [InlineData("state", "InProgress", "state-not-an-end")]
    [InlineData("state", "Rejected", "grant-not-approved")]
    [InlineData("state", "Terminated", "paid-without-end")]
    [InlineData("cost", "899998.99", "grant-above-limit")]
    [InlineData("cost", "a lot", "money-not-readable")]
    [InlineData("grant", "449999.51", "grant-above-limit")]
    [InlineData("grant", "", "grant-missing")]
    [InlineData("paid", "449999.51", "paid-above-grant")]
    [InlineData("paid_on", "", "day-missing")]
    [InlineData("paid_on", "2021-06-09", "days-out-of-order")]
    public void A_field_that_cannot_be_is_told_with_its_column(string column, string text, string? code)
    {
        var (record, faults) = Read(new() { [column] = text });
        Assert.Equal(code is null, record is not null);
        if (code is not null) Assert.Contains(code, faults.Select(f => f.Refusal.Code));
        Assert.All(faults, f => Assert.Contains(f.Column, PastRecord.Columns));
    }

    [Fact]
    public void Every_fault_of_a_row_is_told_not_the_first_alone() =>
        Assert.Equal(["phase", "place", "cost"], Read(new() { ["phase"] = "", ["place"] = "", ["city"] = "", ["cost"] = "" }).Faults.Select(f => f.Column));

    [Fact]
    public void Where_the_share_is_not_known_the_ceiling_alone_is_held_against_a_grant()
    {
        var third = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["reference"] = "OSA-2016-0003", ["phase"] = "P3", ["submitted"] = "2016-04-01", ["decided"] = "2016-05-01", ["cost"] = "30000", ["paid"] = "", ["paid_on"] = "",
        };
        Assert.Empty(Read(new(third) { ["grant"] = "28000" }).Faults);
        Assert.Equal("grant-above-limit", Assert.Single(Read(new(third) { ["grant"] = "28000.01" }).Faults).Refusal.Code);
    }

    [Fact]
    public void It_becomes_a_case_that_is_closed_and_whose_history_is_whole()
    {
        var (application, entry) = Application.OfThePast(Read([]).Record!, 1, 2, "p-secretary", new(2026, 11, 21, 0, 0, 0, TimeSpan.Zero), "past.csv, row 2");
        Assert.True(application.IsClosed);
        Assert.Equal((Hkd.Of(440000), new DateOnly(2021, 6, 10)), (application.PaidGrant!.Value, application.DecidedOn!.Value));
        Assert.True(CaseHistory.Verify(application.Reference, [entry], application.Head).Ok);
    }

    private static (PastRecord? Record, IReadOnlyList<RowFault> Faults) Read(Dictionary<string, string> changed)
    {
        var (record, faults) = Reader.Read([.. PastRecord.Columns.Select(c => changed.GetValueOrDefault(c) ?? Good.GetValueOrDefault(c, ""))]);
        return (record, faults);
    }
}
