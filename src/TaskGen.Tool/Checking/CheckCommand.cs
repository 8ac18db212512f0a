using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.TaskFiles;
using TaskGen.Tool.Arguments;
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

    private static readonly Option<ReportFormat> Format = EnumOption.Create<ReportFormat>(
        "--format", "The format of the report: text (compiler style; default), json, sarif (SARIF 2.1.0), or github (annotations).");

    public static Command Create()
    {
        var command = new Command("check", Description) { Files, IsWindows, AreWarningsErrors, Ignored, Severities, Format };
        return command.WithAction(RunAsync);
    }

    private static async Task<int> RunAsync(ParseResult options, CancellationToken cancellationToken)
    {
        var severities = new SeverityMap(
            options.GetValue(Ignored) ?? [],
            options.GetValue(Severities) ?? [],
            options.GetValue(AreWarningsErrors));
        var (entries, taskCount, fileCount) = (new List<ReportEntry>(), 0, 0);
        var paths = TaskFilePaths.Expand(options.GetValue(Files)!, cancellationToken);
        var failures = paths.Errors.ToList();
        foreach (var path in paths.Files)
        {
            try
            {
                if (await TaskFileReader.ReadAsync(path, cancellationToken) is not { } file) continue;
                fileCount++;
                taskCount += file.Tasks.Count;
                entries.AddRange(TaskFileChecker.Check(file, options.GetValue(IsWindows))
                    .Select(finding => new ReportEntry(file.Name, finding, severities.Of(finding)))
                    .Where(static entry => entry.Severity != DiagnosticSeverity.Hidden));
            }
            catch (ToolException exception)
            {
                // The other files are checked all the same.
                failures.Add(exception.Message);
            }
        }

        foreach (var failure in failures) await ToolConsole.WriteErrorAsync("taskgen: " + failure);
        Report.Write(options.GetValue(Format), entries, failures, Console.Out);
        var errors = entries.Count(static entry => entry.Severity == DiagnosticSeverity.Error);
        var warnings = entries.Count(static entry => entry.Severity == DiagnosticSeverity.Warning);
        await ToolConsole.WriteErrorAsync(
            $"Checked {Count(taskCount, "task")} in {Count(fileCount, "file")}: "
            + $"{Count(errors, "error")}, {Count(warnings, "warning")}.");
        return failures.Count > 0 ? ExitCode.Failure : errors > 0 ? ExitCode.Found : ExitCode.Success;
    }

    private static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
