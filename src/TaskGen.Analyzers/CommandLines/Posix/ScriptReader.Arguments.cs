using System.Collections.Generic;
using System.Linq;
using TaskGen.Analyzers.Collections;
using TaskGen.Analyzers.CommandLines.Posix.Syntax;
using TaskGen.Analyzers.CommandLines.Programs;
using TaskGen.Analyzers.Model;

namespace TaskGen.Analyzers.CommandLines.Posix;

/// <content>What a script or a function does with its arguments: <c>sh -c 'eval "$1"' _ {X}</c>.</content>
internal sealed partial class ScriptReader
{
    private bool? _hasFunctions;
    private ArgumentBudget? _budget;

    private bool HasFunctions => _hasFunctions ??=
        _outer is not null
        || Text.Contains("()")
        || Text.Contains("( )")
        || Text.Contains("function");

    private bool MayDeclareNumbers =>
        _outer is not null
        || Text.Contains("-i")
        || Text.Contains("integer")
        || Text.Contains("float");

    private ArgumentBudget Budget => _budget ??= new(Text.Length);

    /// <summary>Returns the arguments that a script evaluates, and what their values must not contain.</summary>
    /// <param name="script">The script.</param>
    /// <param name="arguments">The arguments, the name of the script first.</param>
    /// <param name="dialect">The shell's grammar.</param>
    /// <param name="depth">How many scripts there are, this one included.</param>
    /// <param name="contexts">The contexts around the script.</param>
    public static IReadOnlyList<ArgumentUse> FindArgumentUses(
        EquatableArray<QuotedChar> script,
        IReadOnlyList<Word> arguments,
        ShellDialect dialect,
        int depth,
        Dictionary<int, PlaceholderContext> contexts)
    {
        if (!arguments.Any(static word => QuotedChar.HasUnknown(word.Text))) return [];
        var text = QuotedChar.TextOf(script);
        if (!text.Contains('$')) return [];
        var analysis = new ArgumentAnalysis(contexts, new(text.Length));
        if (!analysis.Budget.Begin(text.Length)) return Rejected(arguments);
        var parsed = ShellParser.Parse(script, text, dialect);
        return parsed.Error is null ? FindUses(parsed, null, arguments, dialect, depth, analysis, outer: null) : [];
    }

    private static List<ArgumentUse> Rejected(IEnumerable<Word> arguments) =>
        [.. arguments.Select(static value => new ArgumentUse(value, UnquotedValues.All, CommandLimits.None))];

    private static IReadOnlyList<ArgumentUse> FindUses(
        ShellScript script,
        ShellCommand? function,
        IReadOnlyList<Word> arguments,
        ShellDialect dialect,
        int depth,
        ArgumentAnalysis contexts,
        ScriptVariables? outer)
    {
        if (ArgumentSubstitution.Find(script, function, arguments) is not { } substitution) return [];
        var text = substitution.Result;
        if (!contexts.Budget.Take(text.Length)) return Rejected(substitution.Values);
        var positions = new List<int>(substitution.Values.Count);
        var parsed = ShellParser.Parse(Place(text, contexts, positions), text, dialect);
        if (parsed.Error is not null) return [];
        new ScriptReader(parsed, dialect, isJoined: false, depth, contexts) { _outer = outer }.Read();
        var uses = new List<ArgumentUse>();
        for (var i = 0; i < positions.Count; i++)
        {
            var context = contexts[positions[i]];
            var limits = context.Limits & ~CommandLimits.NotEmptyList;
            if (context.UnquotableReason is { } reason)
            {
                if (IsEvaluation(reason.Kind)) uses.Add(new(substitution.Values[i], context.Unquoted, CommandLimits.None));
            }
            else if (context.Layers.Count > 1) uses.Add(new(substitution.Values[i], UnquotedValues.All, CommandLimits.None));
            else if (limits != CommandLimits.None) uses.Add(new(substitution.Values[i], null, limits));
        }

        return uses;
    }

    // A text with contexts of its own, in which any value can be quoted until a reader rejects it.
    private static QuotedChar[] Place(string text, ArgumentAnalysis contexts, List<int> positions)
    {
        var chars = new QuotedChar[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            chars[i] = new QuotedChar(text[i], i, IsQuoted: true);
            if (!chars[i].IsPlaceholder) continue;
            positions.Add(i);
            contexts[i] = new PlaceholderContext([]);
        }

        return chars;
    }

    // The others are about the place of a placeholder, and $1 can be there.
    private static bool IsEvaluation(UnquotableKind kind) => kind
        is UnquotableKind.UnquotedScript or UnquotableKind.WholeScript or UnquotableKind.ScriptOnInput or UnquotableKind.InArithmetic
        or UnquotableKind.SourcedOutput or UnquotableKind.EvaluatedOutput or UnquotableKind.ReadAsScript or UnquotableKind.ReadAsCode
        or UnquotableKind.EvaluatedTwice or UnquotableKind.EvaluatedName or UnquotableKind.EvaluatedVariable
        or UnquotableKind.ExpandedAssignment or UnquotableKind.EnvSplitString or UnquotableKind.SudoLoginShell
        or UnquotableKind.WslShell or UnquotableKind.ReparsedCommandLine or UnquotableKind.RemotePath
        or UnquotableKind.EvaluatedArgument or UnquotableKind.PowerShellCode or UnquotableKind.TooManyPrograms
        or UnquotableKind.TooManyShells;

    // find … -exec sh -c "run $1" \;: what is in a script is read again, whatever find replaces.
    private void RejectReplaced(List<Word> words, CommandInterpretation use)
    {
        if (use.Unquotable.Find(static word => word.Reason.Kind == UnquotableKind.ReplacedBraces) is not { } first) return;
        var inner = CommandInterpreter.Interpret(new WordSlice(words, words.IndexOf(first.Word)));
        foreach (var (word, _, unquoted) in inner.Unquotable) _contexts.Reject(word, UnquotableKind.EvaluatedArgument, unquoted);
        foreach (var word in inner.Scripts.SelectMany(static script => script.Words))
        {
            _contexts.Reject(word, UnquotableKind.EvaluatedArgument);
        }
    }

    // f {X}; set -- {X}
    private void ReadArguments(SimpleCommand command, List<Word> words)
    {
        var name = words[0].Text;
        if (name == "set")
        {
            var first = FindOperand(words);
            if (first < words.Count) RejectArguments(_script, null, new WordSlice(words, first - 1), new(_contexts, Budget));
        }
        else if (HasFunctions && ArgumentAnalysis.MayCall(_contexts, name))
        {
            foreach (var (script, function) in Variables.FindFunctions(name))
            {
                if (!RejectArguments(script, function.Bodies[0], words, new(_contexts, Budget, name))) break;
            }
        }
    }

    // set -e -o pipefail -- {X}, set - {X}
    private static int FindOperand(List<Word> words)
    {
        var i = 1;
        for (; i < words.Count && words[i].Text is ['-' or '+', ..] option; i++)
        {
            if (option is "--" or "-" or "+") return i + 1;
            if (option[option.Length - 1] == 'o') i++;
        }

        return i;
    }

    // f() { eval "$1"; }; eval "f {X}": what the script declares, a script in it may use.
    private void ReadInnerScripts(CommandInterpretation use)
    {
        if (_depth >= CommandUses.MaxDepth || !(HasFunctions || MayDeclareNumbers)) return;
        foreach (var inner in use.Scripts)
        {
            if (inner.Shell is not PosixShell { Dialect: var dialect }) continue;
            if (!inner.Words.Any(static word => QuotedChar.HasUnknown(word.Text))) continue;
            var chars = inner.GetChars();
            var contexts = new ArgumentAnalysis(_contexts, Budget);
            var text = QuotedChar.TextOf(chars);
            var positions = new List<int>();
            var script = ShellParser.Parse(Place(text, contexts, positions), text, dialect);
            var isRead = contexts.Budget.Take(text.Length) && script.Error is null;
            if (isRead) new ScriptReader(script, dialect, isJoined: false, _depth + 1, contexts) { _outer = Variables }.Read();
            foreach (var position in positions)
            {
                if (contexts[position] is { UnquotableReason: { } reason, Unquoted: var unquoted } && IsEvaluation(reason.Kind))
                {
                    RejectQuotable(chars[position].Index, reason, unquoted);
                }
                else if (!isRead) RejectQuotable(chars[position].Index, UnquotableKind.TooManyPrograms, UnquotedValues.All);
            }
        }
    }

    private void RejectQuotable(int index, UnquotableReason reason, UnquotedValues unquoted)
    {
        if (_contexts.TryGetValue(index, out var context) && context.UnquotableReason is null)
        {
            _contexts[index] = PlaceholderContext.Unquotable(reason, unquoted);
        }
    }

    // zsh: () { run "$1" } {X}
    private void ReadArguments(CompoundCommand function)
    {
        foreach (var argument in function.Arguments) PlaceWord(argument, CommandLayer.Word, takesList: true);
        if (function.Arguments.Count == 0 || !HasPlaceholder(function.Arguments[0].Start, function.End)) return;
        List<Word> words = [new([], function.Start, function.Start), .. function.Arguments.Select(word => UnquotedWord.Of(_script, word))];
        RejectArguments(_script, function.Bodies[0], words, new(_contexts, Budget));
    }

    // False where nothing more may be read.
    private bool RejectArguments(ShellScript script, ShellCommand? function, IReadOnlyList<Word> arguments, ArgumentAnalysis contexts)
    {
        var (start, length) = function is null ? (0, script.Text.Length) : (function.Start, function.End - function.Start);
        if (!script.Text.Contains('$', start, length)) return true;
        var isRead = contexts.Budget.Begin(length);
        var uses = isRead
            ? FindUses(script, function, arguments, _dialect, _depth, contexts, Variables)
            : Rejected(arguments.Skip(1));
        foreach (var use in uses) use.Apply(_contexts);
        return isRead;
    }
}
