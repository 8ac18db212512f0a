using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace TaskGen.Analyzers.Rules;

/// <summary>Checks a definition, or a record of the request, for one problem. A rule needs no compilation.</summary>
internal abstract class Rule
{
    /// <summary>Gets the descriptors that the rule reports: one for each message, all under the same id.</summary>
    public abstract IReadOnlyList<DiagnosticDescriptor> Descriptors { get; }

    /// <summary>Gets which class the rule is reported on when the value is specified on a base class or a profile.</summary>
    public virtual DiagnosticTarget Target => DiagnosticTarget.DeclaringClass;

    /// <summary>Gets the official clients whose types the rule reads.</summary>
    public virtual RuleClients Clients => RuleClients.All;

    /// <summary>Gets a value indicating whether the rule reads the objects of an official client that a start task can have too.</summary>
    public virtual bool AppliesToStartTasks => true;

    public string Id => Descriptors[0].Id;

    /// <summary>Reports what the rule finds in a scope. Overridden by every rule that does not have an analyzer of its own.</summary>
    public virtual void Check(RuleScope scope)
    {
    }
}
