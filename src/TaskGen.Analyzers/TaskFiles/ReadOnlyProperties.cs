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

    /// <summary>Gets the position of the first property, or null.</summary>
    public JsonPosition? First { get; private set; }

    /// <summary>Gets the message for all properties.</summary>
    public string Message => _names.Count == 1
        ? $"{DisplayText.List(_names)} is read-only: the service returns it, but it is not part of a request. Remove it."
        : $"{DisplayText.List(_names)} are read-only: the service returns them, but they are not part of a request. Remove them.";

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
        First ??= position;
        if (!_names.Contains(name)) _names.Add(name);
    }
}
