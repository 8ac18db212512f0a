using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using TaskGen.CodeFixes.Editing;

namespace TaskGen.CodeFixes.TG2;

/// <summary>TG2001: removes the later mount.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(BindMountSourceTwiceFix))]
public sealed class BindMountSourceTwiceFix() : RemoveFixProvider("TG2001", "Remove the later mount", isArgument: false);
