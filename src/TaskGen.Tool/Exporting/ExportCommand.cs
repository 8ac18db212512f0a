using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

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
        Description = "The assembly, with its dependencies beside it.",
    };

    private static readonly Option<string[]> Types = new("--type")
    {
        Description = "Export only the task classes of this name, with or without namespace. Can be repeated.",
        HelpName = "NAME",
    };

    private static readonly Option<string[]> Members = new("--from")
    {
        Description = "Export only the tasks that this public static method or property returns. Can be repeated.",
        HelpName = "TYPE.MEMBER",
    };

    private static readonly Option<string[]> Settings = new("--set")
    {
        Description = "Set a property or parameter by name, optionally of one type only. Can be repeated. "
            + "A property marked [Secret] is also set from the environment variable of its name ('ResultsUrl' or 'RESULTS_URL').",
        HelpName = "[TYPE.]NAME=VALUE",
    };

    private static readonly Option<string?> Output = new("--output", "-o")
    {
        Description = "The file to write. Without it, the tasks are written to standard output.",
        HelpName = "FILE",
    };

    public static Command Create()
    {
        var command = new Command("export", Description) { AssemblyPath, Types, Members, Settings, Output };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult options, CancellationToken cancellationToken)
    {
        var path = options.GetValue(AssemblyPath)!;
        var values = new MemberValues(options.GetValue(Settings) ?? []);
        var sources = TaskSelection.Of(TaskAssembly.LoadTypes(path), options.GetValue(Types) ?? [], options.GetValue(Members) ?? []);
        var (tasks, isRejected) = (new List<JsonElement>(), false);
        foreach (var source in sources.Items)
        {
            var (arguments, missing) = values.Bind(source.Parameters, source.Type);
            if (missing is not null)
            {
                await Console.Error.WriteLineAsync(
                    $"Skipped {source.Name}: its parameter '{missing}' has no value. "
                    + $"Use '--set {missing}=VALUE', or a method that returns the task.");
                isRejected |= sources.IsExplicit;
                continue;
            }

            try
            {
                await foreach (var task in source.ReadAsync(arguments, cancellationToken))
                {
                    values.Apply(task, onlyUnset: !source.IsType);
                    tasks.Add(JsonDocument.Parse(task.ToUtf8Json()).RootElement);
                }
            }
            catch (Exception exception) when (exception is not (ToolException or OperationCanceledException))
            {
                var cause = exception is TargetInvocationException { InnerException: { } inner } ? inner : exception;
                var kind = cause is TaskValidationException ? "" : cause.GetType().Name + ": ";
                await Console.Error.WriteLineAsync($"{source.Name}: {kind}{cause.Message.ReplaceLineEndings(" ")}");
                isRejected = true;
            }
        }

        if (values.Unused.Order(StringComparer.Ordinal).FirstOrDefault() is { } unused)
        {
            throw new ToolException($"No exported task has a property or parameter '{unused}'. Check the '--set' option.");
        }

        if (tasks.Count == 0)
        {
            await Console.Error.WriteLineAsync($"{Path.GetFileName(path)} has no task to export.");
            return ExitCode.Found;
        }

        var json = JsonSerializer.Serialize(tasks.Count == 1 ? (object)tasks[0] : tasks, Readable) + "\n";
        if (options.GetValue(Output) is { } file) await OutputFiles.WriteAsync(file, json, cancellationToken);
        else Console.Write(json);
        return isRejected ? ExitCode.Found : ExitCode.Success;
    }
}
