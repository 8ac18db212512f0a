using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Collections;
using TaskGen.Analyzers.Schema;

namespace TaskGen.Analyzers.TaskFiles;

/// <summary>Finds the property that an unknown name was meant for.</summary>
internal static class PropertyNames
{
    // Names of earlier versions of the API, whose values are the same today.
    private static readonly Dictionary<string, string> Renamed = new()
    {
        ["ResourceFile.blobSource"] = WireName.HttpUrl,
        ["ExitConditions.schedulingError"] = WireName.PreProcessingError,
    };

    private static readonly Dictionary<string, string> Replaced = new()
    {
        ["TaskAddParameter.runElevated"] = WireName.UserIdentity + "." + WireName.AutoUser + "." + WireName.ElevationLevel,
    };

    /// <summary>Returns the names of an object's properties.</summary>
    /// <param name="json">A reader at the start of the object.</param>
    public static IReadOnlyList<string> In(JsonReader json)
    {
        var names = new List<string>();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (json.TryGetString(out var name)) names.Add(name);
            json.Read();
            json.Skip();
        }

        return names;
    }

    /// <summary>Explains an unknown name.</summary>
    /// <returns>
    /// The row that it was meant for, if its value can be read as such; the rule to report; and the name to use instead, if one is known.
    /// </returns>
    public static (PropertyShape? Row, DiagnosticDescriptor Rule, string? Meant) Explain(string name, ObjectShape shape)
    {
        var key = shape.Name + "." + name;
        if (Renamed.TryGetValue(key, out var today)) return (shape[today], FileRules.RenamedProperty, today);
        if (Replaced.TryGetValue(key, out var other)) return (null, FileRules.ReplacedProperty, other);
        if (shape.Properties.FirstOrDefault(row => IsSameWord(row.Wire, name)) is { } cased)
        {
            return (cased, FileRules.PropertyInOtherCase, cased.Wire);
        }

        if (NearestName.Of(name, shape.Properties.Select(static row => row.Wire), maxDistance: 3) is { } nearest)
        {
            return (shape[nearest], FileRules.MisspelledProperty, nearest);
        }

        var elsewhere = TaskSchema.All.Where(candidate => candidate.Find(name) is not null && !ReferenceEquals(candidate, shape)).ToList();
        return elsewhere is [var owner] && SchemaPaths.Of(owner) is { Length: > 0 } place
            ? (null, FileRules.MisspelledProperty, $"{place}.{name}")
            : (null, FileRules.UnknownProperty, null);
    }

    // The same word in another style: CommandLine, command_line, command-line.
    private static bool IsSameWord(string wire, string name) =>
        wire.Equals(name.Replace("_", "").Replace("-", ""), StringComparison.OrdinalIgnoreCase);
}
