using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Model.Problems;
using TaskGen.Analyzers.Parsing;
using TaskGen.Analyzers.Reporting;
using TaskGen.Analyzers.Schema;

namespace TaskGen.Analyzers.OfficialClients;

/// <content>Reads the value of a property: an object, a list, a command line, or a constant.</content>
internal sealed partial class ClientReader
{
    private Node Value(IOperation operation, PropertyShape row, ObjectShape owner)
    {
        var value = Unwrap(operation);
        if (row.Kind == ValueKind.Object) return Object(value, row.Object!);
        if (row.Kind == ValueKind.Choice) return Choice(value, row, owner);
        if (row.Kind == ValueKind.Choices && MemberOf(value) is { } member)
        {
            var sourceId = _reading.Add(value.Syntax);
            return new ListNode(sourceId, [new ChoiceNode(sourceId, row.FindChoice(member) ?? member)]);
        }

        if (IsList(row)) return List(value, row);
        return row.Kind == ValueKind.CommandLine ? CommandLine(value, row, owner) : Scalar(value) ?? Unknown(value);
    }

    private Node CommandLine(IOperation operation, PropertyShape row, ObjectShape owner)
    {
        var value = WithoutLineBreakReplacement(operation, out var hasLineFeeds);
        if (Scalar(value) is { } constant)
        {
            return hasLineFeeds && constant is TextNode text ? text with { WritesLineFeeds = true } : constant;
        }

        ReadCommandLine(value, hasLineFeeds, row, owner);
        return Unknown(operation);
    }

    // The text of text.Replace("\r\n", "\n"), also where a local variable is set to that.
    private IOperation WithoutLineBreakReplacement(IOperation value, out bool hasLineFeeds)
    {
        hasLineFeeds = false;
        var whole = OnlyValueOf(value) is { } only ? Unwrap(only) : value;
        if (LineBreakReplacement.Find(whole) is not { } text) return value;
        hasLineFeeds = true;
        return Unwrap(text);
    }

    private Node? Scalar(IOperation value) =>
        (OnlyValueOf(value) is { } only ? Scalar(Unwrap(only), value.Syntax) : null) ?? Scalar(value, value.Syntax);

    // Of a local variable that is not a constant.
    private IOperation? OnlyValueOf(IOperation value) =>
        value is ILocalReferenceOperation { Local: var local, ConstantValue.HasValue: false } ? _locals.OnlyValueOf(local) : null;

    private Node? Scalar(IOperation value, SyntaxNode syntax) => value.ConstantValue switch
    {
        { HasValue: true, Value: bool boolean } => new BooleanNode(_reading.Add(syntax), boolean),
        { HasValue: true, Value: int number } => new IntegerNode(_reading.Add(syntax), number),
        _ => ClientConstants.TextOf(value) is { } text
            ? new TextNode(_reading.Add(value.ConstantValue.HasValue ? syntax : value.Syntax, text), [new ConstantText(text)])
            : null,
    };

    private void ReadCommandLine(IOperation value, bool hasLineFeeds, PropertyShape row, ObjectShape owner)
    {
        var text = new RunTimeText(_locals, followsMembers: true);
        value = OnlyValueOf(value) ?? value;
        if (!text.Read(value)) return;
        _reading.CommandLines.Add(
            text.ToCommandLine(value, hasLineFeeds, _client.NameOf(owner, row.Wire), syntax => _reading.Add(syntax)));
    }

    private Node Object(IOperation value, ObjectShape shape)
    {
        if (TypeCreatedBy(value) is { } created && created.Shape == shape) return Create(value, created, local: null, isRoot: false);
        if (value is ILocalReferenceOperation { Local: var local } && ObjectIn(local, shape) is { } known) return known;
        return Unknown(value);
    }

    private ObjectNode? ObjectIn(ILocalSymbol local, ObjectShape shape)
    {
        if (_locals.InitializerOf(local) is not { } initializer
            || Unwrap(_model.GetOperation(initializer, _cancellationToken)) is not { } creation
            || TypeCreatedBy(creation) is not { } type || type.Shape != shape
            || LocalObject.Read(local, _locals, _uses.Of, _uses.IsImmutable) is null
            || !_beingRead.Add(local))
        {
            return null;
        }

        var node = Create(creation, type, local, isRoot: false);
        _beingRead.Remove(local);
        return node;
    }

    private Node Choice(IOperation value, PropertyShape row, ObjectShape owner)
    {
        var sourceId = _reading.Add(value.Syntax);
        if (MemberOf(value) is { } member)
        {
            return row.FindChoice(member) is { } known ? new ChoiceNode(sourceId, known) : new UnknownNode(sourceId);
        }

        // A text becomes one of the client's open enums, and nothing checks it.
        var text = value is IObjectCreationOperation { Arguments: [var argument] } ? argument.Value.ConstantValue : value.ConstantValue;
        if (text is not { HasValue: true, Value: string constant }) return Unknown(value);
        if (row.FindChoice(constant) is { } choice) return new ChoiceNode(sourceId, choice);
        _reading.Problems.Add(new EnumTextIsNotDefined(sourceId, _client.NameOf(owner, row.Wire), constant, row.Enum!, row.Choices));
        return new UnknownNode(sourceId);
    }

    private string? MemberOf(IOperation value) => value switch
    {
        IFieldReferenceOperation { Field: { ContainingType.TypeKind: TypeKind.Enum } field } => field.Name,
        IPropertyReferenceOperation { Instance: null, Property: { IsStatic: true } property }
            when _client.IsOfClient(property.ContainingType) => property.Name,
        _ => null,
    };

    private Node List(IOperation value, PropertyShape row)
    {
        value = Unwrap(value);
        if (value is ILocalReferenceOperation { Local: var local }) return (Node?)ListIn(local, row) ?? Unknown(value);
        return (Node?)ListCreatedBy(value, row) ?? Unknown(value);
    }

    private ListNode? ListCreatedBy(IOperation value, PropertyShape row)
    {
        if (value is IArrayCreationOperation { Initializer: { } elements })
        {
            return new(
                _reading.Add(value.Syntax),
                elements.ElementValues.Select(element => Element(element, row, element.Syntax)).ToArray());
        }

        if (value.Syntax is CollectionExpressionSyntax collection)
        {
            return new(_reading.Add(value.Syntax), collection.Elements.Select(element =>
                element is ExpressionElementSyntax { Expression: var expression }
                    ? Element(_model.GetOperation(expression, _cancellationToken), row, expression)
                    : new UnknownNode(_reading.Add(element))).ToArray());
        }

        if (value is not IObjectCreationOperation { Type.Name: "List", Arguments: var arguments, Initializer: var initializer })
        {
            return null;
        }

        if (arguments is [{ Value: { Type: not null } source }] && MemberTypes.ElementOf(source.Type) is not null) return null;
        return initializer is null ? new(_reading.Add(value.Syntax), []) : ListOf(initializer, row);
    }

    // { a, b }
    private ListNode ListOf(IObjectOrCollectionInitializerOperation initializer, PropertyShape row) => new(
        _reading.Add(initializer.Syntax),
        initializer.Initializers.Select(element => element is IInvocationOperation { Arguments: [var argument] }
            ? Element(argument.Value, row, argument.Syntax)
            : new UnknownNode(_reading.Add(element.Syntax))).ToArray());

    private ListNode? ListIn(ILocalSymbol local, PropertyShape row)
    {
        if (_locals.InitializerOf(local) is not { } initializer
            || _model.GetOperation(initializer, _cancellationToken) is not { } operation
            || LocalObject.Read(local, _locals, _uses.Of, _uses.IsImmutable) is not { } uses
            || !_beingRead.Add(local))
        {
            return null;
        }

        var list = ListCreatedBy(Unwrap(operation), row);
        if (list is not null)
        {
            var items = list.Items.ToList();
            foreach (var element in uses.Elements) items.Add(Element(_model.GetOperation(element, _cancellationToken), row, element));
            if (uses.IsOpen) items.Add(new UnknownNode(list.SourceId));
            list = list with { Items = items };
        }

        _beingRead.Remove(local);
        return list;
    }

    private Node Element(IOperation? element, PropertyShape row, SyntaxNode syntax)
    {
        if (element is null) return new UnknownNode(_reading.Add(syntax));
        return row.Object is { } shape ? Object(Unwrap(element), shape) : Value(element, ElementOf(row), TaskSchema.TaskDependencies);
    }

    private static PropertyShape ElementOf(PropertyShape row) =>
        new(row.Wire, row.Kind == ValueKind.Choices ? ValueKind.Choice : ValueKind.Text)
        {
            Choices = row.Choices,
            Enum = row.Enum,
            Constraint = row.Constraint,
        };

    private UnknownNode Unknown(IOperation value)
    {
        var sourceId = _reading.Add(value.Syntax);
        _reading.Unknown[sourceId] = value;
        return new UnknownNode(sourceId);
    }

    private static bool IsList(PropertyShape row) => row.Kind is ValueKind.Objects or ValueKind.Texts or ValueKind.Choices;

    // Conversions of the compiler, and those of the client's open enums from strings.
    private static IOperation Unwrap(IOperation? operation)
    {
        while (operation is IConversionOperation { IsImplicit: true, ConstantValue.HasValue: false } conversion)
        {
            operation = conversion.Operand;
        }

        return operation!;
    }
}
