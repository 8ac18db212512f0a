using Microsoft.CodeAnalysis;

namespace TaskGen.Analyzers.Rules;

/// <summary>A rule: one question, asked of whatever is in scope. It needs no compilation.</summary>
internal abstract class Rule
{
    public abstract DiagnosticDescriptor Descriptor { get; }

    public string Id => Descriptor.Id;

    public abstract void Check(RuleScope scope);
}
