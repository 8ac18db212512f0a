using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using TaskGen.CodeFixes.Editing;
using TaskGen.Validation;

namespace TaskGen.CodeFixes.Files;

/// <summary>TG4004: writes the mode as octal digits.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(InvalidFileModeFix))]
public sealed class InvalidFileModeFix() : ReplaceStringFixProvider(RuleIds.InvalidFileMode, "Change to '{0}'");
