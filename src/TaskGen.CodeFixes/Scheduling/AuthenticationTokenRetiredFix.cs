using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using TaskGen.CodeFixes.Editing;
using TaskGen.Validation;

namespace TaskGen.CodeFixes.Scheduling;

/// <summary>TG5018: removes the settings.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AuthenticationTokenRetiredFix))]
public sealed class AuthenticationTokenRetiredFix()
    : RemoveFixProvider(RuleIds.AuthenticationTokenRetired, "Remove authentication token settings", isArgument: false);
