using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using TaskGen.Tool.Files;

namespace TaskGen.Tool.Exporting;

/// <summary>
/// An assembly and the dependencies beside it. It shares TaskGen with the tool, so that its tasks implement the tool's
/// <see cref="IBatchTask"/>.
/// </summary>
internal sealed class TaskAssembly : AssemblyLoadContext
{
    private static readonly string RuntimeDirectory = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    // The assemblies that the tool itself can load.
    private static readonly HashSet<string> Platform =
        [.. ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "").Split(Path.PathSeparator)];

    private readonly AssemblyDependencyResolver _resolver;

    private TaskAssembly(string path) => _resolver = new(path);

    /// <summary>Returns the types of an assembly, sorted by name.</summary>
    /// <exception cref="ToolException">The assembly cannot be loaded.</exception>
    public static IReadOnlyList<Type> LoadTypes(string path)
    {
        try
        {
            var full = Path.GetFullPath(path);
            if (!File.Exists(full)) throw new ToolException($"{path}: The assembly does not exist. Build the project first.");
            return [.. new TaskAssembly(full).LoadFromAssemblyPath(full).GetTypes()
                .OrderBy(static type => type.FullName, StringComparer.Ordinal)];
        }
        catch (ReflectionTypeLoadException exception)
        {
            throw new ToolException($"{path}: {exception.LoaderExceptions.FirstOrDefault()?.Message ?? exception.Message}");
        }
        catch (BadImageFormatException)
        {
            throw new ToolException($"{path}: This is not a .NET assembly. Specify the *.dll that the project builds.");
        }
        catch (Exception exception) when (exception is InvalidOperationException || FileErrors.IsFileError(exception))
        {
            throw FileErrors.Reading(path, exception);
        }
    }

    protected override Assembly? Load(AssemblyName name)
    {
        if (name.Name == "TaskGen") return typeof(IBatchTask).Assembly;
        if (IsInRuntime(name)) return null;
        return _resolver.ResolveAssemblyToPath(name) is { } dependency ? LoadFromAssemblyPath(dependency) : null;
    }

    /// <summary>
    /// Returns whether the tool's runtime has an assembly. A self-contained application brings the same assembly, whose types would be
    /// different ones.
    /// </summary>
    private static bool IsInRuntime(AssemblyName name)
    {
        var path = Path.Combine(RuntimeDirectory, name.Name + ".dll");
        return Platform.Contains(path) && AssemblyName.GetAssemblyName(path).Version >= name.Version;
    }
}
