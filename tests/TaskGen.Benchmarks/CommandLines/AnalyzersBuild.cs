using System;
using System.IO;
using System.Reflection;
using System.Runtime.Loader;

namespace TaskGen.Benchmarks.CommandLines;

/// <summary>Finds the reader of command lines in a build of the analyzers.</summary>
internal static class AnalyzersBuild
{
    /// <summary>Loads another build beside the one that is referenced.</summary>
    public static Assembly Load(FileInfo file) => new AssemblyLoadContext("baseline").LoadFromAssemblyPath(file.FullName);

    /// <summary>Returns the method that reads a command line for Linux or Windows.</summary>
    public static Func<string, bool, object> Read(Assembly analyzers)
    {
        var reader = analyzers.GetType("TaskGen.Analyzers.CommandLines.CommandLineReader", throwOnError: true)!;
        return reader.GetMethod("Read", BindingFlags.Public | BindingFlags.Static)!.CreateDelegate<Func<string, bool, object>>();
    }
}
