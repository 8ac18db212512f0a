using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using TaskGen.CodeFixes.Editing;
using TaskGen.Validation;

namespace TaskGen.CodeFixes.CommandLine;

/// <summary>Fixes TG1004: appends a member to the id.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(IdSameForEveryInstanceFix))]
public sealed class IdSameForEveryInstanceFix() : ReplaceStringFixProvider(RuleIds.IdSameForEveryInstance, "Change to '{0}'");
