using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using TaskGen.CodeFixes.Editing;
using TaskGen.Validation;

namespace TaskGen.CodeFixes.Scheduling;

/// <summary>TG5001: writes the duration as ISO 8601.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(InvalidDurationFix))]
public sealed class InvalidDurationFix() : ReplaceStringFixProvider(RuleIds.InvalidDuration, "Change to '{0}'");
