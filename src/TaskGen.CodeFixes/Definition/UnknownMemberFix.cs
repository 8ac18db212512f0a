using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using TaskGen.Analyzers.Parsing;
using TaskGen.Analyzers.Rules;
using TaskGen.CodeFixes.Editing;
using TaskGen.Validation;

namespace TaskGen.CodeFixes.Definition;

/// <summary>Fixes TG0006: uses an existing member, adds one, or escapes the braces.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnknownMemberFix))]
public sealed class UnknownMemberFix() : TaskFixProvider(RuleIds.UnknownMember)
{
    internal override IEnumerable<CodeFixEdit> GetEdits(CodeFixEditContext context)
    {
        if (PlaceholderSource.Read(context) is not { } placeholder || context[FixData.Name] is not { } name) yield break;

        // Fix All has added the member for another placeholder.
        if (context.TypeSymbol is { } task && new MemberResolver(task).Find(name) is not null) yield break;
        var unused = Unused(context);
        var nearest = context[FixData.Replacement];
        var renamed = nearest ?? (unused.Count == 1 ? unused[0] : null);
        if (renamed is not null) yield return Change(placeholder, renamed, "Nearest");

        // Where several members are equally near, only the user knows which one is meant.
        var isOpen = renamed is null && context[FixData.Value] == FixData.SeveralCandidates;
        if (AddMember(context, placeholder, name) is { } addition) yield return addition with { IsSingle = isOpen };

        // After a rename: members that no template uses come first.
        foreach (var other in unused.Concat(Names(context[FixData.Candidates])).Distinct())
        {
            if (other != renamed) yield return Change(placeholder, other, "Member." + other) with { IsSingle = isOpen };
        }

        if (placeholder.Escape(context) is { } escaped)
        {
            yield return new CodeFixEdit($"Escape braces: '{placeholder.Escaped}'", "Escape", escaped) { IsUncertain = true };
        }
    }

    private static CodeFixEdit Change(PlaceholderSource placeholder, string member, string key) =>
        new($"Change to '{{{member}{placeholder.FormatSuffix}}}'", key, placeholder.Replace(member));

    private static CodeFixEdit? AddMember(CodeFixEditContext context, PlaceholderSource placeholder, string name)
    {
        if (!SyntaxFacts.IsValidIdentifier(name)
            || context.Type is not { } type
            || !MemberEdits.CanAddProperty(context, type, name)
            || MemberEdits.AddInput(context, type, TypeOf(placeholder.Format), name) is not { } addition)
        {
            return null;
        }

        var kind = MemberEdits.TakesParameters(context, type) ? "parameter" : "property";
        return new($"Add {kind} '{name}'", "AddProperty", addition);
    }

    // The format shows the type: {Frame:D4} is a number.
    private static string TypeOf(string? format) => format switch
    {
        null or "raw" => "string",
        _ when Regex.IsMatch(format, "^[DXBdxb][0-9]*$") => "int",
        _ when Regex.IsMatch(format, "^[CEFGNPRcefgnpr][0-9]*$") => "double",
        _ when Regex.IsMatch(format, "[0#]") => format.IndexOf('.') >= 0 ? "double" : "int",
        _ when Regex.IsMatch(format, "^[OosuUrR]$|[yMdHhms]{2}") => "System.DateTime",
        _ => "string",
    };

    private static List<string> Names(string? list) => [.. (list ?? "").Split([','], StringSplitOptions.RemoveEmptyEntries)];

    // Members that neither a template nor an attribute of their own uses: all uses of a renamed member are diagnostics like this one.
    // What Fix All has already changed does not count, so the rule lists them.
    private static List<string> Unused(CodeFixEditContext context)
    {
        if (context.TypeSymbol is not { } symbol) return [];
        return [.. Names(context[FixData.Unused]).Where(name => SyntaxFacts.IsValidIdentifier(name)
            && symbol.GetMembers(name) is [{ IsStatic: false } and (IPropertySymbol or IFieldSymbol)] members
            && members[0].GetAttributes().IsEmpty)];
    }
}
