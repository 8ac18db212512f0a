using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using TaskGen.CodeFixes.Editing;
using TaskGen.Validation;

namespace TaskGen.CodeFixes.CommandLine;

/// <summary>Fixes TG1020: quotes the command as cmd reads it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CmdQuotesMisreadFix))]
public sealed class CmdQuotesMisreadFix() : ReplaceStringFixProvider(RuleIds.CmdQuotesMisread, "Change to '{0}'");
