using System.Collections.Generic;
using TaskGen.Analyzers.Collections;
using TaskGen.Analyzers.CommandLines.Posix.Syntax;
using TaskGen.Analyzers.Model;

namespace TaskGen.Analyzers.CommandLines.Posix;

/// <summary>Finds the quoting context of each placeholder in a POSIX shell's script: its command, its word, its quotes.</summary>
internal sealed partial class ScriptReader
{
    private readonly ShellScript _script;
    private readonly ShellDialect _dialect;
    private readonly bool _isJoined;
    private readonly int _depth;
    private readonly Dictionary<int, PlaceholderContext> _contexts;

    private ScriptVariables? _outer;
    private ScriptVariables? _variables;
    private ScriptInput? _input;
    private int? _unbalanced;

    private ScriptReader(
        ShellScript script, ShellDialect dialect, bool isJoined, int depth, Dictionary<int, PlaceholderContext> contexts)
    {
        _script = script;
        _dialect = dialect;
        _isJoined = isJoined;
        _depth = depth;
        _contexts = contexts;
    }

    private string Text => _script.Text;

    private bool IsZsh => _dialect == ShellDialect.Zsh;

    // Few scripts need them.
    private ScriptVariables Variables => _variables ??= ScriptVariables.Read(_script, _dialect, _outer);

    private ScriptInput Input => _input ??= new(_script, Variables, _depth);

    /// <summary>Reads a script.</summary>
    /// <param name="chars">The script, as the shell gets it.</param>
    /// <param name="dialect">The shell's grammar.</param>
    /// <param name="isJoined">The script is words joined by a program, which are quoted once more for that.</param>
    /// <param name="depth">How many scripts there are, this one included.</param>
    /// <param name="contexts">Has the contexts of the placeholders around the script, and receives those that they have in it.</param>
    /// <param name="unbalanced">Takes where a quotation mark is never closed, unless something is there already.</param>
    public static void Read(
        EquatableArray<QuotedChar> chars,
        ShellDialect dialect,
        bool isJoined,
        int depth,
        Dictionary<int, PlaceholderContext> contexts,
        ref int? unbalanced)
    {
        var script = ShellParser.Parse(chars, QuotedChar.TextOf(chars), dialect);
        if (script.Error is { IsUnclosed: true } open) unbalanced ??= chars[open.Position].Index;
        if (!script.Text.Contains(QuotedChar.PlaceholderMark)) return;
        var reader = new ScriptReader(script, dialect, isJoined, depth, contexts);
        reader.Read();
        unbalanced ??= reader._unbalanced;
    }

    private void Read()
    {
        if (_script.Error is { } error)
        {
            RejectAll(0, Text.Length, error.Reason, UnquotedValues.None);
        }
        else if (_script.Ambiguity is { } ambiguity)
        {
            RejectAll(0, Text.Length, ambiguity, UnquotedValues.All);
        }
        else if (_isJoined && Text.Length == 1)
        {
            Reject(0, UnquotableKind.WholeScript, UnquotedValues.All);
        }
        else
        {
            foreach (var (start, end) in _script.Comments) RejectAll(start, end, UnquotableKind.InComment, UnquotedValues.All);
            ReadCommand(_script.Commands);
        }
    }

    private bool HasPlaceholder(int start, int end) => end > start && Text.Contains(QuotedChar.PlaceholderMark, start, end - start);

    private void ReadCommand(ShellCommand command, int possibleKeywords = 1)
    {
        switch (command)
        {
            case CommandList list:
                foreach (var child in list.Commands) ReadCommand(child);
                break;
            case BinaryCommand binary:
                ReadBinary(binary);
                break;
            case PipelineCommand pipeline:
                ReadPipeline(pipeline);
                break;
            case CompoundCommand compound:
                ReadCompound(compound);
                break;
            case SimpleCommand simple:
                ReadSimple(simple, possibleKeywords);
                break;
        }

        if (command.Redirections.Count == 0) return;
        foreach (var redirection in command.Redirections) ReadRedirection(redirection);
        RejectRedirections(command);
    }

    // By a stack of its own: a && b && c … may have any length.
    private void ReadBinary(BinaryCommand command)
    {
        var rights = new Stack<ShellCommand>();
        ShellCommand left = command;
        for (; left is BinaryCommand binary; left = binary.Left) rights.Push(binary.Right);
        ReadCommand(left);
        while (rights.Count > 0) ReadCommand(rights.Pop());
    }

    private void ReadPipeline(PipelineCommand pipeline)
    {
        foreach (var child in pipeline.Commands) ReadCommand(child);
        for (var i = pipeline.Commands.Count - 1; i > 0; i--)
        {
            if (!HasPlaceholder(pipeline.Start, pipeline.Commands[i].Start)) break;
            if (!Input.IsReadBy(pipeline.Commands[i])) continue;
            RejectAll(
                pipeline.Start, pipeline.Commands[i].Start, UnquotableKind.ScriptOnInput, UnquotedValues.All);
            break;
        }
    }

    private string NameOf(ShellAssignment assignment) => Text.Substring(assignment.Start, assignment.NameEnd - assignment.Start);

    private string TextOf(ShellWord word) => Text.Substring(word.Start, word.End - word.Start);

    private List<Word> Words(SimpleCommand command) => UnquotedWord.AllOf(_script, command);

    private void RejectAll(int start, int end, UnquotableReason reason, UnquotedValues unquoted)
    {
        for (var i = start; i < end; i++)
        {
            if (Text[i] == QuotedChar.PlaceholderMark) Reject(i, reason, unquoted);
        }
    }

    private void Reject(int position, UnquotableReason reason, UnquotedValues unquoted) =>
        _contexts[_script.Chars[position].Index] = PlaceholderContext.Unquotable(reason, unquoted);
}
