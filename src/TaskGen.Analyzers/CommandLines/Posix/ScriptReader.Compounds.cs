using System;
using System.Collections.Generic;
using System.Linq;
using TaskGen.Analyzers.CommandLines.Posix.Syntax;
using TaskGen.Analyzers.Model;

namespace TaskGen.Analyzers.CommandLines.Posix;

/// <content>Compound commands, tests and arithmetic.</content>
internal sealed partial class ScriptReader
{
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
            else if (compound.Kind == CompoundKind.Repeat) RejectExpression(compound.Words[i]);
            else PlaceWord(compound.Words[i], CommandLayer.QuotedWord);
        }

        foreach (var expression in compound.Expressions) RejectExpression(expression);
        foreach (var test in compound.Tests) ReadTest(test);
        foreach (var item in compound.Items)
        {
            foreach (var pattern in item.Patterns) PlaceWord(pattern, CommandLayer.QuotedWord);
            if (item.Body is not null) ReadCommand(item.Body);
        }

        // After the first word, which may be a name, bash reads keywords: coproc run esac.
        var possibleKeywords = compound.Kind == CompoundKind.Coprocess ? 2 : 1;
        foreach (var body in compound.Bodies) ReadCommand(body, possibleKeywords);
        ReadArguments(compound);
    }

    private void PlaceLoopWord(CompoundCommand loop, int i)
    {
        // Within 'case', bash reads the keyword 'esac' even after 'in'.
        var word = loop.Words[i];
        PlaceWord(word, CommandLayer.QuotedWord, takesList: true);
        if (loop.Words.Take(loop.NameCount).Any(name => Variables.IsNumber(TextOf(name)))) RejectExpression(word, isPlaced: true);
        else if (loop.Words.Take(loop.NameCount).Any(name => Variables.IsRun(TextOf(name))))
        {
            RejectAll(word.Start, word.End, UnquotableKind.EvaluatedVariable, UnquotedValues.All);
        }
    }

    // [[ {X} -eq 1 ]] reads its operands as arithmetic, which runs a[$(…)]; [ … ] doesn't.
    private void ReadTest(TestOperation test)
    {
        if (test.Operator is "-eq" or "-ne" or "-lt" or "-le" or "-gt" or "-ge" or "-v" or "-R" || (IsZsh && test.Operator == "-t"))
        {
            RejectExpression(test.Left);
            if (test.Right is not null) RejectExpression(test.Right);
            return;
        }

        PlaceWord(test.Left, CommandLayer.QuotedWord);
        if (test.Right is not null) PlaceWord(test.Right, CommandLayer.QuotedWord);
    }

    private void RejectExpression(ShellWord word, bool isPlaced = false) => RejectExpression(word.Parts, word.Start, word.End, isPlaced);

    // What a substitution prints is a part of the expression, unless it can only be a number: $(wc -l < {X}).
    private void RejectExpression(IReadOnlyList<ShellWordPart> parts, int start, int end, bool isPlaced = false)
    {
        var at = start;
        foreach (var part in parts)
        {
            if (part.Kind is ShellPartKind.DoubleQuoted or ShellPartKind.Arithmetic)
            {
                RejectAll(at, part.Start, UnquotableKind.InArithmetic, UnquotedValues.Numbers);
                RejectExpression(part.Parts, part.Start, part.End, isPlaced);
                at = part.End;
            }
            else if (part.Kind == ShellPartKind.CommandSubstitution && PrintsNumber(part.Script!.Commands))
            {
                RejectAll(at, part.Start, UnquotableKind.InArithmetic, UnquotedValues.Numbers);
                if (!isPlaced) ReadCommand(part.Script.Commands);
                at = part.End;
            }
        }

        RejectAll(at, end, UnquotableKind.InArithmetic, UnquotedValues.Numbers);
    }

    private bool PrintsNumber(CommandList list)
    {
        if (list.Commands.Count != 1) return false;
        var command = list.Commands[0] is PipelineCommand pipeline ? pipeline.Commands[pipeline.Commands.Count - 1] : list.Commands[0];
        return command is SimpleCommand { Words.Count: > 0 } simple
            && TextOf(simple.Words[0]) == "wc"
            && simple.Words.Skip(1).All(word => Text[word.Start] == '-'
                && Text[word.Start + 1] != '-'
                && !HasPlaceholder(word.Start, word.End));
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
}
