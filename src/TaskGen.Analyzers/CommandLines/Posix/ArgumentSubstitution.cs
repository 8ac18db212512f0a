using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using TaskGen.Analyzers.CommandLines.Posix.Syntax;

namespace TaskGen.Analyzers.CommandLines.Posix;

/// <summary>
/// Puts the arguments of a script or a function into its text, in place of <c>$1</c> and <c>"$@"</c>, with a placeholder for each value
/// that is not known. The text shows which programs get the values, and is not meant to be run.
/// </summary>
internal sealed class ArgumentSubstitution : ScriptVisitor
{
    // Some arguments many times.
    private const int MaxLength = 1 << 16;

    private readonly IReadOnlyList<Word> _arguments;
    private readonly List<(int Start, int End, string Text, List<Word> Values)> _replacements = [];
    private Quoting _quoting;
    private bool _isShifted;

    private ArgumentSubstitution(ShellScript script, IReadOnlyList<Word> arguments)
        : base(script)
    {
        _arguments = arguments;
    }

    private enum Quoting
    {
        None,
        DoubleQuotes,

        // Where a quotation mark would be text: in a here-document, and within ${…}.
        Text,
    }

    /// <summary>The text with the arguments.</summary>
    public string Result { get; private set; } = "";

    /// <summary>The arguments that have a value, in the order of the placeholders in <see cref="Result"/>.</summary>
    public List<Word> Values { get; } = [];

    /// <summary>Puts arguments into a part of a script; returns null where it uses no value of them.</summary>
    /// <param name="script">The script.</param>
    /// <param name="function">The body of a function; null for the script itself.</param>
    /// <param name="arguments">The arguments, the name of the script or the function first.</param>
    public static ArgumentSubstitution? Find(ShellScript script, ShellCommand? function, IReadOnlyList<Word> arguments) =>
        new ArgumentSubstitution(script, arguments).Read(function);

    private ArgumentSubstitution? Read(ShellCommand? function)
    {
        VisitCommand(function ?? Script.Commands);
        var (start, end) = function is null ? (0, Text.Length) : (function.Start, function.End);
        return Build(start, end) ? this : null;
    }

    protected override void VisitSimple(SimpleCommand command)
    {
        _isShifted |= command.Words.Count > 0 && TextOf(command.Words[0]) == "shift";
        base.VisitSimple(command);
    }

    protected override void VisitCompound(CompoundCommand command)
    {
        // In a loop, what is before a shift comes after it too.
        _isShifted |= command.Kind is CompoundKind.While or CompoundKind.Until or CompoundKind.For or CompoundKind.ArithmeticFor
            && Text.IndexOf("shift", command.Start, command.End - command.Start, StringComparison.Ordinal) >= 0;

        // A function has arguments of its own.
        if (command.Kind != CompoundKind.Function) base.VisitCompound(command);
        else foreach (var argument in command.Arguments) VisitWord(argument);
    }

    protected override void VisitDocument(ShellCommand command, HereDocument document) =>
        VisitWith(Quoting.Text, () => base.VisitDocument(command, document));

    protected override void VisitPart(ShellWordPart part)
    {
        switch (part.Kind)
        {
            case ShellPartKind.Parameter:
                Replace(part, Text.Substring(part.Start + 1, part.End - part.Start - 1));
                break;
            case ShellPartKind.BracedParameter:
                VisitBraces(part);
                break;
            case ShellPartKind.DoubleQuoted:
                VisitWith(Quoting.DoubleQuotes, () => base.VisitPart(part));
                break;
            case ShellPartKind.CommandSubstitution or ShellPartKind.ProcessSubstitution:
                VisitWith(Quoting.None, () => base.VisitPart(part));
                break;
            case ShellPartKind.Backticks:
                var inner = ReadInner(part.Script!, null);
                if (inner is not null) _replacements.Add((part.Start, part.End, "$(" + inner.Result + ")", inner.Values));
                break;
            default:
                base.VisitPart(part);
                break;
        }
    }

    protected override void VisitBackticks(ShellScript inner)
    {
    }

    private ArgumentSubstitution? ReadInner(ShellScript script, ShellCommand? commands) =>
        new ArgumentSubstitution(script, _arguments) { _isShifted = _isShifted }.Read(commands);

    private void VisitWith(Quoting quoting, Action visit)
    {
        var outer = _quoting;
        _quoting = quoting;
        visit();
        _quoting = outer;
    }

    // ${1}, ${1:-$2}, ${x:-$(run $1)}: what the shell may put there.
    private void VisitBraces(ShellWordPart part)
    {
        var name = Text.Substring(part.Start + 2, part.NameEnd - part.Start - 2);
        if (part.NameEnd == part.End - 1 && IsArgument(name))
        {
            Replace(part, name);
            return;
        }

        var expansion = new Expansion();
        AddBraces(part, expansion, expansion.Output);
        if (expansion.Values.ToList() is not [_, ..] values) return;
        var text = (expansion.Output.Count > 0 ? Quote(Marks(expansion.Output)) : "")
            + (expansion.Evaluated.Count > 0 ? "$((" + Marks(expansion.Evaluated) + "))" : "")
            + string.Concat(expansion.Scripts.Select(static script => "$(" + script.Result + ")"));
        _replacements.Add((part.Start, part.End, text, values));
    }

    // The shell evaluates ${!1}, ${x:$1} and ${x[$1]}; ${#1} and ${x#$1} are not the value.
    private void AddBraces(ShellWordPart part, Expansion expansion, List<Word>? output)
    {
        var name = Text.Substring(part.Start + 2, part.NameEnd - part.Start - 2);
        var flags = name is ['(', ..] ? name.Substring(0, name.IndexOf(')') + 1) : "";
        name = name.Substring(flags.Length);

        // zsh: ${=1}, ${~1} and ${^1}
        var isNameless = name.Length == 0;
        if (isNameless) name = Text.Substring(part.NameEnd, part.End - 1 - part.NameEnd).TrimStart('=', '~', '^');
        var isIndirect = name is ['!', _, ..];
        var isReference = isIndirect || flags.Contains('P') || flags.Contains('e');
        if (name == "!#") AddValues("@", output);
        else if (isIndirect) AddValues(name.Substring(1), expansion.Evaluated);
        else AddValues(name, isReference ? expansion.Evaluated : output);

        var sign = Text[part.NameEnd];
        var isEvaluated = sign == '[' || (sign == ':' && !"-=?+".Contains(Text[part.NameEnd + 1]));
        var isOutput = isNameless || "-=?+/:".Contains(sign);
        AddOperand(part.Parts, expansion, isReference || isEvaluated ? expansion.Evaluated : isOutput ? output : null);
    }

    private void AddOperand(IReadOnlyList<ShellWordPart> parts, Expansion expansion, List<Word>? output)
    {
        foreach (var part in parts)
        {
            switch (part.Kind)
            {
                case ShellPartKind.Parameter:
                    AddValues(Text.Substring(part.Start + 1, part.End - part.Start - 1), output);
                    break;
                case ShellPartKind.BracedParameter:
                    AddBraces(part, expansion, output);
                    break;
                case ShellPartKind.Arithmetic:
                    AddOperand(part.Parts, expansion, expansion.Evaluated);
                    break;
                case ShellPartKind.CommandSubstitution:
                    if (ReadInner(part.Script!, part.Script!.Commands) is { } script) expansion.Scripts.Add(script);
                    break;
                case ShellPartKind.Backticks:
                    if (ReadInner(part.Script!, null) is { } inner) expansion.Scripts.Add(inner);
                    break;
                default:
                    AddOperand(part.Parts, expansion, output);
                    break;
            }
        }
    }

    private void AddValues(string name, List<Word>? values)
    {
        if (values is null) return;
        foreach (var argument in ArgumentsOf(name))
        {
            foreach (var c in argument.Text)
            {
                if (QuotedChar.IsUnknown(c)) values.Add(argument);
            }
        }
    }

    private void Replace(ShellWordPart part, string name)
    {
        if (!IsArgument(name)) return;
        var values = new List<Word>();
        AddValues(name, values);
        var marks = Marks(values);
        if (_quoting == Quoting.Text || (_isShifted && name is not ("@" or "*")))
        {
            if (values.Count > 0) _replacements.Add((part.Start, part.End, Quote(marks), values));
            return;
        }

        var isSplit = _quoting == Quoting.None || name == "@";
        var arguments = ArgumentsOf(name).Select(argument => Escape(argument.Text, _quoting == Quoting.None));
        var text = string.Join(isSplit ? " " : "' '", arguments);
        if (!isSplit) text = text.Replace("'' ''", " ");
        _replacements.Add((part.Start, part.End, _quoting == Quoting.DoubleQuotes ? "\"" + text + "\"" : text, values));
    }

    private static string Marks(List<Word> values) => new(QuotedChar.PlaceholderMark, values.Count);

    private string Quote(string marks) => _quoting switch
    {
        Quoting.None => "'" + marks + "'",
        Quoting.DoubleQuotes => "\"'" + marks + "'\"",
        _ => marks,
    };

    // Outside quotation marks, the shell cuts an argument into words.
    private static string Escape(string text, bool isSplit)
    {
        var escaped = new StringBuilder("'");
        foreach (var c in text)
        {
            if (QuotedChar.IsUnknown(c)) escaped.Append(QuotedChar.PlaceholderMark);
            else if (c == '\'') escaped.Append("'\\''");
            else if (isSplit && c is ' ' or '\t' or '\n') escaped.Append("' '");
            else escaped.Append(c);
        }

        return escaped.Append('\'').ToString();
    }

    private IEnumerable<Word> ArgumentsOf(string name)
    {
        if (!IsArgument(name)) return [];
        if (name is "@" or "*" || (_isShifted && name != "0")) return _arguments.Skip(1);
        return int.TryParse(name, out var index) && index < _arguments.Count ? [_arguments[index]] : [];
    }

    private static bool IsArgument(string name) => name.Length > 0 && (name is "@" or "*" || char.IsDigit(name[0]));

    private bool Build(int start, int end)
    {
        if (!_replacements.Exists(static replacement => replacement.Values.Count > 0)) return false;
        var text = new StringBuilder();
        var at = start;
        foreach (var replacement in _replacements.OrderBy(static replacement => replacement.Start))
        {
            if (replacement.Start < at || replacement.End > end || text.Length > MaxLength) continue;
            Copy(text, at, replacement.Start);
            text.Append(replacement.Text);
            Values.AddRange(replacement.Values);
            at = replacement.End;
        }

        Copy(text, at, end);
        Result = text.ToString();
        return true;
    }

    // The placeholders of the script itself have contexts already.
    private void Copy(StringBuilder text, int start, int end)
    {
        for (var i = start; i < end; i++) text.Append(Text[i] == QuotedChar.PlaceholderMark ? '_' : Text[i]);
    }

    /// <summary>What the shell does with arguments in <c>${…}</c>.</summary>
    private sealed class Expansion
    {
        /// <summary>Those that the expansion may be, or be a part of.</summary>
        public List<Word> Output { get; } = [];

        /// <summary>Those that are evaluated as an arithmetic expression, or as a name.</summary>
        public List<Word> Evaluated { get; } = [];

        /// <summary>The scripts of command substitutions.</summary>
        public List<ArgumentSubstitution> Scripts { get; } = [];

        public IEnumerable<Word> Values => [.. Output, .. Evaluated, .. Scripts.SelectMany(static script => script.Values)];
    }
}
