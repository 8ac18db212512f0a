using System.Collections.Generic;
using TaskGen.Analyzers.Generation.Code;

namespace TaskGen.Analyzers.Generation;

/// <summary>What a generated method does before it writes or returns: it reads members into locals, and checks them.</summary>
internal sealed class MethodPrologue
{
    public LocalNames Locals { get; } = new();

    /// <summary>Gets the statements that follow the declarations of the locals.</summary>
    public List<Statement> Statements { get; } = [];

    /// <summary>Gets the locals that hold a composed text, which is released at the end.</summary>
    public List<string> ComposedTexts { get; } = [];
}
