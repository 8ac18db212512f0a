using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace TaskGen.Analyzers.Rules;

/// <summary>Checks a definition, or a record of the request, for one problem. A rule needs no compilation.</summary>
internal abstract class Rule
{
    /// <summary>Gets the descriptors that the rule reports: one for each message, all under the same id.</summary>
    public abstract IReadOnlyList<DiagnosticDescriptor> Descriptors { get; }

    public string Id => Descriptors[0].Id;

    public abstract void Check(RuleScope scope);
}
