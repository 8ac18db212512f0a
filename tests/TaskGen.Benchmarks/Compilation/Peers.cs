using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers;

namespace TaskGen.Benchmarks.Compilation;

/// <summary>A generator and the sources that it processes.</summary>
/// <param name="Name">The name of the generator.</param>
/// <param name="Create">Creates the generator.</param>
/// <param name="Class">Returns the source of the class with a number.</param>
internal sealed record Peer(string Name, Func<IReadOnlyList<ISourceGenerator>> Create, Func<int, string> Class)
{
    /// <summary>The generator of TaskGen.</summary>
    public static Peer TaskGen { get; } = new(nameof(TaskGen), static () => [new TaskGenerator().AsSourceGenerator()], Sources.Task);

    /// <summary>The generator of TaskGen, in a project where another generator adds files too.</summary>
    public static Peer TaskGenBesideAnother { get; } = new(
        "TaskGen beside the MVVM Toolkit",
        static () => [new TaskGenerator().AsSourceGenerator(), .. MvvmToolkit!.Create()],
        Sources.Task)
    { IsBesideAnother = true };

    /// <summary>A generator that only reads the classes of TaskGen.</summary>
    public static Peer Bare { get; } = new("a bare generator", static () => [new BareGenerator().AsSourceGenerator()], Sources.Task);

    /// <summary>The generator of System.Text.Json in the targeting pack.</summary>
    public static Peer SystemTextJson { get; } = new(
        "System.Text.Json",
        static () => Load(Directory.GetDirectories(Path.Combine(Metadata("TargetingPackRoot"), "Microsoft.NETCore.App.Ref"))
            .Order(StringComparer.Ordinal)
            .Last()
            + "/analyzers/dotnet/cs/System.Text.Json.SourceGeneration.dll"),
        Sources.Json);

    /// <summary>The generator of System.Text.Json, over models of four properties.</summary>
    public static Peer SmallSystemTextJson { get; } = SystemTextJson with
    {
        Name = "System.Text.Json, four properties",
        Class = Sources.SmallJson,
    };

    /// <summary>The generator of the MVVM Toolkit.</summary>
    public static Peer MvvmToolkit { get; } = new(
        "MVVM Toolkit",
        static () => Load(MvvmToolkitPath),
        Sources.Observable);

    /// <summary>Gets the assembly with the generator of the MVVM Toolkit.</summary>
    public static string MvvmToolkitPath =>
        Package("communitytoolkit.mvvm") + "/analyzers/dotnet/roslyn4.12/cs/CommunityToolkit.Mvvm.SourceGenerators.dll";

    /// <summary>The generator of Mapperly.</summary>
    public static Peer Mapperly { get; } = new(
        "Mapperly",
        static () => Load(Directory.GetFiles(Package("riok.mapperly"), "Riok.Mapperly.dll", SearchOption.AllDirectories)
            .Where(static path => path.Contains("analyzers"))
            .Order(StringComparer.Ordinal)
            .Last()),
        Sources.Mapper);

    /// <summary>Gets whether only the first of several generators is measured.</summary>
    public bool IsBesideAnother { get; init; }

    /// <summary>Gets the references of all sources.</summary>
    public static IReadOnlyList<MetadataReference> References { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
        .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    private static string Metadata(string key) =>
        typeof(Peer).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == key).Value!;

    private static string Package(string name) =>
        Directory.GetDirectories(Path.Combine(Metadata("NuGetPackageRoot"), name)).Order(StringComparer.Ordinal).Last();

    private static IReadOnlyList<ISourceGenerator> Load(string path)
    {
        var assembly = AssemblyLoadContext.Default.LoadFromAssemblyPath(path);
        AssemblyLoadContext.Default.Resolving += (context, name) =>
        {
            var beside = Path.Combine(Path.GetDirectoryName(path)!, name.Name + ".dll");
            return File.Exists(beside) ? context.LoadFromAssemblyPath(beside) : null;
        };
        return [.. assembly.GetTypes()
            .Where(static type => !type.IsAbstract
            && type.GetCustomAttribute<GeneratorAttribute>()?.Languages.Contains(LanguageNames.CSharp) == true
            && typeof(IIncrementalGenerator).IsAssignableFrom(type))
            .Select(static type => ((IIncrementalGenerator)Activator.CreateInstance(type)!).AsSourceGenerator())];
    }
}
