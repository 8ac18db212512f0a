using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using TaskGen.CodeFixes.Editing;

namespace TaskGen.CodeFixes.TG1;

/// <summary>TG1014: puts one shell around both.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SecondShellDroppedFix))]
public sealed class SecondShellDroppedFix() : ReplaceStringFixProvider("TG1014", "Put one shell around both");
