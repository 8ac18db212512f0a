using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Rules;
using TaskGen.Analyzers.Rules.Scheduling;
using TaskGen.Validation;

namespace TaskGen.Analyzers.TaskFiles;

/// <summary>The rules that apply to task files only.</summary>
internal static class FileRules
{
    private const string Content = "A task file contains one task, an array of tasks, or a collection {{ \"value\": [ … ] }}.";

    public static readonly DiagnosticDescriptor UnknownProperty = New(
        RuleIds.UnknownProperty,
        "Property is unknown",
        "Unknown property '{0}'. The service rejects a request with it. Remove it.",
        DiagnosticSeverity.Error,
        "The service rejects a request that has a property it does not define.");

    public static readonly DiagnosticDescriptor UnknownPropertyOfCollection = UnknownProperty.WithMessage(
        "Unknown property '{0}'. A collection of tasks has the property 'value' only.");

    public static readonly DiagnosticDescriptor PropertyInOtherCase = UnknownProperty.WithMessage(
        "Unknown property '{0}'. Property names are case-sensitive. Did you mean '{1}'?");

    public static readonly DiagnosticDescriptor MisspelledProperty = UnknownProperty.WithMessage(
        "Unknown property '{0}'. Did you mean '{1}'?");

    public static readonly DiagnosticDescriptor RenamedProperty = UnknownProperty.WithMessage(
        "Property '{0}' has been renamed. Use '{1}'.");

    public static readonly DiagnosticDescriptor ReplacedProperty = UnknownProperty.WithMessage(
        "Property '{0}' has been replaced. Use '{1}'.");

    public static readonly DiagnosticDescriptor NotAnObject = New(
        RuleIds.InvalidValue,
        "Property value is invalid",
        "'{0}' must be an object.",
        DiagnosticSeverity.Error,
        "The service rejects a value of another type, and a choice that it does not define.");

    public static readonly DiagnosticDescriptor NotAnArray = NotAnObject.WithMessage("'{0}' must be an array.");

    public static readonly DiagnosticDescriptor NotAnInteger = NotAnObject.WithMessage("'{0}' must be a 32-bit integer.");

    public static readonly DiagnosticDescriptor NotABoolean = NotAnObject.WithMessage("'{0}' must be true or false.");

    public static readonly DiagnosticDescriptor NotAString = NotAnObject.WithMessage("'{0}' must be a string.");

    public static readonly DiagnosticDescriptor UnknownChoice = NotAnObject.WithMessage("'{0}' is '{1}'. It must be one of {2}.");

    public static readonly DiagnosticDescriptor NotTheOnlyChoice = NotAnObject.WithMessage("'{0}' is '{1}'. The only value is {2}.");

    /// <summary>A value that is not a task. It cannot be ignored: a file from which nothing was read must not count as clean.</summary>
    public static readonly DiagnosticDescriptor NotATask = NotAnObject.WithMessage("A task must be an object.").AsNotConfigurable();

    /// <summary>A collection whose value is not an array. It cannot be ignored either.</summary>
    public static readonly DiagnosticDescriptor NotACollection =
        NotAnObject.WithMessage("'value' must be an array of tasks.").AsNotConfigurable();

    /// <summary>An integer with a fraction or an exponent, which JSON schemas accept.</summary>
    public static readonly DiagnosticDescriptor IntegerWithFraction = NotAnObject.WithMessage(
        "'{0}' is an integer, but has a fraction or an exponent, which not every parser accepts. Write '{1}'.",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor Comment = New(
        RuleIds.InvalidJson,
        "File is not valid JSON",
        "JSON does not allow comments; the service rejects them. Remove all comments.",
        DiagnosticSeverity.Error,
        "JSON allows neither comments nor trailing commas.");

    public static readonly DiagnosticDescriptor TrailingComma = Comment.WithMessage(
        "JSON does not allow a trailing comma; the service rejects it. Remove it.");

    /// <summary>A file without JSON. It cannot be ignored, like anything that cannot be read.</summary>
    public static readonly DiagnosticDescriptor EmptyFile = Comment.WithMessage("The file is empty. " + Content).AsNotConfigurable();

    /// <summary>A file that does not begin with JSON.</summary>
    public static readonly DiagnosticDescriptor NotJson =
        Comment.WithMessage("The file is not valid JSON. " + Content).AsNotConfigurable();

    /// <summary>JSON that cannot be read to its end.</summary>
    public static readonly IReadOnlyDictionary<JsonFault, DiagnosticDescriptor> UnreadableJson = JsonFaultMessages.ByFault.ToDictionary(
        static row => row.Key, static row => Comment.WithMessage(row.Value).AsNotConfigurable());

    /// <summary>A string that has no value.</summary>
    public static readonly DiagnosticDescriptor IncompleteSurrogatePair =
        Comment.WithMessage("The string contains an incomplete surrogate pair. Remove it, or add its other part.").AsNotConfigurable();

    public static readonly DiagnosticDescriptor ReadOnlyProperty = New(
        RuleIds.ReadOnlyProperty,
        "Property is read-only",
        "{0} is read-only: the service returns it, but it is not part of a request. Remove it.",
        DiagnosticSeverity.Info,
        "The service returns these properties, but they are not part of a request that adds a task.");

    public static readonly DiagnosticDescriptor ReadOnlyProperties = ReadOnlyProperty.WithMessage(
        "{0} are read-only: the service returns them, but they are not part of a request. Remove them.");

    public static readonly DiagnosticDescriptor DuplicateId = New(
        RuleIds.DuplicateId,
        "Task id is duplicated",
        "Task id '{0}' is already used on line {1}. The service rejects the second task with 409 (TaskExists). Rename one of them.",
        DiagnosticSeverity.Error,
        "Task ids are unique in a job, and the service compares them without regard to case.");

    public static readonly DiagnosticDescriptor DuplicateIdInOtherCase = DuplicateId.WithMessage(
        "Task id '{0}' is already used on line {1} ('{2}'; ids are not case-sensitive). The service rejects the second task with 409 "
            + "(TaskExists). Rename one of them.");

    public static readonly DiagnosticDescriptor CircularDependency = New(
        RuleIds.CircularDependency,
        "Dependencies are circular",
        "'dependsOn' is circular: {0}. None of these tasks is ever scheduled. Remove one of the dependencies.",
        DiagnosticSeverity.Warning,
        "The service accepts the tasks, but never schedules them.");

    public static readonly DiagnosticDescriptor DependencyNotInFile = New(
        RuleIds.DependencyNotInFile,
        "Dependency is not in the file",
        "'dependsOn' refers to task '{0}', which is not in this file. Make sure that the job contains it.",
        DiagnosticSeverity.Info,
        "The job must contain a task with that id; otherwise, the dependent task is never scheduled.");

    public static readonly DiagnosticDescriptor DependenciesNotInFile = DependencyNotInFile.WithMessage(
        "'dependsOn' refers to tasks '{0}' to '{1}', which are not in this file. Make sure that the job contains them.");

    public static readonly DiagnosticDescriptor DuplicateProperty = New(
        RuleIds.DuplicateProperty,
        "Property is duplicated",
        "'{0}' is specified more than once. Remove all but one.",
        DiagnosticSeverity.Error,
        "Parsers disagree on which of the values applies.");

    public static readonly DiagnosticDescriptor SchemaReference = New(
        RuleIds.SchemaReference,
        "Schema reference is not part of a request",
        "'$schema' is for editors and is not part of a request. Remove it before the file is sent.",
        DiagnosticSeverity.Info,
        "Editors use '$schema' to complete and check the file. The service rejects a request that has it.");

    /// <summary>A duration as C# writes it, which attributes accept and the service does not.</summary>
    public static readonly DiagnosticDescriptor NotIso8601 = InvalidDuration.NotDuration.WithMessage(
        "'{0}' is '{1}', which is not an ISO 8601 duration; the service rejects it. Write '{2}'.");

    /// <summary>A text that is not a duration in any format.</summary>
    public static readonly DiagnosticDescriptor NotADuration = InvalidDuration.NotDuration.WithMessage(
        "'{0}' is '{1}', which is not an ISO 8601 duration; the service rejects it. Use the ISO 8601 format, such as 'PT1H30M'.");

    /// <summary>Gets the descriptors of the rules for task files.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } =
    [
        UnknownProperty, NotAnObject, Comment, ReadOnlyProperty, DuplicateId, CircularDependency, DependencyNotInFile,
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
