using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using TaskGen.CodeFixes.Editing;

namespace TaskGen.CodeFixes.CommandLine;

/// <summary>TG1014: puts one shell around both.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ChainedShellNeverRunsFix))]
public sealed class ChainedShellNeverRunsFix() : ReplaceStringFixProvider("TG1014", "Put one shell around both");
