namespace CleanerProduction.ScaleTests.Killed;

/// <summary>A kind of write that is killed while it is done.</summary>
internal interface IKind
{
    /// <summary>Its word.</summary>
    string Name { get; }

    /// <summary>Puts there what so many of these writes need.</summary>
    Task Stock(Yard yard, int many);

    /// <summary>Writes one after the other until there is nothing left to write, and says the key of each once the portal has answered.</summary>
    Task Write(Yard yard, Func<string, Task> acknowledged);

    /// <summary>By key, how often each part of a write is found: one each where it stands whole, none where it does not stand. Keys of which nothing is found need not be named.</summary>
    Task<IReadOnlyDictionary<string, int[]>> Found(Yard yard);

    /// <summary>Does the same again, as somebody does who got no answer; false where the answer is not that of a thing done before.</summary>
    Task<bool> Again(Yard yard, string key);
}

/// <summary>All of them.</summary>
internal static class Kinds
{
    public static IReadOnlyList<IKind> All { get; } = [new Ballots(), new Submissions(), new Payments(), new Registrations(), new Results(), new Letters(), new Notices(), new Uploads()];

    /// <summary>Those of these words.</summary>
    public static IReadOnlyList<IKind> Of(string words) => [.. words.Split(',').Select(w => All.Single(k => k.Name == w))];
}
