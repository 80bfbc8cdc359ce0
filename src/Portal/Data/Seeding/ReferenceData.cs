using System.Collections.Immutable;
using CleanerProduction.Companies;
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

    /// <summary>The files beside the program.</summary>
    public static ReferenceData BesideProgram() => new(Path.Combine(AppContext.BaseDirectory, "seeds"));
}
