using System;
using System.Collections.Generic;
using System.Linq;

namespace TaskGen.Analyzers.CommandLines.Programs;

/// <summary>What programs do with their words: which start another program, and which read a word as a script or as code.</summary>
internal static partial class ProgramTable
{
    private static readonly Dictionary<string, ProgramRule> ByName = Index([.. Launchers, .. Shells, .. Languages]);

    private static readonly HashSet<string> Parents =
        [.. ByName.Keys.Where(static name => name.IndexOf('+') > 0).Select(static name => name.Substring(0, name.IndexOf('+')))];

    /// <summary>The names of all programs, in lower case.</summary>
    public static IEnumerable<string> Names => ByName.Keys;

    /// <summary>Returns whether a program runs commands in the values of the variables that it gets.</summary>
    public static bool ExpandsVariables(string programName) => Find(programName) is { Rest: WordsReading.Assignments };

    /// <summary>Returns whether a program, which is another one elsewhere, reads its words on Windows as a command line.</summary>
    public static bool IsReparsedOnWindows(string programName) => programName == "at";

    /// <summary>Returns the row of a subcommand, or null.</summary>
    public static ProgramRule? FindSubcommand(ProgramRule program, string name) =>
        Parents.Contains(program.Names[0])
            && ByName.TryGetValue(program.Names[0] + "+" + name.ToLowerInvariant(), out var rule) ? rule : null;

    /// <summary>Returns the row of a program, or null.</summary>
    /// <param name="programName">The name, in lower case.</param>
    public static ProgramRule? Find(string programName)
    {
        if (ByName.TryGetValue(programName, out var rule)) return rule;

        // python3, python3.11, lua5.4: the version says nothing of how words are read.
        if (programName.Length == 0 || !char.IsDigit(programName[programName.Length - 1])) return null;
        var end = programName.Length;
        while (end > 0 && (programName[end - 1] is '.' or '-' || char.IsDigit(programName[end - 1]))) end--;
        return end > 0 && end < programName.Length && ByName.TryGetValue(programName.Substring(0, end), out rule) ? rule : null;
    }

    // Programs of which only subcommands read words as scripts or code.
    private static IEnumerable<ProgramRule> WithSubcommands(string names) => names.Split(' ').Select(static name => new ProgramRule(name)
    {
        Values = "-s -t -H -P -L -a --app --proxy --user -p --profile --project --account --configuration --zone --region --output "
            + "--project_id --dataset_id --location",
    });

    private static Dictionary<string, ProgramRule> Index(ProgramRule[] rules)
    {
        var index = new Dictionary<string, ProgramRule>(StringComparer.Ordinal);
        foreach (var rule in rules)
        {
            foreach (var name in rule.Names) index[name.ToLowerInvariant()] = rule;
        }

        return index;
    }
}
