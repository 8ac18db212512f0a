using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using TaskGen.CodeFixes.Editing;
using TaskGen.Validation;

namespace TaskGen.CodeFixes.CommandLine;

/// <summary>Fixes TG1009: closes the quotation mark.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnbalancedQuotesFix))]
public sealed class UnbalancedQuotesFix() : ReplaceStringFixProvider(RuleIds.UnbalancedQuotes, "Close quotation mark: {0}");
