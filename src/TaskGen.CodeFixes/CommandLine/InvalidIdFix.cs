using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using TaskGen.CodeFixes.Editing;

namespace TaskGen.CodeFixes.CommandLine;

/// <summary>TG1003: puts '-' in place of what no id may hold.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(InvalidIdFix))]
public sealed class InvalidIdFix() : ReplaceStringFixProvider("TG1003", "Change to \"{0}\"");
