using System.Collections.Generic;
using System.Linq;
using TaskGen.Analyzers.Schema;

namespace TaskGen.Analyzers.Rules.Definition;

/// <summary>The types of members as messages list them.</summary>
internal static class MemberTypeNames
{
    /// <summary>Returns all types as one list: <c>'string', 'UserIdentity', or another task</c>.</summary>
    public static string List(IEnumerable<MemberShape> shapes)
    {
        var names = shapes.Select(Name).Distinct().ToList();
        return names.Count switch
        {
            1 => names[0],
            2 => names[0] + " or " + names[1],
            _ => string.Join(", ", names.Take(names.Count - 1)) + ", or " + names[names.Count - 1],
        };
    }

    private static string Name(MemberShape shape) => shape.Kind switch
    {
        MemberKind.Text => "'string' or another formattable type",
        MemberKind.String or MemberKind.CommandLine => "'string'",
        MemberKind.Integer => "'int'",
        MemberKind.Strings => "'IEnumerable<string>'",
        MemberKind.Task => "another task",
        MemberKind.Tasks => "a sequence of tasks",
        MemberKind.Variables => "'IReadOnlyDictionary<string, string>'",
        MemberKind.Many or MemberKind.Mounts => $"'IEnumerable<{shape.TypeName}>'",
        _ => $"'{shape.TypeName}'",
    };
}
