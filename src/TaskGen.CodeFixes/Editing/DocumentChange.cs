using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace TaskGen.CodeFixes.Editing;

/// <summary>A change to a document of the project.</summary>
/// <param name="Tree">The syntax tree of the document.</param>
/// <param name="Change">The change to its text.</param>
internal readonly record struct DocumentChange(SyntaxTree Tree, TextChange Change);
