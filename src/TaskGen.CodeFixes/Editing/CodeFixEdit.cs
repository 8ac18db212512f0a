using System.Collections.Generic;
using Microsoft.CodeAnalysis.Text;

namespace TaskGen.CodeFixes.Editing;

/// <summary>One way to fix a diagnostic.</summary>
/// <param name="Title">The title of the code action.</param>
/// <param name="Key">The key that distinguishes this edit from the others of the same rule, for FixAll.</param>
/// <param name="Changes">The changes to the document.</param>
internal sealed record CodeFixEdit(string Title, string Key, IReadOnlyList<TextChange> Changes)
{
    public CodeFixEdit(string title, string key, TextChange change)
        : this(title, key, [change])
    {
    }

    /// <summary>Gets the change to another document of the project, such as the one with the parameters of a partial record.</summary>
    public DocumentChange? Elsewhere { get; init; }

    /// <summary>
    /// Gets a value indicating whether Fix All and <c>dotnet format</c> leave the edit out, because it makes up a value.
    /// </summary>
    public bool IsSingle { get; init; }

    /// <summary>Returns the edit with another change, which may be in another document.</summary>
    public CodeFixEdit With(CodeFixEditContext context, DocumentChange change) => change.Tree == context.Root.SyntaxTree
        ? this with { Changes = [.. Changes, change.Change] }
        : this with { Elsewhere = change };

    /// <summary>
    /// Gets a value indicating whether the edit is offered only where the rules can be run on its result: it may lead to another error.
    /// </summary>
    public bool IsUncertain { get; init; }
}
