using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Collections;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;

namespace TaskGen.Analyzers.Parsing;

/// <summary>What an attribute takes from the type of the member that it stands on.</summary>
internal static class MemberReader
{
    /// <summary>The member's value as the attribute reads it, or null where its type can't hold that.</summary>
    public static MemberNode? Read(AttributeShape shape, MemberValue value, ITypeSymbol type, int sourceId)
    {
        var core = MemberResolver.Unwrap(type, out _);
        var element = MemberTypes.ElementOf(core);
        var form = shape.Target!.Kind switch
        {
            ValueKind.Text => IsText(value.Type) ? MemberForm.Text : null,
            ValueKind.CommandLine => value.Type == MemberType.String ? MemberForm.CommandLine : null,
            ValueKind.Integer => core.SpecialType == SpecialType.System_Int32 ? MemberForm.Integer : null,
            ValueKind.Texts => Dependency(core, element),
            _ => Object(shape, value, core, element),
        };
        var isImmutableArray = core is INamedTypeSymbol { MetadataName: "ImmutableArray`1", IsValueType: true };
        return form is null ? null : new MemberNode(sourceId, value, form.Value, isImmutableArray);
    }

    /// <summary>What the member may hold, for a message.</summary>
    public static string Expected(AttributeShape shape) => shape.Name switch
    {
        "TaskId" or "TaskDisplayName" => "a string, or another value with a text of its own",
        "CommandLine" => "a string",
        "RequiredSlots" => "an int",
        "DependsOn" => "an id, a TaskIdRange, TaskDependencies, another task, or many of these",
        "EnvironmentSetting" => "a value with a text of its own, EnvironmentSetting records, or a dictionary of strings",
        "ContainerHostBatchBindMount" => "ContainerHostBatchBindMountEntry or ContainerHostDataPath, one or many",
        "AffinityInformation" => "a string or AffinityInformation",
        "UserIdentity" => "a string or UserIdentity",
        _ when shape.IsListElement => shape.Object.Name + ", one or many",
        _ => shape.Object.Name,
    };

    /// <summary>Where in the request the value goes.</summary>
    public static EquatableArray<PropertyShape> Path(AttributeShape shape, MemberNode read, ITypeSymbol type)
    {
        if (shape.MemberLeaf is not null && read.Form == MemberForm.Text) return shape.Path.Add(shape.MemberLeaf);
        if (shape.Target!.Kind != ValueKind.Texts || read.Form is not (MemberForm.Model or MemberForm.Models)) return shape.Path;
        return TaskSymbols.IsOurs(type, "TaskDependencies")
            ? shape.Path.Take(shape.Path.Count - 1)
            : shape.Path.Take(shape.Path.Count - 1).Add(TaskSchema.TaskDependencies["taskIdRanges"]);
    }

    private static bool IsText(MemberType type) => type is not (MemberType.None or MemberType.Strings);

    private static MemberForm? Dependency(ITypeSymbol type, ITypeSymbol? element)
    {
        if (type.SpecialType == SpecialType.System_String) return MemberForm.Text;
        if (TaskSymbols.IsOurs(type, "TaskIdRange") || TaskSymbols.IsOurs(type, "TaskDependencies")) return MemberForm.Model;
        if (TaskSymbols.IsTask(type)) return MemberForm.Task;
        if (element is null) return null;
        if (element.SpecialType == SpecialType.System_String) return MemberForm.Strings;
        if (TaskSymbols.IsOurs(element, "TaskIdRange")) return MemberForm.Models;
        return TaskSymbols.IsTask(element) ? MemberForm.Tasks : null;
    }

    private static MemberForm? Object(AttributeShape shape, MemberValue value, ITypeSymbol type, ITypeSymbol? element)
    {
        if (TaskSymbols.IsOurs(type, shape.Object.Name)) return MemberForm.Model;
        if (!shape.IsListElement) return shape.MemberLeaf is not null && value.Type == MemberType.String ? MemberForm.Text : null;
        if (element is not null && TaskSymbols.IsOurs(element, shape.Object.Name)) return MemberForm.Models;
        switch (shape.Name)
        {
            case "ContainerHostBatchBindMount":
                if (TaskSymbols.IsOurs(type, "ContainerHostDataPath")) return MemberForm.Mount;
                return element is not null && TaskSymbols.IsOurs(element, "ContainerHostDataPath") ? MemberForm.Mounts : null;
            case "EnvironmentSetting":
                if (IsText(value.Type)) return MemberForm.Text;
                return element is not null && MemberTypes.IsVariable(element, out var item) && IsText(MemberTypes.Of(MemberResolver.Unwrap(item, out _), out _))
                    ? MemberForm.Variables
                    : null;
            default:
                return null;
        }
    }
}
