using System.Linq;

namespace TaskGen.CommandLines.Tests.Posix;

/// <summary>Scripts that shells within shells run.</summary>
internal static class NestedScripts
{
    /// <summary>Returns a command line that gives a script to a shell by other shells.</summary>
    /// <param name="script">The script.</param>
    /// <param name="shells">How many shells there are.</param>
    public static string Of(string script, int shells) => Enumerable.Range(0, shells).Aggregate(
        script,
        static (inner, _) => "sh -c \"" + inner.Replace("\\", "\\\\").Replace("\"", "\\\"") + "\"");
}
