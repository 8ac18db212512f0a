using System;
using System.Collections.Generic;
using System.Linq;
using TaskGen.Analyzers.CommandLines;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Rules;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.TaskFiles;

/// <summary>Runs the rules on a task file.</summary>
internal static class TaskFileChecker
{
    /// <summary>Returns the findings in a file, in the order of their positions.</summary>
    /// <param name="file">The file.</param>
    /// <param name="isWindows">The target operating system where a command line does not determine it.</param>
    public static IReadOnlyList<FileFinding> Check(TaskFile file, bool? isWindows)
    {
        var findings = file.Findings.ToList();
        var secrets = new SecretFindings();
        foreach (var task in file.Tasks) CheckTask(task, isWindows, secrets, findings.Add);
        findings.AddRange(secrets.All);
        findings.AddRange(TaskSetChecker.Check(file.Tasks));
        return [.. findings.OrderBy(static finding => finding.Position.Line).ThenBy(static finding => finding.Position.Column)];
    }

    private static void CheckTask(JsonTask task, bool? isWindows, SecretFindings secrets, Action<FileFinding> report)
    {
        var texts = new Dictionary<SourceId, PlacedText>();
        void Report(Finding finding)
        {
            var position = task.PositionOf(finding.SourceId);
            if (finding.Rule.Id == RuleIds.SecretHardCoded && texts.TryGetValue(finding.SourceId, out var text))
            {
                secrets.Add(finding, text, position);
            }
            else if (finding.Rule.Id != RuleIds.InvalidDuration
                || !(texts.TryGetValue(finding.SourceId, out var duration) && IsClock(duration)))
            {
                report(new(finding.Descriptor, position, RuleMessages.Of(finding)));
            }
        }

        var scope = RuleScope.Of(task.Definition, new CommandLineTable(isWindows), Report);
        foreach (var text in scope.Texts)
        {
            texts[text.Text.SourceId] = text;
            if (IsClock(text)) report(Clock(text, task.PositionOf(text.Text)));
        }

        foreach (var rule in RuleCatalogue.All) rule.Check(scope);
    }

    // Attributes take the format of TimeSpan too; the service does not.
    private static bool IsClock(PlacedText text) =>
        text.Property is { Kind: ValueKind.Duration } && text.Text.Constant is { } constant && !IsIso8601(constant);

    private static bool IsIso8601(string text) =>
        text.TrimStart('-').StartsWith("P", StringComparison.Ordinal) && text.Trim().Length == text.Length;

    private static FileFinding Clock(PlacedText text, JsonPosition position)
    {
        var constant = text.Text.Constant!;
        return Durations.TryParse(MemoryExtensions.AsSpan(constant), out var value)
            ? new(FileRules.NotIso8601, position, [text.Path, DisplayText.Value(constant), Durations.Format(value)])
            : new(FileRules.NotADuration, position, [text.Path, DisplayText.Value(constant)]);
    }
}
