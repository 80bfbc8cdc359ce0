using CleanerProduction.ScaleTests;
using CleanerProduction.ScaleTests.Killed;
using Xunit.Runner.InProc.SystemConsole;

return args switch
{
    [Appender.Word] => await Appender.Run(),
    [Writing.Word, var kinds, .. var places] => await Writing.Run(kinds, [.. places.Select(Place.Of)]),
    _ => await ConsoleRunner.Run(args),
};
