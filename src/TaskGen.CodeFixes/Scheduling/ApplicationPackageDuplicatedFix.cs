using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using TaskGen.CodeFixes.Editing;

namespace TaskGen.CodeFixes.Scheduling;

/// <summary>TG5017: removes the second package.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ApplicationPackageDuplicatedFix))]
public sealed class ApplicationPackageDuplicatedFix() : RemoveFixProvider("TG5017", "Remove the second", isArgument: false);
