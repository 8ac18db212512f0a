using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Reporting;
using TaskGen.Analyzers.Schema;

namespace TaskGen.Analyzers.OfficialClients;

/// <summary>
/// Reads the creation of an object of an official client, and the statements that fill it, into the tree that rules check. What is not
/// visibly constant is a value that is not known.
/// </summary>
internal sealed partial class ClientReader
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
            var uses = LocalObject.Read(local, _locals, _uses.Of, _uses.IsImmutable, isRoot ? _isRead : null);
            if (uses is null) _reading.AddUse(sourceId, UseOf(local));
            else ReadUses(uses, type, properties, sourceId);
        }
        else if (isRoot)
        {
            _reading.AddUse(sourceId, creation.Syntax is ExpressionSyntax expression ? _uses.Of(expression) : ObjectUse.Project);
        }

        return new ObjectNode(sourceId, properties);
    }

    // Of a variable that may contain another object.
    private ObjectUse UseOf(ILocalSymbol local) =>
        _locals.ReferencesTo(local).Any(name => _uses.Of(name) == ObjectUse.Foreign) ? ObjectUse.Foreign : ObjectUse.Project;

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
        _reading.AddUse(sourceId, uses.Use);
        foreach (var (member, value) in uses.Assignments)
        {
            if (type.Find(member) is not { } row) continue;

            // A conversion evaluates each value once, in its place.
            if (_isRead is not null && properties.Exists(property => property.Wire == row.Wire)) uses.UnknownMembers.Add(member);
            else if (_model.GetOperation(value, _cancellationToken) is { } operation) Replace(properties, type, row, operation);
        }

        foreach (var (path, value) in uses.PartAssignments)
        {
            var isBefore = uses.Assignments.Exists(assignment =>
                assignment.Member == path[0] && assignment.Value.SpanStart > value.SpanStart);
            var isRepeated = uses.PartAssignments.Count(other => other.Path.SequenceEqual(path)) > 1;
            if (isBefore || isRepeated) uses.UnknownMembers.Add(path[0]);
            else if (type.Find(path[0]) is { } row) ReadPart(properties, row, path, 1, value);
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

    private void ReadPart(List<PropertyNode> properties, PropertyShape row, IReadOnlyList<string> path, int next, ExpressionSyntax value)
    {
        if (properties.Find(property => property.Wire == row.Wire)?.Value is not { } known) return;
        if (known is not ObjectNode part || row.Object is not { } shape || _client.TypeOf(shape) is not { } type)
        {
            Set(properties, row, new UnknownNode(known.SourceId));
            return;
        }

        if (type.Find(path[next]) is not { } member) return;
        var members = part.Properties.ToList();
        if (next < path.Count - 1) ReadPart(members, member, path, next + 1, value);
        else if (_model.GetOperation(value, _cancellationToken) is { } operation) Replace(members, type, member, operation);
        Set(properties, row, part with { Properties = members });
    }

    private void Replace(List<PropertyNode> properties, ClientType type, PropertyShape row, IOperation value)
    {
        properties.RemoveAll(property => property.Wire == row.Wire);
        Add(properties, type, row, value);
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
}
