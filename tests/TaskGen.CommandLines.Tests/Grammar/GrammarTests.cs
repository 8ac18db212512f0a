using System;
using System.Collections.Generic;
using System.Linq;
using TaskGen.Analyzers.CommandLines.Posix.Syntax;

namespace TaskGen.CommandLines.Tests.Grammar;

/// <summary>The parser takes what the shells take, and sees in it what another parser sees.</summary>
public sealed class GrammarTests
{
    private static readonly int Cases = Math.Max(Shells.Cases, 600);

    private static readonly int Seed = int.TryParse(Environment.GetEnvironmentVariable("TASKGEN_SHELL_SEED"), out var seed) ? seed : 1;

    [SkippableTheory]
    [InlineData("bash")]
    [InlineData("dash")]
    [InlineData("zsh")]
    public void What_a_shell_takes_is_valid_and_nothing_else(string shell)
    {
        Skip.If(ShellProcess.Find(shell) is null, shell + " is not installed");
        var dialect = shell switch { "dash" => ShellDialect.Posix, "zsh" => ShellDialect.Zsh, _ => ShellDialect.Bash };
        var random = new Random(Seed);
        var generator = new ScriptGenerator(random, isPosix: shell != "bash", hasAssignments: shell != "zsh");

        // zsh reads keywords behind assignments, and takes much that other shells reject.
        var scripts = Enumerable.Range(0, Cases).Select(_ => generator.Script()).ToArray();
        Assert.Empty(Differences(shell, dialect, scripts));
        if (shell == "zsh") return;

        // bash 5.2 has its own mind on a few broken scripts, such as '[[ ]] x ]]'.
        var mutations = scripts.Select(generator.Mutate).ToArray();
        var differences = Differences(shell, dialect, mutations);
        Assert.True(
            differences.Count * 200 <= Cases, differences.Count + " of " + Cases + "\n" + string.Join("\n-----\n", differences.Take(30)));
    }

    private static List<string> Differences(string shell, ShellDialect dialect, string[] scripts)
    {
        var answers = ShellProcess.AreValid(shell == "bash" ? "bash -O extglob" : shell, scripts);
        var differences = new List<string>();
        for (var i = 0; i < scripts.Length; i++)
        {
            var parsed = ShellParser.Parse(scripts[i], dialect);
            if (answers[i] is not { } isValid || parsed.Ambiguity is not null || parsed.Error is { IsDeferred: true }) continue;
            if (parsed.Error is null != isValid)
            {
                differences.Add($"{shell} {(isValid ? "takes" : "rejects")} ({parsed.Error?.Reason}):\n{scripts[i]}");
            }
        }

        return [.. differences.OrderBy(static text => text.Length)];
    }

    [SkippableFact]
    public void Another_parser_sees_the_same_tree()
    {
        var shfmt = ShellProcess.Find("shfmt");
        Skip.If(shfmt is null, "shfmt is not installed");
        var random = new Random(Seed);
        var generator = new ScriptGenerator(random, isPosix: false);
        var scripts = Enumerable.Range(0, Cases)
            .Select(_ => generator.Script())
            .Select(script => random.Next(2) == 0 ? script : generator.Mutate(script))
            .ToArray();
        var trees = ShellProcess.Trees(shfmt!, scripts);
        var compared = 0;
        var differences = new List<string>();
        for (var i = 0; i < scripts.Length; i++)
        {
            var parsed = ShellParser.Parse(scripts[i], ShellDialect.Bash);
            if (trees[i].Length == 0 || parsed.Error is not null || parsed.Ambiguity is not null) continue;
            compared++;
            var (ours, theirs) = (TreeOutline.Of(parsed), TreeOutline.Of(scripts[i], trees[i]));
            if (ours != theirs) differences.Add(scripts[i] + "\n  " + ours + "\n  " + theirs);
        }

        Assert.True(compared > Cases / 4, compared + " scripts were compared");
        Assert.True(
            differences.Count == 0,
            differences.Count
                + " of "
                + compared
                + "\n"
                + string.Join("\n-----\n", differences.OrderBy(static text => text.Length).Take(30)));
    }
}
