using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.TaskFiles;
using TaskGen.Tool.Exporting;
using TaskGen.Tool.Reading;
using TaskGen.Tool.Reporting;

namespace TaskGen.Tool.Graphs;

/// <summary>The command <c>taskgen graph</c>: draws the dependencies of tasks.</summary>
internal static class GraphCommand
{
    private const string Description =
        "Write the dependencies of tasks as a diagram in Mermaid or DOT. The tasks of all arguments form one diagram. "
        + "Executes code from an assembly. "
        + "Exit codes: 0 on success, 1 if there is a cycle, a duplicate id, or a task that was left out, "
        + "2 if a file cannot be read or written or an option is invalid.";

    private static readonly Argument<string[]> Inputs = new("inputs")
    {
        Description = "Assemblies (*.dll, *.exe), or task files: files, directories (all *.json in them), patterns such as "
            + "'tasks/**/*.json', or - for standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly TaskSourceOptions Sources = new("Draw");

    private static readonly Option<GraphFormat> Format = new("--format")
    {
        Description = "The language of the diagram: mermaid (which GitHub draws; default), or dot (Graphviz).",
        HelpName = "FORMAT",
    };

    private static readonly Option<string?> Output = new("--output", "-o")
    {
        Description = "The file to write. Without it, the diagram is written to standard output. "
            + "In a Markdown file (*.md), a Mermaid diagram is a code block.",
        HelpName = "FILE",
    };

    public static Command Create()
    {
        var command = new Command("graph", Description)
        {
            Inputs, Sources.Types, Sources.Members, Sources.Settings, Format, Output,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult options, CancellationToken cancellationToken)
    {
        var inputs = options.GetValue(Inputs)!.ToLookup(IsAssembly);
        var (tasks, isComplete) = await ReadAssembliesAsync(inputs[true], options, cancellationToken);
        isComplete &= await ReadFilesAsync(inputs[false], tasks, cancellationToken);
        var drawn = tasks.Where(static task => !string.IsNullOrEmpty(task.Id)).ToList();
        if (drawn.Count < tasks.Count)
        {
            await Console.Error.WriteLineAsync($"Left out {tasks.Count - drawn.Count} of {tasks.Count} tasks, which have no id.");
        }

        if (drawn.Count == 0)
        {
            await Console.Error.WriteLineAsync("There is no task to draw.");
            return ExitCode.Found;
        }

        var diagram = new Diagram(drawn.Select(TaskSetChecker.DependenciesOf));
        var format = options.GetValue(Format);
        await WarnAsync(diagram, format);
        var text = format == GraphFormat.Dot ? DotWriter.Write(diagram) : MermaidWriter.Write(diagram);
        if (options.GetValue(Output) is not { } file) Console.Write(text);
        else
        {
            var isMarkdown = format == GraphFormat.Mermaid && Path.GetExtension(file).Equals(".md", StringComparison.OrdinalIgnoreCase);
            await OutputFiles.WriteAsync(file, isMarkdown ? $"```mermaid\n{text}```\n" : text, cancellationToken);
        }

        return isComplete && drawn.Count == tasks.Count && diagram.CycleCount + diagram.Duplicates.Count == 0
            ? ExitCode.Success
            : ExitCode.Found;
    }

    private static bool IsAssembly(string path) =>
        Path.GetExtension(path).ToUpperInvariant() is ".DLL" or ".EXE";

    // A class and a method can provide the same task, which is drawn once.
    private static async Task<(List<JsonTask> Tasks, bool IsComplete)> ReadAssembliesAsync(
        IEnumerable<string> paths, ParseResult options, CancellationToken cancellationToken)
    {
        var (bodies, isComplete) = (new HashSet<string>(StringComparer.Ordinal), true);
        foreach (var path in paths)
        {
            var (documents, isRead) = await AssemblyTasks.ReadAsync(path, Sources, options, cancellationToken);
            bodies.UnionWith(documents.Select(static document => document.RootElement.GetRawText()));
            isComplete &= isRead;
        }

        return ([.. bodies.SelectMany(static body => JsonTaskReader.Read(body).Tasks)], isComplete);
    }

    private static async Task<bool> ReadFilesAsync(
        IEnumerable<string> arguments, List<JsonTask> tasks, CancellationToken cancellationToken)
    {
        var isComplete = true;
        foreach (var path in TaskFilePaths.Expand(arguments))
        {
            var file = await TaskFileReader.ReadAsync(path, cancellationToken);
            tasks.AddRange(file.Tasks);
            foreach (var finding in file.Findings.Where(static finding => finding.Descriptor.DefaultSeverity == DiagnosticSeverity.Error))
            {
                await Console.Error.WriteLineAsync(new ReportEntry(file.Name, finding, DiagnosticSeverity.Error).ToString());
                isComplete = false;
            }
        }

        return isComplete;
    }

    private static async Task WarnAsync(Diagram diagram, GraphFormat format)
    {
        if (diagram.CycleCount > 0)
        {
            var cyclic = diagram.Nodes.Where(static node => node is { IsCyclic: true, Kind: DiagramNodeKind.Task });
            var ids = string.Join(", ", cyclic.Select(static node => $"'{node.Text.ReplaceLineEndings(" ")}'"));
            await Console.Error.WriteLineAsync($"These tasks depend on each other and never start: {ids}.");
        }

        foreach (var id in diagram.Duplicates)
        {
            await Console.Error.WriteLineAsync($"More than one task has the id '{id.ReplaceLineEndings(" ")}'.");
        }

        if (format == GraphFormat.Mermaid && diagram.Edges.Count > MermaidWriter.MaxEdges)
        {
            await Console.Error.WriteLineAsync(
                $"The diagram has {diagram.Edges.Count} connections; GitHub draws at most {MermaidWriter.MaxEdges}. Use '--format dot'.");
        }
    }
}
