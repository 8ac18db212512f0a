using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using TaskGen.CodeFixes.Editing;
using TaskGen.Validation;

namespace TaskGen.CodeFixes.CommandLine;

/// <summary>TG1003: puts '-' in place of what no id may hold.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(InvalidIdFix))]
public sealed class InvalidIdFix() : ReplaceStringFixProvider(RuleIds.InvalidId, "Change to \"{0}\"");
