using System.Collections.Generic;
using TaskGen.Analyzers.Model;

namespace TaskGen.Analyzers.CommandLines.Posix;

/// <summary>The contexts of the values that a script or a function gets as arguments.</summary>
/// <param name="outer">The contexts around the script.</param>
/// <param name="budget">How much is read of scripts, if none is read around this one.</param>
internal sealed class ArgumentAnalysis(Dictionary<int, PlaceholderContext> outer, ArgumentBudget budget)
    : Dictionary<int, PlaceholderContext>
{
    // A function that calls itself gives its arguments to itself in another order at most once.
    private const int MaxCalls = 2;

    private readonly ArgumentAnalysis? _outer = outer as ArgumentAnalysis;
    private readonly string? _function;

    /// <summary>Initializes a new instance of the <see cref="ArgumentAnalysis"/> class for a call of a function.</summary>
    public ArgumentAnalysis(Dictionary<int, PlaceholderContext> outer, ArgumentBudget budget, string function)
        : this(outer, budget) => _function = function;

    /// <summary>How much may be read yet.</summary>
    public ArgumentBudget Budget { get; } = outer is ArgumentAnalysis analysis ? analysis.Budget : budget;

    /// <summary>Returns whether another call of a function is to be read within the calls that are read.</summary>
    public static bool MayCall(Dictionary<int, PlaceholderContext> contexts, string function)
    {
        var calls = 0;
        for (var analysis = contexts as ArgumentAnalysis; analysis is not null; analysis = analysis._outer)
        {
            if (analysis._function == function) calls++;
        }

        return calls < MaxCalls;
    }
}
