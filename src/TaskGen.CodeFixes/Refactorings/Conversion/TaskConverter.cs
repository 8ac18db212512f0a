using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using TaskGen.Analyzers.Collections;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.OfficialClients;
using TaskGen.Analyzers.Reporting;
using TaskGen.Analyzers.Schema;
using TaskGen.CodeFixes.Editing;

namespace TaskGen.CodeFixes.Refactorings.Conversion;

/// <summary>
/// Converts the creation of a task of an official client, with the statements that follow and fill it, to a record of TaskGen. The
/// expression keeps its type, so that all other code that uses the task stays as it is.
/// </summary>
internal sealed class TaskConverter
{
    private const string Mark = "Not converted to TaskGen: ";

    private readonly ClientSymbols _client;
    private readonly SemanticModel _model;
    private readonly SourceText _text;
    private readonly BaseObjectCreationExpressionSyntax _creation;
    private readonly SyntaxNode _body;
    private readonly ClientType _type;
    private readonly LocalValues _locals;
    private readonly List<ExpressionStatementSyntax> _fills;
    private readonly CancellationToken _cancellationToken;

    private TaskConverter(
        ClientSymbols client,
        SemanticModel model,
        SourceText text,
        BaseObjectCreationExpressionSyntax creation,
        CancellationToken cancellationToken)
    {
        (_client, _model, _text, _creation, _cancellationToken) = (client, model, text, creation, cancellationToken);
        _type = client.Task;
        _body = creation.Ancestors().First(static node =>
            node is CompilationUnitSyntax or (MemberDeclarationSyntax and not (BaseTypeDeclarationSyntax or GlobalStatementSyntax)));
        _locals = new(_body, model, cancellationToken);
        _fills = Declaration is { } declaration ? FillStatements.Of(declaration) : [];
    }

    private string ClientTypeName => _model.GetTypeInfo(_creation, _cancellationToken).Type!.Name;

    private VariableDeclaratorSyntax? Variable => _creation.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable }
        ? variable
        : null;

    private LocalDeclarationStatementSyntax? Declaration => Variable?.Parent is VariableDeclarationSyntax
    {
        Variables.Count: 1,
        Parent: LocalDeclarationStatementSyntax { Parent: BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax } declaration,
    }
        ? declaration
        : null;

    private string Namespace => _creation.FirstAncestorOrSelf<BaseNamespaceDeclarationSyntax>() is { } declared
        && _model.GetDeclaredSymbol(declared, _cancellationToken) is INamespaceSymbol space
            ? space.ToDisplayString()
            : "";

    // The statement or the member that comments are written above.
    private SyntaxNode Container => _creation.Ancestors().First(static node => node is StatementSyntax or MemberDeclarationSyntax);

    /// <summary>Returns the creation of a task that an expression is, with the client, or null.</summary>
    public static ClientSymbols? ClientOf(
        SemanticModel model,
        BaseObjectCreationExpressionSyntax creation,
        IReadOnlyList<ClientSymbols> clients,
        CancellationToken cancellationToken)
    {
        var type = model.GetTypeInfo(creation, cancellationToken).Type;
        return clients.FirstOrDefault(client => client.TypeOf(type)?.Shape == TaskSchema.TaskAddParameter);
    }

    /// <summary>Returns the conversion of a creation; null if there is nothing to say about it.</summary>
    public static TaskConversion? Convert(
        ClientSymbols client,
        SemanticModel model,
        SourceText text,
        BaseObjectCreationExpressionSyntax creation,
        ISet<string> takenNames,
        CancellationToken cancellationToken) =>
        new TaskConverter(client, model, text, creation, cancellationToken).Convert(takenNames);

    /// <summary>Returns the statements that a conversion of a creation would remove.</summary>
    public static IReadOnlyList<ExpressionStatementSyntax> FillsOf(
        ClientSymbols client,
        SemanticModel model,
        SourceText text,
        BaseObjectCreationExpressionSyntax creation,
        CancellationToken cancellationToken) =>
        new TaskConverter(client, model, text, creation, cancellationToken)._fills;

    private TaskConversion? Convert(ISet<string> takenNames)
    {
        if (_model.GetOperation(_creation, _cancellationToken) is not IObjectCreationOperation operation) return null;
        if (Region().Any(static node => node.DescendantTrivia(descendIntoTrivia: false).Any(static trivia => trivia.IsDirective)))
        {
            return Stays("the code contains preprocessor directives.");
        }

        var reader = new ClientReader(
            _client, _body, _model, _cancellationToken, name => _fills.Exists(fill => fill.Span.Contains(name.Span)));
        var (node, reading) = reader.Read(operation, _type);
        if (reading.Problems.Count > 0) return Stays("the task has an invalid value.");
        if (IsMissing(node[WireName.Id]) || IsMissing(node[WireName.CommandLine])) return Stays("the id or the command line is missing.");
        var name = NewName(node, reading, takenNames);
        var parameters = new RecordParameters(name, canShare: !Region().SelectMany(static node => node.DescendantNodes()).Any(IsChange));
        var values = new RunTimeValues(
            _locals, parameters, _model.Compilation.Options.NullableContextOptions.AnnotationsEnabled(), CanBeMoved);
        var builder = new RecordBuilder(reading, values, parameters, new SymbolTypes(_model.Compilation));
        var kept = new HashSet<string>();
        foreach (var property in node.Properties)
        {
            if (!builder.CanConvert(property.Value, TaskSchema.TaskAddParameter[property.Wire])) kept.Add(property.Wire);
        }

        if (kept.Contains(WireName.Id) || kept.Contains(WireName.CommandLine))
        {
            return Stays("the id or the command line depends on code that cannot be moved.");
        }

        var entries = Entries();
        if (entries is null) return Stays("a part of the initializer cannot be written as a statement.");
        var keptEntries = entries.Where(entry => entry.Wire is null || kept.Contains(entry.Wire)).ToList();
        if (keptEntries.Count > 0 && Declaration is null) return Stays(Unread(keptEntries.Select(static entry => entry.Member)));
        var keptFills = _fills.Where(fill =>
            _type.Find(FillStatements.MemberOf(fill)) is not { } row || kept.Contains(row.Wire) || node[row.Wire] is null).ToList();

        var body = node with { Properties = node.Properties.Where(property => !kept.Contains(property.Wire)).ToArray() };
        var attributes = builder.Build(body);
        return new(
            Changes(name, parameters.Arguments, keptEntries, keptFills),
            name,
            Source(name, attributes, parameters.Declarations, builder.Members),
            Namespace,
            _client.IsPrevious);
    }

    private static bool IsMissing(Node? text) => text is null or TextNode { Constant: "" };

    private IEnumerable<SyntaxNode> Region() => Declaration is { } declaration ? [declaration, .. _fills] : [_creation];

    private bool IsChange(SyntaxNode node) => node switch
    {
        PostfixUnaryExpressionSyntax postfix => !postfix.IsKind(SyntaxKind.SuppressNullableWarningExpression),
        PrefixUnaryExpressionSyntax prefix => prefix.IsKind(SyntaxKind.PreIncrementExpression)
            || prefix.IsKind(SyntaxKind.PreDecrementExpression),
        ArgumentSyntax argument => !argument.RefKindKeyword.IsKind(SyntaxKind.None),
        AssignmentExpressionSyntax { Left: IdentifierNameSyntax name } => _model.GetSymbolInfo(name, _cancellationToken).Symbol
            is ILocalSymbol or IParameterSymbol,
        _ => false,
    };

    // The parts of the initializer; null if a part cannot be written as a statement.
    private List<Entry>? Entries()
    {
        var entries = new List<Entry>();
        foreach (var expression in _creation.Initializer?.Expressions ?? [])
        {
            if (expression is not AssignmentExpressionSyntax { Left: IdentifierNameSyntax name } assignment) return null;
            var member = name.Identifier.ValueText;
            var isList = assignment.Right is InitializerExpressionSyntax;
            if (assignment.Right is InitializerExpressionSyntax initializer
                && ((initializer.IsKind(SyntaxKind.ObjectInitializerExpression) && initializer.Expressions.Count > 0)
                    || initializer.Expressions.Any(static element => element is InitializerExpressionSyntax)))
            {
                return null;
            }

            entries.Add(new(member, _type.Find(member)?.Wire, isList
                ? [.. ((InitializerExpressionSyntax)assignment.Right).Expressions.Select(element => $"{member}.Add({element});")]
                : [$"{member} = {assignment.Right};"]));
        }

        return entries;
    }

    // Within the creation and the statements that follow it at once, values are evaluated in the same order. A value from elsewhere may be
    // another one by then.
    private bool CanBeMoved(ExpressionSyntax expression)
    {
        if (Region().Any(node => node.Span.Contains(expression.Span))) return !HasScopeOfItsOwn(expression);
        return expression.DescendantNodesAndSelf().All(node => node switch
        {
            IdentifierNameSyntax name => IsUnchanged(name),
            InvocationExpressionSyntax or AssignmentExpressionSyntax or AwaitExpressionSyntax or PostfixUnaryExpressionSyntax
                or PrefixUnaryExpressionSyntax => false,
            _ => true,
        });
    }

    // An expression that declares variables, which other expressions may use.
    private static bool HasScopeOfItsOwn(ExpressionSyntax expression) =>
        expression.DescendantNodesAndSelf().Any(static node => node is DeclarationExpressionSyntax or DeclarationPatternSyntax
            or StackAllocArrayCreationExpressionSyntax);

    private bool IsUnchanged(IdentifierNameSyntax name) => _model.GetSymbolInfo(name, _cancellationToken).Symbol switch
    {
        ILocalSymbol { IsConst: true } => true,
        ILocalSymbol local => !_locals.ReferencesTo(local).Any(LocalValues.IsWrite)
            && _model.LookupSymbols(_creation.SpanStart, name: local.Name).Contains(local, SymbolEqualityComparer.Default),
        IParameterSymbol parameter =>
            _model.LookupSymbols(_creation.SpanStart, name: parameter.Name).Contains(parameter, SymbolEqualityComparer.Default)
                && !_body.DescendantNodes().OfType<IdentifierNameSyntax>().Any(use =>
                    use.Identifier.ValueText == parameter.Name && LocalValues.IsWrite(use)),
        IFieldSymbol field => field.IsReadOnly || field.IsConst,
        IPropertySymbol property => property.SetMethod is null or { IsInitOnly: true },
        INamespaceOrTypeSymbol => true,
        _ => false,
    };

    private TaskConversion Stays(string reason)
    {
        var at = Container;
        var comment = $"// {Mark}{reason}{NewLine}{TextEdits.Indentation(_text, at.SpanStart)}";
        return new([new TextChange(new TextSpan(at.SpanStart, 0), comment)], null, "", "", false);
    }

    private List<TextChange> Changes(
        string name, IReadOnlyList<string> arguments, List<Entry> keptEntries, List<ExpressionStatementSyntax> keptFills)
    {
        var changes = new List<TextChange>
        {
            new(_creation.Span, $"new {name}({string.Join(", ", arguments)}).To{ClientTypeName}()"),
        };
        var statement = Container;
        var indentation = TextEdits.Indentation(_text, statement.SpanStart);
        var removed = _fills.Except(keptFills).ToList();
        var comments = CommentsIn(_creation).Concat(removed.SelectMany(CommentsIn)).ToList();
        if (comments.Count > 0)
        {
            changes.Add(new(
                new TextSpan(statement.SpanStart, 0), string.Concat(comments.Select(comment => comment + NewLine + indentation))));
        }

        changes.AddRange(LinesOf(removed).Select(static lines => new TextChange(lines, "")));
        if (keptEntries.Count == 0 && keptFills.Count == 0) return changes;
        var variable = Variable!.Identifier.Text;
        var lines = new List<string>();
        var members = keptEntries.Select(static entry => entry.Member).Concat(keptFills.Select(FillStatements.MemberOf));
        var after = Declaration!.Span.End;
        var lineEnd = _text.Lines.GetLineFromPosition(after).End;
        var isFollowed = !string.IsNullOrWhiteSpace(_text.ToString(TextSpan.FromBounds(after, lineEnd)));
        lines.Add(isFollowed ? $"/* {Mark}{Unread(members)} */" : $"// {Mark}{Unread(members)}");
        lines.AddRange(keptEntries.SelectMany(static entry => entry.Statements).Select(line => variable + "." + line));
        changes.Add(new(
            new TextSpan(after, 0), string.Concat(lines.Select(line => NewLine + indentation + line))));
        return changes;
    }

    private static string Unread(IEnumerable<string> members)
    {
        var names = members.Select(static member => $"'{member}'").Distinct().ToList();
        return names.Count == 1 ? $"the value of {names[0]} cannot be read." : $"the values of {Series.Join(names, "and")} cannot be read.";
    }

    private static IEnumerable<string> CommentsIn(SyntaxNode node) => node.DescendantTrivia()
        .Where(static trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia))
        .Where(trivia => node is StatementSyntax || node.Span.Contains(trivia.Span))
        .Select(static trivia => trivia.ToString());

    // Statements with their comments: one span for those that follow each other.
    private IEnumerable<TextSpan> LinesOf(List<ExpressionStatementSyntax> statements)
    {
        var spans = new List<TextSpan>();
        foreach (var statement in statements)
        {
            var start = statement.FullSpan.Start;
            if (spans.Count > 0 && spans[spans.Count - 1].End == start)
            {
                start = spans[spans.Count - 1].Start;
                spans.RemoveAt(spans.Count - 1);
            }

            spans.Add(TextSpan.FromBounds(start, statement.FullSpan.End));
        }

        return spans.Select(span =>
        {
            var text = _text.ToString(span);
            var end = span.Start + text.TrimEnd().Length;

            // What follows on the last line keeps its indentation, and the empty lines before it.
            var rest = _text.ToString(TextSpan.FromBounds(end, _text.Lines.GetLineFromPosition(end).End));
            var start = string.IsNullOrWhiteSpace(rest) ? text.TrimStart(' ', '\t') : text.TrimStart();
            return TextEdits.WithLine(_text, TextSpan.FromBounds(span.End - start.Length, end));
        });
    }

    private string Source(
        string name, IReadOnlyList<string> attributes, IReadOnlyList<string> parameters, IReadOnlyList<string> members) =>
        new RecordSource(_client, ClientTypeName, Namespace)
            .Render(name, attributes, parameters, members, _model.Compilation.GlobalNamespace)
            .Replace("\r\n", "\n")
            .Replace("\n", NewLine);

    // After the constant words of the identifier, the variable, or the method.
    private string NewName(ObjectNode node, ClientReading reading, ISet<string> taken)
    {
        var candidates = new List<string>();
        if (node[WireName.Id] is TextNode { Constant: { } id }) candidates.Add(id);
        if (node[WireName.Id] is UnknownNode unknown && reading.Unknown.TryGetValue(unknown.SourceId, out var value))
        {
            var text = new RunTimeText(_locals);
            if (text.Read(value) && text.Values.Count > 0)
            {
                candidates.Add(string.Join(" ", text.Parts.OfType<ConstantText>().Select(static part => part.Text)));
            }
        }

        if (Variable?.Identifier.ValueText is { } variable && variable is not ("task" or "cloudTask")) candidates.Add(variable);
        if (_creation.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } method)
        {
            candidates.Add(RecordParameters.Called(method.Identifier.ValueText));
        }

        var wanted = candidates.Select(RecordSource.NameFor).FirstOrDefault(static name => name is not null) ?? "ConvertedTask";
        var free = wanted;
        for (var i = 2; taken.Contains(free) || !_model.LookupSymbols(_creation.SpanStart, name: free).IsEmpty; i++) free = wanted + i;
        taken.Add(free);
        return free;
    }

    private string NewLine => TextEdits.NewLine(_text);

    private sealed record Entry(string Member, string? Wire, IReadOnlyList<string> Statements);
}
