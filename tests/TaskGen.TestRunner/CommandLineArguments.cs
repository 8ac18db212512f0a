using System.Collections.Generic;
using System.Linq;

namespace TaskGen.TestRunner;

/// <summary>The arguments of the program.</summary>
/// <param name="Filter">The text that the full names of the tests to run contain.</param>
/// <param name="Assemblies">The names of the assemblies, without extension.</param>
internal sealed record CommandLineArguments(string Filter, IReadOnlyList<string> Assemblies)
{
    /// <summary>Reads the arguments.</summary>
    /// <returns>Whether they are complete.</returns>
    public static bool TryParse(string[] arguments, out CommandLineArguments parsed)
    {
        parsed = arguments is ["--filter", var filter, .. var rest] ? new(filter, rest) : new("", arguments);
        return parsed.Assemblies.Count > 0 && !parsed.Assemblies.Any(static name => name.StartsWith('-'));
    }
}
