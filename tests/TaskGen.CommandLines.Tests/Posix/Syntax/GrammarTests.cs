using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using TaskGen.Analyzers.CommandLines.Posix.Syntax;

namespace TaskGen.CommandLines.Tests.Posix.Syntax;

/// <summary>The parser takes what the shells take, and sees in it what another parser sees.</summary>
public sealed class GrammarTests
{
    private static readonly int Cases = Math.Max(Shells.Cases, 600);

    private static readonly int Seed = int.TryParse(Environment.GetEnvironmentVariable("TASKGEN_SHELL_SEED"), out var seed) ? seed : 1;

    [SkippableTheory]
    [InlineData("bash")]
    [InlineData("dash")]
    [InlineData("zsh")]
    public void Generated_scripts_are_valid_exactly_if_the_shell_accepts_them(string shell) =>
        Assert.Empty(Differences(shell, DialectOf(shell), Generate(shell).Scripts));

    // zsh is not among these shells, because it accepts much that other shells reject.
    [SkippableTheory]
    [InlineData("bash")]
    [InlineData("dash")]
    public void Mutated_scripts_are_valid_exactly_if_the_shell_accepts_them(string shell)
    {
        var (generator, scripts) = Generate(shell);

        // bash 5.2 has its own mind on a few broken scripts, such as '[[ ]] x ]]'.
        var differences = Differences(shell, DialectOf(shell), [.. scripts.Select(generator.Mutate)]);
        Assert.True(
            differences.Count * 200 <= Cases, differences.Count + " of " + Cases + "\n" + string.Join("\n-----\n", differences.Take(30)));
    }

    private static (ScriptGenerator Generator, string[] Scripts) Generate(string shell)
    {
        Skip.If(ShellProcess.Find(shell) is null, shell + " is not installed");

        // zsh reads keywords after assignments.
        var generator = new ScriptGenerator(new Random(Seed), isPosix: shell != "bash", hasAssignments: shell != "zsh");
        return (generator, [.. Enumerable.Range(0, Cases).Select(_ => generator.Script())]);
    }

    private static ShellDialect DialectOf(string shell) =>
        shell switch { "dash" => ShellDialect.Posix, "zsh" => ShellDialect.Zsh, _ => ShellDialect.Bash };

    private static readonly string[] ZshCommands =
    [
        "a", "[[ a ]]", "((1))", "(a)", "{ a }", "{ a; }", "case a in a) b;; esac", "case a { a) b;; }", "case a { (a|b) c }",
        "if a; then b; fi", "if ((1)) { a } fi", "if ((1)) { a } else { b }", "if ((1)) a", "if (a) [[ b ]]", "if (a) x=1",
        "for i in a; do b; done", "for i j (a b) { c }", "for i j in a b; do c; done", "for ((;0;)) { a }", "for i (a) b", "for i (a) (b)",
        "foreach i (a); b; end", "while ((0)) { a }", "while ((0)) a", "while ((0)) { a } || (b)", "until ((1)); do a; done",
        "repeat 1 { a }", "repeat 1 a", "repeat 1 (a)", "repeat 1 [[ a ]]", "select i (a) { b }", "f() { a }", "f() a", "f() (a)",
        "function f { a }", "function { a }", "() { a }", "{ a } always { b }", "! (a)", "time (a)", "coproc { a }", "coproc a",
        "x=1", "x=(1)", "x=1 a", ">f", ">f a", ">f { a }", ">f repeat 1 { a }", "x=1 >f",
    ];

    // What zsh takes and the parser rejects, since no one writes it: keywords, assignments and parentheses that are words after the body
    // of a loop, arguments of a function without a name, a function with several names, '((1))' as a pattern after a command, and 'if'
    // without a body before '|'.
    private static readonly Regex RejectedByParser = new(
        @"\A(zsh takes \(UnquotableReason \{ Kind = UnexpectedToken, Subject = "
        + @"(!|\[\[|\{|if|while|until|for|foreach|select|case|repeat|function|coproc|time|then|do|done|else|elif|fi|esac|end|x=|x=1|[ab(|]) \}\)"
        + @"|zsh takes .*\n(.|\n)*((function|\(\)) \{|a \(\())");

    // zsh takes keywords only where its lexer expects a command: after separators and commands that end by themselves.
    [SkippableFact]
    public void Short_forms_of_zsh_are_valid_where_zsh_takes_them()
    {
        Skip.If(ShellProcess.Find("zsh") is null, "zsh is not installed");
        string[] patterns =
        [
            "if %0 then a; fi%1", "if %0 { a }%1", "if %0 { a } else { b }%1", "if %0 { a } else b; fi%1", "if %0 { a } elif (b) { c }%1",
            "if %0 { a } elif (b) %2%1", "if %0 then a; else %2 fi%1", "if %0 then a; elif %2 then b; fi%1", "if %0 { a } fi%1",
            "if %0 { a } { b }%1", "if %0 { a }\n%1", "if %0 %2%1",
            "while %0 do a; done%1", "while %0 { a }%1", "while %0 %2%1", "until %0 { a } { b }%1",
            "if %0; then a; fi%1", "while a; do %0 done%1", "while %0\ndo %2\ndone%1", "if a; then %0 fi%1", "if a; then %0 else b; fi%1",
            "if a; then %0 elif b; then c; fi%1", "{ %0 }%1", "(%0)%1", "case a in a) %0 esac%1",
            "case a { a) %0 }%1",
            "foreach i (a); %0 end%1", "for i (a) %0%1", "repeat 1 %0%1", "f() %0%1", "function f { %0 }%1", "coproc %0%1", "! %0%1", "time %0%1",
            "{ %0 } always { %2 }%1", "%2 && %0%1", "%2 | %0%1", "%2; %0%1",
        ];
        string[] ends = ["", ";", " | a", " && a", " & a", " >f", "\na", " ;; ", " }", ")", " >f { b }", " b"];
        var random = new Random(Seed);
        string Nest(int depth)
        {
            var command = ZshCommands[random.Next(ZshCommands.Length)];
            if (random.Next(3) > 0 && depth == 2) return command;
            return depth == 0 ? command : patterns[random.Next(patterns.Length)]
                .Replace("%0", Nest(depth - 1), StringComparison.Ordinal)
                .Replace("%1", random.Next(3) == 0 ? " >f" : "", StringComparison.Ordinal)
                .Replace("%2", Nest(depth - 1), StringComparison.Ordinal);
        }

        var scripts = Enumerable.Range(0, Cases).Select(_ => Nest(3) + ends[random.Next(ends.Length)]).ToArray();
        var differences = Differences("zsh", ShellDialect.Zsh, scripts);
        differences.RemoveAll(RejectedByParser.IsMatch);
        Assert.True(differences.Count == 0, differences.Count + "\n" + string.Join("\n-----\n", differences.Take(40)));
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
