using System.Collections.Generic;
using Microsoft.CodeAnalysis.Text;

namespace TaskGen.CodeFixes.Editing;

/// <summary>One way to mend what a squiggle marks.</summary>
/// <param name="Title">What the light bulb shows: what will stand there.</param>
/// <param name="Key">Tells this way from the others of the same rule, for FixAll.</param>
/// <param name="Changes">The edits of the document.</param>
internal sealed record CodeFixEdit(string Title, string Key, IReadOnlyList<TextChange> Changes)
{
    public CodeFixEdit(string title, string key, TextChange change)
        : this(title, key, [change])
    {
    }
}
