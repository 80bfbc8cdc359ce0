using CleanerProduction.ScaleTests;
using Xunit.Runner.InProc.SystemConsole;

return args is [Appender.Word] ? await Appender.Run() : await ConsoleRunner.Run(args);
