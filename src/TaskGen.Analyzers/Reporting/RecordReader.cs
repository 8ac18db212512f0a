using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Parsing;
using TaskGen.Analyzers.Rules;
using TaskGen.Analyzers.Schema;

namespace TaskGen.Analyzers.Reporting;

/// <summary>Reads an object initializer into the tree that rules look at: constants as they are, all else as given but unknown.</summary>
/// <param name="sources">Takes the syntax of each source.</param>
/// <param name="cancellationToken">Ends the reading.</param>
internal sealed class RecordReader(List<SyntaxNode> sources, CancellationToken cancellationToken)
{
    private readonly List<RunTimeCommandLine> _commandLines = [];
    private int _depth;

    /// <summary>Gets the command lines of the record itself that are put together at run time.</summary>
    public IReadOnlyList<RunTimeCommandLine> CommandLines => _commandLines;

    public ObjectNode Read(IObjectCreationOperation creation, ObjectShape shape)
    {
        _depth++;
        var sourceId = NewSource(creation.Syntax);
        var properties = new List<PropertyNode>();
        foreach (var argument in creation.Arguments)
        {
            if (argument.Parameter is { Name.Length: > 0 } parameter && shape.Find(parameter.Name) is { } row)
            {
                Add(properties, row, argument.Value);
            }
        }

        foreach (var initializer in creation.Initializer?.Initializers ?? ImmutableArray<IOperation>.Empty)
        {
            if (initializer is not ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } assignment) continue;
            var row = shape.Properties.FirstOrDefault(property => property.ClrName == target.Property.Name);
            if (row is not null) Add(properties, row, assignment.Value);
        }

        _depth--;
        return new ObjectNode(sourceId, properties);
    }

    public ListNode Read(IEnumerable<IOperation> elements, SyntaxNode syntax, ObjectShape shape)
    {
        var sourceId = NewSource(syntax);
        return new ListNode(sourceId, elements.Select(element => Element(element, shape)).ToArray());
    }

    public ListNode Read(CollectionExpressionSyntax collection, SemanticModel model, ObjectShape shape)
    {
        var sourceId = NewSource(collection);
        return new ListNode(
            sourceId,
            Elements(collection, model)
                .Select(element => element.Operation is null
                ? new UnknownNode(NewSource(element.Syntax))
                : Element(element.Operation, shape))
                .ToArray());
    }

    private SourceId NewSource(SyntaxNode syntax)
    {
        sources.Add(syntax);
        return SourceId.At(sources.Count - 1);
    }

    private void Add(List<PropertyNode> properties, PropertyShape row, IOperation value)
    {
        if (Unwrap(value) is { ConstantValue: { HasValue: true, Value: null } } or IDefaultValueOperation) return;
        properties.Add(new(row.Wire, Value(value, row)));
    }

    private Node Value(IOperation operation, PropertyShape row)
    {
        var value = Unwrap(operation);
        if (row.Kind == ValueKind.Object)
        {
            return value is IObjectCreationOperation { Type: { } type } creation && TaskSymbols.IsOurs(type, row.Object!.Name)
                ? Read(creation, row.Object)
                : new UnknownNode(NewSource(value.Syntax));
        }

        if (row.Kind is ValueKind.Objects or ValueKind.Texts or ValueKind.Choices) return List(value, row);
        var hasLineFeeds = false;
        if (row.Kind == ValueKind.CommandLine)
        {
            if (LineBreakReplacement.Find(value) is { } replaced)
            {
                hasLineFeeds = true;
                value = Unwrap(replaced);
            }

            if (!value.ConstantValue.HasValue && _depth == 1) ReadCommandLine(value, hasLineFeeds, row);
        }

        var sourceId = NewSource(value.Syntax);
        return value.ConstantValue switch
        {
            { HasValue: true, Value: string text } =>
                new TextNode(sourceId, [new ConstantText(text)]) { WritesLineFeeds = hasLineFeeds },
            { HasValue: true, Value: bool boolean } => new BooleanNode(sourceId, boolean),
            { HasValue: true, Value: int number } when row.Kind == ValueKind.Choice =>
                number >= 0 && number < row.Choices.Count ? new ChoiceNode(sourceId, row.Choices[number]) : new UnknownNode(sourceId),
            { HasValue: true, Value: int number } => new IntegerNode(sourceId, number),
            _ => new UnknownNode(sourceId),
        };
    }

    private void ReadCommandLine(IOperation value, bool hasLineFeeds, PropertyShape row)
    {
        if (value.SemanticModel is not { } model) return;
        var locals = new LocalValues(LocalValues.BodyOf(value.Syntax, cancellationToken), model, cancellationToken);
        if (value is ILocalReferenceOperation { Local: var local } && locals.OnlyValueOf(local) is { } only)
        {
            value = Unwrap(only);
            if (LineBreakReplacement.Find(value) is not null) return;
        }

        var text = new RunTimeText(locals, followsMembers: true);
        if (text.Read(value)) _commandLines.Add(text.ToCommandLine(value, hasLineFeeds, row.Wire, NewSource));
    }

    private Node List(IOperation value, PropertyShape row)
    {
        var sourceId = NewSource(value.Syntax);
        var elements = value switch
        {
            IArrayCreationOperation { Initializer: { } initializer } =>
                initializer.ElementValues.Select(static element => (element.Syntax, Operation: (IOperation?)element)),
            _ when value.Syntax is CollectionExpressionSyntax collection && value.SemanticModel is { } model =>
                Elements(collection, model),
            _ => null,
        };
        if (elements is null) return new UnknownNode(sourceId);
        return new ListNode(sourceId, elements.Select(element => element.Operation is null ? new UnknownNode(NewSource(element.Syntax))
            : row.Object is not null ? Element(element.Operation, row.Object)
            : Value(
                element.Operation,
                new PropertyShape(row.Wire, row.Kind == ValueKind.Choices ? ValueKind.Choice : ValueKind.Text) { Choices = row.Choices }))
            .ToArray());
    }

    private Node Element(IOperation element, ObjectShape shape)
    {
        var value = Unwrap(element);
        return value is IObjectCreationOperation { Type: { } type } creation && TaskSymbols.IsOurs(type, shape.Name)
            ? Read(creation, shape)
            : new UnknownNode(NewSource(element.Syntax));
    }

    // Collection expressions have operations in newer Roslyns only; their elements have them in all.
    private IEnumerable<(SyntaxNode Syntax, IOperation? Operation)> Elements(CollectionExpressionSyntax collection, SemanticModel model) =>
        collection.Elements.Select(element => (
            (SyntaxNode)element,
            element is ExpressionElementSyntax { Expression: var expression } ? model.GetOperation(expression, cancellationToken) : null));

    private static IOperation Unwrap(IOperation operation)
    {
        while (operation is IConversionOperation { IsImplicit: true, ConstantValue.HasValue: false } conversion)
        {
            operation = conversion.Operand;
        }
        return operation is IConversionOperation { Operand: { ConstantValue.HasValue: true } operand } && !operation.ConstantValue.HasValue
            ? operand
            : operation;
    }
}
