using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TaskGen.Analyzers.Reporting;

namespace TaskGen.Analyzers.OfficialClients;

/// <summary>What statements do to the object in a local variable after it is created.</summary>
internal sealed class LocalObject
{
    private LocalObject()
    {
    }

    /// <summary>Gets the members that statements of the same block set, each with its value.</summary>
    public List<(string Member, ExpressionSyntax Value)> Assignments { get; } = [];

    /// <summary>Gets the members of parts that statements of the same block set: <c>t.Constraints.MaxTaskRetryCount = 3</c>.</summary>
    public List<(IReadOnlyList<string> Path, ExpressionSyntax Value)> PartAssignments { get; } = [];

    /// <summary>Gets the elements that statements of the same block add to a list of the object.</summary>
    public List<(string Member, ExpressionSyntax Value)> Additions { get; } = [];

    /// <summary>Gets the elements that statements of the same block add to the object, which is a list.</summary>
    public List<ExpressionSyntax> Elements { get; } = [];

    /// <summary>Gets the members whose values are not known, because other statements may set them or change what is in them.</summary>
    public HashSet<string> UnknownMembers { get; } = [];

    /// <summary>Gets the lists that other statements may add elements to.</summary>
    public HashSet<string> OpenLists { get; } = [];

    /// <summary>Gets where the object leads at most.</summary>
    public ObjectUse Use { get; private set; }

    /// <summary>Gets a value indicating whether other code may change the object.</summary>
    public bool IsOpen => Use >= ObjectUse.Project;

    /// <summary>Reads the uses of a local variable; returns null if it may contain another object.</summary>
    /// <param name="local">The variable.</param>
    /// <param name="locals">The variables of the body.</param>
    /// <param name="useOf">Where a use of the object leads.</param>
    /// <param name="isImmutable">Whether the value of a member cannot be changed.</param>
    /// <param name="isRead">Whether a use is read; null to read all.</param>
    public static LocalObject? Read(
        ILocalSymbol local,
        LocalValues locals,
        System.Func<ExpressionSyntax, ObjectUse> useOf,
        System.Func<ExpressionSyntax, bool> isImmutable,
        System.Func<SyntaxNode, bool>? isRead = null)
    {
        if (locals.DeclarationOf(local) is not { Parent.Parent: { } declaration }) return null;
        var uses = new LocalObject();
        foreach (var name in locals.ReferencesTo(local))
        {
            if (isRead?.Invoke(name) == false) continue;
            if (LocalValues.IsWrite(name)) return null;
            uses.Read(name, declaration, useOf, isImmutable);
        }

        if (uses.Assignments.Count < 2) return uses;
        foreach (var member in uses.Assignments.GroupBy(static assignment => assignment.Member).Where(static group => group.Count() > 1))
        {
            uses.UnknownMembers.Add(member.Key);
        }

        return uses;
    }

    private void Read(
        IdentifierNameSyntax name,
        SyntaxNode declaration,
        System.Func<ExpressionSyntax, ObjectUse> useOf,
        System.Func<ExpressionSyntax, bool> isImmutable)
    {
        if (name.Parent is not MemberAccessExpressionSyntax access || access.Expression != name)
        {
            Add(useOf(name));
            return;
        }

        var member = access.Name.Identifier.ValueText;
        var isInSameBlock = StatementOf(access) is { } statement && LocalValues.BlockOf(statement) == LocalValues.BlockOf(declaration);
        switch (access.Parent)
        {
            case AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax } assignment when assignment.Left == access:
                if (isInSameBlock && assignment.IsKind(SyntaxKind.SimpleAssignmentExpression)) Assignments.Add((member, assignment.Right));
                else UnknownMembers.Add(member);
                break;
            case AssignmentExpressionSyntax assignment when assignment.Left == access:
                UnknownMembers.Add(member);
                break;
            case InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: var value }] } when member == "Add":
                if (isInSameBlock) Elements.Add(value);
                else Add(ObjectUse.Project);
                break;
            case InvocationExpressionSyntax:
                Add(ObjectUse.Project);
                break;
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Add", Parent: InvocationExpressionSyntax call } add
                when add.Expression == access && call.ArgumentList.Arguments is [{ Expression: var value }]:
                if (isInSameBlock) Additions.Add((member, value));
                else OpenLists.Add(member);
                break;
            case MemberAccessExpressionSyntax part when part.Expression == access && PartAssignment(part) is { } assignment:
                if (isInSameBlock) PartAssignments.Add(([member, .. PathOf(part, assignment)], assignment.Right));
                else UnknownMembers.Add(member);
                break;
            case PrefixUnaryExpressionSyntax or PostfixUnaryExpressionSyntax:
                UnknownMembers.Add(member);
                break;
            default:
                if (!isImmutable(access)) UnknownMembers.Add(member);
                break;
        }
    }

    private void Add(ObjectUse use)
    {
        if (use > Use) Use = use;
    }

    private static AssignmentExpressionSyntax? PartAssignment(MemberAccessExpressionSyntax part)
    {
        ExpressionSyntax target = part;
        while (target.Parent is MemberAccessExpressionSyntax above && above.Expression == target) target = above;
        return target.Parent is AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax } assignment && assignment.Left == target
            && assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) ? assignment : null;
    }

    private static IEnumerable<string> PathOf(MemberAccessExpressionSyntax part, AssignmentExpressionSyntax assignment) =>
        part.AncestorsAndSelf().TakeWhile(node => node != assignment).Cast<MemberAccessExpressionSyntax>()
            .Select(static access => access.Name.Identifier.ValueText);

    // The statement that consists of nothing but an assignment to a member, or of a call for it.
    private static StatementSyntax? StatementOf(MemberAccessExpressionSyntax access)
    {
        SyntaxNode node = access;
        while (node.Parent is MemberAccessExpressionSyntax or InvocationExpressionSyntax) node = node.Parent;
        if (node.Parent is AssignmentExpressionSyntax assignment && assignment.Left == node) node = assignment;
        return node.Parent as ExpressionStatementSyntax;
    }
}
