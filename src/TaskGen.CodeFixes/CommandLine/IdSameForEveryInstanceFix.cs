using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using TaskGen.CodeFixes.Editing;

namespace TaskGen.CodeFixes.CommandLine;

/// <summary>TG1004: appends a member.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(IdSameForEveryInstanceFix))]
public sealed class IdSameForEveryInstanceFix() : ReplaceStringFixProvider("TG1004", "Change to \"{0}\"");
