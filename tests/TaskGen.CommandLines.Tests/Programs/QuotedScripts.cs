using System.IO;
using System.Linq;
using TaskGen.Analyzers.CommandLines;
using TaskGen.Analyzers.Model;

namespace TaskGen.CommandLines.Tests.Programs;

/// <summary>
/// What becomes of values in scripts: <c>{}</c> is a placeholder, <c>{{</c> and <c>}}</c> are braces, <c>P</c> is the printer.
/// </summary>
internal static class QuotedScripts
{
    private static readonly string[] Values =
        [" '\"\\$(touch pwned)`touch pwned`\n*~#;&|<>!{}é漢😀 path[$(touch pwned)] ", "-n", "if", "esac", "!", "a b", "path[$(touch pwned)]", ""];

    /// <summary>Asserts that hostile values arrive at the printer as they are, in the real shell.</summary>
    /// <param name="script">The script.</param>
    /// <param name="shell">The shell that reads it.</param>
    public static void AssertCarries(string script, string shell = "/bin/bash")
    {
        Skip.IfNot(Shells.Installed.Contains(shell), shell + " is not installed");
        var directory = Directory.CreateTempSubdirectory("taskgen-evaluated-");
        try
        {
            var text = Read(script.Replace("P ", Shells.Printer + " ")).Replace("\0", "{}");
            var template = new CommandTemplate(shell + " -c '" + text.Replace("'", "'\\''") + "'");
            Assert.True(!template.UnquotableReasons.Any(), string.Join(", ", template.UnquotableReasons));
            foreach (var value in Values)
            {
                var got = Shells.Run(
                    template.Fill([.. Enumerable.Repeat(value, template.Placeholders)]), directory.FullName, StandIns.Directory);
                Assert.Contains(value.TrimEnd('\n'), got.Select(static argument => argument.TrimEnd('\n')));
                Assert.Empty(directory.EnumerateFileSystemInfos());
            }
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    /// <summary>Asserts that a script takes no text.</summary>
    /// <param name="script">The script.</param>
    /// <param name="takesNumbers">Whether it takes numbers.</param>
    /// <param name="shell">The shell that reads it.</param>
    public static void AssertRejected(string script, bool takesNumbers, string shell = "bash")
    {
        var place = Assert.Single(CommandLineReader.Read(shell + " -c '" + Read(script).Replace("'", "'\\''") + "'").Contexts).Value;
        Assert.NotNull(place.UnquotableReason);
        Assert.Equal(takesNumbers, place.Unquoted != UnquotedValues.None);
    }

    private static string Read(string script) =>
        script.Replace("{{}}", "\u0001").Replace("{}", "\0").Replace("{{", "{").Replace("}}", "}").Replace("\u0001", "{}");
}
