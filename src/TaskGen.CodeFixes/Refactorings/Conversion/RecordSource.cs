using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TaskGen.Analyzers.OfficialClients;
using TaskGen.Analyzers.Writing;

namespace TaskGen.CodeFixes.Refactorings.Conversion;

/// <summary>Writes the source of the record that a converted task becomes.</summary>
/// <param name="client">The client that the task was created with.</param>
/// <param name="clientTypeName">The name of the client's type of a task.</param>
/// <param name="space">The namespace of the record; empty for the global namespace.</param>
internal sealed class RecordSource(ClientSymbols client, string clientTypeName, string space)
{
    private const int LongestList = 90;

    // Other namespaces have types with the names of ours, the client's among them.
    private static readonly string[] ImportedRoots = ["System", "TaskGen"];

    /// <summary>Returns the name of a record after a text, or null if the text has no word for one.</summary>
    public static string? NameFor(string text)
    {
        var name = ClassNames.Pascal(Regex.Replace(text, @"[^\x00-\x7F]", ""))
            .TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        if (name.Length < 2 || !char.IsLetter(name[0]) || name is "Task") return null;
        return name.EndsWith("Task", StringComparison.Ordinal) ? name : name + "Task";
    }

    /// <summary>Returns the source. Types have full names, whose namespaces are imported.</summary>
    /// <param name="name">The name of the record.</param>
    /// <param name="attributes">The attributes, one on each line.</param>
    /// <param name="parameters">The declarations of the parameters.</param>
    /// <param name="members">The other members.</param>
    /// <param name="globalNamespace">The global namespace of the compilation.</param>
    public string Render(
        string name,
        IReadOnlyList<string> attributes,
        IReadOnlyList<string> parameters,
        IReadOnlyList<string> members,
        INamespaceSymbol globalNamespace)
    {
        var list = string.Join(", ", parameters);
        if (list.Length > LongestList) list = "\n    " + string.Join(",\n    ", parameters);
        var source = (space.Length == 0 ? "" : $"\nnamespace {space};\n")
            + "\n" + string.Join("\n", attributes)
            + $"\ninternal sealed partial record {name}({list})\n{{\n" + string.Join("\n\n", members.Append(Conversion())) + "\n}\n";
        return Usings(SyntaxFactory.ParseCompilationUnit(source), globalNamespace) + source;
    }

    private string Conversion()
    {
        var type = $"global::{client.Namespace}.{clientTypeName}";
        var convert = client.IsPrevious
            ? $"global::{CloudTaskSource.NameIn(space)}.Convert(this);"
            : $"global::System.ClientModel.Primitives.ModelReaderWriter.Read<{type}>("
                + "global::System.BinaryData.FromBytes(global::TaskGen.BatchTaskExtensions.ToUtf8Json(this)))!;";
        return $"""
                /// <summary>Returns the task for the official client.</summary>
                public {type} To{clientTypeName}() =>
                    {convert}
            """;
    }

    private static string Usings(CompilationUnitSyntax unit, INamespaceSymbol globalNamespace) => string.Concat(
        unit.DescendantNodes().OfType<AliasQualifiedNameSyntax>()
            .Where(static name => ImportedRoots.Contains(name.Name.Identifier.ValueText))
            .Select(name => NamespaceOf(name, globalNamespace))
            .Distinct()
            .OrderBy(static name => name, StringComparer.Ordinal)
            .Select(static name => $"using {name};\n"));

    // The longest part of a full name that is a namespace.
    private static string NamespaceOf(AliasQualifiedNameSyntax first, INamespaceSymbol globalNamespace)
    {
        var names = first.Ancestors()
            .TakeWhile(static node => node is QualifiedNameSyntax or MemberAccessExpressionSyntax)
            .Select(static node => node is QualifiedNameSyntax qualified ? qualified.Right : ((MemberAccessExpressionSyntax)node).Name)
            .Prepend(first.Name);
        var found = globalNamespace;
        foreach (var name in names)
        {
            var nested = found.GetNamespaceMembers().FirstOrDefault(member => member.Name == name.Identifier.ValueText);
            if (nested is null) break;
            found = nested;
        }

        return found.ToDisplayString();
    }
}
