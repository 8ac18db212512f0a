using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Rules;
using TaskGen.Tool.Reading;

namespace TaskGen.Tool.Checking;

/// <summary><c>taskgen check task.json …</c>: the analyzers' rules on task files.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("files") { Description = "Task files: one task, an array, or a collection; - for standard input.", Arity = ArgumentArity.OneOrMore };
        var isWindows = new Option<bool>("--windows") { Description = "The tasks run on Windows nodes, where a command line doesn't say." };
        var areWarningsErrors = new Option<bool>("--warnaserror") { Description = "A warning fails the check too." };
        var command = new Command("check", "Hold task files against the rules. Ends with 0 where nothing is wrong, 1 where an error was found, 2 where a file can't be read.") { files, isWindows, areWarningsErrors };
        command.SetAction((result, cancellationToken) => RunAsync(result.GetValue(files)!, result.GetValue(isWindows), result.GetValue(areWarningsErrors), cancellationToken));
        return command;
    }

    /// <summary>What the rules find in a file, in the order of its lines.</summary>
    public static IReadOnlyList<(JsonPosition Position, DiagnosticSeverity Severity, string Id, string Message)> Check(TaskFile file, bool isWindows)
    {
        var found = file.Faults.Select(static fault => (fault.Position, DiagnosticSeverity.Error, fault.Id, fault.Message)).ToList();
        foreach (var task in file.Tasks)
        {
            void Report(Finding finding)
            {
                var descriptor = finding.Descriptor;
                var message = string.Format(CultureInfo.InvariantCulture, descriptor.MessageFormat.ToString(CultureInfo.InvariantCulture), [.. finding.Arguments]);
                found.Add((task.Positions[(finding.SourceId.IsValue ? finding.SourceId : task.Body.SourceId).Index], descriptor.DefaultSeverity, finding.Rule.Id, message));
            }

            var scope = RuleScope.Of(task.Definition, new(isWindows), Report);
            foreach (var rule in RuleCatalogue.All) rule.Check(scope);
        }

        return [.. found.OrderBy(static finding => finding.Position.Line).ThenBy(static finding => finding.Position.Column)];
    }

    private static async Task<int> RunAsync(string[] paths, bool isWindows, bool areWarningsErrors, CancellationToken cancellationToken)
    {
        var (errors, warnings, tasks, isUnreadable) = (0, 0, 0, false);
        foreach (var path in paths)
        {
            if (await TaskFile.ReadAsync(path, cancellationToken) is not { } file)
            {
                isUnreadable = true;
                continue;
            }

            tasks += file.Tasks.Count;
            foreach (var (position, severity, id, message) in Check(file, isWindows))
            {
                if (severity == DiagnosticSeverity.Error) errors++;
                else if (severity == DiagnosticSeverity.Warning) warnings++;
                Console.WriteLine(file.Line(position, severity switch { DiagnosticSeverity.Error => "error", DiagnosticSeverity.Warning => "warning", _ => "info" }, id, message));
            }
        }

        await Console.Error.WriteLineAsync($"{tasks} task(s): {errors} error(s), {warnings} warning(s).");
        return isUnreadable ? ExitCode.Unreadable : errors > 0 || (areWarningsErrors && warnings > 0) ? ExitCode.Found : ExitCode.Success;
    }
}
