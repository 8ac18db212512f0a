using System;
using System.Collections.Generic;
using System.Linq;
using TaskGen.Analyzers.Collections;
using TaskGen.Analyzers.CommandLines;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Model.Problems;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules;

/// <summary>
/// Finds placeholders that are meant as environment variables, as in <c>${AZ_BATCH_TASK_ID}</c>, and writes them as the shell reads
/// variables.
/// </summary>
/// <param name="scope">The task.</param>
/// <param name="text">The text with the placeholders.</param>
internal sealed class VariablePlaceholders(RuleScope scope, PlacedText text)
{
    // By the position of the placeholder in the template.
    private Dictionary<int, string>? _variables;
    private string? _template;

    /// <summary>
    /// Returns the variable that a problem is about, as a template has it, and the whole template with variables; or null.
    /// </summary>
    public (string Variable, string Template)? Find(PlaceholderIsUnknown problem)
    {
        if (problem.Span is not { } span || !text.Property.ExpandsVariables) return null;
        _variables ??= Replace();
        return _template is not null && _variables.TryGetValue(span.Start, out var variable)
            ? (TextNode.Escape(variable), _template)
            : null;
    }

    private Dictionary<int, string> Replace()
    {
        var variables = new Dictionary<int, string>();
        var parts = text.Text.Parts.ToArray();
        var position = 0;
        for (var i = 0; i < parts.Length; i++)
        {
            var length = TextNode.ToTemplate(parts[i]).Length;
            if (parts[i] is InvalidPlaceholder placeholder
                && TextBefore(parts, i) is { } before
                && VariableOf(placeholder.Source, i + 1 < parts.Length ? parts[i + 1] : null) is { } variable)
            {
                parts[i - 1] = new ConstantText(before.Substring(0, before.Length - 1));
                parts[i] = new ConstantText(variable);
                variables[position] = variable;
            }

            position += length;
        }

        if (variables.Count == 0) return variables;
        var changed = new TextNode(text.Text.SourceId, [.. parts.Where(static part => part is not ConstantText { Text: "" })]);
        _template = Run(CommandLineTable.SourceOf(changed)) is { } line ? CommandLineEdits.ToTemplate(changed, line) : null;
        return variables;
    }

    private ShellKind Shell => text.Property.Kind != ValueKind.CommandLine ? ShellKind.Posix : scope.CommandLineOf(text.Text) switch
    {
        { Shell: ShellKind.None, IsWindows: var isWindows } => isWindows ? ShellKind.Cmd : ShellKind.Posix,
        { Shell: var shell } => shell,
    };

    // The constant before a part, where it ends with the dollar sign of a variable.
    private static string? TextBefore(IReadOnlyList<TextPart> parts, int i) =>
        i > 0 && parts[i - 1] is ConstantText { Text: var before } && IsDollar(before) ? before : null;

    // \${NAME} and $${NAME} are something else.
    private static bool IsDollar(string before) => before.Length > 0 && before[before.Length - 1] == '$'
        && (before.Length == 1 || before[before.Length - 2] is not ('$' or '\\'));

    private bool HasShell =>
        text.Property.Kind != ValueKind.CommandLine || scope.CommandLineOf(text.Text).Shell != ShellKind.None;

    // Without a shell, the program would get the variable as text.
    private string? Run(string line)
    {
        if (HasShell) return line;
        return Shell == ShellKind.Cmd
            ? CommandLineEdits.WrapInCmd(line, scope.EnvironmentNames)
            : CommandLineEdits.WrapInSh(line, scope.EnvironmentNames);
    }

    private string? VariableOf(string placeholder, TextPart? next)
    {
        var inside = placeholder.Trim('{', '}', ' ');
        var colon = inside.IndexOf(':');
        var written = colon < 0 ? inside : inside.Substring(0, colon);
        var isContinued = next is Placeholder or InvalidPlaceholder
            || (next is ConstantText { Text: { Length: > 0 } after } && (after[0] == '_' || char.IsLetterOrDigit(after[0])));

        // ${env:NAME}
        if (colon >= 0 && written.Equals("env", StringComparison.OrdinalIgnoreCase))
        {
            var variable = inside.Substring(colon + 1);
            return HasShell && variable.Length > 0 && variable.All(static c => c == '_' || char.IsLetterOrDigit(c))
                ? Shell == ShellKind.PowerShell ? "${" + inside + "}" : Variable(variable, isContinued)
                : null;
        }

        if (NameOf(written) is not { } name) return null;

        // ${NAME:-default}
        if (colon >= 0) return Shell == ShellKind.Posix ? "${" + name + inside.Substring(colon) + "}" : null;
        return Variable(name, isContinued);
    }

    private string? Variable(string name, bool isContinued) => (Shell, isContinued) switch
    {
        (ShellKind.Posix, false) => "$" + name,
        (ShellKind.Posix, true) => "${" + name + "}",
        (ShellKind.Cmd, _) => "%" + name + "%",
        (ShellKind.PowerShell, false) => "$env:" + name,
        (ShellKind.PowerShell, true) => "${env:" + name + "}",
        _ => null,
    };

    private string? NameOf(string written)
    {
        if (BatchVariables.IsSetByService(written, isCaseSensitive: false)) return written.ToUpperInvariant();
        if (scope.EnvironmentNames.Contains(written, StringComparer.Ordinal)) return written;
        if (ServiceVariables.FindMeant(written) is { } meant) return meant;
        if (EnvironmentNames.IsServiceOwn(written.AsSpan()))
        {
            return NearestName.Of(written, BatchVariables.Names, maxDistance: 8) ?? written;
        }

        return VariableNames.IsVariable(written) ? written : null;
    }
}
