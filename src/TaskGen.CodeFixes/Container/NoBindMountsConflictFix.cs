using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using TaskGen.CodeFixes.Editing;
using TaskGen.Validation;

namespace TaskGen.CodeFixes.Container;

/// <summary>TG2007: removes the request for no bind mounts.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NoBindMountsConflictFix))]
public sealed class NoBindMountsConflictFix() : RemoveFixProvider(RuleIds.NoBindMountsConflict, "Remove NoBindMounts", isArgument: true);
