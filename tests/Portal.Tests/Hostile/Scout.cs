namespace CleanerProduction.PortalTests.Hostile;

/// <summary>An address at which somebody was let in.</summary>
internal sealed record Spot(WayIn Way, Guest Guest, string Address);

/// <summary>A form somebody found.</summary>
internal sealed record FormSpot(WayIn Way, Guest Guest, string Address, string Name, bool WithFiles);

/// <summary>
/// Looks around: everybody follows the links of what they may open, so that addresses hold what really is there and forms are found by those who may send them.
/// A page that is new is found by its link, or by what the addresses of its neighbours hold.
/// </summary>
internal sealed class Scout(Siege siege)
{
    private const int MostNeighbours = 3;
    private const int MostValues = 200;
    private readonly Lock gate = new();
    private readonly Dictionary<WayIn, List<Spot>> spots = [];
    private readonly Dictionary<(string Pattern, string Name), List<FormSpot>> forms = [];
    private readonly Dictionary<(string Folder, string Hole), HashSet<string>> values = [];
    private readonly Dictionary<WayIn, HashSet<string>> asked = [];

    /// <summary>Everywhere somebody was let in.</summary>
    public IReadOnlyList<Spot> Spots { get; private set; } = [];

    /// <summary>Every form that was found, by its page's pattern and its name, with those who may send it.</summary>
    public IReadOnlyList<IReadOnlyList<FormSpot>> Forms { get; private set; } = [];

    /// <summary>Where somebody has a page with a circuit.</summary>
    public IReadOnlyList<Spot> Live { get; private set; } = [];

    /// <summary>Signs everybody in and follows links, for each way at most <paramref name="each"/> addresses for one person and <paramref name="most"/> in all.</summary>
    public async Task Look(int each, int most)
    {
        foreach (var guest in siege.Guests)
        {
            if (!await guest.SignIn()) throw new InvalidOperationException($"Nobody was signed in as {guest.Person}");
            var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            var waiting = new Queue<string>(siege.Ways.Where(w => w.IsRead && w.Holes.Count == 0).Select(w => w.Pattern));
            while (waiting.TryDequeue(out var address))
            {
                if (siege.WayOf(address) is not { } way || way.Verb == "any" || !known.Add(address) || !Wanted(way, guest, each, most)) continue;
                foreach (var link in await Visit(way, guest, address)) waiting.Enqueue(link);
            }
        }
        await Neighbours();
    }

    /// <summary>Looks at where a form led, where nobody was before: what inputs make is met as well.</summary>
    public async Task See(Guest guest, string address)
    {
        if (siege.WayOf(address) is not { } way || way.Verb == "any" || Spots.Any(s => s.Way == way && s.Guest == guest)) return;
        foreach (var link in (await Visit(way, guest, address)).ToList())
            if (siege.WayOf(link) is { Verb: not "any", IsCostly: false } next && Spots.All(s => s.Way != next)) await Visit(next, guest, link);
    }

    /// <summary>What stands in addresses in place of a parameter, as far as anybody saw.</summary>
    public IReadOnlyList<string> Known(WayIn way, string hole)
    {
        var name = hole.ToLowerInvariant();
        lock (gate) return values.TryGetValue((Folder(way), name), out var own) ? [.. own] : [.. values.Where(v => v.Key.Hole == name).SelectMany(v => v.Value)];
    }

    /// <summary>What addresses of a way ask behind their question mark, as far as anybody saw.</summary>
    public IReadOnlyList<string> Asked(WayIn way)
    {
        lock (gate) return [.. asked.GetValueOrDefault(way, [])];
    }

    private void Ask(string address, string name)
    {
        if (siege.WayOf(address) is not { } way) return;
        if (!asked.TryGetValue(way, out var names)) asked[way] = names = new(StringComparer.Ordinal);
        names.Add(name);
    }

    private bool Wanted(WayIn way, Guest guest, int each, int most)
    {
        var there = spots.GetValueOrDefault(way, []);
        // Who may open a page that is not everybody's has links there that others have not.
        return there.Count(s => s.Guest == guest) < each && (there.Count < most || way is { IsOpen: false, Holes.Count: 0 });
    }

    private async Task<IEnumerable<string>> Visit(WayIn way, Guest guest, string address)
    {
        if (way.IsCostly && Spots.Any(s => s.Way == way)) return [];
        var shot = await siege.Fire(null, way, guest, guest.Request(HttpMethod.Get, address));
        lock (gate) return Learn(way, guest, address, shot);
    }

    private IEnumerable<string> Learn(WayIn way, Guest guest, string address, Shot shot)
    {
        foreach (var link in FoundForm.Links(shot.Text)) Learn(link);
        // What is looked at of the portal itself answers so where something is missing on this machine.
        if (shot.Status != 200 && !(shot.Status == 503 && address.StartsWith("/health/", StringComparison.Ordinal))) return [];
        if (!spots.TryGetValue(way, out var there)) spots[way] = there = [];
        there.Add(new(way, guest, address));
        if (shot.Text.Contains("<!--Blazor:{\"type\":\"server\"", StringComparison.Ordinal)) Live = [.. Live, there[^1]];
        foreach (var form in FoundForm.Of(shot.Text, address))
            if (form.Posts) Found(way, guest, address, form);
            else foreach (var field in form.Fields) Ask(form.Target, field.Name);
        Spots = [.. Spots, there[^1]];
        Forms = [.. forms.Where(f => f.Value.Count > 0).OrderBy(f => f.Key).Select(f => f.Value.ToList())];
        return FoundForm.Links(shot.Text);
    }

    private void Found(WayIn way, Guest guest, string address, FoundForm form)
    {
        Learn(form.Target);
        // Signing out stands on every page.
        if (form.Name == "sign-out" && way.Pattern != "/account/sign-out") return;
        // Of rows of one kind the number does not matter.
        var name = form.Name.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        if (siege.WayOf(form.Target, read: false) is { } endpoint) name = endpoint.Pattern;
        if (!forms.TryGetValue((way.Pattern, name), out var there)) forms[(way.Pattern, name)] = there = [];
        if (IsKept(way, guest, address, form)) return;
        there.Add(new(way, guest, address, form.Name, form.WithFiles));
    }

    // Those who send inputs are not themselves shut out by them.
    private bool IsKept(WayIn way, Guest guest, string address, FoundForm form) =>
        guest.Person is not null and not Siege.Spent && (way.Pattern.StartsWith("/account/", StringComparison.Ordinal) || form.Name == "sign-out")
        || way.Pattern.StartsWith("/people/{", StringComparison.Ordinal) && siege.Guests.Any(g => g.Person is { } person && person != Siege.Spent && address.EndsWith("/" + person, StringComparison.Ordinal));

    private void Learn(string link)
    {
        var path = link.Split('?')[0];
        foreach (var name in link.Split('?', '&').Skip(1)) Ask(path, Uri.UnescapeDataString(name.Split('=')[0]));
        foreach (var way in siege.Ways.Where(w => w.Holes.Count > 0 && w.Verb != "any" && w.Fits(path)))
            foreach (var (hole, value) in way.Values(path)) Keep(way, hole, value);
    }

    private void Keep(WayIn way, string hole, string value)
    {
        var key = (Folder(way), hole.ToLowerInvariant());
        if (!values.TryGetValue(key, out var there)) values[key] = there = new(StringComparer.Ordinal);
        if (there.Count < MostValues) there.Add(value);
    }

    // What no link leads to may be opened by what stands in the addresses beside it.
    private async Task Neighbours()
    {
        foreach (var way in siege.Ways.Where(w => w.IsRead && w.Verb != "any" && w.Holes.Count > 0 && !spots.ContainsKey(w)))
            foreach (var guest in siege.Guests.Take(way.IsOpen ? 2 : siege.Guests.Count))
                foreach (var turn in Enumerable.Range(0, MostNeighbours))
                {
                    if (spots.ContainsKey(way)) break;
                    await Visit(way, guest, way.With(hole => Uri.EscapeDataString(Value(Known(way, hole), turn))));
                }
    }

    private static string Value(IReadOnlyList<string> known, int turn) => known.Count == 0 ? "1" : known[Math.Min(turn, known.Count - 1)];

    private static string Folder(WayIn way) => way.Pattern[..way.Pattern.IndexOf('{', StringComparison.Ordinal)];
}
