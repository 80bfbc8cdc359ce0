using CleanerProduction.Portal.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CleanerProduction.PortalTests.Accounts;

/// <summary>Which passwords are taken (ASVS 5.0 V6.2).</summary>
public sealed class PasswordTests(DemonstrationPortal portal) : IClassFixture<DemonstrationPortal>
{
    [Theory]
    // The first that are tried, with what is put between, behind and in place of letters.
    [InlineData("passwordpassword", false)]
    [InlineData("P@ssw0rd2026!", false)]
    [InlineData("Password123456", false)]
    [InlineData("qwertyuiop123", false)]
    [InlineData("1qaz2wsx3edc4rfv", false)]
    [InlineData("123456789012", false)]
    [InlineData("iloveyou1234567", false)]
    [InlineData("letmein-letmein!", false)]
    [InlineData("abcdefghijklm", false)]
    [InlineData("correct horse battery staple", false)]
    [InlineData("tuliptuliptulip", false)]
    [InlineData("zzzzzzzzzzzzzzzz", false)]
    // The programme's words and the person's own.
    [InlineData("cleaner-production", false)]
    [InlineData("HKPC-secretariat-2026", false)]
    [InlineData("清潔生產伙伴計劃清潔生產伙伴計劃", false)]
    [InlineData("wong.mei-ling1988", false)]
    [InlineData("meiling@example.test", false)]
    // Too short, and too long.
    [InlineData("x7#kQ9!mPz2", false)]
    [InlineData("long", true)]
    [InlineData("longer", false)]
    // Of any kind of character, spaces, signs and scripts; no kind is asked for.
    [InlineData("a kettle under the ferry stairs", true)]
    [InlineData("渡輪樓梯下面有一隻水壺呀", true)]
    [InlineData("83 1965 20419 7733 0142 58", true)]
    [InlineData("vhqmrkwtzbnx", true)]
    [InlineData("X7#KQ9!MPZ2$RW", true)]
    public async Task What_is_guessed_first_is_refused_and_nothing_is_asked_of_its_characters(string password, bool taken)
    {
        if (password is "long" or "longer") password = string.Concat(Enumerable.Repeat("a kettle under the ferry stairs; ", 4))[..128] + (password == "longer" ? "x" : "");
        await using var scope = portal.Host.Services.CreateAsyncScope();
        var people = scope.ServiceProvider.GetRequiredService<UserManager<Person>>();
        var person = new Person { UserName = "meiling@example.test", Email = "meiling@example.test", NameEn = "Wong Mei-ling", NameHant = "黃美玲", NameHans = "黄美玲" };
        var answers = new List<IdentityResult>();
        foreach (var validator in people.PasswordValidators) answers.Add(await validator.ValidateAsync(people, person, password));
        Assert.True(taken == answers.All(a => a.Succeeded), $"{password}: {string.Join(' ', answers.SelectMany(a => a.Errors).Select(e => e.Code))}");
    }

    [Fact]
    public async Task A_password_is_masked_may_be_pasted_and_is_never_cut()
    {
        using var browser = portal.Host.Browser();
        var page = await browser.GetStringAsync("/account/set-password", TestContext.Current.CancellationToken);
        var fields = System.Text.RegularExpressions.Regex.Matches(page, "<input[^>]*name=\"Form\\.(?:New|Again)\"[^>]*>").Select(m => m.Value).ToList();
        Assert.Equal(2, fields.Count);
        Assert.All(fields, f =>
        {
            Assert.Contains("type=\"password\"", f, StringComparison.Ordinal);
            Assert.Contains("autocomplete=\"new-password\"", f, StringComparison.Ordinal);
            Assert.DoesNotContain("maxlength", f, StringComparison.Ordinal);
            Assert.DoesNotContain("onpaste", f, StringComparison.OrdinalIgnoreCase);
        });
    }
}
