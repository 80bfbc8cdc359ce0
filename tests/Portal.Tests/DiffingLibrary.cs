using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace CleanerProduction.PortalTests;

/// <summary>bUnit asks for AngleSharp.Diffing 1.0, which a sparse registry lacks; the 0.17 it holds serves what these tests use.</summary>
internal static class DiffingLibrary
{
#pragma warning disable CA2255 // before the first test that draws a page, whichever it is
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Resolve() => AssemblyLoadContext.Default.Resolving += (context, name) =>
        name is { Name: "AngleSharp.Diffing", Version: not null } && name.Version.Major > 0
            ? context.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, "AngleSharp.Diffing.dll"))
            : null;
}
