using System;
using System.Collections.Generic;
using System.Linq;
using TaskGen.Analyzers.Collections;
using TaskGen.Analyzers.CommandLines.Posix.Syntax;
using TaskGen.Analyzers.CommandLines.Programs;
using TaskGen.Analyzers.Model;

namespace TaskGen.Analyzers.CommandLines.Posix;

/// <summary>Finds the quoting context of each placeholder in a POSIX shell's script: its command, its word, its quotes.</summary>
internal sealed partial class ScriptReader
{
    private readonly ShellScript _script;
    private readonly bool _isZsh;
    private readonly bool _isJoined;
    private readonly int _depth;
    private readonly Dictionary<int, PlaceholderContext> _contexts;

    // The variables that declare -i makes numbers, whose values are evaluated.
    private HashSet<string>? _numbers;
    private int? _unbalanced;

    private ScriptReader(
        ShellScript script, ShellDialect dialect, bool isJoined, int depth, Dictionary<int, PlaceholderContext> contexts)
    {
        _script = script;
        _isZsh = dialect == ShellDialect.Zsh;
        _isJoined = isJoined;
        _depth = depth;
        _contexts = contexts;
    }

    private string Text => _script.Text;

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
        var text = new char[chars.Count];
        for (var i = 0; i < text.Length; i++) text[i] = chars[i].Char;
        var script = ShellParser.Parse(chars, new string(text), dialect);
        if (script.Error is { IsUnclosed: true } open) unbalanced ??= chars[open.Position].Index;
        var reader = new ScriptReader(script, dialect, isJoined, depth, contexts);
        if (!reader.HasPlaceholder(0, text.Length)) return;
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

    private bool HasPlaceholder(int start, int end) => end > start && Text.IndexOf(QuotedChar.PlaceholderMark, start, end - start) >= 0;

    private void ReadCommand(ShellCommand command)
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
                ReadSimple(simple);
                break;
        }

        foreach (var redirection in command.Redirections) ReadRedirection(redirection);
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
            if (!ReadsInput(pipeline.Commands[i])) continue;
            RejectAll(
                pipeline.Start, pipeline.Commands[i].Start, UnquotableKind.ScriptOnInput, UnquotedValues.All);
            break;
        }
    }

    private bool ReadsInput(ShellCommand command)
    {
        for (; command is BinaryCommand binary; command = binary.Left)
        {
            if (ReadsInput(binary.Right)) return true;
        }

        switch (command)
        {
            case SimpleCommand simple:
                return CommandInterpreter.Interpret(Words(simple)).ReadsInput;
            case CommandList list:
                return list.Commands.Exists(ReadsInput);
            case PipelineCommand pipeline:
                return pipeline.Commands.Count > 0 && ReadsInput(pipeline.Commands[0]);
            case CompoundCommand { Kind: not CompoundKind.Function } compound:
                return compound.Bodies.Exists(ReadsInput) || compound.Items.Exists(item => item.Body is not null && ReadsInput(item.Body));
            default:
                return false;
        }
    }

    private void ReadCompound(CompoundCommand compound)
    {
        var first = 0;
        if (compound.Kind is CompoundKind.Function or CompoundKind.Coprocess or CompoundKind.For or CompoundKind.Select)
        {
            var count = compound.Kind == CompoundKind.Function ? compound.Words.Count : Math.Min(compound.NameCount, compound.Words.Count);
            for (; first < count; first++)
            {
                RejectAll(
                    compound.Words[first].Start,
                    compound.Words[first].End,
                    UnquotableKind.DeclaredName,
                    UnquotedValues.None);
            }
        }

        for (var i = first; i < compound.Words.Count; i++)
        {
            if (compound.Kind is CompoundKind.For or CompoundKind.Select) PlaceLoopWord(compound, i);
            else if (compound.Kind == CompoundKind.Repeat) RejectAll(
                compound.Words[i].Start, compound.Words[i].End, UnquotableKind.InArithmetic, UnquotedValues.Numbers);
            else PlaceWord(compound.Words[i], CommandLayer.QuotedWord);
        }

        foreach (var expression in compound.Expressions)
        {
            RejectAll(expression.Start, expression.End, UnquotableKind.InArithmetic, UnquotedValues.Numbers);
        }
        foreach (var test in compound.Tests) ReadTest(test);
        foreach (var item in compound.Items)
        {
            foreach (var pattern in item.Patterns) PlaceWord(pattern, CommandLayer.QuotedWord);
            if (item.Body is not null) ReadCommand(item.Body);
        }

        foreach (var body in compound.Bodies) ReadCommand(body);
    }

    private void PlaceLoopWord(CompoundCommand loop, int i)
    {
        // Within 'case', bash reads the keyword 'esac' even behind 'in'.
        var word = loop.Words[i];
        PlaceWord(word, CommandLayer.QuotedWord, takesList: true);
        if (loop.Words.Take(loop.NameCount).Any(name => IsNumber(TextOf(name))))
        {
            RejectAll(word.Start, word.End, UnquotableKind.InArithmetic, UnquotedValues.Numbers);
        }
    }

    // [[ {X} -eq 1 ]] reads its operands as arithmetic, which runs a[$(…)]; [ … ] doesn't.
    private void ReadTest(TestOperation test)
    {
        PlaceWord(test.Left, CommandLayer.QuotedWord);
        if (test.Right is not null) PlaceWord(test.Right, CommandLayer.QuotedWord);
        if (test.Operator is not ("-eq" or "-ne" or "-lt" or "-le" or "-gt" or "-ge" or "-v" or "-R")) return;
        RejectAll(test.Left.Start, test.Left.End, UnquotableKind.InArithmetic, UnquotedValues.Numbers);
        if (test.Right is not null) RejectAll(test.Right.Start, test.Right.End, UnquotableKind.InArithmetic, UnquotedValues.Numbers);
    }

    private void ReadRedirection(ShellRedirection redirection)
    {
        if (redirection.Operator is "<<" or "<<-")
        {
            RejectAll(redirection.Target.Start, redirection.Target.End, UnquotableKind.HereDocumentEnd, UnquotedValues.None);
            if (redirection.Document is { } document) ReadDocument(document);
        }
        else
        {
            PlaceWord(redirection.Target, CommandLayer.QuotedWord);
        }
    }

    // The substitutions in a here-document are scripts like others.
    private void ReadDocument(HereDocument document)
    {
        var at = document.Start;
        foreach (var part in document.Parts)
        {
            if (part.Kind != ShellPartKind.CommandSubstitution) continue;
            RejectAll(at, part.Start, UnquotableKind.InHereDocument, UnquotedValues.All);
            ReadCommand(part.Script!.Commands);
            at = part.End;
        }

        RejectAll(at, document.End, UnquotableKind.InHereDocument, UnquotedValues.All);
    }

    private void ReadSimple(SimpleCommand command)
    {
        // A placeholder in the text of a here-document is behind the command.
        AddNumbers(command);
        if (!HasPlaceholder(command.Start, command.End)) return;
        foreach (var assignment in command.Assignments) ReadAssignment(assignment);
        for (var i = 0; i < command.Words.Count; i++)
        {
            PlaceWord(
                command.Words[i],
                i == 0 ? CommandLayer.QuotedWord : CommandLayer.Word,
                takesList: true,
                i == 0 ? CommandLimits.NotEmptyList : CommandLimits.None);
            if (command.Words[i].Assignment is { } assignment) RejectEvaluated(assignment);
        }

        if (command.Words.Count == 0) return;
        var words = Words(command);
        var use = CommandUses.Read(words, _contexts, isWindows: false, _depth, ref _unbalanced);
        RejectEvaluatedOutput(command, words, use);
        if (IsSourced(command)) RejectAll(command.Start, command.End, UnquotableKind.SourcedOutput, UnquotedValues.All);
        if (!use.ReadsInput) return;
        foreach (var redirection in command.Redirections)
        {
            if (redirection.Operator[0] != '<') continue;
            RejectAll(
                redirection.Start, redirection.Target.End, UnquotableKind.ScriptOnInput, UnquotedValues.All);
        }
    }

    // eval "$(echo {X})", ssh host "$(echo {X})": what a substitution prints is read as a script, or as code.
    private void RejectEvaluatedOutput(SimpleCommand command, List<Word> words, CommandInterpretation use)
    {
        if (use.Scripts.Count == 0 && use.Unquotable.Count == 0) return;
        var evaluated = new HashSet<Word>();
        foreach (var script in use.Scripts) evaluated.UnionWith(script.Words);
        foreach (var (word, _, _) in use.Unquotable) evaluated.Add(word);
        for (var i = 0; i < words.Count; i++)
        {
            if (evaluated.Contains(words[i])) RejectSubstitutions(command.Words[i].Parts);
        }
    }

    private void RejectSubstitutions(IReadOnlyList<ShellWordPart> parts)
    {
        foreach (var part in parts)
        {
            if (part.Kind == ShellPartKind.DoubleQuoted) RejectSubstitutions(part.Parts);
            else if (part.Kind is ShellPartKind.CommandSubstitution)
            {
                RejectAll(part.Start, part.End, UnquotableKind.EvaluatedOutput, UnquotedValues.All);
            }
        }
    }

    // declare -i n, integer n
    private void AddNumbers(SimpleCommand command)
    {
        if (command.Words.Count < 2) return;
        var program = TextOf(command.Words[0]);
        var isNumber = program == "integer";
        if (!isNumber && program is not ("declare" or "typeset" or "local" or "export" or "readonly")) return;
        for (var i = 1; i < command.Words.Count; i++)
        {
            var text = TextOf(command.Words[i]);
            if (text[0] == '-') isNumber |= text.IndexOf('i') > 0;
            else if (isNumber) (_numbers ??= []).Add(command.Words[i].Assignment is { } assignment ? NameOf(assignment) : text);
        }
    }

    private bool IsNumber(string name) => _numbers?.Contains(name) == true || ProgramTable.IsNumericVariable(name);

    private string NameOf(ShellAssignment assignment) => Text.Substring(assignment.Start, assignment.NameEnd - assignment.Start);

    private string TextOf(ShellWord word) => Text.Substring(word.Start, word.End - word.Start);

    // source <(…), bash <(…): the output is a script.
    private bool IsSourced(SimpleCommand command)
    {
        if (!command.Words.Exists(static word => word.Parts.Exists(static part => part.Kind == ShellPartKind.ProcessSubstitution)))
        {
            return false;
        }
        var program = Word.NameOf(Text.Substring(command.Words[0].Start, command.Words[0].End - command.Words[0].Start));
        return program is "source" or "." || ShellTable.Find(program) is not null || ProgramTable.Find(program) is { ReadsInput: true };
    }

    private void ReadAssignment(ShellAssignment assignment)
    {
        if (assignment.Value is { } value) PlaceWord(value, CommandLayer.Word);
        RejectEvaluated(assignment);
    }

    private void RejectEvaluated(ShellAssignment assignment)
    {
        var name = NameOf(assignment);
        if (assignment.Index is { } index) RejectAll(index.Start, index.End, UnquotableKind.InArithmetic, UnquotedValues.Numbers);
        if (assignment.Value is { } value && ProgramTable.IsEvaluatedVariable(name))
        {
            RejectAll(value.Start, value.End, UnquotableKind.EvaluatedVariable, UnquotedValues.All);
        }
        else if (assignment.Value is { } number && IsNumber(name))
        {
            RejectAll(number.Start, number.End, UnquotableKind.InArithmetic, UnquotedValues.Numbers);
        }
    }

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
