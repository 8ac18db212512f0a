using System;
using System.Collections.Generic;
using System.Linq;
using TaskGen.Analyzers.CommandLines.Posix.Syntax;
using TaskGen.Analyzers.CommandLines.Programs;
using TaskGen.Analyzers.Model;

namespace TaskGen.Analyzers.CommandLines.Posix;

/// <content>Simple commands and their redirections.</content>
internal sealed partial class ScriptReader
{
    private void ReadSimple(SimpleCommand command, int possibleKeywords)
    {
        // A placeholder in the text of a here-document is after the command.
        if (!HasPlaceholder(command.Start, command.End)) return;
        foreach (var assignment in command.Assignments) ReadAssignment(assignment);
        for (var i = 0; i < command.Words.Count; i++)
        {
            PlaceWord(
                command.Words[i],
                i < possibleKeywords ? CommandLayer.QuotedWord : CommandLayer.Word,
                takesList: true,
                i == 0 ? CommandLimits.NotEmptyList : CommandLimits.None);
            if (command.Words[i].Assignment is { } assignment) RejectEvaluated(assignment);
        }

        if (command.Words.Count == 0) return;
        var words = Words(command);
        var use = CommandUses.Read(words, _contexts, isWindows: false, _depth, ref _unbalanced);
        RejectEvaluatedOutput(command, words, use);
        RejectCodeFiles(command, words, use);
        if (_contexts is ArgumentAnalysis) RejectReplaced(words, use);
        if (use.Scripts.Count > 0) ReadInnerScripts(use);
        ReadArguments(command, words);
        RejectAssigned(command, words);
        RejectDeclared(command, words);
        foreach (var i in BuiltInArithmetic.Find(words, _dialect)) RejectExpression(command.Words[i], isPlaced: true);

        if (command.Assignments.Count == 0 || !Variables.AreExpanded || !ScriptVariables.Expands(words)) return;
        foreach (var assignment in command.Assignments)
        {
            RejectAll(assignment.Start, assignment.End, UnquotableKind.ExpandedAssignment, UnquotedValues.All);
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

    // bash <(…), sed -f <(…): the output is a script or code. What goes to >(bash) is one too.
    private void RejectCodeFiles(SimpleCommand command, List<Word> words, CommandInterpretation use)
    {
        var mayWriteToCode = Text.IndexOf(">(", command.Start, command.End - command.Start, StringComparison.Ordinal) >= 0;
        if (use.CodeFiles.Count == 0 && !mayWriteToCode) return;
        for (var i = 0; i < words.Count; i++)
        {
            if (use.CodeFiles.Count > 0
                && use.CodeFiles.Any(file => file.End == words[i].End)
                && command.Words[i].Parts.Exists(static part => part.Kind == ShellPartKind.ProcessSubstitution))
            {
                RejectAll(command.Words[i].Start, command.Words[i].End, UnquotableKind.SourcedOutput, UnquotedValues.All);
            }

            if (Input.IsOutputToCode(command.Words[i]))
            {
                RejectAll(command.Start, command.End, UnquotableKind.ScriptOnInput, UnquotedValues.All);
            }
        }
    }

    // The shell reads the input of a command, or the output that goes to another, as a script.
    private void RejectRedirections(ShellCommand command)
    {
        var isWholeShell = command is SimpleCommand { Words.Count: 1 } simple && TextOf(simple.Words[0]) == "exec";
        var isInputRead = false;
        foreach (var redirection in command.Redirections)
        {
            if (redirection.Operator[0] != '<')
            {
                if (!Input.IsOutputToCode(redirection.Target)) continue;
                var (start, end) = isWholeShell ? (0, Text.Length) : (command.Start, command.End);
                RejectAll(start, end, UnquotableKind.ScriptOnInput, UnquotedValues.All);
                continue;
            }

            var documentEnd = redirection.Document?.End ?? 0;
            if (!HasPlaceholder(redirection.Start, redirection.Target.End)
                && !(documentEnd > 0 && HasPlaceholder(redirection.Document!.Start, documentEnd)))
            {
                continue;
            }

            isInputRead = isInputRead || IsInputReadBy(isWholeShell ? _script.Commands : command);
            if (!isInputRead) continue;
            RejectAll(redirection.Start, redirection.Target.End, UnquotableKind.ScriptOnInput, UnquotedValues.All);
            if (documentEnd > 0) RejectAll(redirection.Document!.Start, documentEnd, UnquotableKind.ScriptOnInput, UnquotedValues.All);
        }
    }

    private bool IsInputReadBy(ShellCommand command) =>
        command is CompoundCommand compound ? Input.IsReadByPartsOf(compound) : Input.IsReadBy(command);

    // declare -i n; printf -v n %s {X}, and printf -v PS4 %s {X}
    private void RejectAssigned(SimpleCommand command, List<Word> words)
    {
        if (!ScriptVariables.MayAssign(words) || Variables.FindAssigned(words, out var readsInput) is not { } name || readsInput) return;
        if (Variables.IsRun(name)) RejectAll(command.Start, command.End, UnquotableKind.EvaluatedVariable, UnquotedValues.All);
        else RejectAll(command.Start, command.End, UnquotableKind.InArithmetic, UnquotedValues.Numbers);
    }

    // export "PS4={X}", declare "n={X}"
    private void RejectDeclared(SimpleCommand command, List<Word> words)
    {
        if (!ScriptVariables.MayDeclare(words)) return;
        for (var i = 1; i < words.Count; i++)
        {
            var word = command.Words[i];
            if (word.Assignment is not null || !HasPlaceholder(word.Start, word.End)) continue;
            var text = words[i].Text;
            if (text.IndexOf('=') <= 0 || text[0] == QuotedChar.PlaceholderMark) continue;
            var name = text.Substring(0, text.IndexOfAny(['=', '+', '[']));
            if (Variables.IsRun(name)) RejectAll(word.Start, word.End, UnquotableKind.EvaluatedVariable, UnquotedValues.All);
            else if (Variables.IsNumber(name)) RejectExpression(word, isPlaced: true);
            else if (Variables.AreExpanded && Variables.IsExported(name))
            {
                RejectAll(word.Start, word.End, UnquotableKind.ExpandedAssignment, UnquotedValues.All);
            }
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

    private void ReadAssignment(ShellAssignment assignment)
    {
        if (assignment.Value is { } value) PlaceWord(value, CommandLayer.Word);
        RejectEvaluated(assignment);
    }

    private void RejectEvaluated(ShellAssignment assignment)
    {
        var name = NameOf(assignment);
        if (assignment.Index is { } index) RejectExpression(index);
        if (assignment.Value is { } value && EvaluatedVariables.IsRun(name, _dialect))
        {
            RejectAll(value.Start, value.End, UnquotableKind.EvaluatedVariable, UnquotedValues.All);
        }
        else if (assignment.Value is { } number && Variables.IsNumber(name)) RejectExpression(number, isPlaced: true);
        else if (assignment.Value is { } variable && Variables.AreExpanded && Variables.IsExported(name))
        {
            RejectAll(variable.Start, variable.End, UnquotableKind.ExpandedAssignment, UnquotedValues.All);
        }
    }
}
