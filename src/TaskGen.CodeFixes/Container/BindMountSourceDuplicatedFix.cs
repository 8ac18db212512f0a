using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using TaskGen.CodeFixes.Editing;
using TaskGen.Validation;

namespace TaskGen.CodeFixes.Container;

/// <summary>TG2001: removes the duplicate.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(BindMountSourceDuplicatedFix))]
public sealed class BindMountSourceDuplicatedFix()
    : RemoveFixProvider(RuleIds.BindMountSourceDuplicated, "Remove duplicate bind mount", isArgument: false);
