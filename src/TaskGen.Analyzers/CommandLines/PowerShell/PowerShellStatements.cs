using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;

namespace TaskGen.Analyzers.CommandLines.PowerShell;

/// <summary>The statements of a script, and which of them make text that another one runs as code.</summary>
/// <param name="text">The script.</param>
internal sealed class PowerShellStatements(string text)
{
    private static readonly Regex Variable = new(
        @"\$\{?(?:(?:script|local|global|private|using):)?(?<name>\w+(?::\w+)?)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Regex Automatic = new(
        @"\$\{?(?:_|PSItem|input|args)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private readonly List<(int Start, int End, string Assigned)> _all = [];
    private readonly List<(int Start, int End)> _evaluated = [];

    /// <summary>Adds a statement.</summary>
    /// <param name="start">Where it begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="assigned">The variables that it assigns.</param>
    /// <param name="isEvaluated">Whether it runs text as code.</param>
    public void Add(int start, int end, IEnumerable<string> assigned, bool isEvaluated)
    {
        if (isEvaluated) _evaluated.Add((start, end));
        foreach (var variable in assigned) _all.Add((start, end, variable));
    }

    /// <summary>Returns the statements that assign a variable.</summary>
    public IEnumerable<string> FindAssigned(string variable)
    {
        foreach (var (start, end, assigned) in _all)
        {
            if (variable.Equals(assigned, StringComparison.OrdinalIgnoreCase)) yield return text.Substring(start, end - start);
        }
    }

    /// <summary>Returns whether a part of the script uses what a pipeline or a call gives to its block.</summary>
    public bool UsesAutomaticVariable(int start, int end) => Automatic.IsMatch(text.Substring(start, end - start));

    /// <summary>Returns whether a part of the script uses a variable.</summary>
    public bool UsesVariable(int start, int end) => Variable.IsMatch(text.Substring(start, end - start));

    /// <summary>Returns the name of the variable in a text, or null.</summary>
    public static string? FindVariable(string text) =>
        Variable.Match(text) is { Success: true } match ? match.Groups["name"].Value : null;

    /// <summary>Returns the names of the variables in a text.</summary>
    public static IEnumerable<string> FindVariables(string text)
    {
        for (var match = Variable.Match(text); match.Success; match = match.NextMatch()) yield return match.Groups["name"].Value;
    }

    /// <summary>Returns the statements whose text becomes code, themselves or by variables.</summary>
    public IReadOnlyList<(int Start, int End)> FindEvaluated()
    {
        if (_evaluated.Count == 0) return _evaluated;
        var variables = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < _evaluated.Count; i++)
        {
            var (start, end) = _evaluated[i];
            for (var match = Variable.Match(text, start, end - start); match.Success; match = match.NextMatch())
            {
                if (!variables.Add(match.Groups["name"].Value)) continue;
                foreach (var statement in _all)
                {
                    if (variables.Contains(statement.Assigned) && !_evaluated.Contains((statement.Start, statement.End)))
                    {
                        _evaluated.Add((statement.Start, statement.End));
                    }
                }
            }
        }

        return _evaluated;
    }
}
