using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.TaskFiles;
using TaskGen.Tool.Reading;
using TaskGen.Tool.Reporting;

namespace TaskGen.Tool.Checking;

/// <summary>The command <c>taskgen check</c>: runs the rules of the analyzers on task files.</summary>
internal static class CheckCommand
{
    private const string Description =
        "Check task files against the rules of TaskGen. "
        + "Exit codes: 0 without errors, 1 with errors, 2 if a file cannot be read or an option is invalid.";

    private static readonly Argument<string[]> Files = TaskFileArgument.Create();

    private static readonly Option<bool> IsWindows = new("--windows")
    {
        Description = "Assume Windows nodes where a command line does not determine the operating system.",
    };

    private static readonly Option<bool> AreWarningsErrors = new("--warnaserror") { Description = "Report warnings as errors." };

    private static readonly Option<string[]> Ignored = new("--ignore")
    {
        Description = "Do not report a rule. Can be repeated, or take a list separated by commas.",
        HelpName = "ID",
    };

    private static readonly Option<string[]> Severities = new("--severity")
    {
        Description = "Set the severity of a rule: error, warning, info, or none. Can be repeated.",
        HelpName = "ID=SEVERITY",
    };

    private static readonly Option<ReportFormat> Format = new("--format")
    {
        Description = "The format of the report: text (as compilers write; default), json, sarif (SARIF 2.1.0), or github (annotations).",
        HelpName = "FORMAT",
    };

    public static Command Create()
    {
        var command = new Command("check", Description) { Files, IsWindows, AreWarningsErrors, Ignored, Severities, Format };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult options, CancellationToken cancellationToken)
    {
        var severities = new SeverityMap(
            options.GetValue(Ignored) ?? [],
            options.GetValue(Severities) ?? [],
            options.GetValue(AreWarningsErrors));
        var (entries, taskCount, isFailed) = (new List<ReportEntry>(), 0, false);
        var paths = TaskFilePaths.Expand(options.GetValue(Files)!);
        foreach (var path in paths)
        {
            try
            {
                var file = await TaskFileReader.ReadAsync(path, cancellationToken);
                taskCount += file.Tasks.Count;
                entries.AddRange(TaskFileChecker.Check(file, options.GetValue(IsWindows))
                    .Select(finding => new ReportEntry(file.Name, finding, severities.Of(finding)))
                    .Where(static entry => entry.Severity != DiagnosticSeverity.Hidden));
            }
            catch (ToolException exception)
            {
                // The other files are checked all the same.
                await Console.Error.WriteLineAsync("taskgen: " + exception.Message);
                isFailed = true;
            }
        }

        Report.Write(options.GetValue(Format), entries, Console.Out);
        var errors = entries.Count(static entry => entry.Severity == DiagnosticSeverity.Error);
        var warnings = entries.Count(static entry => entry.Severity == DiagnosticSeverity.Warning);
        await Console.Error.WriteLineAsync(
            $"Checked {Count(taskCount, "task")} in {Count(paths.Count, "file")}: "
            + $"{Count(errors, "error")}, {Count(warnings, "warning")}.");
        return isFailed ? ExitCode.Failure : errors > 0 ? ExitCode.Found : ExitCode.Success;
    }

    private static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
