using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Collections;
using TaskGen.Analyzers.CommandLines;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.CommandLine;

/// <summary>Reports a variable that is named like those of the service, and that the service does not set.</summary>
internal sealed class UnknownServiceVariable : Rule
{
    private static readonly DiagnosticDescriptor Unknown = new(
        RuleIds.UnknownServiceVariable,
        "Environment variable is not set by Azure Batch",
        "'{0}' is not an environment variable that Azure Batch sets. Correct the name, or set it in 'environmentSettings'.",
        "TaskGen.CommandLine",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The page \"Azure Batch runtime environment variables\" lists the variables that the service sets.",
        helpLinkUri: HelpLink.For(RuleIds.UnknownServiceVariable));

    private static readonly DiagnosticDescriptor Misspelled = Unknown.WithMessage(
        "'{0}' is not an environment variable that Azure Batch sets. Did you mean '{1}'?");

    private static readonly DiagnosticDescriptor UnknownInBuild = Unknown.AsReportedInBuild();
    private static readonly DiagnosticDescriptor MisspelledInBuild = Misspelled.AsReportedInBuild();

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Unknown, Misspelled, UnknownInBuild, MisspelledInBuild];

    public override void Check(RuleScope scope)
    {
        PackageVariables? packages = null;
        foreach (var text in scope.Texts)
        {
            if (!text.Property.ExpandsVariables) continue;
            var variables = text.Property.Kind == ValueKind.CommandLine
                ? ServiceVariables.Find(scope.CommandLineOf(text.Text))
                : ServiceVariables.Find(CommandLineTable.SourceOf(text.Text));
            foreach (var variable in variables)
            {
                var isPackage = variable.Name.StartsWith(PackageVariables.Prefix, StringComparison.OrdinalIgnoreCase);
                if (isPackage) CheckPackage(text, variable, packages ??= new(scope));
                else CheckName(text, variable);
            }
        }

        void CheckName(PlacedText text, ServiceVariable variable)
        {
            var isKnown = BatchVariables.IsSetByService(variable.Name, isCaseSensitive: variable.Shell == ShellKind.Posix);
            if (isKnown || IsSetByTask(variable.Name)) return;
            Report(text, variable, variable.Name, NearestName.Of(variable.Name, BatchVariables.Names, maxDistance: 8));
        }

        void CheckPackage(PlacedText text, ServiceVariable variable, PackageVariables known)
        {
            if (variable.Name.Length == PackageVariables.Prefix.Length) return;
            if (!known.AreKnown)
            {
                var version = PackageVariables.VersionAfter(variable);
                if (version.Length == 0) return;
                Report(text, variable, variable.Name + version, PackageVariables.Flatten(variable.Name + version));
                return;
            }

            var isLinux = variable.Shell == ShellKind.Posix;
            string[] names = [
                .. known.Names(isWindows: !isLinux),
                .. variable.Shell == ShellKind.PowerShell && !scope.IsWindows ? known.Names(isWindows: false) : [],
            ];
            if (names.Contains(variable.Name, isLinux ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase)) return;
            var miswritten = known.FindMiswritten(variable.Name + variable.Suffix, isWindows: !isLinux);
            var written = miswritten is null ? variable.Name : (variable.Name + variable.Suffix).Substring(0, miswritten.Length);
            Report(text, variable, written, miswritten ?? NearestName.Of(variable.Name, names, maxDistance: 8));
        }

        void Report(PlacedText text, ServiceVariable variable, string written, string? nearest)
        {
            var isBeingTyped = IsBeingTyped(variable);
            var finding = nearest is null
                ? new Finding(this, isBeingTyped ? UnknownInBuild : Unknown, text.Text.SourceId, written)
                : new Finding(this, isBeingTyped ? MisspelledInBuild : Misspelled, text.Text.SourceId, written, nearest);
            scope.Report(finding.At(text.Text, variable.Start, variable.Start + written.Length).With(FixProperties.Replacement, nearest));
        }

        // The service rejects a setting with its own prefix.
        bool IsSetByTask(string name) => !EnvironmentNames.IsServiceOwn(name.AsSpan()) && scope.EnvironmentNames.Contains(name);
    }

    // While the name is typed, it is the start of a known one, at the end of the text. Editors do not report that, but builds do.
    private static bool IsBeingTyped(ServiceVariable variable) =>
        variable.IsAtEnd
            && BatchVariables.Names.Any(name => name.StartsWith(variable.Name, StringComparison.Ordinal)
            && name.Length > variable.Name.Length
            && name[variable.Name.Length] != '_');
}
