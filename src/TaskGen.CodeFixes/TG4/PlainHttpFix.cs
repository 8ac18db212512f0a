using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using TaskGen.CodeFixes.Editing;

namespace TaskGen.CodeFixes.TG4;

/// <summary>TG4015: uses https.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PlainHttpFix))]
public sealed class PlainHttpFix() : ReplaceStringFixProvider("TG4015", "Use https");
