using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TaskGen.Analyzers.Writing;

namespace TaskGen.CodeFixes.Refactorings.Conversion;

/// <summary>The parameters of a record: the run-time values of a task, in the order in which the original code evaluates them.</summary>
/// <param name="recordName">The name of the record, which no parameter can have.</param>
/// <param name="canShare">Whether a variable has the same value wherever it is used.</param>
internal sealed class RecordParameters(string recordName, bool canShare)
{
    private readonly HashSet<string> _taken =
    [
        recordName, "AddRequest", "Clone", "Deconstruct", "EqualityContract", "Equals", "GetHashCode", "GetType", "MemberwiseClone",
        "PrintMembers", "TaskId", "ToJson", "ToString", "ToUtf8Json", "WriteTo",
    ];

    private readonly List<Parameter> _all = [];

    private IEnumerable<Parameter> Ordered => _all.OrderBy(static parameter => parameter.Position);

    /// <summary>Gets the parameters as they are declared.</summary>
    public IReadOnlyList<string> Declarations =>
        [.. Ordered.Select(static parameter => parameter.Attribute + parameter.Type + " " + parameter.Name)];

    /// <summary>Gets the arguments for the parameters.</summary>
    public IReadOnlyList<string> Arguments => [.. Ordered.Select(static parameter => parameter.Argument)];

    /// <summary>Returns the parameter for a value.</summary>
    /// <param name="expression">The expression whose value it is.</param>
    /// <param name="type">The type of the parameter.</param>
    /// <param name="argument">The argument.</param>
    /// <param name="fallback">What to name it after if the expression has no name.</param>
    /// <param name="attribute">The attribute of the property, in brackets; empty for none.</param>
    public string Add(ExpressionSyntax expression, string type, string argument, string fallback, string attribute = "")
    {
        // The same variable is one parameter. A call may return something else the next time.
        if (canShare && expression is IdentifierNameSyntax && attribute.Length == 0
            && _all.Find(known => known.Argument == argument && known.Type == type && known.Attribute.Length == 0) is { } same)
        {
            return same.Name;
        }

        var name = NameOf(expression);
        if (!SyntaxFacts.IsValidIdentifier(name)) name = fallback;
        name = Reserve(name);
        _all.Add(new(name, type, argument, expression.SpanStart, attribute));
        return name;
    }

    /// <summary>Returns a name that no other member has.</summary>
    public string Reserve(string wanted) => ClassNames.Unique(_taken.Contains(wanted) ? wanted + "Value" : wanted, "", _taken);

    private static string NameOf(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax name => ClassNames.Pascal(name.Identifier.ValueText),
        MemberAccessExpressionSyntax { Name: IdentifierNameSyntax { Identifier.ValueText: "Value" or "Length" or "Count" } } access =>
            NameOf(access.Expression),
        MemberAccessExpressionSyntax access => Member(access.Expression, ClassNames.Pascal(access.Name.Identifier.ValueText)),
        ElementAccessExpressionSyntax access => NameOf(access.Expression),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access }
            when access.Name.Identifier.ValueText.StartsWith("To", System.StringComparison.Ordinal) => NameOf(access.Expression),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => Called(access.Name.Identifier.ValueText),
        InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: var method } } => Called(method),
        AwaitExpressionSyntax wait => NameOf(wait.Expression),
        ParenthesizedExpressionSyntax inner => NameOf(inner.Expression),
        PostfixUnaryExpressionSyntax postfix => NameOf(postfix.Operand),
        BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [{ Expression: var first }, ..] } => NameOf(first),
        _ => "",
    };

    // file.Name is better named FileName, and settings.Scene is better named Scene.
    private static string Member(ExpressionSyntax owner, string member) =>
        member is "Name" or "Id" or "Path" or "Url" or "Uri" or "Key" && owner is IdentifierNameSyntax or MemberAccessExpressionSyntax
            ? NameOf(owner) + member
            : member;

    /// <summary>Returns a name after what a method returns.</summary>
    public static string Called(string method)
    {
        foreach (var verb in new[] { "Get", "Create", "Build", "Make", "Add", "Submit" })
        {
            if (method.StartsWith(verb, System.StringComparison.Ordinal)) method = method.Substring(verb.Length);
        }

        if (method.EndsWith("Async", System.StringComparison.Ordinal)) method = method.Substring(0, method.Length - "Async".Length);
        return ClassNames.Pascal(method);
    }

    private sealed record Parameter(string Name, string Type, string Argument, int Position, string Attribute);
}
