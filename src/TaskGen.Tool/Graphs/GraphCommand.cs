using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.TaskFiles;
using TaskGen.Tool.Arguments;
using TaskGen.Tool.Exporting;
using TaskGen.Tool.Files;
using TaskGen.Tool.Reading;
using TaskGen.Tool.Reporting;
using TaskGen.Validation;
using static System.FormattableString;

namespace TaskGen.Tool.Graphs;

/// <summary>The command <c>taskgen graph</c>: draws the dependencies of tasks.</summary>
internal static class GraphCommand
{
    private const string Description =
        "Write the dependencies of tasks as a diagram in Mermaid or DOT. The tasks of all arguments form one diagram. "
        + "Executes code from an assembly. "
        + "Exit codes: 0 on success, 1 if there is a cycle or a duplicate id, or something was omitted, "
        + "2 if a file cannot be read or written or an option is invalid.";

    private static readonly Argument<string[]> Inputs = TaskFileArgument.Create(
        "inputs",
        "Assemblies (*.dll, *.exe), or task files: files, directories (all *.json in them), patterns such as "
            + "'tasks/**/*.json', or - for standard input.");

    private static readonly TaskSourceOptions Sources = new("Draw");

    private static readonly Option<GraphFormat> Format = EnumOption.Create<GraphFormat>(
        "--format", "The language of the diagram: mermaid (which GitHub draws; default), or dot (Graphviz).");

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
        return command.WithAction(RunAsync);
    }

    private static async Task<int> RunAsync(ParseResult options, CancellationToken cancellationToken)
    {
        var inputs = options.GetValue(Inputs)!.ToLookup(IsAssembly);
        if (!inputs[true].Any() && Sources.FindSpecified(options) is { } unused)
        {
            throw new ToolException($"The option '{unused}' applies to assemblies only. Specify an assembly, or omit the option.");
        }

        var files = TaskFilePaths.Expand(inputs[false], cancellationToken).OrThrow();
        var output = options.GetValue(Output);
        if (output is not null) OutputFiles.CheckIsNoInput(output, [.. inputs[true], .. files]);
        var (groups, isComplete) = await ReadAssembliesAsync(inputs[true], options, cancellationToken);
        isComplete &= await ReadFilesAsync(files, groups, cancellationToken);

        var sources = new List<DiagramSource>();
        foreach (var (name, tasks) in groups)
        {
            var drawn = tasks.Where(static task => !string.IsNullOrEmpty(task.Id)).ToList();
            if (drawn.Count > 0) sources.Add(new(name, drawn.ConvertAll(TaskSetChecker.DependenciesOf)));
        }

        isComplete &= await WarnOfOmissionsAsync([.. groups.SelectMany(static group => group.Tasks)]);
        if (sources.Count == 0)
        {
            await ToolConsole.WriteErrorAsync("There are no tasks to draw. Specify a file or an assembly with tasks.");
            return ExitCode.Found;
        }

        var diagram = new Diagram(sources);
        var format = options.GetValue(Format);
        await WarnAsync(diagram, format);
        var text = format == GraphFormat.Dot ? DotWriter.Write(diagram) : MermaidWriter.Write(diagram);
        if (output is null) Console.Write(text);
        else
        {
            var isMarkdown = format == GraphFormat.Mermaid && Path.GetExtension(output).Equals(".md", StringComparison.OrdinalIgnoreCase);
            await OutputFiles.WriteAsync(output, isMarkdown ? $"```mermaid\n{text}```\n" : text, cancellationToken);
        }

        return isComplete && diagram.CycleCount + diagram.Duplicates.Count == 0 ? ExitCode.Success : ExitCode.Found;
    }

    private static bool IsAssembly(string path) =>
        Path.GetExtension(path).ToUpperInvariant() is ".DLL" or ".EXE";

    // A class and a method can provide the same task, which is drawn once.
    private static async Task<(List<(string Name, IReadOnlyList<JsonTask> Tasks)> Groups, bool IsComplete)> ReadAssembliesAsync(
        IEnumerable<string> paths, ParseResult options, CancellationToken cancellationToken)
    {
        var (groups, bodies, isComplete) =
            (new List<(string, IReadOnlyList<JsonTask>)>(), new HashSet<string>(StringComparer.Ordinal), true);
        foreach (var path in paths)
        {
            var (documents, isRead) = await AssemblyTasks.ReadAsync(path, Sources, options, cancellationToken);
            isComplete &= isRead;
            var added = documents.Select(static document => document.RootElement.GetRawText()).Where(bodies.Add).ToList();
            groups.Add((path, [.. added.SelectMany(static body => JsonTaskReader.Read(body).Tasks)]));
        }

        return (groups, isComplete);
    }

    private static async Task<bool> ReadFilesAsync(
        IReadOnlyList<string> files,
        List<(string Name, IReadOnlyList<JsonTask> Tasks)> groups,
        CancellationToken cancellationToken)
    {
        var isComplete = true;
        foreach (var path in files)
        {
            if (await TaskFileReader.ReadAsync(path, cancellationToken) is not { } file) continue;
            groups.Add((file.Name, file.Tasks));
            foreach (var finding in file.Findings.Where(static finding => finding.Descriptor.DefaultSeverity == DiagnosticSeverity.Error))
            {
                await ToolConsole.WriteErrorAsync(new ReportEntry(file.Name, finding, DiagnosticSeverity.Error).ToString());
                isComplete = false;
            }
        }

        return isComplete;
    }

    // Returns whether everything is drawn.
    private static async Task<bool> WarnOfOmissionsAsync(IReadOnlyList<JsonTask> tasks)
    {
        var nameless = tasks.Count(static task => string.IsNullOrEmpty(task.Id));
        if (nameless > 0)
        {
            await ToolConsole.WriteErrorAsync($"Omitted {nameless} of {tasks.Count} tasks because they have no id.");
        }

        var omitted = tasks.Where(static task => !string.IsNullOrEmpty(task.Id))
            .SelectMany(static task => TaskSetChecker.InvalidRangesOf(task).Select(range => (task.Id, Range: range))).ToList();
        foreach (var (id, (start, end)) in omitted.Take(DisplayText.MaxItems))
        {
            var reason = start < 0 || end < 0 ? "no task id in a range is negative" : "its start is greater than its end";
            await ToolConsole.WriteErrorAsync(
                $"Omitted the range {start} to {end} that task '{DisplayText.Value(id!)}' depends on: {reason}.");
        }

        if (omitted.Count > DisplayText.MaxItems)
        {
            await ToolConsole.WriteErrorAsync(Invariant($"Omitted {omitted.Count - DisplayText.MaxItems:N0} more ranges."));
        }

        return nameless + omitted.Count == 0;
    }

    private static async Task WarnAsync(Diagram diagram, GraphFormat format)
    {
        if (diagram.CycleCount > 0)
        {
            var cyclic = diagram.Nodes.Where(static node => node is { IsCyclic: true, Kind: DiagramNodeKind.Task });
            var ids = DisplayText.List([.. cyclic.Select(static node => node.Text)]);
            await ToolConsole.WriteErrorAsync($"These tasks depend on each other and never start: {ids}.");
        }

        if (diagram.Duplicates.Count == 1)
        {
            await ToolConsole.WriteErrorAsync($"More than one task has the id {DisplayText.List(diagram.Duplicates)}.");
        }
        else if (diagram.Duplicates.Count > 1)
        {
            await ToolConsole.WriteErrorAsync($"More than one task has each of these ids: {DisplayText.List(diagram.Duplicates)}.");
        }

        if (format == GraphFormat.Mermaid && diagram.Edges.Count > MermaidWriter.MaxEdges)
        {
            await ToolConsole.WriteErrorAsync(
                $"The diagram has {diagram.Edges.Count} connections; GitHub draws at most {MermaidWriter.MaxEdges}. Use '--format dot'.");
        }
    }
}
