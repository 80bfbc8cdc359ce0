using CleanerProduction.BrowserTests.Portal;
using Xunit;

namespace CleanerProduction.BrowserTests.Meetings;

public sealed class PhoneListTests(Browsers browsers)
{
    [Theory]
    [InlineData("en")]
    [InlineData("zh-Hant")]
    public async Task On_a_phone_every_column_of_the_meetings_is_in_sight_without_pushing_the_list_sideways(string language)
    {
        await using var portal = new PortalProcess();
        await portal.Start();
        await using var secretary = await Somebody.SignIn(browsers, portal, "p-secretary", language, width: 360);
        await secretary.Open("/meetings");
        var lists = secretary.Page.Locator(".scroll");
        Assert.NotEqual(0, await lists.CountAsync());
        Assert.True(await secretary.Page.EvaluateAsync<bool>("[...document.querySelectorAll('.scroll')].every(s => s.scrollWidth <= s.clientWidth)"), "a list is pushed sideways");
        Assert.True(await secretary.Page.EvaluateAsync<bool>("[...document.querySelectorAll('tbody td')].every(c => c.getBoundingClientRect().right <= innerWidth && c.getBoundingClientRect().height > 0)"), "a cell is out of sight");
    }
}
