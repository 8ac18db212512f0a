using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
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
        if (context.TypeSymbol is { } type && new MemberResolver(type).Find(name) is not null) yield break;
        var tasks = context.TypeSymbol is { } owner ? AffectedTasks.Find(context.Compilation, owner, context.CancellationToken) : [];
        var resolvers = tasks.Select(static task => (Task: task, Members: new MemberResolver(task))).ToList();
        var lacking = resolvers.FindAll(task => task.Members.Find(name) is null).ConvertAll(static task => task.Task);

        // ${AZ_BATCH_TASK_ID}: after '$', no member is meant.
        if (context[FixProperties.Variable] is { } variable && StringEdits.Replace(context, context[FixProperties.Text]) is { } rewritten)
        {
            yield return new CodeFixEdit($"Change to '{variable}'", "Variable", rewritten);
            yield break;
        }

        // Where another task has the member, the text is right, and this task lacks the member.
        var users = AffectedTasks.FindUsers(context).Select(static user => new MemberResolver(user)).ToList();
        if (lacking.Count < tasks.Count || users.Exists(user => user.Find(name) is not null))
        {
            if (AddMember(context, lacking, name) is { } shared) yield return shared with { IsSingle = context.Expression is null };
            yield break;
        }

        if (PlaceholderSource.Read(context) is not { } placeholder)
        {
            // It is in pieces of a sum, in a constant, or in a profile, and there is no text to change here.
            if (AddMember(context, lacking, name) is { } missing)
            {
                yield return missing with { IsSingle = context.Expression is null };
            }

            yield break;
        }

        // A member of one task is no replacement for the others.
        var unused = Unused(context).FindAll(IsInAll);
        var nearest = context[FixProperties.Replacement] is { } proposed && IsInAll(proposed) ? proposed : null;
        var renamed = nearest ?? (unused.Count == 1 ? unused[0] : null);
        if (renamed is not null) yield return Change(placeholder, renamed, "Nearest");

        // Where several members are equally near, only the user knows which one is meant.
        var isOpen = renamed is null && context[FixProperties.Value] == FixProperties.SeveralCandidates;
        if (AddMember(context, lacking, name) is { } addition) yield return addition with { IsSingle = isOpen };

        // After a rename: members that no template uses come first.
        foreach (var other in unused.Concat(Names(context[FixProperties.Candidates]!)).Distinct())
        {
            if (other != renamed && IsInAll(other)) yield return Change(placeholder, other, "Member." + other) with { IsSingle = isOpen };
        }

        if (context[FixProperties.NoBraces] is null && placeholder.Escape(context) is { } escaped)
        {
            yield return new CodeFixEdit($"Escape braces: '{placeholder.Escaped}'", "Escape", escaped) { IsUncertain = true };
        }

        bool IsInAll(string member) => resolvers.TrueForAll(task => task.Members.Find(member) is not null)
            && users.TrueForAll(user => user.Find(member) is not null);
    }

    private static CodeFixEdit Change(PlaceholderSource placeholder, string member, string key) =>
        new($"Change to '{{{member}{placeholder.FormatSuffix}}}'", key, placeholder.Replace(member));

    // To the class that has the attribute where that gives it to all tasks that lack it, else to the first of them.
    private static CodeFixEdit? AddMember(CodeFixEditContext context, List<INamedTypeSymbol> lacking, string name)
    {
        if (!SyntaxFacts.IsValidIdentifier(name) || context.Type is not { } own) return null;
        var isForAll = lacking.TrueForAll(task => context.TypeSymbol is { } owner && DerivedTypes.IsOrDerivesFrom(task, owner));
        var type = isForAll && MemberEdits.CanAddProperty(context, own, name) ? own
            : lacking.Count > 0 && DeclarationOf(context, lacking[0]) is { } other && MemberEdits.CanAddProperty(context, other, name)
            ? other
            : null;
        if (type is null) return null;
        if (MemberEdits.AddInput(context, type, TypeOf(context[FixProperties.Format]), name) is not { } addition) return null;
        var kind = MemberEdits.TakesParameters(context, type) ? "parameter" : "property";
        var target = type == own ? "" : $" to '{type.Identifier.ValueText}'";
        return new CodeFixEdit($"Add {kind} '{name}'{target}", "AddProperty", []).With(context, addition);
    }

    // Not the part that a generator writes.
    private static TypeDeclarationSyntax? DeclarationOf(CodeFixEditContext context, INamedTypeSymbol type) =>
        type.DeclaringSyntaxReferences
            .Where(reference => reference.SyntaxTree == context.Root.SyntaxTree || context.IsDocument(reference.SyntaxTree))
        .Select(reference => reference.GetSyntax(context.CancellationToken))
        .OfType<TypeDeclarationSyntax>()
        .FirstOrDefault();

    // The format shows the type: {Frame:D4} is a number.
    private static string TypeOf(string? format) => format switch
    {
        null => "string",
        _ when Regex.IsMatch(format, "^[DXBdxb][0-9]*$") => "int",
        _ when Regex.IsMatch(format, "^[CEFGNPRcefgnpr][0-9]*$") => "double",
        _ when Regex.IsMatch(format, "[0#]") => format.IndexOf('.') >= 0 ? "double" : "int",
        _ when Regex.IsMatch(format, "^[OosuU]$|[yMdHhms]{2}") => "System.DateTime",
        _ => "string",
    };

    private static List<string> Names(string list) => [.. list.Split([','], StringSplitOptions.RemoveEmptyEntries)];

    // Members that neither a template nor an attribute of their own uses: all uses of a renamed member are diagnostics like this one.
    // What Fix All has already changed does not count, so the rule lists them.
    private static List<string> Unused(CodeFixEditContext context)
    {
        if (context.TypeSymbol is not { } symbol) return [];
        return [.. Names(context[FixProperties.Unused]!).Where(name => SyntaxFacts.IsValidIdentifier(name)
            && symbol.GetMembers(name) is [{ IsStatic: false } and (IPropertySymbol or IFieldSymbol)] members
            && members[0].GetAttributes().IsEmpty)];
    }
}
