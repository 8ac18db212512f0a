using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Rules;

namespace TaskGen.Analyzers.TaskFiles;

/// <summary>The rules that apply to task files only.</summary>
internal static class FileRules
{
    public static readonly DiagnosticDescriptor UnknownProperty = New(
        "TGJ001", "Property is unknown", "{0}", DiagnosticSeverity.Error,
            "The service rejects a request that has a property it does not define.");

    public static readonly DiagnosticDescriptor InvalidValue = New(
        "TGJ002", "Value has the wrong type", "{0}", DiagnosticSeverity.Error,
            "The service rejects a value of another type, and a choice that it does not define.");

    public static readonly DiagnosticDescriptor InvalidJson = New(
        "TGJ003", "File is not valid JSON", "{0}", DiagnosticSeverity.Error, "JSON allows neither comments nor trailing commas.");

    /// <summary>A value that is no task. It cannot be ignored: a file from which nothing was read must not count as clean.</summary>
    public static readonly DiagnosticDescriptor NotATask = InvalidValue.AsNotConfigurable();

    /// <summary>An integer with a fraction or an exponent, which JSON schemas accept.</summary>
    public static readonly DiagnosticDescriptor IntegerWithFraction = InvalidValue.WithMessage("{0}", DiagnosticSeverity.Warning);

    /// <summary>JSON that cannot be read to its end, or a string that has no value. It cannot be ignored either.</summary>
    public static readonly DiagnosticDescriptor UnreadableJson = InvalidJson.AsNotConfigurable();

    public static readonly DiagnosticDescriptor ReadOnlyProperty = New(
        "TGJ004", "Property is read-only", "{0}", DiagnosticSeverity.Info,
            "The service returns these properties, but they are not part of a request that adds a task.");

    public static readonly DiagnosticDescriptor DuplicateId = New(
        "TGJ005", "Task id is duplicated", "{0}", DiagnosticSeverity.Error,
            "Task ids are unique in a job, and the service compares them without regard to case.");

    public static readonly DiagnosticDescriptor CircularDependency = New(
        "TGJ006", "Dependencies are circular", "{0}", DiagnosticSeverity.Warning,
            "The service accepts the tasks, but never schedules them.");

    public static readonly DiagnosticDescriptor DependencyNotInFile = New(
        "TGJ007", "Dependency is not in the file", "{0}", DiagnosticSeverity.Info,
            "The job must contain a task with that id; otherwise, the dependent task is never scheduled.");

    public static readonly DiagnosticDescriptor DuplicateProperty = New(
        "TGJ008", "Property is duplicated", "{0}", DiagnosticSeverity.Error, "Parsers disagree on which of the values applies.");

    public static readonly DiagnosticDescriptor SchemaReference = New(
        "TGJ009", "Schema reference is not part of a request", "{0}", DiagnosticSeverity.Info,
            "Editors use '$schema' to complete and check the file. The service rejects a request that has it.");

    /// <summary>Gets the descriptors of the rules for task files.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } =
    [
        UnknownProperty, InvalidValue, InvalidJson, ReadOnlyProperty, DuplicateId, CircularDependency, DependencyNotInFile,
            DuplicateProperty, SchemaReference,
    ];

    /// <summary>Gets one descriptor for each rule that can report a finding in a task file.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
        [.. RuleCatalogue.Descriptors.Concat(Descriptors).GroupBy(static descriptor => descriptor.Id).Select(static rule => rule.First())];

    /// <summary>Returns whether no option or setting changes the severity of a descriptor.</summary>
    public static bool IsRequired(DiagnosticDescriptor descriptor) =>
        descriptor.CustomTags.Contains(WellKnownDiagnosticTags.NotConfigurable);

    private static DiagnosticDescriptor New(string id, string title, string message, DiagnosticSeverity severity, string description) =>
        new(id, title, message, "TaskGen.TaskFiles", severity, isEnabledByDefault: true, description, HelpLink.For(id));
}
