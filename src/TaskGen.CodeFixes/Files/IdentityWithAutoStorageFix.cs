using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using TaskGen.CodeFixes.Editing;

namespace TaskGen.CodeFixes.Files;

/// <summary>TG4008: removes the identity.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(IdentityWithAutoStorageFix))]
public sealed class IdentityWithAutoStorageFix() : RemoveFixProvider("TG4008", "Remove the identity", isArgument: true);
