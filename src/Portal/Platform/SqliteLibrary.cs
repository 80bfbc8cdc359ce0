#if SPARSE_FEED
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace CleanerProduction.Portal.Platform;

/// <summary>
/// Makes Microsoft.Data.Sqlite 10 run on SQLitePCLRaw 2.0.6, the newest the sparse registry holds: the lower-versioned assembly is
/// handed over when the higher one is asked for, and the native library is the system's, which has FTS5 and current fixes.
/// </summary>
internal static class SqliteLibrary
{
    /// <summary>Where the native library comes from; for the start-up log.</summary>
    public static string Source { get; private set; } = "not loaded";

    [ModuleInitializer]
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Usage", "CA2255", Justification = "It must run before any SQLite type is touched, in tests as well.")]
    internal static void Install()
    {
        AssemblyLoadContext.Default.Resolving += (context, wanted) =>
            wanted.Name?.StartsWith("SQLitePCLRaw.", StringComparison.Ordinal) == true
                ? Lower(context, wanted.Name)
                : null;
        AssemblyLoadContext.Default.ResolvingUnmanagedDll += (_, name) =>
            string.Equals(name, "e_sqlite3", StringComparison.Ordinal) ? System() : IntPtr.Zero;
        NativeLibrary.SetDllImportResolver(Provider(), (name, assembly, path) =>
            string.Equals(name, "e_sqlite3", StringComparison.Ordinal) && System() is var found && found != IntPtr.Zero
                ? found
                : NativeLibrary.Load(name, assembly, path));
    }

    private static Assembly? Lower(AssemblyLoadContext context, string name)
    {
        var path = Path.Combine(AppContext.BaseDirectory, name + ".dll");
        return File.Exists(path) ? context.LoadFromAssemblyPath(path) : null;
    }

    private static Assembly Provider() => Assembly.Load("SQLitePCLRaw.provider.e_sqlite3");

    private static IntPtr System()
    {
        if (NativeLibrary.TryLoad("libsqlite3.so.0", out var handle))
        {
            Source = "system libsqlite3.so.0";
            return handle;
        }
        Source = "bundled e_sqlite3 (the system has no libsqlite3.so.0; install libsqlite3-0)";
        return IntPtr.Zero;
    }
}
#endif
