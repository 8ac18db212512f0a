using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using TaskGen.CodeFixes.Editing;

namespace TaskGen.CodeFixes.TG5;

/// <summary>TG5017: removes the second package.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ApplicationPackageTwiceFix))]
public sealed class ApplicationPackageTwiceFix() : RemoveFixProvider("TG5017", "Remove the second", isArgument: false);
