using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using TaskGen.CodeFixes.Editing;
using TaskGen.Validation;

namespace TaskGen.CodeFixes.CommandLine;

/// <summary>Fixes TG1011: removes the duplicate variable.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EnvironmentNameDuplicatedFix))]
public sealed class EnvironmentNameDuplicatedFix()
    : RemoveFixProvider(RuleIds.EnvironmentNameDuplicated, "Remove duplicate environment variable", isArgument: false);
