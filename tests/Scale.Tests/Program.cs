using CleanerProduction.ScaleTests;
using Xunit.Runner.InProc.SystemConsole;

return args switch
{
    [Appender.Word] => await Appender.Run(),
    [Teller.Word] => await Teller.Run(),
    _ => await ConsoleRunner.Run(args),
};
