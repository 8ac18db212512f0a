using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TaskGen.Analyzers.Writing;
using TaskGen.Tool.Arguments;
using TaskGen.Tool.Files;
using TaskGen.Tool.Reading;
using TaskGen.Tool.Reporting;
using TaskGen.Validation;

namespace TaskGen.Tool.Importing;

/// <summary>The command <c>taskgen import</c>: converts task files to C# classes.</summary>
internal static class ImportCommand
{
    private const string Description =
        "Convert task files to C# classes; secrets become properties. "
        + "Exit codes: 0 on success, 1 if something was omitted, 2 if a file cannot be read or written or an option is invalid.";

    private static readonly Argument<string[]> Files = TaskFileArgument.Create();

    private static readonly Option<string> Namespace = new("--namespace")
    {
        Description = "The namespace of the classes.",
        HelpName = "NAME",
        DefaultValueFactory = static _ => "Tasks",
    };

    private static readonly Option<string?> Output = new("--output", "-o")
    {
        Description = "The directory for the classes, one file each. Without it, they are written to standard output.",
        HelpName = "DIRECTORY",
    };

    private static readonly Option<bool> IsForced = new("--force") { Description = "Overwrite existing files." };

    public static Command Create()
    {
        var command = new Command("import", Description) { Files, Namespace, Output, IsForced };
        return command.WithAction(RunAsync);
    }

    private static async Task<int> RunAsync(ParseResult options, CancellationToken cancellationToken)
    {
        var (output, space) = (options.GetValue(Output), options.GetValue(Namespace)!);
        if (!space.Split('.').All(IsNamespaceName))
        {
            throw new ToolException($"'{space}' is not a valid namespace. Specify C# identifiers separated by periods, such as My.Tasks.");
        }

        var exitCode = ExitCode.Success;
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var sources = new List<(string Name, string Source)>();
        var paths = TaskFilePaths.Expand(options.GetValue(Files)!, cancellationToken).OrThrow();
        foreach (var path in paths)
        {
            if (await TaskFileReader.ReadAsync(path, cancellationToken) is not { } file) continue;
            foreach (var finding in file.Findings)
            {
                await ToolConsole.WriteErrorAsync(new ReportEntry(file.Name, finding, finding.Descriptor.DefaultSeverity).ToString());
                if (finding.Descriptor.DefaultSeverity == DiagnosticSeverity.Error) exitCode = ExitCode.Found;
            }

            foreach (var task in file.Tasks)
            {
                var name = ClassNames.ForTask(task.Id is null ? null : SecretPatterns.Redact(task.Id), names);
                sources.Add((name, ClassWriter.Write(task, space, name)));
            }
        }

        if (output is null) foreach (var (_, source) in sources) Console.Write(source);
        else await WriteAsync(output, sources, paths, options.GetValue(IsForced), cancellationToken);
        return exitCode;
    }

    private static bool IsNamespaceName(string name) =>
        SyntaxFacts.IsValidIdentifier(name) && SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None;

    private static async Task WriteAsync(
        string directory,
        List<(string Name, string Source)> sources,
        IReadOnlyList<string> inputs,
        bool isForced,
        CancellationToken cancellationToken)
    {
        if (directory.Length == 0)
        {
            throw new ToolException(
                "The name of the output directory is empty. Specify a directory, or omit '-o' to write to standard output.");
        }

        var files = sources.ConvertAll(source => (Path: Path.Combine(directory, source.Name + ".cs"), source.Source));
        if (!isForced && files.Find(static file => File.Exists(file.Path)) is { Path: { } existing })
        {
            throw new ToolException($"{existing} already exists. Use --force to overwrite it.");
        }

        foreach (var (path, _) in files) OutputFiles.CheckIsNoInput(path, inputs);
        foreach (var (path, source) in files)
        {
            await OutputFiles.WriteAsync(path, source, cancellationToken);
            Console.WriteLine(path);
        }
    }
}
