using System;
using System.Linq;

namespace TaskGen.CommandLines.Tests.Posix.Syntax;

/// <summary>Random scripts drawn from the grammar, and mutations of them.</summary>
internal sealed class ScriptGenerator(Random random, bool isPosix, bool hasAssignments = true)
{
    private static readonly string[] Names = ["a", "b1", "_c", "PATH"];
    private static readonly string[] Operators = ["-eq", "-lt", "==", "!=", "=", "=~", "-nt", "<"];
    private static readonly string[] Arithmetic = ["1", "x+1", "(1 + 2) * 3", "x<3", "i++", "$x % 2", "a[1]", "${#x}", "$(b)"];
    private static readonly string[] Tokens =
        [
            "'",
            "\"",
            "$(",
            "(",
            ")",
            "{",
            "}",
            ";",
            "&",
            "|",
            "||",
            "<",
            ">",
            "\n",
            "#",
            "\\",
            "do",
            "done",
            "fi",
            ";;",
            "in",
            "[[",
            "then",
            "case",
            "esac",
            "!",
            "if",
            "<<E\n",
            "((",
            "))",
        ];

    private bool _isInner;

    /// <summary>Returns a script.</summary>
    public string Script()
    {
        var script = List(Pick(0, 1, 1, 2, 2, 3)) + (Is(4) ? "\n" : "");
        if (!isPosix && Is(8)) script = Pick("time ", "time -p ") + "{ x; } && " + script;
        return Is(8) ? Definition(2) + "\n" + script : script;
    }

    /// <summary>Returns a script with some of its tokens removed, replaced or doubled, or with others among them.</summary>
    public string Mutate(string script)
    {
        var tokens = script.Split(' ').ToList();
        for (var i = random.Next(3); i >= 0; i--)
        {
            var at = random.Next(tokens.Count);
            switch (random.Next(4))
            {
                case 0 when tokens.Count > 1:
                    tokens.RemoveAt(at);
                    break;
                case 1:
                    tokens[at] = Pick(Tokens);
                    break;
                case 2:
                    tokens.Insert(at, tokens[random.Next(tokens.Count)]);
                    break;
                default:
                    tokens.Insert(at, Pick(Tokens));
                    break;
            }
        }

        return string.Join(' ', tokens);
    }

    private bool Is(int one) => random.Next(one) == 0;

    private T Pick<T>(params T[] items) => items[random.Next(items.Length)];

    private string List(int depth)
    {
        var text = AndOr(depth);
        for (var i = random.Next(3); i > 0; i--)
        {
            text += Pick("; ", "\n", " & ", ";\n\n", "\n# it's a comment (\n", " # it\"s\n") + AndOr(depth);
        }
        return text;
    }

    // In substitutions, bash 5.2 rejects an array after a keyword.
    private string Inner(int depth)
    {
        var wasInner = _isInner;
        _isInner = true;
        var text = List(depth);
        _isInner = wasInner;
        return text;
    }

    private string Closed(int depth) => List(depth) + Pick(";", "\n", " ;", " &", "\n\n") + " ";

    private string AndOr(int depth)
    {
        var text = Pipeline(depth);
        while (Is(4)) text += Pick(" && ", " || ", "&&\n", "||") + Pipeline(depth);
        return text;
    }

    private string Pipeline(int depth)
    {
        var text = (Is(10) ? "! " : "") + Command(depth);
        while (Is(5)) text += (isPosix ? Pick(" | ", "|\n") : Pick(" | ", "|\n", " |& ")) + Command(depth);
        return text;
    }

    private string Command(int depth)
    {
        if (depth <= 0 || Is(2)) return Simple(depth);
        var text = random.Next(isPosix ? 6 : 11) switch
        {
            0 => $"{{ {Closed(depth - 1)}}}",
            1 => $"( {List(depth - 1)})",
            2 => $"if {Closed(depth - 1)}then {Closed(depth - 1)}{(Is(3) ? $"elif {Closed(depth - 1)}then {Closed(depth - 1)}" : "")}{(Is(3) ? $"else {Closed(depth - 1)}" : "")}fi",
            3 => $"{Pick("while", "until")} {Closed(depth - 1)}do {Closed(depth - 1)}done",
            4 => $"for {Pick(Names)} {(Is(3) ? "" : $"in {Words(depth)}{Pick(";", "\n")} ")}do {Closed(depth - 1)}done",
            5 => $"case {Word(depth)} in {string.Concat(Enumerable.Range(0, random.Next(3)).Select(_ => Item(depth - 1)))}esac",
            6 or 7 => $"[[ {Test(2, depth)} ]]",
            8 => $"(({Pick(Arithmetic)}))",
            9 => $"for (({Pick("", "i=0")}; {Pick("", "i<3")}; {Pick("", "i++")})){Pick(";", "", "\n")} do {Closed(depth - 1)}done",
            _ => $"select {Pick(Names)} in {Words(depth)}; do {Closed(depth - 1)}done",
        };
        while (Is(6)) text += " " + Redirection(depth);
        return text;
    }

    private string Definition(int depth) => random.Next(isPosix ? 1 : 3) switch
    {
        0 => $"{Pick("f", "g_1")}() {{ {Closed(depth - 1)}}}",
        1 => $"function {Pick("f", "g-h")} {Pick("", "() ")}{{ {Closed(depth - 1)}}}",
        _ => $"coproc {Pick("", "CO ")}{{ {Closed(depth - 1)}}}",
    };

    private string Item(int depth) =>
        $"{Pick("", "(")}{Pattern()}{(Is(3) ? " | " + Pattern() : "")}) {(Is(4) ? "" : List(depth))}{(isPosix ? ";;" : Pick(";;", ";;", ";&", ";;&"))} ";

    private string Pattern() => Pick("a", "*.c", "'x y'", "[a-z]*", "\"$x\"", "?");

    private string Test(int tests, int depth)
    {
        var text = random.Next(4) switch
        {
            0 => $"{Pick("-f", "-n", "-z", "-d")} {Word(depth)}",
            1 => $"{Plain()} {Pick(Operators)} {Plain()}",
            2 when tests > 0 => $"( {Test(tests - 1, depth)} )",
            3 when tests > 0 => $"! {Test(tests - 1, depth)}",
            _ => Plain(),
        };
        return tests > 0 && Is(3) ? text + Pick(" && ", " || ", " &&\n") + Test(tests - 1, depth) : text;
    }

    private string Plain() => Pick("x", "\"$y\"", "${z}", "'a b'", "1", "a*");

    private string Simple(int depth)
    {
        var text = "";
        while (hasAssignments && Is(5)) text += Assignment(depth) + " ";
        if (text.Length == 0 || !Is(4)) text += Pick("echo", "run", "./x", "test", "\"a b\"", "ssh", "e\\cho") + " " + Words(depth);
        else if (!isPosix && Is(3)) text += "declare " + Assignment(depth) + " ";
        while (Is(6)) text += Redirection(depth) + " ";
        return text;
    }

    private string Assignment(int depth)
    {
        var name = Pick(Names);
        if (isPosix) return $"{name}={Pick("", Word(depth))}";
        return random.Next(_isInner ? 1 : 6) switch
        {
            0 => $"{name}+={Word(depth)}",
            1 => $"{name}=({Words(depth)} [2]={Word(depth)}\n x)",
            2 => $"{name}[{Pick("0", "x+1", "$i")}]={Word(depth)}",
            _ => $"{name}={Pick("", Word(depth))}",
        };
    }

    private string Redirection(int depth)
    {
        if (isPosix) return Pick("> out", ">>x", "2>&1", "< in", ">|y", "<>z", "2>/dev/null", "<&-", ">\"$x\"");
        return Pick(
            "> out",
            ">>x",
            "2>&1",
            "< in",
            ">|y",
            "<>z",
            "&>all",
            "&>>all",
            "<<< word",
            "<<<\"$x y\"",
            "{fd}>x",
            ">&-",
            $"> {Word(depth)}");
    }

    private string Words(int depth) => string.Join(" ", Enumerable.Range(0, random.Next(4)).Select(_ => Word(depth)));

    private string Word(int depth)
    {
        var text = Part(depth);
        while (Is(4)) text += Part(depth);
        return text;
    }

    private string Part(int depth)
    {
        var common = random.Next(16) switch
        {
            0 => "'it''s $x `'",
            1 => $"\"a {Quoted(depth)}\"",
            2 => "$x ",
            3 => "${x}",
            4 => Pick("${x:-d}", "${x#*.}", "${x:-'a}b'}", "${x:=$y}", "${#x}", "${x%%\"q\"}"),
            5 when depth > 0 => $"$( {Inner(depth - 2)})",
            6 when depth > 0 => "`b c`",
            7 => $"$(({Pick("1", "x+1", "(1 + 2) * 3", "$x % 2")}))",
            8 => "a\\ b",
            9 => "*.c",
            10 => "~/x",
            11 => "y#z",
            12 => "k=v",
            _ => Pick("foo", "-n", "bar.txt", "@", "a,b", "%x", "done", "if", "]", "{}", "{a,b}"),
        };
        if (isPosix || !Is(5)) return common;
        return random.Next(4) switch
        {
            0 => "$'a\\'b'",
            1 => "$\"x y\"",
            2 when depth > 0 => $"<( {Inner(depth - 2)})",
            _ => Pick("${x/a/b}", "${x:1:2}", "${x[1]}", "${!x}", "${x^^}"),
        };
    }

    private string Quoted(int depth) => random.Next(6) switch
    {
        0 => "$x 'y'",
        1 => "${x} \\\" \\$",
        2 when depth > 0 => $"$( {Inner(depth - 2)})",
        3 => "$((1 + x))",
        4 => "#; & |",
        _ => "b\nc",
    };
}
