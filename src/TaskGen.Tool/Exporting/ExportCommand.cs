using System;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using TaskGen.Tool.Arguments;
using TaskGen.Tool.Files;

namespace TaskGen.Tool.Exporting;

/// <summary>The command <c>taskgen export</c>: writes the tasks of an assembly as a task file.</summary>
internal static class ExportCommand
{
    private const string Description =
        "Write the tasks of an assembly as JSON: those that public static methods and properties return, "
        + "and task classes whose values are known. "
        + "Executes code from the assembly. "
        + "Exit codes: 0 on success, 1 if a task is invalid or there is none, 2 if the assembly cannot be read or an option is invalid.";

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly Argument<string> AssemblyPath = new("assembly")
    {
        Description = "The assembly, with its dependencies in the same directory.",
        Validators = { CommandLineErrors.RejectUnknownOptions },
    };

    private static readonly TaskSourceOptions Sources = new("Export");

    private static readonly Option<string?> Output = new("--output", "-o")
    {
        Description = "The file to write. Without it, the tasks are written to standard output.",
        HelpName = "FILE",
    };

    public static Command Create()
    {
        var command = new Command("export", Description) { AssemblyPath, Sources.Types, Sources.Members, Sources.Settings, Output };
        return command.WithAction(RunAsync);
    }

    private static async Task<int> RunAsync(ParseResult options, CancellationToken cancellationToken)
    {
        var path = options.GetValue(AssemblyPath)!;
        if (options.GetValue(Output) is { } output) OutputFiles.CheckIsNoInput(output, [path]);
        var (tasks, isComplete) = await AssemblyTasks.ReadAsync(path, Sources, options, cancellationToken);
        if (tasks.Count == 0)
        {
            await ToolConsole.WriteErrorAsync(
                $"{Path.GetFileName(path)} has no task to export. Add a public static method or property that returns tasks.");
            return ExitCode.Found;
        }

        object value = tasks.Count == 1 ? tasks[0].RootElement : tasks.Select(static task => task.RootElement);
        var json = JsonSerializer.Serialize(value, Readable) + "\n";
        if (options.GetValue(Output) is { } file) await OutputFiles.WriteAsync(file, json, cancellationToken);
        else Console.Write(json);
        return isComplete ? ExitCode.Success : ExitCode.Found;
    }
}
