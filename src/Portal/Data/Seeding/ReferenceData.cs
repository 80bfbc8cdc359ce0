using System.Collections.Immutable;
using CleanerProduction.Companies;
using CleanerProduction.Programme;
using CleanerProduction.Schemes;

namespace CleanerProduction.Portal.Data;

/// <summary>What the programme's guides and public pages say, read from <c>seeds/</c> at the start; anything missing or misspelt stops it.</summary>
public sealed class ReferenceData
{
    /// <summary>Reads everything from that folder.</summary>
    public ReferenceData(string folder)
    {
        Folder = folder;
        Phases = Phases.Parse(Directory.GetFiles(Path.Combine(folder, "phases"), "*.json").Order(StringComparer.Ordinal).Select(path => (Path.GetFileName(path), File.ReadAllText(path))));
        Calendar = WorkingCalendar.Parse(File.ReadAllText(Path.Combine(folder, "holidays.csv")));
        Deadlines = Deadlines.Parse(File.ReadAllText(Path.Combine(folder, "deadlines.json")));
        Sectors = Sector.Parse(File.ReadAllText(Path.Combine(folder, "sectors.csv")));
        Contacts = [.. StrictJson.Read<ImmutableList<Contact>>("contacts.json", File.ReadAllText(Path.Combine(folder, "programme", "contacts.json")))];
        Letters = Correspondence.Parse(File.ReadAllText(Path.Combine(folder, "programme", "letters.json")));
        Cities = City.Parse(File.ReadAllText(Path.Combine(folder, "cities.csv")));
    }

    /// <summary>Where the files lie: beside the program.</summary>
    public string Folder { get; }

    /// <summary>The phases of the programme.</summary>
    public Phases Phases { get; }

    /// <summary>Working days and why a day is none.</summary>
    public WorkingCalendar Calendar { get; }

    /// <summary>The guides' time limits.</summary>
    public Deadlines Deadlines { get; }

    /// <summary>Sectors of industry, those with priority first.</summary>
    public ImmutableArray<Sector> Sectors { get; }

    /// <summary>The cities of Guangdong.</summary>
    public ImmutableArray<City> Cities { get; }

    /// <summary>Whom to ask.</summary>
    public ImmutableArray<Contact> Contacts { get; }

    /// <summary>Who signs letters, who has the case, which rules they name.</summary>
    public Correspondence Letters { get; }

    /// <summary>The name of a seat's body by its code, as the latest phase that has the seat calls it; null where none has.</summary>
    public Trilingual? BodyOf(string seat) => Phases.All.Reverse().SelectMany(p => p.Seats).FirstOrDefault(s => s.Code == seat)?.Body;

    /// <summary>The files beside the program.</summary>
    public static ReferenceData BesideProgram() => new(Path.Combine(AppContext.BaseDirectory, "seeds"));
}
