using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Collections;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Parsing;

/// <summary>Attributes and members of a class to its definition. The generator and the analyzers read with this one parser.</summary>
internal sealed class TaskParser
{
    private readonly INamedTypeSymbol _type;
    private readonly List<ValueSource>? _origins;
    private readonly CancellationToken _cancellationToken;
    private readonly DefinitionBuilder _builder = new();
    private readonly MemberResolver _members;
    private readonly TextReader _texts;
    private int _slots;

    private TaskParser(INamedTypeSymbol type, List<ValueSource>? sources, CancellationToken cancellationToken)
    {
        _type = type;
        _origins = sources;
        _cancellationToken = cancellationToken;
        _members = new(type);
        _texts = new(_members, _builder.Problems);
    }

    /// <summary>Reads a class.</summary>
    /// <param name="type">A class that is marked as a task.</param>
    /// <param name="sources">Takes the source of each sourceId, for analyzers; null in the generator.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static TaskDefinition Parse(INamedTypeSymbol type, List<ValueSource>? sources, CancellationToken cancellationToken) =>
        new TaskParser(type, sources, cancellationToken).Parse();

    private TaskDefinition Parse()
    {
        var identity = TypeReader.Identity(_type);
        var isTask = !_type.IsAbstract && TaskSymbols.Has(_type, AttributeTable.BatchTask);
        var canGenerate = isTask && TypeReader.CanGenerate(_type, _builder.Problems, _cancellationToken);

        var chain = new List<INamedTypeSymbol>();
        for (var current = _type; current is { SpecialType: SpecialType.None }; current = current.BaseType) chain.Insert(0, current);
        for (var i = 0; i < chain.Count; i++)
        {
            ReadProfiles(chain[i], 2 * i, isOwn: i == chain.Count - 1, ImmutableArray<INamedTypeSymbol>.Empty);
            ReadAttributes(chain[i], (2 * i) + 1);
        }

        for (var i = 0; i < chain.Count; i++) ReadMembers(chain[i], (2 * i) + 1);

        return new(
            identity,
            _builder.Build(),
            _builder.Problems,
            canGenerate,
            TypeReader.IsTaken(_type, "WriteTo"),
            TypeReader.IsTaken(_type, "AddRequest"),
            TypeReader.Modifier(_type),
            TypeReader.RunTimeMember(_type),
            isTask);
    }

    private int SourceId(AttributeData? attribute, string? argument = null, int element = -1, ISymbol? member = null)
    {
        _origins?.Add(new(attribute, argument, element, member));
        return _slots++;
    }

    private void ReadProfiles(INamedTypeSymbol type, int level, bool isOwn, ImmutableArray<INamedTypeSymbol> above)
    {
        foreach (var attribute in type.GetAttributes())
        {
            if (!TaskSymbols.IsOurs(attribute.AttributeClass, AttributeTable.UseProfile + "Attribute")) continue;
            var sourceId = SourceId(attribute, "Profile");
            if (attribute.ConstructorArguments is not [{ Kind: TypedConstantKind.Type, Value: INamedTypeSymbol profile }] || profile.TypeKind == TypeKind.Error) continue;

            if (!TaskSymbols.Has(profile, AttributeTable.TaskProfile))
            {
                if (isOwn) _builder.Problems.Add(new(RuleIds.InvalidProfile, sourceId, new[] { profile.Name, "is not marked [TaskProfile]" }));
                continue;
            }

            if (above.Contains(profile, SymbolEqualityComparer.Default) || SymbolEqualityComparer.Default.Equals(profile, type))
            {
                if (isOwn) _builder.Problems.Add(new(RuleIds.InvalidProfile, sourceId, new[] { profile.Name, "uses itself, directly or by another profile" }));
                continue;
            }

            if (isOwn && above.IsEmpty && LeadsTo(profile, profile, []))
            {
                _builder.Problems.Add(new(RuleIds.InvalidProfile, sourceId, new[] { profile.Name, "uses itself, directly or by another profile" }));
            }

            var chain = new List<INamedTypeSymbol>();
            for (var current = profile; current is { SpecialType: SpecialType.None }; current = current.BaseType) chain.Insert(0, current);
            foreach (var step in chain)
            {
                ReadProfiles(step, level, isOwn: false, above.Add(profile));
                ReadAttributes(step, level);
            }
        }
    }

    private static bool LeadsTo(INamedTypeSymbol from, INamedTypeSymbol target, HashSet<string> seen)
    {
        if (!seen.Add(from.ToDisplayString())) return false;
        foreach (var attribute in from.GetAttributes())
        {
            if (TaskSymbols.IsOurs(attribute.AttributeClass, AttributeTable.UseProfile + "Attribute")
                && attribute.ConstructorArguments is [{ Kind: TypedConstantKind.Type, Value: INamedTypeSymbol next }]
                && (SymbolEqualityComparer.Default.Equals(next, target) || LeadsTo(next, target, seen)))
            {
                return true;
            }
        }

        return false;
    }

    private void ReadAttributes(INamedTypeSymbol type, int level)
    {
        foreach (var attribute in type.GetAttributes())
        {
            _cancellationToken.ThrowIfCancellationRequested();
            if (!TaskSymbols.IsOurs(attribute.AttributeClass) || AttributeTable.Find(attribute.AttributeClass!.MetadataName) is not { IsForMembersOnly: false } shape) continue;
            ReadAttribute(attribute, shape, level);
        }
    }

    private void ReadAttribute(AttributeData attribute, AttributeShape shape, int level)
    {
        var sourceId = SourceId(attribute);
        if (shape.Target?.Kind == ValueKind.Texts)
        {
            foreach (var (argument, constant) in Arguments(attribute))
            {
                foreach (var item in ReadTexts(attribute, argument, constant)) _builder.Add(shape.Path, item, level);
            }

            return;
        }

        var values = new List<(EquatableArray<PropertyShape> Path, Node Value)>();
        var isBroken = attribute.AttributeConstructor is null;
        foreach (var (argument, constant) in Arguments(attribute))
        {
            if (argument == "NoBindMounts" && shape.Name == "TaskContainerSettings")
            {
                if (constant.Value is true) _builder.Ensure([.. shape.Path, TaskSchema.TaskContainerSettings["containerHostBatchBindMounts"]], SourceId(attribute, argument), level, isEmptyAsked: true);
                continue;
            }

            var path = ArgumentPaths.Find(shape, argument);
            if (path.IsDefault) continue;
            if (ReadValue(attribute, argument, constant, path[path.Count - 1]) is { } value) values.Add((path, value));
            isBroken |= constant.Kind == TypedConstantKind.Error;
        }

        // What the compiler could not read is reported by the compiler; it must not count as missing here.
        if (isBroken && shape.IsListElement)
        {
            _builder.Add(shape.Path, new UnknownNode(sourceId), level);
            return;
        }

        if (isBroken)
        {
            foreach (var path in ArgumentPaths.Of(shape).Select(static pair => pair.Value))
            {
                if (path[path.Count - 1].IsRequired && !values.Any(value => value.Path.SequenceEqual(path))) values.Add((path, new UnknownNode(sourceId)));
            }
        }

        if (shape.IsListElement)
        {
            _builder.Add(shape.Path, _builder.BuildObject(shape.Object, sourceId, values), level);
            return;
        }

        _builder.Ensure(shape.Path, sourceId, level);
        foreach (var (path, value) in values) _builder.Set(shape.Path.Count == 0 ? path : [.. shape.Path, .. path], value, level);
    }

    private static IEnumerable<(string Argument, TypedConstant Constant)> Arguments(AttributeData attribute)
    {
        var parameters = attribute.AttributeConstructor?.Parameters ?? ImmutableArray<IParameterSymbol>.Empty;
        for (var i = 0; i < attribute.ConstructorArguments.Length && i < parameters.Length; i++)
        {
            var name = parameters[i].Name;
            if (name.Length > 0) yield return (char.ToUpperInvariant(name[0]) + name.Substring(1), attribute.ConstructorArguments[i]);
        }

        foreach (var named in attribute.NamedArguments) yield return (named.Key, named.Value);
    }

    private Node? ReadValue(AttributeData attribute, string argument, TypedConstant constant, PropertyShape property)
    {
        if (constant.Kind != TypedConstantKind.Error && constant.IsNull) return null;
        if (property.Kind == ValueKind.Objects) return ReadHeaders(attribute, argument, constant);
        if (property.Kind == ValueKind.Choices)
        {
            var choices = new List<Node>();
            if (constant.Kind == TypedConstantKind.Array)
            {
                for (var i = 0; i < constant.Values.Length; i++) choices.Add(ReadChoice(constant.Values[i], property, SourceId(attribute, argument, i)));
            }

            // An empty list is left out, as everywhere.
            return choices.Count == 0 ? null : new ListNode(SourceId(attribute, argument), choices);
        }

        var sourceId = SourceId(attribute, argument);
        return property.Kind switch
        {
            ValueKind.Choice => ReadChoice(constant, property, sourceId),
            ValueKind.Integer when constant.Value is int number => new IntegerNode(sourceId, number),
            ValueKind.Boolean when constant.Value is bool boolean => new BooleanNode(sourceId, boolean),
            ValueKind.Text or ValueKind.CommandLine or ValueKind.Duration when constant.Value is string text => _texts.Read(text, sourceId, property.Kind),
            _ => new UnknownNode(sourceId),
        };
    }

    private Node ReadChoice(TypedConstant constant, PropertyShape property, int sourceId)
    {
        if (constant is not { Kind: TypedConstantKind.Enum, Value: int number }) return new UnknownNode(sourceId);
        if (number >= 0 && number < property.Choices.Count) return new ChoiceNode(sourceId, property.Choices[number]);
        _builder.Problems.Add(new(RuleIds.EnumValueNotDefined, sourceId, new[] { property.Wire, number.ToString(System.Globalization.CultureInfo.InvariantCulture), property.Enum! }));
        return new UnknownNode(sourceId);
    }

    private List<Node> ReadTexts(AttributeData attribute, string argument, TypedConstant constant)
    {
        var texts = new List<Node>();
        if (constant.Kind != TypedConstantKind.Array || constant.IsNull) return texts;
        for (var i = 0; i < constant.Values.Length; i++)
        {
            if (constant.Values[i] is { Kind: not TypedConstantKind.Error, Value: string text }) texts.Add(_texts.Read(text, SourceId(attribute, argument, i), ValueKind.Text));
        }

        return texts;
    }

    // "Name: value", cut at the first colon that stands outside a hole.
    private ListNode ReadHeaders(AttributeData attribute, string argument, TypedConstant constant)
    {
        var headers = new List<Node>();
        if (constant.Kind == TypedConstantKind.Array)
        {
            for (var i = 0; i < constant.Values.Length; i++)
            {
                if (constant.Values[i] is not { Kind: not TypedConstantKind.Error, Value: string text }) continue;
                var colon = HeaderColon(text);
                var name = (colon < 0 ? text : text.Substring(0, colon)).Trim();
                var sourceId = SourceId(attribute, argument, i);
                var properties = new List<PropertyNode> { new("name", _texts.Read(name, SourceId(attribute, argument, i), ValueKind.Text)) };
                if (colon >= 0) properties.Add(new("value", _texts.Read(text.Substring(colon + 1).Trim(), SourceId(attribute, argument, i), ValueKind.Text)));
                headers.Add(new ObjectNode(sourceId, properties));
            }
        }

        return new ListNode(SourceId(attribute, argument), headers);
    }

    private static int HeaderColon(string text)
    {
        foreach (var piece in Template.Parse(text))
        {
            if (piece.IsPlaceholder) continue;
            var colon = text.IndexOf(':', piece.Start, piece.Length);
            if (colon >= 0) return colon;
        }

        return -1;
    }

    private void ReadMembers(INamedTypeSymbol type, int level)
    {
        ImmutableArray<IParameterSymbol>? parameters = null;
        foreach (var member in type.GetMembers())
        {
            if (member is not (IPropertySymbol or IFieldSymbol { IsImplicitlyDeclared: false }) || IsHalfNamed(member)) continue;
            _cancellationToken.ThrowIfCancellationRequested();
            foreach (var attribute in member.GetAttributes()) ReadMember(member, attribute, level);

            // [DependsOn] string? After in a record's parameter list stands on the parameter; the property of the same name is meant.
            if (!type.IsRecord || member is not IPropertySymbol) continue;
            parameters ??= PrimaryParameters(type);
            foreach (var parameter in parameters.Value)
            {
                if (parameter.Name != member.Name) continue;
                foreach (var attribute in parameter.GetAttributes()) ReadMember(member, attribute, level);
            }
        }
    }

    // Half typed: no name yet, or a dot behind it.
    private static bool IsHalfNamed(ISymbol member) =>
        member.Name.Length == 0 || (member.Name.IndexOf('.') >= 0 && member is IPropertySymbol { ExplicitInterfaceImplementations.IsEmpty: true });

    private static bool HasError(ITypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Error } => true,
        IArrayTypeSymbol array => HasError(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.Any(HasError),
        _ => false,
    };

    private ImmutableArray<IParameterSymbol> PrimaryParameters(INamedTypeSymbol type)
    {
        foreach (var constructor in type.InstanceConstructors)
        {
            if (constructor.DeclaringSyntaxReferences is [var reference] && reference.GetSyntax(_cancellationToken) is Microsoft.CodeAnalysis.CSharp.Syntax.RecordDeclarationSyntax)
            {
                return constructor.Parameters;
            }
        }

        return ImmutableArray<IParameterSymbol>.Empty;
    }

    private void ReadMember(ISymbol member, AttributeData attribute, int level)
    {
        if (!TaskSymbols.IsOurs(attribute.AttributeClass) || AttributeTable.Find(attribute.AttributeClass!.MetadataName) is not { Target: not null } shape) return;
        var sourceId = SourceId(attribute, member: member);
        var type = member is IPropertySymbol property ? property.Type : ((IFieldSymbol)member).Type;
        if (HasError(type)) return;

        if (!_members.IsAccessible(member) || member is IPropertySymbol { GetMethod: null } or IPropertySymbol { IsIndexer: true } or IPropertySymbol { ExplicitInterfaceImplementations.IsEmpty: false })
        {
            _builder.Problems.Add(new(RuleIds.MemberTypeMismatch, sourceId, new[] { member.Name, "a value that the task's class can read" }));
            return;
        }

        var hasName = shape.Name == "EnvironmentSetting" && attribute.ConstructorArguments.Length > 0;
        if (attribute.NamedArguments.Length > 0 || attribute.ConstructorArguments.Length > (hasName ? 1 : 0)
            && attribute.ConstructorArguments.Any(static constant => constant is not { Kind: TypedConstantKind.Array, IsNull: false, Values.IsEmpty: true }))
        {
            _builder.Problems.Add(new(RuleIds.PropertyDuplicated, sourceId, new[] { string.Join(".", shape.Path.Select(static step => step.Wire)) }, sourceId));
            return;
        }

        if (MemberReader.Read(shape, _members.Of(member, type), type, sourceId) is not { } read)
        {
            _builder.Problems.Add(new(RuleIds.MemberTypeMismatch, sourceId, new[] { member.Name, MemberReader.Expected(shape) }));
            return;
        }

        if (shape.Name == "EnvironmentSetting" && read.Form == MemberForm.Text)
        {
            var properties = new List<PropertyNode>();
            if (hasName && attribute.ConstructorArguments[0].Value is string name) properties.Add(new("name", _texts.Read(name, SourceId(attribute, "Name"), ValueKind.Text)));
            else if (attribute.AttributeConstructor is null || hasName) properties.Add(new("name", new UnknownNode(sourceId)));
            properties.Add(new("value", read));
            _builder.Add(shape.Path, new ObjectNode(sourceId, properties), level);
            return;
        }

        var path = MemberReader.Path(shape, read, type);
        if (path[path.Count - 1].Kind is ValueKind.Objects or ValueKind.Texts) _builder.Add(path, read, level);
        else _builder.Set(path, read, level);
    }
}
