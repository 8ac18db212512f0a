using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Model.Problems;
using TaskGen.Analyzers.Parsing;
using TaskGen.Analyzers.Schema;

namespace TaskGen.Analyzers.OfficialClients;

/// <summary>
/// Reads the creation of an object of an official client, and the statements that fill it, into the tree that rules check. What is not
/// visibly constant is a value that is not known.
/// </summary>
internal sealed class ClientReader
{
    private readonly ClientSymbols _client;
    private readonly SemanticModel _model;
    private readonly LocalValues _locals;
    private readonly CancellationToken _cancellationToken;
    private readonly KnownUses _uses;
    private readonly Func<SyntaxNode, bool>? _isRead;
    private readonly HashSet<ILocalSymbol> _beingRead = new(SymbolEqualityComparer.Default);
    private ClientReading _reading = new();

    /// <summary>Initializes a new instance of the <see cref="ClientReader"/> class.</summary>
    /// <param name="client">The client.</param>
    /// <param name="body">The body that contains the objects.</param>
    /// <param name="model">The semantic model of its file.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <param name="isRead">Whether a use of the variable of an object that is not a part of another is read; null to read all.</param>
    public ClientReader(
        ClientSymbols client,
        SyntaxNode body,
        SemanticModel model,
        CancellationToken cancellationToken,
        Func<SyntaxNode, bool>? isRead = null)
    {
        (_client, _model, _cancellationToken, _isRead) = (client, model, cancellationToken, isRead);
        _locals = new(body, model, cancellationToken);
        _uses = new(client, model, cancellationToken);
    }

    /// <summary>Gets the creations that were read, as objects of their own or as a part of another.</summary>
    public HashSet<SyntaxNode> Consumed { get; } = [];

    /// <summary>Returns the definition that an operation creates, or null.</summary>
    public ClientType? TypeCreatedBy(IOperation? operation) => operation switch
    {
        IObjectCreationOperation creation => _client.TypeOf(creation.Type),
        IInvocationOperation { TargetMethod: var method } => _client.FactoryOf(method)?.Type,
        _ => null,
    };

    /// <summary>Reads an object that is not a part of another.</summary>
    public (ObjectNode Node, ClientReading Reading) Read(IOperation creation, ClientType type)
    {
        _reading = new();
        var node = Create(creation, type, LocalOf(creation), isRoot: true);
        return (node, _reading);
    }

    // The variable that a creation is the initial value of.
    private ILocalSymbol? LocalOf(IOperation creation) =>
        creation.Syntax.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator }
            ? _model.GetDeclaredSymbol(declarator, _cancellationToken) as ILocalSymbol
            : null;

    private ObjectNode Create(IOperation creation, ClientType type, ILocalSymbol? local, bool isRoot)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        Consumed.Add(creation.Syntax);
        var sourceId = _reading.Add(creation.Syntax);
        var properties = new List<PropertyNode>(8);
        ReadCreation(creation, type, properties);
        if (local is not null)
        {
            var uses = LocalObject.Read(local, _locals, _uses.IsKnown, _uses.IsImmutable, isRoot ? _isRead : null);
            if (uses is null) _reading.Open.Add(sourceId);
            else ReadUses(uses, type, properties, sourceId);
        }
        else if (isRoot && !(creation.Syntax is ExpressionSyntax expression && _uses.IsKnown(expression)))
        {
            _reading.Open.Add(sourceId);
        }

        return new ObjectNode(sourceId, properties);
    }

    private void ReadCreation(IOperation creation, ClientType type, List<PropertyNode> properties)
    {
        if (creation is IInvocationOperation call && _client.FactoryOf(call.TargetMethod)?.Factory is { List: { } list })
        {
            ReadListFactory(call, list, properties);
            return;
        }

        var arguments = (creation as IObjectCreationOperation)?.Arguments ?? ((IInvocationOperation)creation).Arguments;
        foreach (var argument in arguments)
        {
            if (argument.ArgumentKind != ArgumentKind.DefaultValue && argument.Parameter is { } parameter
                && type.Find(parameter.Name) is { } row)
            {
                Add(properties, type, row, argument.Value);
            }
        }

        if (creation is not IObjectCreationOperation { Initializer: { } initializer }) return;
        foreach (var element in initializer.Initializers)
        {
            if (element is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property } } assignment
                && type.Find(property.Name) is { } row)
            {
                Add(properties, type, row, assignment.Value);
            }
            else if (element is IMemberInitializerOperation
            {
                InitializedMember: IPropertyReferenceOperation { Property: var member }, Initializer: var below,
            }
                && type.Find(member.Name) is { } memberRow)
            {
                Set(properties, memberRow, IsList(memberRow) ? ListOf(below, memberRow) : Unknown(below));
            }
        }
    }

    // OnId("a"), OnIds("a", "b"), OnIdRange(1, 5)
    private void ReadListFactory(IInvocationOperation call, PropertyShape list, List<PropertyNode> properties)
    {
        var sourceId = _reading.Add(call.Syntax);
        if (list.Object is { } shape)
        {
            var element = new List<PropertyNode>();
            foreach (var argument in call.Arguments)
            {
                if (argument.Parameter is { } parameter && shape.Find(parameter.Name) is { } row)
                {
                    Set(element, row, Value(argument.Value, row, shape));
                }
            }

            Set(properties, list, new ListNode(sourceId, [new ObjectNode(sourceId, element)]));
        }
        else if (call.Arguments is [var single])
        {
            var isSingle = single.Value.Type?.SpecialType == SpecialType.System_String;
            Set(properties, list, isSingle
                ? new ListNode(sourceId, [Value(single.Value, ElementOf(list), TaskSchema.TaskDependencies)])
                : List(single.Value, list));
        }
    }

    private void ReadUses(LocalObject uses, ClientType type, List<PropertyNode> properties, SourceId sourceId)
    {
        if (uses.IsOpen) _reading.Open.Add(sourceId);
        foreach (var (member, value) in uses.Assignments)
        {
            if (type.Find(member) is not { } row) continue;
            if (properties.Exists(property => property.Wire == row.Wire)) uses.UnknownMembers.Add(member);
            else if (_model.GetOperation(value, _cancellationToken) is { } operation) Add(properties, type, row, operation);
        }

        if (uses.Additions.Count > 0) ReadAdditions(uses, type, properties);
        foreach (var member in uses.OpenLists)
        {
            if (type.Find(member) is not { } row) continue;
            var known = properties.Find(property => property.Wire == row.Wire)?.Value;
            var more = new UnknownNode(sourceId);
            Set(properties, row, known is ListNode list
                ? list with { Items = list.Items.Add(more) }
                : known as UnknownNode ?? (Node)new ListNode(sourceId, [more]));
        }

        foreach (var member in uses.UnknownMembers)
        {
            if (type.Find(member) is { } row) Set(properties, row, new UnknownNode(sourceId));
        }
    }

    private void ReadAdditions(LocalObject uses, ClientType type, List<PropertyNode> properties)
    {
        foreach (var group in uses.Additions.GroupBy(static addition => addition.Member))
        {
            if (type.Find(group.Key) is not { } row || !IsList(row)) continue;
            var added = group.Select(addition => Element(_model.GetOperation(addition.Value, _cancellationToken), row, addition.Value))
                .ToList();
            var known = properties.Find(property => property.Wire == row.Wire)?.Value;
            if (known is UnknownNode) continue;
            var items = known is ListNode list ? [.. list.Items, .. added] : added;
            Set(properties, row, new ListNode(known?.SourceId ?? added[0].SourceId, items));
        }
    }

    private void Add(List<PropertyNode> properties, ClientType type, PropertyShape row, IOperation value)
    {
        if (Unwrap(value) is { ConstantValue: { HasValue: true, Value: null } } or IDefaultValueOperation) return;
        Set(properties, row, Value(value, row, type.Shape));
    }

    private static void Set(List<PropertyNode> properties, PropertyShape row, Node value)
    {
        properties.RemoveAll(property => property.Wire == row.Wire);
        properties.Add(new(row.Wire, value));
    }

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
        if (value is ILocalReferenceOperation { Local: var local, ConstantValue.HasValue: false }
            && _locals.OnlyValueOf(local) is { } only
            && Scalar(Unwrap(only), value.Syntax) is { } known)
        {
            return known;
        }

        if (Scalar(value, value.Syntax) is { } constant) return constant;
        if (row.Kind == ValueKind.CommandLine) ReadCommandLine(value, row, owner);
        return Unknown(value);
    }

    private Node? Scalar(IOperation value, SyntaxNode syntax) => value.ConstantValue switch
    {
        { HasValue: true, Value: bool boolean } => new BooleanNode(_reading.Add(syntax), boolean),
        { HasValue: true, Value: int number } => new IntegerNode(_reading.Add(syntax), number),
        _ => ClientConstants.TextOf(value) is { } text
            ? new TextNode(_reading.Add(value.ConstantValue.HasValue ? syntax : value.Syntax, text), [new ConstantText(text)])
            : null,
    };

    private void ReadCommandLine(IOperation value, PropertyShape row, ObjectShape owner)
    {
        var text = new RunTimeText(_locals);
        if (value is ILocalReferenceOperation { Local: var local }) value = _locals.OnlyValueOf(local) ?? value;
        if (!text.Read(value)) return;
        var sources = text.Values.Select(part => _reading.Add(part.Syntax)).ToArray();
        _reading.CommandLines.Add(new(
            new TextNode(_reading.Add(value.Syntax), text.Parts.ToArray()), sources, _client.NameOf(owner, row.Wire)));
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
            || LocalObject.Read(local, _locals, _uses.IsKnown, _uses.IsImmutable) is null
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
            || LocalObject.Read(local, _locals, _uses.IsKnown, _uses.IsImmutable) is not { } uses
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
