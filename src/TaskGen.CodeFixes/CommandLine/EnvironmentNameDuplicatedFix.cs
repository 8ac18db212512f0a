using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using TaskGen.CodeFixes.Editing;
using TaskGen.Validation;

namespace TaskGen.CodeFixes.CommandLine;

/// <summary>TG1011: removes the second variable.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EnvironmentNameDuplicatedFix))]
public sealed class EnvironmentNameDuplicatedFix() : RemoveFixProvider(RuleIds.EnvironmentNameDuplicated, "Remove the second", isArgument: false);
