using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace TaskGen.CommandLines.Tests.Posix.Syntax;

/// <summary>
/// Random scripts with placeholders, beside the same scripts with variables of the environment in their place: what the printer <c>P</c>
/// gets must be the same.
/// </summary>
internal sealed class TemplateGenerator(Random random, string shell)
{
    private const char Mark = '\u0001';

    private bool _isBash = shell.EndsWith("bash", StringComparison.Ordinal);
    private int _next;

    /// <summary>A template and its reference.</summary>
    /// <param name="Template">The command line, <c>{}</c> for each placeholder.</param>
    /// <param name="Order">The variable that each placeholder stands for.</param>
    /// <param name="Reference">The script, with variables.</param>
    public sealed record Pair(string Template, IReadOnlyList<int> Order, string Reference);

    /// <summary>Returns a command line whose shell reads a random script.</summary>
    public Pair Next()
    {
        _next = 0;
        var script = List(3);

        // A node takes a backslash only before a quotation mark or a backslash.
        var text = Is(2) ? script.Single().Template : "\"" + script.Template.Replace("\\", "\\\\").Replace("\"", "\\\"") + "\"";
        var template = new StringBuilder(shell + " -c ");
        var order = new List<int>();
        foreach (var piece in text.Split(Mark).Select(static (piece, i) => (Text: piece, IsPlaceholder: i % 2 == 1)))
        {
            template.Append(piece.IsPlaceholder ? "{}" : piece.Text);
            if (piece.IsPlaceholder) order.Add(int.Parse(piece.Text));
        }

        return new Pair(template.ToString(), order, script.Reference);
    }

    private bool Is(int one) => random.Next(one) == 0;

    private Text List(int depth)
    {
        var text = Command(depth);
        for (var i = random.Next(3); i > 0; i--) text += (Is(6) ? " # it's a \"comment\"\n" : Is(3) ? "\n" : "; ") + Command(depth);
        return text;
    }

    // What sh reads.
    private Text Posix(int depth)
    {
        var wasBash = _isBash;
        _isBash = false;
        var text = List(depth);
        _isBash = wasBash;
        return text;
    }

    private Text Command(int depth)
    {
        if (depth == 0) return Print(depth);
        switch (random.Next(_isBash ? 31 : 27))
        {
            case 0: return "if true; then " + List(depth - 1) + "; fi";
            case 1: return "if false; then :; elif ! false; then " + List(depth - 1) + "\nelse " + List(depth - 1) + "\nfi";
            case 2: return "for i in " + Words(depth) + "; do P \"$i\" " + Word(depth) + "; done";
            case 3:
                return "case "
                + Word(depth)
                + " in "
                + Word(depth)
                + ") "
                + List(depth - 1)
                + " ;; *) "
                + List(depth - 1)
                + "\n;; esac";
            case 4: return "{ " + List(depth - 1) + "\n}";
            case 5: return "( " + List(depth - 1) + ")";
            case 6: return "x=" + Word(depth) + "; P \"$x\" " + Word(depth);
            case 7: return (Text)"sh -c " + Posix(depth - 1).Single();
            case 8: return (Text)"timeout 60 sh -c " + Posix(depth - 1).Double();
            case 9: return (Text)"eval " + List(depth - 1).Double();
            case 10: return (Text)"eval " + Joined();
            case 11: return (Text)"ssh host " + Joined();
            case 12: return (Text)"sudo -u root ssh -p 22 host " + Posix(depth - 1).Single();
            case 13: return (Text)"sudo su - user -c " + Posix(depth - 1).Double();
            case 14: return (Text)"env A=b ssh host " + Joined();
            case 15: return Print(depth) + " | cat";
            case 16: return "f() { P \"$1\" " + Word(depth) + "; }; f " + Word(depth);
            case 17: return "true && " + Print(depth) + " || P no";
            case 18: return "while true; do " + List(depth - 1) + "; break; done 2>/dev/null";
            case 19: return "cat <<E >/dev/null\nit's \"$HOME $(echo ')')\nE\n" + Print(depth);
            case 20: return "A=" + Word(depth) + " sh -c 'P \"$A\"'";
            case 21: return "nice -n 1 " + Print(depth) + " 2>&1 </dev/null";
            case 22: return (Text)"sh -c 'P \"$1\" \"${2-x}\" \"$@\"' _ " + Words(depth);
            case 23: return (Text)"sh -c 'exec \"$@\"' _ P " + Words(depth);
            case 24: return "g() { for i in \"$@\"; do P \"$i\" $#; done; }; g " + Words(depth);
            case 25: return "h() { \"$@\"; }; h P " + Words(depth);
            case 26: return "set -- " + Words(depth) + "; P \"$@\" \"x$1\"";
            case 27: return "[[ " + Word(depth) + " == " + Word(depth) + " && -n x" + Word(depth) + " ]] && P yes; " + Print(depth);
            case 28: return "a=(" + Words(depth) + "); P \"${a[@]}\"";
            case 29: return "cat <<< " + Word(depth) + " >/dev/null; " + Print(depth);
            default: return "time -p true; command eval " + Print(depth).Double();
        }
    }

    private Text Print(int depth) => "P " + Words(depth);

    private Text Words(int depth)
    {
        var text = Word(depth);
        for (var i = random.Next(3); i > 0; i--) text += " " + Word(depth);
        return text;
    }

    private Text Word(int depth) => random.Next(10) switch
    {
        0 => "a" + Bare() + "b",
        1 => "\"x " + InDouble() + " y\"",
        2 => "\"" + InDouble() + InDouble() + "\"",
        3 => "'x " + InSingle() + "'",
        4 when depth > 0 => "\"$(printf %s " + Bare() + ")\"",
        5 when depth > 0 => "\"$(if true; then printf '%s ' " + Words(0) + "; fi)\"",
        6 => "$((1 + 2))z",
        7 => Bare() + Bare(),
        8 => "--k=" + Bare(),
        _ => Bare(),
    };

    private Text Bare() => new(Mark.ToString() + _next + Mark, $"\"$V{_next++}\"");

    private Text InDouble() => new(Mark.ToString() + _next + Mark, $"${{V{_next++}}}");

    private Text InSingle() => new(Mark.ToString() + _next + Mark, $"'\"$V{_next++}\"'");

    // What ssh and eval join is read again: the template stays as it is, and its reference is one quoted word.
    private Text Joined()
    {
        Text text = "P";
        for (var i = random.Next(3); i >= 0; i--)
        {
            text += random.Next(3) switch
            {
                0 => " a" + Bare() + "b",
                1 => " c",
                _ => " " + Bare(),
            };
        }

        return new(text.Template, text.Single().Reference);
    }

    /// <summary>A piece of a template, and of its reference.</summary>
    private sealed record Text(string Template, string Reference)
    {
        public static implicit operator Text(string text) => new(text, text);

        public static Text operator +(Text left, Text right) => new(left.Template + right.Template, left.Reference + right.Reference);

        public Text Single() => new(Single(Template), Single(Reference));

        public Text Double() => new(Double(Template), Double(Reference));

        private static string Single(string text) => "'" + text.Replace("'", "'\\''") + "'";

        private static string Double(string text) =>
            "\"" + text.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("$", "\\$").Replace("`", "\\`") + "\"";
    }
}
