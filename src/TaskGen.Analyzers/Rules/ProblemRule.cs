using System;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model;

namespace TaskGen.Analyzers.Rules;

/// <summary>Reports one kind of problem, which the parser finds; the rule provides the message.</summary>
internal abstract class ProblemRule<TProblem> : Rule, IProblemRule
    where TProblem : Problem
{
    public Type ProblemType => typeof(TProblem);

    public override RuleClients Clients => RuleClients.None;

    public sealed override void Check(RuleScope scope)
    {
        if (!Applies(scope)) return;
        Func<TProblem, bool>? isReported = null;
        Func<Finding, TProblem, Finding>? addFix = null;
        foreach (var problem in scope.Problems)
        {
            if (problem is not TProblem found) continue;
            isReported ??= Filter();
            if (!isReported(found)) continue;
            addFix ??= FixesOf(scope);
            scope.Report(addFix(Describe(found), found) with { OtherSourceId = problem.OtherSourceId, Span = problem.Span });
        }
    }

    /// <summary>
    /// Returns the function that returns whether a problem has a finding of its own, and is not part of another one. It is called for each
    /// problem of a definition, in their order.
    /// </summary>
    protected virtual Func<TProblem, bool> Filter() => static _ => true;

    /// <summary>Returns the problem's finding. Its position is added by the caller.</summary>
    protected abstract Finding Describe(TProblem problem);

    /// <summary>
    /// Returns the function that adds to a finding what its code fix needs from the rest of the definition. It is called for each finding,
    /// of which a text can have thousands.
    /// </summary>
    protected virtual Func<Finding, TProblem, Finding> FixesOf(RuleScope scope) => static (finding, _) => finding;

    /// <summary>Returns whether the problem is one in this scope.</summary>
    protected virtual bool Applies(RuleScope scope) => true;

    protected Finding Finding(DiagnosticDescriptor descriptor, TProblem problem, params string[] arguments) =>
        new(this, descriptor, problem.SourceId, arguments);
}
