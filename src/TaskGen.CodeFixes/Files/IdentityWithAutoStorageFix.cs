using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using TaskGen.CodeFixes.Editing;
using TaskGen.Validation;

namespace TaskGen.CodeFixes.Files;

/// <summary>TG4008: removes the identity.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(IdentityWithAutoStorageFix))]
public sealed class IdentityWithAutoStorageFix() : RemoveFixProvider(RuleIds.IdentityWithAutoStorage, "Remove identity", isArgument: true);
