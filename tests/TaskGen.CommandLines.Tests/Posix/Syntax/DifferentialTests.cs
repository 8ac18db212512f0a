using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using TaskGen.CommandLines.Tests.Programs;

namespace TaskGen.CommandLines.Tests.Posix.Syntax;

/// <summary>Values that are put into random scripts arrive as the same values do from variables of the environment.</summary>
public sealed class DifferentialTests
{
    private static readonly string[] Keywords = [
        "-n",
        "if",
        "esac",
        "!",
        "}",
        "done",
        "[[",
        "time",
        "in",
        "a=b",
        "2",
        "-1",
        "a[$(touch pwned)]",
        "{a,b}",
        "{}",
    ];

    private static readonly int Seed = int.TryParse(Environment.GetEnvironmentVariable("TASKGEN_SHELL_SEED"), out var seed) ? seed : 1;

    private static readonly int Cases = Math.Max(Shells.Cases, 800);

    [SkippableFact]
    public void Value_in_a_random_script_has_the_effect_of_a_variable()
    {
        Skip.If(Shells.Installed.Count == 0, "no shell is installed");
        var directory = Directory.CreateTempSubdirectory("taskgen-differential-");
        try
        {
            Parallel.For(0, 2, part => Try(new Random((Seed * 2) + part), Cases / 2, directory.FullName));
            Assert.Empty(directory.EnumerateFileSystemInfos());
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    private static void Try(Random random, int cases, string directory)
    {
        for (var i = 0; i < cases; i++)
        {
            var shell = Shells.Installed[random.Next(Shells.Installed.Count)];
            var pair = new TemplateGenerator(random, shell).Next();
            var values = Enumerable.Range(0, 400).Select(_ => Value(random)).ToArray();
            var template = new CommandTemplate(pair.Template.Replace("P ", Shells.Printer + " "));
            Assert.True(!template.UnquotableReasons.Any(), template.Template + ": " + string.Join(", ", template.UnquotableReasons));

            var filled = CommandTemplate.Words(template.Fill([.. pair.Order.Select(variable => values[variable])]));
            var variables = pair.Order.ToDictionary(static variable => "V" + variable, variable => values[variable]);
            var expected = Shells.Run(
                [shell, "-c", pair.Reference.Replace("P ", Shells.Printer + " ")], directory, StandIns.Directory, variables);
            var got = Shells.Run(filled, directory, StandIns.Directory, new Dictionary<string, string>());
            Assert.True(
                expected == got,
                $"{template.Template}\n{pair.Reference}\n{string.Join(' ', pair.Order.Select(variable => values[variable]))}\n{Uri.EscapeDataString(expected)}\n{Uri.EscapeDataString(got)}");
        }
    }

    private static string Value(Random random)
    {
        const string Special = "'\"\\$`!*?[]{}()<>|&;~#%^=-+ \t\n\raZ09é漢";
        return random.Next(4) switch
        {
            0 => Keywords[random.Next(Keywords.Length)],
            1 => new string([.. Enumerable.Range(0, random.Next(12)).Select(_ => Special[random.Next(Special.Length)])]),

            // bash 5.2 puts U+0001 before U+007F in the words of an array: a=('…').
            _ => Attacks.Corpus[random.Next(Attacks.Corpus.Length)].Replace('\u007f', 'x').Replace('\u0001', 'x'),
        };
    }
}
