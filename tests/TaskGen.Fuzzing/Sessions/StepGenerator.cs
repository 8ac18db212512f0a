using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TaskGen.Fuzzing.Sessions;

/// <summary>A generator beside TaskGen's that counts the types it sees, file by file.</summary>
internal sealed class StepGenerator(CancellationPoint point) : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var types = context.SyntaxProvider.CreateSyntaxProvider(
            (node, _) =>
            {
                if (node is BaseTypeDeclarationSyntax) point.Step();
                return false;
            },
            static (_, _) => 0);
        context.RegisterSourceOutput(types, static (_, _) => { });
    }
}
