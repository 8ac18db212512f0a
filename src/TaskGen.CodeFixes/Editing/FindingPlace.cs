using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace TaskGen.CodeFixes.Editing;

/// <summary>A diagnostic, and where it is after the edits that were applied before.</summary>
/// <param name="Diagnostic">The diagnostic.</param>
/// <param name="Document">The document that it is in.</param>
/// <param name="Span">Its span; null if an edit touched it.</param>
/// <param name="Other">The span of the value that it conflicts with, or null.</param>
internal readonly record struct FindingPlace(Diagnostic Diagnostic, Document Document, TextSpan? Span, TextSpan? Other);
