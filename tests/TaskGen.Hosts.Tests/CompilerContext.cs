using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;

namespace TaskGen.Hosts.Tests;

/// <summary>
/// A load context with one version of the compiler, the analyzers, and this assembly. It is not collectible: compilers of collectible
/// contexts failed now and then, inside a dictionary of their own.
/// </summary>
internal sealed class CompilerContext(string version) : AssemblyLoadContext($"Roslyn {version}")
{
    public static string[] Versions => Metadata("RoslynVersions").Split(';');

    /// <summary>Runs a static method of <see cref="Host"/> in the context.</summary>
    public string Run(string method, params object[] arguments)
    {
        var host = LoadFromAssemblyPath(typeof(Host).Assembly.Location).GetType(typeof(Host).FullName!)!;
        return (string)host.GetMethod(method)!.Invoke(null, arguments)!;
    }

    protected override Assembly? Load(AssemblyName name)
    {
        var path = name.Name switch
        {
            "Microsoft.CodeAnalysis" =>
                Path.Combine(
                    Metadata("NuGetPackageRoot"),
                    "microsoft.codeanalysis.common",
                    version,
                    "lib",
                    "netstandard2.0",
                    "Microsoft.CodeAnalysis.dll"),
            "Microsoft.CodeAnalysis.CSharp" =>
                Path.Combine(
                    Metadata("NuGetPackageRoot"),
                    "microsoft.codeanalysis.csharp",
                    version,
                    "lib",
                    "netstandard2.0",
                    "Microsoft.CodeAnalysis.CSharp.dll"),
            "TaskGen.Analyzers" => Path.Combine(AppContext.BaseDirectory, "TaskGen.Analyzers.dll"),
            _ => null,
        };
        return path is null ? null : LoadFromAssemblyPath(path);
    }

    private static string Metadata(string key) =>
        typeof(CompilerContext).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == key).Value!;
}
