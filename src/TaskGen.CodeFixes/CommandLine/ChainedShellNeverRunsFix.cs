using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using TaskGen.CodeFixes.Editing;
using TaskGen.Validation;

namespace TaskGen.CodeFixes.CommandLine;

/// <summary>Fixes TG1014: runs both commands in one shell.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ChainedShellNeverRunsFix))]
public sealed class ChainedShellNeverRunsFix()
    : ReplaceStringFixProvider(RuleIds.ChainedShellNeverRuns, "Combine into a single shell command");
