using System.Collections.Generic;
using Microsoft.CodeAnalysis.Text;

namespace TaskGen.CodeFixes.Refactorings.Conversion;

/// <summary>How the creation of a task of an official client becomes a task of TaskGen.</summary>
/// <param name="Changes">The changes of the document.</param>
/// <param name="Name">The name of the record; null if the creation stays, with a comment.</param>
/// <param name="Source">The source of the record.</param>
/// <param name="Namespace">The namespace of the record; empty for the global namespace.</param>
/// <param name="IsCloudTask">Whether the task is one of the previous client.</param>
internal sealed record TaskConversion(
    IReadOnlyList<TextChange> Changes, string? Name, string Source, string Namespace, bool IsCloudTask);
