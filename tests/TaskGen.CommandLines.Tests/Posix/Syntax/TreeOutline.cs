using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using TaskGen.Analyzers.CommandLines.Posix.Syntax;

namespace TaskGen.CommandLines.Tests.Posix.Syntax;

/// <summary>
/// The commands of a script as one text: compound commands, and simple commands with the source of their words and redirections.
/// </summary>
internal static class TreeOutline
{
    /// <summary>The outline of a script as TaskGen parses it.</summary>
    public static string Of(ShellScript script) => List(script, script.Commands);

    /// <summary>The outline of a tree that <c>shfmt</c> wrote.</summary>
    public static string Of(string source, string json)
    {
        using var document = JsonDocument.Parse(json);
        return Statements(source, document.RootElement);
    }

    private static string List(ShellScript script, CommandList list) =>
        string.Join(";", list.Commands.Select(command => Command(script, command)));

    private static string Command(ShellScript script, ShellCommand command) =>
        Bare(script, command) + string.Concat(command.Redirections.Select(redirection =>
        "<" + script.Text[redirection.Start..redirection.Target.End].Replace(" ", "").Replace("\t", "") + ">"));

    private static string Bare(ShellScript script, ShellCommand command)
    {
        switch (command)
        {
            case SimpleCommand simple:
                return "call(" + string.Join("|", simple.Assignments.Select(assignment => Text(script, assignment.Start, assignment.End))
                    .Concat(simple.Words.Select(word => Text(script, word.Start, word.End))))
                    + ")"
                    + string.Concat(Scripts(simple).Select(inner => "$" + "[" + Of(inner) + "]"));
            case BinaryCommand binary:
                return $"({Command(script, binary.Left)}{(binary.IsAnd ? "&&" : "||")}{Command(script, binary.Right)})";
            case PipelineCommand pipeline:
                var text = string.Join("|", pipeline.Commands.Select(part => Command(script, part)));
                if (pipeline.Commands.Count > 1) text = "(" + text + ")";
                return (pipeline.IsNegated ? "!" : "") + (pipeline.IsTimed ? "time " : "") + text;
            case CommandList list:
                return List(script, list);
            case CompoundCommand compound:
                var bodies = string.Join("/", compound.Bodies.Select(body => Command(script, body)));
                var words = string.Join("|", compound.Words.Select(word => Text(script, word.Start, word.End)));
                var items =
                    string.Concat(compound.Items.Select(item =>
                        $"[{string.Join("|", item.Patterns.Select(word => Text(script, word.Start, word.End)))}:{List(script, item.Body!)}]"));
                var tests = string.Join("|", compound.Tests.Select(test => Operation(script, test)));
                return $"{compound.Kind}({words}{items}{tests}{bodies})";
            default:
                return "";
        }
    }

    private static string Operation(ShellScript script, TestOperation test)
    {
        var left = Text(script, test.Left.Start, test.Left.End);
        return test.Right is { } right
            ? $"{left} {test.Operator} {Text(script, right.Start, right.End)}"
            : $"{test.Operator} {left}".Trim();
    }

    // What substitutions run, in the order of the source.
    private static IEnumerable<ShellScript> Scripts(SimpleCommand command)
    {
        var words = command.Assignments.Where(static assignment => assignment.Value is not null)
            .Select(static assignment => assignment.Value!)
            .Concat(command.Words);
        return words.SelectMany(static word => word.Parts)
            .Where(static part => part.Kind is ShellPartKind.CommandSubstitution or ShellPartKind.ProcessSubstitution)
            .Select(static part => part.Script!);
    }

    private static string Text(ShellScript script, int start, int end) => script.Text[start..end];

    private static string Statements(string source, JsonElement node, string name = "Stmts") =>
        node.TryGetProperty(name, out var statements)
            ? string.Join(";", statements.EnumerateArray().Select(statement => Statement(source, statement)))
            : "";

    private static string Statement(string source, JsonElement statement)
    {
        var redirections = Items(statement, "Redirs")
            .Select(redirection => "<" + Source(source, redirection, "Pos", "Word").Replace(" ", "").Replace("\t", "") + ">");
        var command = statement.TryGetProperty("Cmd", out var child) ? Bare(source, child) : "call()";
        return (statement.TryGetProperty("Negated", out var isNegated) && isNegated.GetBoolean() ? "!" : "")
            + command
            + string.Concat(redirections);
    }

    private static string Bare(string source, JsonElement command)
    {
        switch (command.GetProperty("Type").GetString())
        {
            case "CallExpr":
                var words = Items(command, "Assigns").Concat(Items(command, "Args")).ToArray();
                return "call(" + string.Join("|", words.Select(word => Source(source, word))) + ")" + Scripts(source, words);
            case "DeclClause":
                var arguments = Items(command, "Args").ToArray();
                return "call("
                    + string.Join(
                        "|",
                        arguments.Select(word => Source(source, word))
                            .Prepend(command.GetProperty("Variant").GetProperty("Value").GetString()))
                    + ")"
                    + Scripts(source, arguments);
            case "LetClause":
                return "call(" + string.Join("|", Source(source, command).Split(' ')) + ")";
            case "BinaryCmd":
                var (left, right) = (Statement(source, command.GetProperty("X")), Statement(source, command.GetProperty("Y")));
                return command.GetProperty("Op")
                    .GetInt32() switch
                { 10 => $"({left}&&{right})", 11 => $"({left}||{right})", _ => $"({Pipe(source, command)})" };
            case "TimeClause":
                var isTimed = command.TryGetProperty("Stmt", out var timed) && timed.ValueKind == JsonValueKind.Object;
                return "time " + (isTimed ? Statement(source, timed).Replace("time ", "") : "");
            case "Block":
                return $"Group({Statements(source, command)})";
            case "Subshell":
                return $"Subshell({Statements(source, command)})";
            case "ArithmCmd":
                return "Arithmetic()";
            case "IfClause":
                return $"If({If(source, command)})";
            case "WhileClause":
                var isUntil = command.TryGetProperty("Until", out var until) && until.GetBoolean();
                return $"{(isUntil ? "Until" : "While")}({Statements(source, command, "Cond")}/{Statements(source, command, "Do")})";
            case "ForClause":
                return For(source, command);
            case "CaseClause":
                var items = Items(command, "Items")
                    .Select(item =>
                        $"[{string.Join("|", Items(item, "Patterns").Select(word => Source(source, word)))}:{Statements(source, item)}]");
                return $"Case({Source(source, command.GetProperty("Word"))}{string.Concat(items)})";
            case "FuncDecl":
                return $"Function({Source(source, command.GetProperty("Name"))}{Statement(source, command.GetProperty("Body"))})";
            case "CoprocClause":
                var name = command.TryGetProperty("Name", out var named) && named.ValueKind == JsonValueKind.Object
                    ? Source(source, named)
                    : "";
                return $"Coprocess({name}{Statement(source, command.GetProperty("Stmt"))})";
            case "TestClause":
                return $"Test({string.Join("|", Tests(source, command.GetProperty("X")))})";
            default:
                return command.GetProperty("Type").GetString()!;
        }
    }

    private static string Pipe(string source, JsonElement command)
    {
        var left = command.GetProperty("X");
        var isChain = left.TryGetProperty("Cmd", out var inner)
            && inner.GetProperty("Type").GetString() == "BinaryCmd"
            && inner.GetProperty("Op").GetInt32() is 12 or 13;
        return (isChain ? Pipe(source, inner) : Statement(source, left)) + "|" + Statement(source, command.GetProperty("Y"));
    }

    private static string If(string source, JsonElement command)
    {
        var text = Statements(source, command, "Cond") is { Length: > 0 } condition
            ? condition + "/" + Statements(source, command, "Then")
            : Statements(source, command, "Then");
        return command.TryGetProperty("Else", out var next) && next.ValueKind == JsonValueKind.Object
            ? text + "/" + If(source, next)
            : text;
    }

    private static string For(string source, JsonElement command)
    {
        var loop = command.GetProperty("Loop");
        if (loop.GetProperty("Type").GetString() == "CStyleLoop") return $"ArithmeticFor({Statements(source, command, "Do")})";
        var words = string.Join(
            "|", Items(loop, "Items").Select(word => Source(source, word)).Prepend(Source(source, loop.GetProperty("Name"))));
        var body = Statements(source, command, "Do");
        var isSelect = command.TryGetProperty("Select", out var select) && select.GetBoolean();
        return $"{(isSelect ? "Select" : "For")}({words}{body})";
    }

    private static IEnumerable<string> Tests(string source, JsonElement test)
    {
        switch (test.GetProperty("Type").GetString())
        {
            case "Word":
                return [Source(source, test)];
            case "ParenTest":
                return Tests(source, test.GetProperty("X"));
            case "UnaryTest":
                var operand = test.GetProperty("X");
                if (operand.GetProperty("Type").GetString() != "Word" || Source(source, test).StartsWith('!'))
                {
                    return Tests(source, operand);
                }
                return [Source(source, test)[..2] + " " + Source(source, operand)];
            default:
                var (left, right) = (test.GetProperty("X"), test.GetProperty("Y"));
                var between = source[Offset(left, "End")..Offset(right, "Pos")].Trim();
                return between is "&&" or "||" || left.GetProperty("Type").GetString() != "Word"
                    ? Tests(source, left).Concat(Tests(source, right))
                    : [Source(source, left) + " " + between + " " + Source(source, right)];
        }
    }

    private static string Scripts(string source, IEnumerable<JsonElement> words) => string.Concat(words
        .SelectMany(static word => Items(
            word.TryGetProperty("Value", out var value) && value.ValueKind == JsonValueKind.Object ? value : word, "Parts"))
        .Where(static part => part.GetProperty("Type").GetString() is "CmdSubst" or "ProcSubst"
        && !(part.TryGetProperty("Backquotes", out var isOld) && isOld.GetBoolean()))
        .Select(part => "$[" + Statements(source, part) + "]"));

    private static IEnumerable<JsonElement> Items(JsonElement node, string name) =>
        node.TryGetProperty(name, out var items) && items.ValueKind == JsonValueKind.Array ? items.EnumerateArray() : [];

    private static string Source(string source, JsonElement node) => source[Offset(node, "Pos")..Offset(node, "End")];

    private static string Source(string source, JsonElement node, string start, string end) =>
        source[Offset(node, start)..Offset(node.GetProperty(end), "End")];

    private static int Offset(JsonElement node, string name) => node.GetProperty(name).GetProperty("Offset").GetInt32();
}
