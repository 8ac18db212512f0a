using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using TaskGen.CodeFixes.Editing;
using TaskGen.Validation;

namespace TaskGen.CodeFixes.CommandLine;

/// <summary>TG1014: puts one shell around both.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ChainedShellNeverRunsFix))]
public sealed class ChainedShellNeverRunsFix() : ReplaceStringFixProvider(RuleIds.ChainedShellNeverRuns, "Put one shell around both");
