using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TaskGen.Fuzzing.Sessions;

/// <summary>
/// Another generator, as most projects have one: it adds a member and a type beside each class whose name ends in <c>Model</c>, and reads
/// syntax only.
/// </summary>
internal sealed class OtherMembersGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var names = context.SyntaxProvider.CreateSyntaxProvider(
            static (node, _) => node is ClassDeclarationSyntax { Parent: CompilationUnitSyntax } type
                && type.Identifier.ValueText.EndsWith("Model", System.StringComparison.Ordinal),
            static (context, _) => ((ClassDeclarationSyntax)context.Node).Identifier.ValueText).Collect();
        context.RegisterSourceOutput(names, static (context, names) =>
        {
            foreach (var name in new System.Collections.Generic.HashSet<string>(names))
            {
                context.AddSource(name + ".made.cs", $$"""
                    partial class {{name}} { public string Made => ""; }
                    public static class Made{{name}} { public const string Text = "{{name}}"; }
                    """);
            }
        });
    }
}
