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
    public static ArgumentSubstitution? Find(ShellScript script, ShellCommand? function, IReadOnlyList<Word> arguments)
    {
        var (start, end) = function is null ? (0, script.Text.Length) : (function.Start, function.End);
        var substitution = new ArgumentSubstitution(script, arguments);
        if (function is null) substitution.Visit();
        else substitution.VisitCommand(function);
        return substitution.Build(start, end) ? substitution : null;
    }

    protected override void VisitSimple(SimpleCommand command)
    {
        _isShifted |= command.Words.Count > 0 && TextOf(command.Words[0]) == "shift";
        base.VisitSimple(command);
    }

    protected override void VisitCompound(CompoundCommand command)
    {
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
                var inner = Find(part.Script!, null, _arguments);
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

    private void VisitWith(Quoting quoting, Action visit)
    {
        var outer = _quoting;
        _quoting = quoting;
        visit();
        _quoting = outer;
    }

    // ${1}, ${1:-$2}, ${@:2}; the shell evaluates ${!1}, ${x:$1} and ${x[$1]}.
    private void VisitBraces(ShellWordPart part)
    {
        var name = Text.Substring(part.Start + 2, part.NameEnd - part.Start - 2);
        var flags = name.Length > 0 && name[0] == '(' ? name.Substring(0, name.IndexOf(')') + 1) : "";
        name = name.Substring(flags.Length);
        if (name.Length > 1 && name[0] == '#') return;
        var isReference = (name.Length > 1 && name[0] == '!') || flags.Contains('P') || flags.Contains('e');
        if (name.Length > 1 && name[0] == '!') name = name.Substring(1);
        var isEvaluated = Text[part.NameEnd] == '[' || (Text[part.NameEnd] == ':' && !"-=?+".Contains(Text[part.NameEnd + 1]));
        if (!isReference && !isEvaluated && part.NameEnd == part.End - 1)
        {
            Replace(part, name);
            return;
        }

        var values = new List<Word>();
        if (isReference || !isEvaluated) AddValues(name, values);
        if (isEvaluated && IsArgument(name) && !isReference) AddPlain(part, name);
        var operand = new List<Word>();
        AddOperand(part.Parts, operand);
        values.AddRange(operand);
        if (values.Count == 0) return;
        var marks = new string(QuotedChar.PlaceholderMark, values.Count);
        if (isReference || (isEvaluated && operand.Count > 0)) _replacements.Add((part.Start, part.End, "$((" + marks + "))", values));
        else if (IsArgument(name)) _replacements.Add((part.Start, part.End, Quote(marks), values));
        else VisitWith(Quoting.Text, () => VisitParts(part.Parts));
    }

    // ${@:2} and ${1:0:3} are a part of the arguments.
    private void AddPlain(ShellWordPart part, string name)
    {
        var operand = new List<Word>();
        AddOperand(part.Parts, operand);
        if (operand.Count > 0) return;
        var values = new List<Word>();
        AddValues(name, values);
        if (values.Count > 0)
        {
            _replacements.Add((part.Start, part.End, Quote(new string(QuotedChar.PlaceholderMark, values.Count)), values));
        }
    }

    private void AddOperand(IReadOnlyList<ShellWordPart> parts, List<Word> values)
    {
        foreach (var part in parts)
        {
            if (part.Kind == ShellPartKind.Parameter) AddValues(Text.Substring(part.Start + 1, part.End - part.Start - 1), values);
            else if (part.Kind == ShellPartKind.BracedParameter)
            {
                AddValues(Text.Substring(part.Start + 2, part.NameEnd - part.Start - 2), values);
            }

            AddOperand(part.Parts, values);
        }
    }

    private void AddValues(string name, List<Word> values)
    {
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
        var marks = new string(QuotedChar.PlaceholderMark, values.Count);
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
}
