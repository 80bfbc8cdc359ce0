using System.Text.RegularExpressions;
using CleanerProduction.Portal.Applications.Letters;
using CleanerProduction.Portal.Parts.Letterhead;
using Xunit;

namespace CleanerProduction.PortalTests.Letters;

[Collection("Printing")]
public sealed partial class LetterPageTests(PrintingRoom room)
{
    [Fact]
    public async Task A_letter_with_what_is_usual_stands_on_one_page_in_every_language()
    {
        foreach (var facts in LetterSamples.All)
            foreach (var language in Reading.Languages)
                Assert.True(await Press.Pages(await room.Printed(facts, language)) == 1, $"{LetterPress.KindOf(facts)} in {language} runs over");
    }

    [Fact]
    public async Task A_letter_that_runs_on_leaves_no_heading_at_a_foot_and_signs_below_its_last_words()
    {
        var usual = LetterSamples.All.OfType<ApplicationRejectedFacts>().First();
        var longer = 0;
        // One reason more moves everything below by a line or two: each heading comes to the foot once.
        for (var reasons = 8; reasons < 35; reasons++)
        {
            var language = Reading.Languages[reasons % 3];
            var facts = usual with { Reasons = [.. Enumerable.Range(0, reasons).Select(i => usual.Reasons[i % 2])] };
            var pages = (await Press.Text(await room.Letters.Pdf(facts, language, TestContext.Current.CancellationToken))).Split('\f', StringSplitOptions.RemoveEmptyEntries);
            var headings = Headings().Matches(await room.Letters.Html(facts, language)).Select(m => m.Groups["words"].Value.Trim()).ToList();
            Assert.Equal(3, headings.Count);
            Assert.All(pages, page => Assert.DoesNotContain(LastLine(page, facts.Frame), headings));
            Assert.Contains(facts.Frame.Contact.Email, pages[^1], StringComparison.Ordinal);
            Assert.Contains(facts.Frame.Signatory.Name.In(language), pages[^1], StringComparison.Ordinal);
            Assert.Contains(facts.Frame.VerifyAt.AbsoluteUri, pages[^1], StringComparison.Ordinal);
            if (pages.Length > 1) longer++;
        }
        Assert.InRange(longer, 9, 26);
    }

    // The foot of the page says number, case and page: they are not the letter's last words.
    private static string LastLine(string page, LetterFrame frame) =>
        page.Split('\n').Select(l => l.Trim()).Last(l => l.Length > 0 && !l.Contains(frame.Case, StringComparison.Ordinal) && !PageNumber().IsMatch(l));

    [GeneratedRegex("<h2>(?<words>[^<]*)</h2>", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Headings();

    [GeneratedRegex("^(Page [0-9]+ of [0-9]+|第[0-9]+[頁页]，共[0-9]+[頁页])$", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex PageNumber();
}
