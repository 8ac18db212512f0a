using System;
using System.Collections.Generic;
using System.Linq;
using TaskGen.Analyzers.Rules;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

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

    /// <summary>Returns the row that an unknown name was meant for, if its value can be read as such, and the message.</summary>
    public static (PropertyShape? Row, string Message) Explain(string name, ObjectShape shape, string path)
    {
        var shown = DisplayText.Value(name);
        var full = path.Length == 0 ? shown : path + "." + shown;
        var key = shape.Name + "." + name;
        if (Renamed.TryGetValue(key, out var today)) return (shape[today], $"Property '{full}' has been renamed. Use '{today}'.");
        if (Replaced.TryGetValue(key, out var other)) return (null, $"Property '{full}' has been replaced. Use '{other}'.");
        if (shape.Properties.FirstOrDefault(row => IsSameWord(row.Wire, name)) is { } cased)
        {
            return (cased, $"Unknown property '{full}'. Property names are case-sensitive. Did you mean '{cased.Wire}'?");
        }

        if (NearestName.Of(name, shape.Properties.Select(static row => row.Wire), maxDistance: 3) is { } nearest)
        {
            return (shape[nearest], $"Unknown property '{full}'. Did you mean '{nearest}'?");
        }

        var elsewhere = TaskSchema.All.Where(candidate => candidate.Find(name) is not null && !ReferenceEquals(candidate, shape)).ToList();
        return elsewhere is [var owner] && SchemaPaths.Of(owner) is { Length: > 0 } place
            ? (null, $"Unknown property '{full}'. Did you mean '{place}.{name}'?")
            : (null, $"Unknown property '{full}'. The service rejects a request with it. Remove it.");
    }

    // The same word in another style: CommandLine, command_line, command-line.
    private static bool IsSameWord(string wire, string name) =>
        wire.Equals(name.Replace("_", "").Replace("-", ""), StringComparison.OrdinalIgnoreCase);
}
