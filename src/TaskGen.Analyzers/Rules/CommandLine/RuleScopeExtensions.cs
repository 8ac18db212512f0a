using System.Linq;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Model.Problems;

namespace TaskGen.Analyzers.Rules.CommandLine;

/// <summary>Questions about a scope's command lines that several rules ask.</summary>
internal static class RuleScopeExtensions
{
    /// <summary>Returns whether TG1007 is reported for a command line: one cause has one diagnostic.</summary>
    public static bool HasUnquotablePlaceholder(this RuleScope scope, TextNode text) =>
        scope.Task is not null
            && scope.Task.Problems.Any(problem => problem is PlaceholderIsNotQuotable && problem.SourceId == text.SourceId);
}
