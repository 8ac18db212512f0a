using System;
using System.Collections.Generic;
using System.Linq;
using TaskGen.Analyzers.Model;

namespace TaskGen.Analyzers.CommandLines.Programs;

/// <content>The words after options and operands.</content>
internal sealed partial class ProgramReader
{
    private void ReadRest()
    {
        var rest = new WordSlice(words, Math.Min(_i, words.Count));
        switch (rule.Rest)
        {
            case WordsReading.Arguments or WordsReading.RemotePaths:
                ReadArguments(rest);
                break;
            case WordsReading.JoinedScript when rest.Count > 0:
            case WordsReading.ScriptOrCommand when rest.Count == 1:
                result.Scripts.Add(new(ShellTable.Default, rest, IsJoined: true));
                break;
            case WordsReading.JoinedScript:
                result.ReadsInput |= rule.ReadsInput;
                break;
            case WordsReading.Unquotable:
                result.RejectFrom(rest, 0, rule.UnquotableReason);
                break;
            case WordsReading.ScriptFirst or WordsReading.Evaluated when _isPlain:
                break;
            case WordsReading.ScriptFirst when rest.Count > 0 && !_hasCode:
                result.Scripts.Add(new(ShellTable.Default, [rest[rest[0].Text == "-c" && rest.Count > 1 ? 1 : 0]], IsJoined: false));
                break;
            case WordsReading.Scripts:
                foreach (var word in rest) result.Scripts.Add(new(ShellTable.Default, [word], IsJoined: false));
                break;
            case WordsReading.CodeFirst when rest.Count > 0 && !_hasCode:
                // sed 'p' file -f other: options come after operands too.
                if (!ReadLateOptions()) result.RejectCode(rest[0]);
                break;
            case WordsReading.Code:
                ReadCode();
                break;
            case WordsReading.Assignments:
                ReadAssignments(rest);
                break;
            case WordsReading.Evaluated:
                foreach (var word in rest)
                {
                    if (_isConditionMet || IsPlaceholderInName(word))
                    {
                        result.Reject(word, UnquotableKind.EvaluatedName, UnquotedValues.Numbers);
                    }
                }

                break;
        }
    }

    private void ReadArguments(WordSlice rest)
    {
        foreach (var word in rest)
        {
            if (rule.CodePrefix.Length > 0 && word.Text.StartsWith(rule.CodePrefix, StringComparison.Ordinal)) result.RejectCode(word);
            if (rule.CodeSign.Length > 0 && word.Text.Contains(rule.CodeSign)) result.RejectCode(word);
        }

        if (rule.CodeNameWords.Length > 0) RejectNamed(rest);
        if (rule.HasScriptAfterDashes) ReadAfterDashes();
        var takesOptions = !rule.EndsAtOperand || IsUncertain;
        var hasCode = _hasCode | (takesOptions && ReadLateOptions());
        if (rule.Rest == WordsReading.RemotePaths && !_isRemoteSafe) RejectRemotePaths(rest);
        if (hasCode || !rule.ReadsInput) return;
        if (rule.ScriptOptions.Length > 0 || rule.HasPlainOperands || rest.Count == 0) result.ReadsInput = true;
        else result.AddCodeFile(rest[0]);
    }

    // sc create x binPath= "run"
    private void RejectNamed(WordSlice rest)
    {
        for (var i = 0; i < rest.Count; i++)
        {
            var text = rest[i].Text.ToLowerInvariant();
            if (!Array.Exists(rule.CodeNameWords, name => text.StartsWith(name, StringComparison.Ordinal))) continue;
            var isAttached = text[text.Length - 1] != '=';
            if (isAttached || i + 1 < rest.Count) result.RejectCode(rest[isAttached ? i : ++i], rule.IsCodeCommand);
        }
    }

    // gcloud compute ssh host -- run
    private void ReadAfterDashes()
    {
        var i = _start;
        while (i < words.Count && words[i].Text != "--") i++;
        if (++i >= words.Count) return;

        // Options of ssh may be before the script.
        if (words[i].Text is ['-', ..]) result.RejectFrom(words, i, UnquotableKind.ReadAsScript);
        else result.Scripts.Add(new(ShellTable.Default, new WordSlice(words, i), IsJoined: true));
    }

    // sqlite3 file 'select 1' -cmd '.mode csv' 'select 2'
    private void ReadCode()
    {
        for (; _i < words.Count; _i++)
        {
            if (IsOption)
            {
                _hasCode |= ReadOption(isFirst: false);
                continue;
            }

            result.RejectCode(words[_i]);
            _hasCode = true;
        }

        result.ReadsInput |= rule.ReadsInput && !_hasCode;
    }

    private void ReadAssignments(WordSlice rest)
    {
        foreach (var word in rest)
        {
            if (word.Text.IndexOf('=') > 0) result.Reject(word, UnquotableKind.ExpandedAssignment, UnquotedValues.All);
            else if (word.Text.Contains(QuotedChar.PlaceholderMark)) result.Limit(word, CommandLimits.NoAssignment);
        }

        // make gets the variables of its environment too.
        foreach (var word in Assignments ?? []) result.Reject(word, UnquotableKind.ExpandedAssignment, UnquotedValues.All);
        for (_i = _start; _i < words.Count; _i++)
        {
            if (IsOption) ReadOption(isFirst: false);
        }
    }

    // scp host:/data/{X} .: the shell of the host reads the path, unless the program is new enough.
    private void RejectRemotePaths(WordSlice rest)
    {
        foreach (var word in rest)
        {
            var colon = word.Text.IndexOf(':');
            var slash = word.Text.IndexOf('/');
            if (colon <= 0 || (slash >= 0 && slash < colon) || word.Text[0] == '-') continue;
            if (word.Text.StartsWith("rsync:", StringComparison.Ordinal)) continue;
            if (word.Text.IndexOf("::", StringComparison.Ordinal) == colon) continue;
            if (word.Text.IndexOf(QuotedChar.PlaceholderMark, colon) > 0)
            {
                result.Reject(word.From(colon), UnquotableKind.RemotePath, UnquotedValues.All);
            }
        }
    }

    // docker run --rm image sh -c '…', docker run --entrypoint sh image -c '…', kubectl exec pod -- sh -c '…'
    private void ReadContainer()
    {
        for (; _i < words.Count && !words[_i].Text.IsOneOf(rule.OptionalSubcommands); _i++)
        {
            if (IsOption) ReadOption(isFirst: true);
            else if (words[_i].Text is not ("container" or "compose")) break;
        }

        // Scripts after options of other subcommands: docker build --health-cmd.
        var isCommand = _i < words.Count && words[_i].Text.IsOneOf(rule.OptionalSubcommands);
        if (!isCommand)
        {
            ReadLateOptions();
            IsUnread = true;
            return;
        }

        _i++;
        if (rule.StartsAtDashes)
        {
            ReadUpToDashes();
            return;
        }

        for (; IsOption && words[_i].Text != "--"; _i++)
        {
            ReadOption(isFirst: false);

            // The table lists the options without a value only.
            if (_last.Meaning == OptionMeaning.Unknown && !_last.Text.Contains('=') && !IsAttachedToLetter(_last)) _i++;
        }

        if (_i < words.Count && words[_i].Text == "--") _i++;
        _i += rule.Operands;
        List<Word> command = [.. words.Skip(_i)];
        if (_program is not null) command.Insert(0, _program);
        if (command.Count > 0) Command = command;
    }

    // -v/a:/b, -eA=b: a letter with its value.
    private bool IsAttachedToLetter(OptionUse option)
    {
        var text = option.Text;
        if (text[1] == '-') return false;
        var flags = 1;
        while (flags < text.Length && rule.IsFlags("-" + text[flags])) flags++;
        return flags < text.Length - 1;
    }

    private void ReadUpToDashes()
    {
        for (; _i < words.Count && words[_i].Text != "--"; _i++)
        {
            if (IsOption) ReadOption(isFirst: false);
        }

        if (++_i < words.Count) Command = [.. words.Skip(_i)];
        else IsUnread = true;
    }

    private static bool IsPlaceholderInName(Word word)
    {
        var equals = word.Text.IndexOf('=');
        return word.Text.Contains(QuotedChar.PlaceholderMark, 0, equals < 0 ? word.Text.Length : equals);
    }
}
