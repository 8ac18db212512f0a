using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using TaskGen.CodeFixes.Editing;
using TaskGen.Validation;

namespace TaskGen.CodeFixes.Scheduling;

/// <summary>TG5015: replaces invalid characters with '-', as TG1003 does for the id of the task.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(InvalidDependencyIdFix))]
public sealed class InvalidDependencyIdFix() : ReplaceStringFixProvider(RuleIds.InvalidDependencyId, "Change to '{0}'");
