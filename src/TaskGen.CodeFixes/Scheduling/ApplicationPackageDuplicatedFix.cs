using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using TaskGen.CodeFixes.Editing;
using TaskGen.Validation;

namespace TaskGen.CodeFixes.Scheduling;

/// <summary>TG5017: removes the second package.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ApplicationPackageDuplicatedFix))]
public sealed class ApplicationPackageDuplicatedFix() : RemoveFixProvider(RuleIds.ApplicationPackageDuplicated, "Remove the second", isArgument: false);
