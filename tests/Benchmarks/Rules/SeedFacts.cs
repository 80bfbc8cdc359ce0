using CleanerProduction.Portal.Data;
using CleanerProduction.Schemes;

// The benchmark asks the clauses about the very facts of the clauses' own tests (Facts.cs is linked from there); these stand in for the tests' readers of seeds.
#pragma warning disable SA1402, MA0048 // one small stand-in each
namespace CleanerProduction.DomainTests
{
    internal static class Repository
    {
        public static string Text(params string[] path) => File.ReadAllText(Path.Combine([AppContext.BaseDirectory, .. path]));
    }
}

namespace CleanerProduction.DomainTests.Schemes
{
    internal static class Seeds
    {
        public static readonly ReferenceData Reference = ReferenceData.BesideProgram();
    }

    internal static class PhaseTests
    {
        public static Phases Phases => Seeds.Reference.Phases;
    }

    internal static class DeadlineTests
    {
        public static Deadlines Deadlines => Seeds.Reference.Deadlines;
    }

    internal static class WorkingCalendarTests
    {
        public static WorkingCalendar Calendar => Seeds.Reference.Calendar;
    }
}
