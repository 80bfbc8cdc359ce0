namespace CleanerProduction.PortalTests.Hostile;

/// <summary>In which order what is sent: everything once, then by chance as many as are asked for; and what is looked at afterwards.</summary>
internal static class Attack
{
    private const int PrimeOfRuns = 1_000_003;

    // Of a hundred throws. On a line several messages go, each of which is an input.
    private static readonly (int Weight, Func<Siege, Dice, Task> Send)[] Kinds = [(25, Addresses.Send), (46, Forms.Send), (16, Bodies.Send), (4, Hubs.Send), (2, Circuits.Send), (7, Wires.Send)];

    /// <summary>Every way in at least once: by somebody who is let in, by nobody and by somebody else; every form by who has it and by another.</summary>
    public static async Task Once(Siege siege, int workers)
    {
        var sends = new List<Func<Dice, Task>>();
        foreach (var way in siege.Ways)
        {
            var let = siege.Scout.Spots.FirstOrDefault(s => s.Way == way)?.Guest;
            foreach (var guest in siege.Guests.Where((g, i) => g == let || i == 0 || i == 1 + siege.Seed % (siege.Guests.Count - 1)).Distinct())
                sends.Add(way.Verb switch
                {
                    "hub" => dice => Hubs.Send(siege, dice, way, guest, 2),
                    "POST" => dice => Bodies.Send(siege, dice, way, guest),
                    _ => dice => Addresses.Send(siege, dice, way, guest),
                });
        }
        foreach (var hub in siege.Ways.Where(w => w.Verb == "hub"))
            foreach (var member in siege.Guests.Where(g => g.Person is "p-hkgcc" or "p-secretary")) sends.Add(dice => Hubs.Send(siege, dice, hub, member, 4));
        foreach (var form in siege.Scout.Forms.Where(f => f.Count > 0))
        {
            sends.Add(dice => Forms.Send(siege, dice, form[0]));
            sends.Add(dice => Forms.Send(siege, dice, form[^1], dice.Of(siege.Guests)));
        }
        await Parallel.ForAsync(0, sends.Count, new ParallelOptions { MaxDegreeOfParallelism = workers }, async (number, _) => await Guarded(siege, new(siege.Seed * PrimeOfRuns - number - 1), sends[number]));
    }

    /// <summary>By chance, until so many inputs were sent in all or <paramref name="stop"/> is asked for.</summary>
    public static Task ByChance(Siege siege, int inputs, int workers, CancellationToken stop = default)
    {
        var next = siege.Ledger.Inputs;
        return Task.WhenAll(Enumerable.Range(0, workers).Select(_ => Task.Run(async () =>
        {
            while (siege.Ledger.Inputs < inputs && !stop.IsCancellationRequested) await Guarded(siege, new(siege.Seed * PrimeOfRuns + Interlocked.Increment(ref next)), dice => One(siege, dice));
        }, CancellationToken.None)));
    }

    /// <summary>Everything that was open is opened once more: what was let in must not break what shows it.</summary>
    public static async Task After(Siege siege, int workers)
    {
        foreach (var guest in siege.Guests) await guest.SignIn();
        await Parallel.ForEachAsync(siege.Scout.Spots.Where(s => !s.Way.IsCostly).Distinct(), new ParallelOptions { MaxDegreeOfParallelism = workers }, async (spot, _) =>
        {
            using var request = spot.Guest.Request(HttpMethod.Get, spot.Address);
            await siege.Fire(null, null, spot.Guest, request);
        });
        foreach (var address in (string[])["/health/live", "/", "/account/sign-in"])
        {
            using var request = siege.Guests[0].Request(HttpMethod.Get, address);
            var shot = await siege.Fire(null, null, siege.Guests[0], request);
            if (shot.Status != 200) siege.Ledger.Fault($"{address} answers {shot.Status} afterwards");
        }
    }

    /// <summary>The ways that let nobody in, as they stand in the list.</summary>
    public static IReadOnlyList<string> Unreached(Siege siege) =>
        [.. siege.Ways.Where(w => siege.Ledger.Ways.GetValueOrDefault(w).Let == 0 && siege.Scout.Spots.All(s => s.Way != w)).Select(w => w.ToString())];

    private static Task One(Siege siege, Dice dice)
    {
        var left = dice.Below(Kinds.Sum(k => k.Weight));
        return Kinds.First(k => (left -= k.Weight) < 0).Send(siege, dice);
    }

    private static async Task Guarded(Siege siege, Dice dice, Func<Dice, Task> send)
    {
        try
        {
            await send(dice);
        }
        catch (Exception own) when (own is not OutOfMemoryException)
        {
            // A fault of the inputs' own must not pass for a portal that holds.
            siege.Ledger.Fault($"could not be sent, dice {dice.Seed}: {own}");
        }
    }
}
