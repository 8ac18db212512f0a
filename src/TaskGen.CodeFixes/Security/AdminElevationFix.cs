using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using TaskGen.CodeFixes.Editing;
using TaskGen.Validation;

namespace TaskGen.CodeFixes.Security;

/// <summary>Fixes TG6002: leaves the elevation level at its default.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AdminElevationFix))]
public sealed class AdminElevationFix() : RemoveFixProvider(RuleIds.AdminElevation, "Remove elevation level", isArgument: true);
