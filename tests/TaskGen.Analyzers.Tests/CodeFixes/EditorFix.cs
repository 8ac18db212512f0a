using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using TaskGen.CodeFixes.Editing;

namespace TaskGen.Analyzers.Tests.CodeFixes;

/// <summary>A code fix that is offered for a diagnostic.</summary>
internal sealed record EditorFix(Diagnostic Diagnostic, TaskFixProvider Provider, CodeAction Action);
