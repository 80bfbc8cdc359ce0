using System.Net;
using System.Text;
using System.Text.Json;
using Xunit;

namespace CleanerProduction.PortalTests.Programme;

/// <summary>Holidays read from the files of 1823, on the page.</summary>
public sealed class ImportHolidaysTests(ParameterOffice office) : IClassFixture<ParameterOffice>
{
    private const string Page = "/parameters/holidays/import";

    private static readonly (string Day, string Hant, string Hans, string En)[] Days =
        [("20300101", "一月一日", "一月一日", "The first day of January"), ("20300203", "農曆年初一", "农历年初一", "Lunar New Year's Day")];

    private static string ICalendar(Func<(string Day, string Hant, string Hans, string En), string> name, params (string Day, string Hant, string Hans, string En)[] days) =>
        $"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{string.Concat(days.Select(d => $"BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:{d.Day}\r\nSUMMARY:{name(d)}\r\nEND:VEVENT\r\n"))}END:VCALENDAR\r\n";

    private static string Json(Func<(string Day, string Hant, string Hans, string En), string> name) =>
        JsonSerializer.Serialize(new { vcalendar = new[] { new { vevent = Days.Select(d => new { dtstart = new object[] { d.Day, new { value = "DATE" } }, summary = name(d) }) } } });

    private static (string, string)[] Pasted(string hant, string en, string hans = "") => [("Form.Hant.Text", hant), ("Form.En.Text", en), ("Form.Hans.Text", hans)];

    [Fact]
    public async Task A_malformed_feed_is_refused_beside_its_field_with_its_line_and_what_was_pasted_stays()
    {
        var (rows, browser) = (await office.Rows(), await office.Host.Browser("p-secretary", "en"));
        var good = ICalendar(d => d.En, Days);
        foreach (var (bad, said) in new[]
                 {
                     ("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:soon\r\n", "Line 3 of the file cannot be read: DTSTART:soon"),
                     ("<!doctype html><title>Not found</title>", "This is none of the files of 1823."),
                     ("{\"vcalendar\":[{\"vevent\":[\n{\"dtstart\":[\"20301301\"],\"summary\":\"x\"}]}]}", "Line 2 of the file cannot be read"),
                     ("BEGIN:VCALENDAR\r\nEND:VCALENDAR", "The file holds no day."),
                     (ICalendar(d => d.Hant, Days[0]), "the first that differs is 3 February 2030"),
                 })
        {
            var html = await ParameterOffice.Preview(browser, Page, Pasted(bad, good));
            var text = WebUtility.HtmlDecode(html);
            Assert.Contains("id=\"Form-Hant-Text-err\"", html, StringComparison.Ordinal);
            Assert.Contains(said, text, StringComparison.Ordinal);
            Assert.Contains("Lunar New Year's Day", text, StringComparison.Ordinal);
            Assert.Contains(bad.Split("\r\n")[0], text, StringComparison.Ordinal);
            Assert.DoesNotContain("value=\"put\"", html, StringComparison.Ordinal);
        }
        var none = await ParameterOffice.Preview(browser, Page, Pasted("", ""));
        foreach (var field in new[] { "Form-Hant-File-err", "Form-En-File-err" }) Assert.Contains(field, none, StringComparison.Ordinal);
        var files = await ParameterOffice.Preview(browser, Page, [], [("Form.Hant.File", "tc.ics", [0x50, 0x4B, 0xFF, 0xFE]), ("Form.En.File", "en.ics", new byte[1024 * 1024 + 1])]);
        Assert.Contains("id=\"Form-Hant-File-err\"", files, StringComparison.Ordinal);
        Assert.Contains("The file is larger than 1 MB.", files, StringComparison.Ordinal);
        var named = await ParameterOffice.Preview(browser, Page, Pasted(ICalendar(_ => "從未有的節日", Days), good));
        Assert.Contains("id=\"Form-Hans-Text-err\"", named, StringComparison.Ordinal);
        Assert.Equal(rows, await office.Rows());
    }

    [Fact]
    public async Task Files_of_both_forms_are_previewed_day_by_day_and_put_in_force_once()
    {
        var browser = await office.Host.Browser("p-administrator", "zh-HK");
        var previewed = await ParameterOffice.Preview(browser, Page, [("Form.Hans.Text", Json(d => d.Hans))],
            [("Form.Hant.File", "tc.ics", Encoding.UTF8.GetBytes("\uFEFF" + ICalendar(d => d.Hant, Days))), ("Form.En.File", "en.json", Encoding.UTF8.GetBytes(Json(d => d.En)))]);
        var text = WebUtility.HtmlDecode(previewed);
        foreach (var said in new[] { "2030年1月1日（星期二）", "2030年2月3日（星期日）　農曆年初一" }) Assert.Contains(said, text, StringComparison.Ordinal);
        Assert.Null(office.Reference.Calendar.On(new(2030, 2, 3)));

        // The browser sends no file twice: their text came back with the preview.
        Assert.Contains("BEGIN:VEVENT", text, StringComparison.Ordinal);
        var fields = Pasted(ICalendar(d => d.Hant, Days), Json(d => d.En), Json(d => d.Hans));
        var rows = await office.Rows();
        Assert.Equal(rows + 1, ParameterOffice.RowOf(await ParameterOffice.Put(browser, Page, previewed, "1823於本日公布", fields)));
        var found = office.Reference.Calendar.On(new(2030, 2, 3))!;
        Assert.Equal((new Trilingual("農曆年初一", "农历年初一", "Lunar New Year’s Day"), "1823 feed"), (found.Name, found.Source));
        Assert.Contains("檔案中的假期均已列入", WebUtility.HtmlDecode(await ParameterOffice.Preview(browser, Page, fields)), StringComparison.Ordinal);
    }
}
