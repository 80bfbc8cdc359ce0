using CleanerProduction.PortalTests.Api;
using Xunit;

namespace CleanerProduction.PortalTests.Parts.Frame;

public sealed class StaticPagesTests(ApiHost portal) : IClassFixture<ApiHost>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/providers")]
    [InlineData("/account/sign-in")]
    public async Task A_page_without_a_circuit_carries_nothing_for_one(string address) =>
        Assert.DoesNotContain("Blazor-Server-Component-State", await portal.Client.GetStringAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken), StringComparison.Ordinal);
}
