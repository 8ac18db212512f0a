using System;
using System.Collections.Generic;
using System.Linq;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.TaskFiles;

/// <summary>Collects the properties that the service adds to a task it returns. A file reports all of them once.</summary>
internal sealed class ReadOnlyProperties
{
    private static readonly HashSet<string> OfTask = new(StringComparer.Ordinal)
    {
        "url", "eTag", "lastModified", "creationTime", "state", "stateTransitionTime", "previousState", "previousStateTransitionTime",
        "executionInfo", "nodeInfo", "stats",
    };

    /// <summary>The names of OData annotations, as a pattern of a schema.</summary>
    public const string AnnotationPattern = "^@?odata\\.";

    private readonly List<string> _names = [];

    private JsonPosition? _first;

    /// <summary>Gets the finding about all properties at the position of the first one, or null if there is none.</summary>
    public FileFinding? Finding => _first is { } position
        ? new(_names.Count == 1 ? FileRules.ReadOnlyProperty : FileRules.ReadOnlyProperties, position, [DisplayText.List(_names)])
        : null;

    /// <summary>Returns whether a property is an OData annotation.</summary>
    public static bool IsAnnotation(string name) =>
        name.StartsWith("odata.", StringComparison.Ordinal) || name.StartsWith("@odata.", StringComparison.Ordinal);

    /// <summary>Returns whether the service adds a property to what it returns.</summary>
    public static bool IsReadOnly(string name, ObjectShape shape) =>
        IsAnnotation(name) || (ReferenceEquals(shape, TaskSchema.TaskAddParameter) && OfTask.Contains(name));

    /// <summary>Returns the names of the properties that the service adds to an object, as a pattern of a schema.</summary>
    public static string PatternOf(ObjectShape shape) => ReferenceEquals(shape, TaskSchema.TaskAddParameter)
        ? $"{AnnotationPattern}|^(?:{string.Join("|", OfTask.OrderBy(static name => name, StringComparer.Ordinal))})(?![\\s\\S])"
        : AnnotationPattern;

    public void Add(string name, JsonPosition position)
    {
        _first ??= position;
        if (!_names.Contains(name)) _names.Add(name);
    }
}
