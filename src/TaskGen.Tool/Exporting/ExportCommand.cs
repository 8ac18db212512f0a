using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace TaskGen.Tool.Exporting;

/// <summary><c>taskgen export Assembly.dll</c>: the tasks of an assembly that need no values, as a task file.</summary>
internal static class ExportCommand
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create()
    {
        var assembly = new Argument<FileInfo>("assembly") { Description = "An assembly with tasks; what it depends on lies beside it." };
        var type = new Option<string[]>("--type") { Description = "Only the tasks of these names, with or without their namespace.", HelpName = "NAME" };
        var output = new Option<FileInfo?>("--output", "-o") { Description = "The file; standard output if left out.", HelpName = "FILE" };
        var command = new Command("export", "Write the tasks of an assembly as JSON: those with a public constructor without parameters. The assembly's code is run. Ends with 0, with 1 where a task was refused or there is none, 2 where the assembly can't be read.") { assembly, type, output };
        command.SetAction((result, cancellationToken) => RunAsync(result.GetValue(assembly)!, result.GetValue(type) ?? [], result.GetValue(output), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(FileInfo file, string[] names, FileInfo? output, CancellationToken cancellationToken)
    {
        Type[] types;
        try
        {
            types = [.. new TaskAssembly(file.FullName).Load().GetTypes().Where(static type => type is { IsAbstract: false, IsInterface: false } && typeof(IBatchTask).IsAssignableFrom(type)).OrderBy(static type => type.FullName, StringComparer.Ordinal)];
        }
        catch (Exception exception) when (exception is IOException or InvalidOperationException or BadImageFormatException or ReflectionTypeLoadException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"{file}: {exception.Message}");
            return ExitCode.Unreadable;
        }

        var isRefused = false;
        var tasks = new List<JsonElement>();
        foreach (var type in types.Where(type => names.Length == 0 || names.Contains(type.Name) || names.Contains(type.FullName)))
        {
            if (!type.IsValueType && type.GetConstructor(Type.EmptyTypes) is null)
            {
                await Console.Error.WriteLineAsync($"{type.FullName} is left out: it has no public constructor without parameters, so its values aren't known.");
                continue;
            }

            try
            {
                tasks.Add(JsonDocument.Parse(((IBatchTask)Activator.CreateInstance(type)!).ToUtf8Json()).RootElement);
            }
            catch (Exception exception) when (exception is TaskValidationException or TargetInvocationException)
            {
                await Console.Error.WriteLineAsync($"{type.FullName}: {(exception as TaskValidationException)?.RuleId} {(exception.InnerException ?? exception).Message}");
                isRefused = true;
            }
        }

        if (tasks.Count == 0)
        {
            await Console.Error.WriteLineAsync($"{file.Name} has no task that can be written.");
            return ExitCode.Found;
        }

        var json = JsonSerializer.Serialize(tasks.Count == 1 ? (object)tasks[0] : tasks, Readable) + "\n";
        if (output is null) Console.Write(json);
        else await File.WriteAllTextAsync(output.FullName, json, cancellationToken);
        return isRefused ? ExitCode.Found : ExitCode.Success;
    }

    /// <summary>An assembly and what lies beside it. TaskGen itself is the tool's, so that a task is a task.</summary>
    private sealed class TaskAssembly(string path) : AssemblyLoadContext
    {
        private readonly AssemblyDependencyResolver _resolver = new(path);

        public Assembly Load() => LoadFromAssemblyPath(path);

        protected override Assembly? Load(AssemblyName name)
        {
            if (name.Name == "TaskGen") return typeof(IBatchTask).Assembly;
            return _resolver.ResolveAssemblyToPath(name) is { } dependency ? LoadFromAssemblyPath(dependency) : null;
        }
    }
}
