using System.Collections.Immutable;
using CleanerProduction.Companies;
using CleanerProduction.Providers.Listing;
using Xunit;

namespace CleanerProduction.DomainTests.Providers.Listing;

public class ListingPlaceTests
{
    private static readonly ImmutableArray<City> Cities = City.Parse(Repository.Text("seeds", "cities.csv"));

    [Theory]
    [InlineData("廣東省深圳市南山區科苑路118號", "4403")]
    [InlineData("广东省东莞市南城街道", "4419")]
    [InlineData("廣東佛山順德區", "4406")]
    [InlineData("9/F, Chuangyan Building, Nanshan District, Shenzhen, Guangdong", "4403")]
    [InlineData("88 Keji Road, Zhongshan City, Guangdong", "4420")]
    [InlineData("九龍新蒲崗五芳街101號", "HK")]
    [InlineData("香港灣仔中山公園旁", "HK")]
    [InlineData("5 Zhongshan Street, Sheung Wan, Hong Kong", "HK")]
    [InlineData("Room 1, Kwun Tong, Kowloon", "HK")]
    [InlineData("上海市浦東新區", null)]
    [InlineData("", null)]
    public void An_address_names_its_city_or_Hong_Kong_or_neither(string address, string? place) => Assert.Equal(place, ListingPlace.Of(Trilingual.Same(address), Cities));

    [Fact]
    public void One_of_the_three_texts_is_enough() => Assert.Equal("4413", ListingPlace.Of(new("惠州市惠城區", "", "Huicheng District"), Cities));
}
