using System;
using System.Collections.Generic;
using System.Linq;

namespace TaskGen.Analyzers.CommandLines.Programs;

/// <summary>
/// Finds the words in which a program such as <c>xargs</c> replaces braces by an argument, and those that it adds to a command.
/// </summary>
internal static class ReplacedWords
{
    // Options of xargs without a value, or with one in the same word.
    private static readonly string[] XargsFlags =
    [
        "--null", "--no-run-if-empty", "--interactive", "--verbose", "--exit", "--open-tty", "--show-limits", "--max-lines", "--eof",
    ];

    // Options of parallel with a value that is a command, code of Perl, or the text that is replaced.
    private static readonly string[] ParallelTemplates =
    [
        "-I", "-S", "--sshlogin", "--rpl", "--tagstring", "--results", "--joblog", "--workdir", "--wd", "--env", "--recstart", "--recend",
    ];

    // Options of parallel with a value in the next word.
    private static readonly string[] ParallelValues =
    [
        "-j", "-P", "--jobs", "--max-procs", "-n", "--max-args", "-N", "--max-replace-args", "-L", "-a", "--arg-file", "-d", "--delimiter",
        "-C", "--colsep", "-s", "--max-chars", "--delay", "--halt", "--halt-on-error", "--timeout", "--retries", "--tmpdir", "--load",
        "--memfree", "--nice", "--block", "--id", "--semaphore-name", .. ParallelTemplates,
    ];

    /// <summary>Returns the words in which braces are replaced; null if the program and its options replace none.</summary>
    public static IReadOnlyList<Word>? Find(IReadOnlyList<Word> words, int program)
    {
        switch (words[program].ProgramName)
        {
            case "find":
                return FindCommands(words, program, static text => text is "-exec" or "-execdir" or "-ok" or "-okdir");
            case "fd" or "fdfind":
                return FindCommands(words, program, static text => text is "-x" or "-X" or "--exec" or "--exec-batch");
            case "parallel" or "sem":
                return new WordSlice(words, FirstTemplateOfParallel(words, program));
            case "rush":
                return new WordSlice(words, program + 1);
            case "xargs":
                return ReadXargs(words, program) is { Replaced: not null, First: var first }
                    ? new WordSlice(words, Math.Min(first, words.Count - 1))
                    : null;
            default:
                return null;
        }
    }

    /// <summary>Returns whether what xargs or parallel reads becomes a script or code of the command that they start.</summary>
    /// <param name="words">The words.</param>
    /// <param name="program">Which word is xargs or parallel.</param>
    /// <param name="programs">How many programs were interpreted before.</param>
    public static bool AddsCode(IReadOnlyList<Word> words, int program, int programs)
    {
        var isXargs = words[program].ProgramName == "xargs";
        var (first, _, replaced) = isXargs ? ReadXargs(words, program) : (FirstOfParallel(words, program), 0, null);
        var command = new List<Word>();
        for (var i = first; i < words.Count; i++) command.Add(isXargs ? Replace(words[i], replaced) : ReplaceBraces(words[i]));

        // Without a command, each line that parallel reads is one; xargs starts echo.
        if (command.Count == 0) return !isXargs;

        // A word after those of the command.
        if (replaced is null)
        {
            var end = command[command.Count - 1].End;
            command.Add(new Word([new QuotedChar(QuotedChar.InputMark, end, IsQuoted: true)], end, end));
        }

        var use = CommandInterpreter.Interpret(command, programs, isInputAdded: true);
        return use.ReadsInput
            || use.Unquotable.Exists(static word => HasInput(word.Word))
            || use.Scripts.Exists(static script => script.Words.Any(HasInput)
                || script.Shell.FindArgumentUses(script, depth: 0, []).Any(static use => use.Unquoted is not null && HasInput(use.Word)));
    }

    /// <summary>
    /// Returns where the command of xargs begins, the first word that names or contains the text that it replaces, and this text; null
    /// where it adds words.
    /// </summary>
    private static (int Command, int First, string? Replaced) ReadXargs(IReadOnlyList<Word> words, int program)
    {
        // Only options before the command are those of xargs: xargs grep -i run.
        string? replaced = null;
        var (first, i) = (0, program + 1);
        for (; i < words.Count && words[i].Text is ['-', _, ..] option; i++)
        {
            if (option == "--") return (i + 1, first, replaced);
            first = replaced is null ? i + 1 : first;
            if (option[1] == '-')
            {
                // Long options can be abbreviated, and no other begins with this letter.
                var equals = option.IndexOf('=');
                if (option[2] == 'r') replaced = equals < 0 ? "{}" : option.Substring(equals + 1);
                else if (equals < 0 && !option.IsOneOf(XargsFlags)) i++;
                continue;
            }

            for (var at = 1; at < option.Length; at++)
            {
                var isLast = at == option.Length - 1;
                if (option[at] == 'i') replaced = isLast ? "{}" : option.Substring(at + 1);
                else if (option[at] == 'I') replaced = !isLast ? option.Substring(at + 1) : ++i < words.Count ? words[i].Text : "";
                else if (option[at] is 'a' or 'd' or 'E' or 'L' or 'n' or 'P' or 's') i += isLast ? 1 : 0;
                else if (option[at] is not ('e' or 'l')) continue;
                break;
            }
        }

        return (i, first, replaced);
    }

    private static bool HasInput(Word word) => word.Text.Contains(QuotedChar.InputMark);

    // An option, or the command.
    private static int FirstTemplateOfParallel(IReadOnlyList<Word> words, int program)
    {
        var command = Math.Min(FirstOfParallel(words, program), words.Count);
        for (var i = program + 1; i < command; i++)
        {
            var option = words[i].Text;
            if (Array.Exists(ParallelTemplates, template => option.StartsWith(template, StringComparison.Ordinal))) return i;
        }

        return command;
    }

    private static int FirstOfParallel(IReadOnlyList<Word> words, int program)
    {
        var i = program + 1;
        while (i < words.Count && words[i].Text is ['-', _, ..] option)
        {
            i += option.IsOneOf(ParallelValues) ? 2 : 1;
        }

        return i;
    }

    private static Word Replace(Word word, string? replaced) => string.IsNullOrEmpty(replaced)
        ? word
        : Replace(word, at => string.CompareOrdinal(word.Text, at, replaced, 0, replaced!.Length) == 0 ? replaced.Length : 0);

    // parallel replaces {}, {.}, {1}, and others.
    private static Word ReplaceBraces(Word word) =>
        Replace(word, at => word.Text[at] == '{' && word.Text.IndexOf('}', at) is > 0 and var end ? end + 1 - at : 0);

    private static Word Replace(Word word, Func<int, int> lengthAt)
    {
        var chars = new List<QuotedChar>();
        for (var i = 0; i < word.Text.Length; i++)
        {
            if (lengthAt(i) is > 0 and var length)
            {
                chars.Add(word.Chars[i] with { Char = QuotedChar.InputMark });
                i += length - 1;
            }
            else
            {
                chars.Add(word.Chars[i]);
            }
        }

        return new Word(chars, word.Start, word.End);
    }

    // find . -exec run {} ; -newer file: each command ends at a semicolon, or at a plus sign after the braces.
    private static List<Word>? FindCommands(IReadOnlyList<Word> words, int program, Func<string, bool> isStart)
    {
        List<Word>? found = null;
        var isCommand = false;
        for (var i = program + 1; i < words.Count; i++)
        {
            var text = words[i].Text;
            if (!isCommand)
            {
                isCommand = isStart(text);
                if (isCommand) found ??= [];
            }
            else if (text == ";" || (text == "+" && words[i - 1].Text == "{}"))
            {
                isCommand = false;
            }
            else
            {
                found!.Add(words[i]);
            }
        }

        return found;
    }
}
