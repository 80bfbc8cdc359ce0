using System.Reflection;
using CleanerProduction.Portal;
using Microsoft.AspNetCore.Components;
using Xunit;

namespace CleanerProduction.HouseTests;

/// <summary>Addresses are changed by hand.</summary>
public class QueryTests
{
    [Fact]
    public void What_a_page_takes_from_its_address_it_takes_as_text() => Assert.Empty(
        from type in typeof(Links).Assembly.GetTypes()
        from property in type.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        where property.IsDefined(typeof(SupplyParameterFromQueryAttribute)) && property.PropertyType != typeof(string) && property.PropertyType != typeof(string[])
        select $"{type.Name}.{property.Name} is a {property.PropertyType.Name}: another text in its place would be a fault of the server");
}
