using Microsoft.CodeAnalysis.CSharp;

namespace TaskGen.Analyzers.Model;

/// <summary>Writes names as C# identifiers.</summary>
internal static class CSharpIdentifier
{
    /// <summary>Returns the name, prefixed with @ where it is a keyword.</summary>
    public static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None
            ? "@" + name
            : name;
}
