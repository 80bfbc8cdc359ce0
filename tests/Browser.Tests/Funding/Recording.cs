using CleanerProduction.Portal;

namespace CleanerProduction.BrowserTests.Funding;

/// <summary>Recording what happened in a project, the same for both sides.</summary>
internal static class Recording
{
    /// <summary>Records an act; its day is today where nothing else is filled in.</summary>
    public static async Task By(Walker person, string reference, string act, params (string Name, string Value)[] fields)
    {
        await person.Open(Links.RecordAct(reference, act));
        await person.Fill(fields);
        await person.Look($"project-{reference[..3]}-{act}");
        await person.Send("form button[type=submit].btn");
        await person.Is("done=recorded");
    }
}
