using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using TaskGen.CodeFixes.Editing;
using TaskGen.Validation;

namespace TaskGen.CodeFixes.CommandLine;

/// <summary>Fixes TG1013: quotes the script.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ScriptNotQuotedFix))]
public sealed class ScriptNotQuotedFix() : ReplaceStringFixProvider(RuleIds.ScriptNotQuoted, "Quote script: {0}");
