using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using TaskGen.CodeFixes.Editing;
using TaskGen.Validation;

namespace TaskGen.CodeFixes.Scheduling;

/// <summary>TG5010: removes the dependency.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DependsOnItselfFix))]
public sealed class DependsOnItselfFix() : RemoveFixProvider(RuleIds.DependsOnItself, "Remove dependency on itself", isArgument: true);
