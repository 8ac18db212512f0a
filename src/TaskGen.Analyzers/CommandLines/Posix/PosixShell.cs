using System.Collections.Generic;
using TaskGen.Analyzers.CommandLines.Posix.Syntax;
using TaskGen.Analyzers.CommandLines.Programs;
using TaskGen.Analyzers.Model;

namespace TaskGen.Analyzers.CommandLines.Posix;

/// <summary>A POSIX shell, which runs the script after <c>-c</c>, a file, or its input.</summary>
/// <param name="dialect">Its grammar.</param>
internal sealed class PosixShell(ShellDialect dialect) : ScriptShell(ShellKind.Posix)
{
    public override ShellDialect Dialect => dialect;

    public override bool ReadsInput(IReadOnlyList<Word> words, int program)
    {
        var options = ShellOptions.Read(words, program, dialect);
        return options.Script is null
            && (options.ReadsInput || options.Operand >= words.Count || ShellUse.IsInput(words[options.Operand].Text));
    }

    public override ShellUse Find(IReadOnlyList<Word> words, int program, bool isFirst) =>
        ShellOptions.Read(words, program, dialect).Script is { } script ? new(ShellKind.Posix, program, script) : ShellUse.None;

    public override void Interpret(CommandInterpretation result, IReadOnlyList<Word> words, int program)
    {
        var options = ShellOptions.Read(words, program, dialect);
        foreach (var file in options.Files) result.AddCodeFile(words[file]);
        if (options.Script is { } script)
        {
            var arguments = script + 1 < words.Count ? new WordSlice(words, script + 1) : null;
            result.Scripts.Add(new(this, [words[script]], IsJoined: false) { Arguments = arguments });
        }
        else if (options.ReadsInput || options.Operand >= words.Count) result.ReadsInput = true;
        else result.AddCodeFile(words[options.Operand]);
    }

    public override bool ReadsInput(CommandInterpretation.ScriptUse script, int depth)
    {
        var chars = script.GetChars();
        var parsed = ShellParser.Parse(chars, QuotedChar.TextOf(chars), dialect);
        return parsed.Error is null
            && new ScriptInput(parsed, ScriptVariables.Read(parsed, dialect), depth).IsReadBy(parsed.Commands);
    }

    public override IReadOnlyList<ArgumentUse> FindArgumentUses(
        CommandInterpretation.ScriptUse script, int depth, Dictionary<int, PlaceholderContext> contexts) =>
        script.Arguments is { } arguments
            ? ScriptReader.FindArgumentUses(script.Words[0].Chars, arguments, dialect, depth + 1, contexts)
            : [];

    public override void Read(
        CommandInterpretation.ScriptUse script,
        bool isWindows,
        int depth,
        Dictionary<int, PlaceholderContext> contexts,
        ref int? unbalanced) =>
        ScriptReader.Read(script.GetChars(), dialect, script.IsJoined, depth + 1, contexts, ref unbalanced);
}
