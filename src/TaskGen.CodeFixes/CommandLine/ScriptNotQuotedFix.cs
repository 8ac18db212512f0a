using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using TaskGen.CodeFixes.Editing;

namespace TaskGen.CodeFixes.CommandLine;

/// <summary>TG1013: quotes the script.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ScriptNotQuotedFix))]
public sealed class ScriptNotQuotedFix() : ReplaceStringFixProvider("TG1013", "Quote the script: {0}");
