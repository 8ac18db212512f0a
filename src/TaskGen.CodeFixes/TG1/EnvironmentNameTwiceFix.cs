using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using TaskGen.CodeFixes.Editing;

namespace TaskGen.CodeFixes.TG1;

/// <summary>TG1011: removes the second variable.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EnvironmentNameTwiceFix))]
public sealed class EnvironmentNameTwiceFix() : RemoveFixProvider("TG1011", "Remove the second", isArgument: false);
