using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using TaskGen.CodeFixes.Editing;
using TaskGen.Validation;

namespace TaskGen.CodeFixes.Scheduling;

/// <summary>TG5017: removes the duplicate.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ApplicationPackageDuplicatedFix))]
public sealed class ApplicationPackageDuplicatedFix()
    : RemoveFixProvider(RuleIds.ApplicationPackageDuplicated, "Remove duplicate application package", isArgument: false);
