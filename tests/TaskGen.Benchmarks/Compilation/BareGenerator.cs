using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;

namespace TaskGen.Benchmarks.Compilation;

/// <summary>
/// The lower limit: reads all attributes and members of each task into one string, as any generator of such classes must, and generates
/// nothing from it.
/// </summary>
internal sealed class BareGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var read = context.SyntaxProvider.ForAttributeWithMetadataName(
            "TaskGen.BatchTaskAttribute", static (_, _) => true, static (context, _) => Read((INamedTypeSymbol)context.TargetSymbol));
        context.RegisterSourceOutput(read, static (context, task) => context.AddSource(task.Name + ".g.cs", "// " + task.Text.Length));
    }

    private static (string Name, string Text) Read(INamedTypeSymbol type)
    {
        var text = new StringBuilder();
        Append(text, type.GetAttributes());
        foreach (var member in type.GetMembers())
        {
            if (member is not IPropertySymbol property) continue;
            text.Append(property.Name).Append(property.Type.Name);
            Append(text, property.GetAttributes());
        }

        return (type.Name, text.ToString());
    }

    private static void Append(StringBuilder text, ImmutableArray<AttributeData> attributes)
    {
        foreach (var attribute in attributes)
        {
            text.Append(attribute.AttributeClass!.Name);
            foreach (var constant in attribute.ConstructorArguments) Append(text, constant);
            foreach (var (name, constant) in attribute.NamedArguments) Append(text.Append(name), constant);
        }
    }

    private static void Append(StringBuilder text, TypedConstant constant)
    {
        if (constant.Kind != TypedConstantKind.Array) text.Append(constant.Value);
        else foreach (var element in constant.Values) Append(text, element);
    }
}
