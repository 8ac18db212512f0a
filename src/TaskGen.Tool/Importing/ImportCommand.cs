using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using TaskGen.Tool.Reading;

namespace TaskGen.Tool.Importing;

/// <summary><c>taskgen import task.json …</c>: task files turned into C# classes.</summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("files") { Description = "Task files: one task, an array, or a collection; - for standard input.", Arity = ArgumentArity.OneOrMore };
        var space = new Option<string>("--namespace") { Description = "The classes' namespace.", HelpName = "NAME", DefaultValueFactory = static _ => "Tasks" };
        var output = new Option<DirectoryInfo?>("--output", "-o") { Description = "A directory for a file each; standard output if left out.", HelpName = "DIRECTORY" };
        var isForced = new Option<bool>("--force") { Description = "Write over files that are there." };
        var command = new Command("import", "Turn task files into C# classes. Secrets in them become properties. Ends with 0, with 1 where something was left out, 2 where a file can't be read or written.") { files, space, output, isForced };
        command.SetAction((result, cancellationToken) => RunAsync(result.GetValue(files)!, result.GetValue(space)!, result.GetValue(output), result.GetValue(isForced), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string[] paths, string space, DirectoryInfo? output, bool isForced, CancellationToken cancellationToken)
    {
        var exitCode = ExitCode.Success;
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var path in paths)
        {
            if (await TaskFile.ReadAsync(path, cancellationToken) is not { } file) return ExitCode.Unreadable;
            foreach (var fault in file.Faults)
            {
                await Console.Error.WriteLineAsync(file.Line(fault.Position, "error", fault.Id, fault.Message));
                exitCode = ExitCode.Found;
            }

            foreach (var task in file.Tasks)
            {
                var name = ClassWriter.Name(task, names);
                var source = ClassWriter.Write(task, space, name);
                if (output is null)
                {
                    Console.Write(source);
                    continue;
                }

                output.Create();
                var target = Path.Combine(output.FullName, name + ".cs");
                if (File.Exists(target) && !isForced)
                {
                    await Console.Error.WriteLineAsync($"{target} is there already: --force writes over it.");
                    return ExitCode.Unreadable;
                }

                await File.WriteAllTextAsync(target, source, cancellationToken);
                Console.WriteLine(target);
            }
        }

        return exitCode;
    }
}
