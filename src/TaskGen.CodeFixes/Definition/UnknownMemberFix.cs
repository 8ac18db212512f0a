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

/// <summary>Fixes TG0006: uses an existing member or a variable, adds a member, or escapes the braces.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnknownMemberFix))]
public sealed class UnknownMemberFix() : TaskFixProvider(RuleIds.UnknownMember)
{
    internal override IEnumerable<CodeFixEdit> GetEdits(CodeFixEditContext context)
    {
        if (context[FixProperties.Name] is not { } name) yield break;

        // Fix All has added the member for another placeholder.
        if (context.TypeSymbol is { } task && new MemberResolver(task).Find(name) is not null) yield break;
        // ${AZ_BATCH_TASK_ID}: after '$', no member is meant.
        if (context[FixProperties.Variable] is { } variable && StringEdits.Replace(context, context[FixProperties.Text]) is { } rewritten)
        {
            yield return new CodeFixEdit($"Change to '{variable}'", "Variable", rewritten);
            yield break;
        }

        if (PlaceholderSource.Read(context) is not { } placeholder)
        {
            // It is in pieces of a sum, in a constant, or in a profile, and there is no text to change here.
            if (AddMember(context, name) is { } missing)
            {
                yield return missing with { IsSingle = context.Expression is null };
            }

            yield break;
        }

        var unused = Unused(context);
        var nearest = context[FixProperties.Replacement];
        var renamed = nearest ?? (unused.Count == 1 ? unused[0] : null);
        if (renamed is not null) yield return Change(placeholder, renamed, "Nearest");

        // Where several members are equally near, only the user knows which one is meant.
        var isOpen = renamed is null && context[FixProperties.Value] == FixProperties.SeveralCandidates;
        if (AddMember(context, name) is { } addition) yield return addition with { IsSingle = isOpen };

        // After a rename: members that no template uses come first.
        foreach (var other in unused.Concat(Names(context[FixProperties.Candidates])).Distinct())
        {
            if (other != renamed) yield return Change(placeholder, other, "Member." + other) with { IsSingle = isOpen };
        }

        if (context[FixProperties.NoBraces] is null && placeholder.Escape(context) is { } escaped)
        {
            yield return new CodeFixEdit($"Escape braces: '{placeholder.Escaped}'", "Escape", escaped) { IsUncertain = true };
        }
    }

    private static CodeFixEdit Change(PlaceholderSource placeholder, string member, string key) =>
        new($"Change to '{{{member}{placeholder.FormatSuffix}}}'", key, placeholder.Replace(member));

    private static CodeFixEdit? AddMember(CodeFixEditContext context, string name)
    {
        if (!SyntaxFacts.IsValidIdentifier(name)
            || context.Type is not { } type
            || !MemberEdits.CanAddProperty(context, type, name)
            || MemberEdits.AddInput(context, type, TypeOf(context[FixProperties.Format]), name) is not { } addition)
        {
            return null;
        }

        var kind = MemberEdits.TakesParameters(context, type) ? "parameter" : "property";
        return new CodeFixEdit($"Add {kind} '{name}'", "AddProperty", []).With(context, addition);
    }

    // The format shows the type: {Frame:D4} is a number.
    private static string TypeOf(string? format) => format switch
    {
        null => "string",
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
        return [.. Names(context[FixProperties.Unused]).Where(name => SyntaxFacts.IsValidIdentifier(name)
            && symbol.GetMembers(name) is [{ IsStatic: false } and (IPropertySymbol or IFieldSymbol)] members
            && members[0].GetAttributes().IsEmpty)];
    }
}
