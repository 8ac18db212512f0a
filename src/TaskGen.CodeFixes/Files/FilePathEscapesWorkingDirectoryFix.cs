using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using TaskGen.CodeFixes.Editing;
using TaskGen.Validation;

namespace TaskGen.CodeFixes.Files;

/// <summary>TG4005: uses a path below the working directory.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(FilePathEscapesWorkingDirectoryFix))]
public sealed class FilePathEscapesWorkingDirectoryFix()
    : ReplaceStringFixProvider(RuleIds.FilePathEscapesWorkingDirectory, "Change to '{0}'");
