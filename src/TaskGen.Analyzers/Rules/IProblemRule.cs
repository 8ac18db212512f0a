using System;

namespace TaskGen.Analyzers.Rules;

/// <summary>A rule that reports one kind of problem, whatever its type.</summary>
internal interface IProblemRule
{
    /// <summary>Gets the kind of problem.</summary>
    Type ProblemType { get; }
}
