using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using CleanerProduction.Portal.Parts.Forms;
using CleanerProduction.PortalTests.Access;
using CleanerProduction.PortalTests.Data;
using Xunit;

namespace CleanerProduction.PortalTests.Hostile;

/// <summary>A limit in the browser holds nobody who sends without one: every form of every page refuses what is longer than its fields hold, says by how much, gives it back, and stores nothing.</summary>
public sealed class LongTextTests(BesiegedPortal portal) : IClassFixture<BesiegedPortal>
{
    private const string Mark = "Ѯoverlong";
    private const int Workers = 2;
    private const int FewestForms = 100;
    private const int FewestBoxes = 250;

    private static readonly string[] Typed = ["text", "textarea", "email", "tel", "url", "search", "number", "date", "password"];

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_longer_than_its_field_is_said_given_back_and_not_stored()
    {
        await using Siege siege = new(portal.Site, WayIn.Read(Sources.Lines("tests/House.Tests/EntryPoints.txt")), 1);
        await siege.Scout.Look(each: 1, most: 3);
        foreach (var guest in siege.Guests) await siege.Fire(null, null, guest, guest.Request(HttpMethod.Get, "/?lang=en"));
        var (wrong, boxes) = (new ConcurrentQueue<string>(), 0);
        var forms = siege.Scout.Forms.Where(f => f.Count > 0).Select(f => f[0]).ToList();
        await Parallel.ForEachAsync(forms, new ParallelOptions { MaxDegreeOfParallelism = Workers, CancellationToken = Test }, async (spot, _) =>
        {
            var form = FoundForm.Of((await siege.Fire(null, null, spot.Guest, spot.Guest.Request(HttpMethod.Get, spot.Address))).Text, spot.Address).FirstOrDefault(f => f.Posts && f.Name == spot.Name);
            if (form is null) return;
            var typed = form.Fields.Where(f => Typed.Contains(f.Kind)).DistinctBy(f => f.Name).ToList();
            Interlocked.Add(ref boxes, typed.Count);
            foreach (var box in typed.Where(b => b.Longest is null && b.Kind != "password")) wrong.Enqueue($"{spot.Way} {spot.Name}: {box.Name} has no limit");
            if (typed.Count > 0)
            {
                var sent = typed.ToDictionary(f => f.Name, f => Long(f.Name, f.Longest ?? 400), StringComparer.Ordinal);
                var shot = await Send(siege, spot.Guest, form, sent);
                var text = WebUtility.HtmlDecode(shot.Text);
                if (shot.Status != 200) wrong.Enqueue($"{spot.Way} {spot.Name}: {shot.Status} {shot.Location}");
                else
                    foreach (var box in typed)
                    {
                        if (!text.Contains(string.Create(CultureInfo.InvariantCulture, $"At most {box.Longest ?? 400} characters; you typed {sent[box.Name].Length}."), StringComparison.Ordinal)) wrong.Enqueue($"{spot.Way} {spot.Name}: nothing is said of {box.Name}");
                        if (box.Kind != "password" && !text.Contains(sent[box.Name], StringComparison.Ordinal)) wrong.Enqueue($"{spot.Way} {spot.Name}: {box.Name} is lost");
                    }
            }
            // What nobody types, one after the other, each far too long.
            foreach (var held in form.Fields.Where(f => !Typed.Contains(f.Kind) && f.Kind != "file" && f.Name is not ("__RequestVerificationToken" or "_handler")).Select(f => f.Name).Distinct())
            {
                var shot = await Send(siege, spot.Guest, form, new(StringComparer.Ordinal) { [held] = Long(held, FormLimits.Passkey) });
                if (shot.Status is 0 or >= 500) wrong.Enqueue($"{spot.Way} {spot.Name}: {shot.Status} for {held}");
            }
        });
        foreach (var place in await Stored(Path.Combine(portal.Folder, "portal.db"))) wrong.Enqueue($"stored: {place}");
        foreach (var error in portal.Logged) wrong.Enqueue($"logged: {error}");
        TestContext.Current.SendDiagnosticMessage($"{forms.Count} forms, {boxes} boxes");
        Assert.True(wrong.IsEmpty, string.Join('\n', wrong.Order(StringComparer.Ordinal).Take(80)));
        Assert.True(forms.Count >= FewestForms && boxes >= FewestBoxes, $"only {forms.Count} forms with {boxes} boxes");
    }

    private static async Task<Shot> Send(Siege siege, Guest guest, FoundForm form, Dictionary<string, string> longs)
    {
        var fields = form.Fields.Where(f => f.Kind is "hidden" && !longs.ContainsKey(f.Name)).Select(f => KeyValuePair.Create(f.Name, f.Value)).Concat(longs).ToList();
        using var request = guest.Request(HttpMethod.Post, form.Target);
        if (form.WithFiles)
        {
            var parts = new MultipartFormDataContent();
            foreach (var (name, value) in fields) parts.Add(new StringContent(value), $"\"{name}\"");
            request.Content = parts;
        }
        else request.Content = new StringContent(string.Join('&', fields.Select(f => WebUtility.UrlEncode(f.Key) + "=" + WebUtility.UrlEncode(f.Value))), Encoding.UTF8, "application/x-www-form-urlencoded");
        return await siege.Fire("long texts", null, guest, request);
    }

    // One character more than is held.
    private static string Long(string name, int longest) => (Mark + name).PadRight(longest + 1, 'x')[..(longest + 1)] is var text && text.Contains(Mark, StringComparison.Ordinal) ? text : new string('Ѯ', longest + 1);

    private static async Task<List<string>> Stored(string file)
    {
        var places = new List<string>();
        await foreach (var (table, column, value) in EveryValue.Of(file).WithCancellation(Test))
            if (value.Contains('Ѯ', StringComparison.Ordinal)) places.Add($"{table}.{column}");
        return [.. places.Distinct()];
    }
}
