using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using TaskGen.CodeFixes.Editing;

namespace TaskGen.CodeFixes.TG0;

/// <summary>TG0004: removes the second value.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ValueGivenTwiceFix))]
public sealed class ValueGivenTwiceFix() : RemoveFixProvider("TG0004", "Remove the second", isArgument: true);
