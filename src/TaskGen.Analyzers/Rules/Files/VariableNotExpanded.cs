using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Files;

/// <summary>Reports variables and wildcards that neither the service nor a shell expands.</summary>
internal sealed class VariableNotExpanded : Rule
{
    private static readonly DiagnosticDescriptor PathVariable = new(
        RuleIds.VariableNotExpanded,
        "Variable or wildcard is not expanded",
        "'{0}' contains the variable '{1}', which the service does not expand in the name of a blob. Use a placeholder, or remove it.",
        "TaskGen.Files",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The service uses the path of an output file and the value of an environment variable unchanged.",
        helpLinkUri: HelpLink.For(RuleIds.VariableNotExpanded));

    private static readonly DiagnosticDescriptor PathWildcard = PathVariable.WithMessage(
        "'{0}' contains the wildcard '{1}', which the service does not expand in the name of a blob. Use wildcards only in "
            + "'filePattern'.");

    private static readonly DiagnosticDescriptor PathParent = PathVariable.WithMessage(
        "'{0}' contains '..', which the service does not resolve in the name of a blob. Remove it.");

    private static readonly DiagnosticDescriptor ValueVariable = PathVariable.WithMessage(
        "'{0}' contains the variable '{1}', but environment variables are set without a shell, so it is not expanded. Set it in the "
            + "command line.");

    private static readonly DiagnosticDescriptor ValueSubstitution = PathVariable.WithMessage(
        "'{0}' contains the substitution '{1}', but environment variables are set without a shell, so it does not run. Set it in the "
            + "command line.");

    // eval and envsubst expand values that a shell does not.
    private static readonly Regex Expander = new(@"\b(?:eval|envsubst)\b|\bcall\s+set\b", RegexOptions.CultureInvariant);
    private static readonly Regex PathVariablePattern = new(
        @"\$\{?[A-Za-z_]\w*\}?|%(?![0-9A-Fa-f]{2}%)[A-Za-z_]\w+%|\$\([^)]+\)",
        RegexOptions.CultureInvariant);

    private static readonly Regex VariablePattern = new(
        @"\$(?<name>[A-Za-z_]\w*)|\$\{(?<name>[A-Za-z_]\w*)(?:[:\-+=?#%/^,@][^}]*)?\}|%(?<name>[A-Za-z_]\w*)%",
        RegexOptions.CultureInvariant);

    private static readonly Regex Substitution = new(
        @"\$\((?:date|hostname|nproc|pwd|whoami|uname|cat|echo|id|basename|dirname|mktemp|which|ls|find|grep|seq|python3?)\b[^)]*\)|`(?:date|hostname|nproc|pwd|whoami|uname|cat|echo)\b[^`]*`",
        RegexOptions.CultureInvariant);

    private static readonly HashSet<string> WellKnown = new(System.StringComparer.OrdinalIgnoreCase)
    {
        "APPDATA", "CLASSPATH", "COMPUTERNAME", "DATE", "HOME", "HOSTNAME", "JAVA_HOME", "LD_LIBRARY_PATH", "LOCALAPPDATA",
            "NUMBER_OF_PROCESSORS", "PATH",
        "ProgramData", "ProgramFiles", "PWD", "PYTHONPATH", "SHELL", "SystemDrive", "SystemRoot", "TEMP", "TMP", "TMPDIR", "USER",
            "USERNAME", "USERPROFILE",
        "WINDIR",
    };

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [PathVariable, PathWildcard, PathParent, ValueVariable,
        ValueSubstitution];

    public override void Check(RuleScope scope)
    {
        foreach (var container in scope.Objects(TaskSchema.OutputFileBlobContainerDestination))
        {
            if (container.Node[WireName.Path] is TextNode path) CheckPath(scope, path, container.At(WireName.Path));
        }

        if (scope.IsCommandLineUnknown || scope.CommandLines.Any(static line => Expander.IsMatch(line.Text.Fill("x")))) return;
        var names = scope.Objects(TaskSchema.EnvironmentSetting);
        foreach (var setting in names)
        {
            if (setting.Node[WireName.Value] is TextNode value) CheckValue(scope, value, setting.At(WireName.Value), names);
        }
    }

    private void CheckPath(RuleScope scope, TextNode text, string path)
    {
        var value = text.Fill("\n");
        if (PathVariablePattern.Match(value) is { Success: true } variable)
        {
            scope.Report(new Finding(this, PathVariable, text.SourceId, path, variable.Value));
        }
        else if (value.IndexOfAny(['*', '?']) is >= 0 and var wildcard)
        {
            scope.Report(new Finding(this, PathWildcard, text.SourceId, path, value.Substring(wildcard, 1)));
        }
        else if (value.Split('/', '\\').Contains(".."))
        {
            scope.Report(new Finding(this, PathParent, text.SourceId, path));
        }
    }

    private void CheckValue(RuleScope scope, TextNode text, string path, FilteredList<Placed<ObjectNode>, ObjectShape> settings)
    {
        // What a placeholder contributes is not known, so that it separates the texts around it.
        var value = text.Fill("\n");
        foreach (Match variable in VariablePattern.Matches(value))
        {
            if (!IsVariable(variable.Groups["name"].Value, settings)) continue;
            scope.Report(new Finding(this, ValueVariable, text.SourceId, path, variable.Value));
            return;
        }

        if (Substitution.Match(value) is { Success: true } substitution)
        {
            scope.Report(new Finding(this, ValueSubstitution, text.SourceId, path, substitution.Value));
        }
    }

    // A dollar sign may as well be a part of a password or of a regular expression.
    private static bool IsVariable(string name, FilteredList<Placed<ObjectNode>, ObjectShape> settings)
    {
        if (EnvironmentNames.IsServiceOwn(System.MemoryExtensions.AsSpan(name)) || WellKnown.Contains(name)) return true;
        foreach (var setting in settings)
        {
            if (string.Equals(setting.Node.Constant(WireName.Name), name, System.StringComparison.Ordinal)) return true;
        }

        return false;
    }
}
