using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using TaskGen.CodeFixes.Editing;
using TaskGen.Validation;

namespace TaskGen.CodeFixes.CommandLine;

/// <summary>Fixes TG1003: replaces invalid characters with '-'.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(InvalidIdFix))]
public sealed class InvalidIdFix() : ReplaceStringFixProvider(RuleIds.InvalidId, "Change to '{0}'");
