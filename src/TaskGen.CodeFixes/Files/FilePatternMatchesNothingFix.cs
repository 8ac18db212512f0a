using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using TaskGen.CodeFixes.Editing;
using TaskGen.Validation;

namespace TaskGen.CodeFixes.Files;

/// <summary>TG4016: looks for the standard streams one level above the working directory.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(FilePatternMatchesNothingFix))]
public sealed class FilePatternMatchesNothingFix() : ReplaceStringFixProvider(RuleIds.FilePatternMatchesNothing, "Change to '{0}'");
