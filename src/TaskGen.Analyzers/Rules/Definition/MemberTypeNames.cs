using System;
using System.Collections.Generic;
using System.Linq;
using TaskGen.Analyzers.Collections;
using TaskGen.Analyzers.Schema;

namespace TaskGen.Analyzers.Rules.Definition;

/// <summary>The types of members as messages list them.</summary>
internal static class MemberTypeNames
{
    /// <summary>Returns all types as one list: <c>'string', 'TaskIdRange', or another task</c>.</summary>
    public static string List(IEnumerable<MemberShape> shapes) => Series.Join(shapes.Select(Name).Distinct().ToList(), "or");

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
        MemberKind.Single or MemberKind.Mount => $"'{shape.TypeName}'",
        _ => throw new ArgumentOutOfRangeException(nameof(shape)),
    };
}
