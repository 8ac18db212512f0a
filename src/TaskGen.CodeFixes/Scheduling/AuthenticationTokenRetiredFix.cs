using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using TaskGen.CodeFixes.Editing;
using TaskGen.Validation;

namespace TaskGen.CodeFixes.Scheduling;

/// <summary>TG5018: removes the token.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AuthenticationTokenRetiredFix))]
public sealed class AuthenticationTokenRetiredFix() : RemoveFixProvider(RuleIds.AuthenticationTokenRetired, "Remove the authentication token", isArgument: false);
