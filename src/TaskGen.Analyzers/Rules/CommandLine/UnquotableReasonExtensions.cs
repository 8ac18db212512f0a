using System;
using TaskGen.Analyzers.Model;

namespace TaskGen.Analyzers.Rules.CommandLine;

/// <summary>Words the reasons why no value can be quoted safely at a place.</summary>
internal static class UnquotableReasonExtensions
{
    /// <summary>Returns a value indicating whether a quotation mark or a bracket is not closed.</summary>
    public static bool IsUnbalanced(this UnquotableReason reason) => reason.Kind is UnquotableKind.UnbalancedCommandLine
        or UnquotableKind.UnbalancedCommand or UnquotableKind.UnbalancedScript or UnquotableKind.UnbalancedPowerShell;

    /// <summary>Returns the reason as a clause that follows "because".</summary>
    public static string ToText(this UnquotableReason reason) => reason.Kind switch
    {
        UnquotableKind.UnreadCommandLine => "the command line could not be read there",
        UnquotableKind.UnbalancedCommandLine => "the quotes of the command line don't balance",
        UnquotableKind.RawList => "a list has no unquoted form",
        UnquotableKind.ListIsNotAWord => "a list becomes several arguments: put spaces around it and no quotation marks",
        UnquotableKind.AfterBackslash => "a backslash is before it",
        UnquotableKind.NextToValue => "it is directly next to another value: put both in one pair of double quotes",
        UnquotableKind.OutsideQuotes => "it is directly next to a quotation mark: put it inside the quotation marks",
        UnquotableKind.BackslashBeforeQuote =>
            "a backslash before it would escape its quotation mark: put the whole argument in double quotes",
        UnquotableKind.InProgramName => "it is part of the program's name: put the whole name in double quotes",
        UnquotableKind.PosixShellOnWindows => "values cannot be quoted safely for a POSIX shell on Windows",
        UnquotableKind.UnclearCmdStart => "it is not clear where the command of cmd begins: write /c and a space",
        UnquotableKind.UnquotedScript => "the script around it is not in quotes",
        UnquotableKind.WholeScript => "the value would be the whole script",
        UnquotableKind.InComment => "it is in a comment",
        UnquotableKind.InVariableName => "it would be a piece of the name of a variable",
        UnquotableKind.ContinuesVariableName => "it would continue the name of the variable before it: write ${{NAME}}",
        UnquotableKind.ScriptOnInput => "a shell or an interpreter reads its input as a script here",
        UnquotableKind.UnbalancedScript => "the quotes or brackets of the script don't balance",
        UnquotableKind.TokenMissing => $"the script is not valid: '{reason.Subject}' is missing",
        UnquotableKind.UnexpectedToken => $"the script is not valid: '{reason.Subject}' is not expected there",
        UnquotableKind.CommandMissing => "the script is not valid: it ends where a command is expected",
        UnquotableKind.InvalidFunctionName => "the script is not valid: the name of a function is not a valid name",
        UnquotableKind.InvalidFunctionBody => "the script is not valid: the body of a function is not a compound command",
        UnquotableKind.NestedTooDeeply => "the script is nested too deeply",
        UnquotableKind.TooManyReadings => "the script can be read in too many ways",
        UnquotableKind.QuotesInOperand => "shells read quotes inside '\"${…}\"' in different ways",
        UnquotableKind.HereDocumentBehindSubstitution =>
            "shells look for a here-document's text in different places where a substitution is on its line",
        UnquotableKind.DoubleParenthesis =>
            "shells read '((' in different ways where '))' does not close it: put a space between the parentheses",
        UnquotableKind.InAnsiCQuotes => "it is in $'…', where a backslash has a meaning: use '…'",
        UnquotableKind.InBackticks => "it is in a substitution in backticks: write $(…)",
        UnquotableKind.InArithmetic => "it is in an arithmetic expression, which runs commands in a subscript",
        UnquotableKind.InHereDocument => "it is in a here-document",
        UnquotableKind.HereDocumentEnd => "it would end a here-document",
        UnquotableKind.InParameterExpansion => "it is inside ${{…}}",
        UnquotableKind.DefaultValueAfterColon => "a negative number behind ':' would be a default value: put a space before it",
        UnquotableKind.BraceSequence => "the shell reads '{…..…}' as a sequence only without quotes",
        UnquotableKind.HomeDirectoryUser => "it would name the user whose home is meant",
        UnquotableKind.DeclaredName => "it would be the name of a function or a variable",
        UnquotableKind.BeforeDescriptorRedirection =>
            "a redirection follows at once, and a number there would name a file descriptor: put a space between",
        UnquotableKind.ZshEquals => "zsh replaces '=NAME' with the path of a program: put the word in quotes",
        UnquotableKind.ZshModifier => "zsh would read it as a modifier of the variable before it: write ${{NAME}}",
        UnquotableKind.SourcedOutput => "the shell reads the output as a script",
        UnquotableKind.EvaluatedOutput => "what the substitution prints is read as a script or as code",
        UnquotableKind.UnbalancedCommand => "the quotes of the command don't balance",
        UnquotableKind.DelayedExpansion => "cmd would read ! in it: start cmd without /v:on",
        UnquotableKind.EscapedQuoteInCmd =>
            "cmd and the program disagree on what \\\" means in this line: write the quotation mark without a backslash",
        UnquotableKind.OuterQuotesRemoved =>
            "cmd removes the first and the last quotation mark of the line: enclose the whole command in another pair",
        UnquotableKind.ForLoopSet => "for evaluates its set a second time",
        UnquotableKind.AfterCaret => "a caret is before it",
        UnquotableKind.CmdCommandName => "it would name what cmd runs",
        UnquotableKind.BeforeFileRedirection =>
            "a redirection follows at once, and a number there would name a file: put a space between",
        UnquotableKind.SetKeepsQuotes => "set would keep its quotation marks: write set \"NAME=…\"",
        UnquotableKind.UnbalancedPowerShell => "the quotes of the script don't balance",
        UnquotableKind.HereStringInScript => "the script has a here-string",
        UnquotableKind.AfterBacktick => "a backtick is before it",
        UnquotableKind.StopParsing => "--% stops PowerShell from reading on",
        UnquotableKind.InSubexpression => "it is in an expression within a string",
        UnquotableKind.NextToTextInPowerShell =>
            "PowerShell reads a value next to other text as several: put the whole argument in quotes",
        UnquotableKind.PowerShellCode => "PowerShell runs the text as code",
        UnquotableKind.PowerShellOption => "PowerShell reads it as an option",
        UnquotableKind.ReadAsScript => "its text would be read as a script once more",
        UnquotableKind.ReadAsCode => "its text would be read as code of another language: give it as an argument behind the code",
        UnquotableKind.ReplacedBraces =>
            "find, xargs and parallel put text in place of {} in it: give it to them in an environment variable",
        UnquotableKind.EvaluatedTwice => $"{reason.Subject} evaluates its arguments a second time",
        UnquotableKind.EvaluatedName => "the shell evaluates it as a name or a number, which runs commands in a subscript",
        UnquotableKind.EvaluatedVariable => "commands in the value of that variable are run",
        UnquotableKind.ExpandedAssignment => "the program expands '$(…)' in the value of a variable, which runs commands",
        UnquotableKind.EnvSplitString => "env -S splits it into words by rules of its own: write the words without -S",
        UnquotableKind.SudoLoginShell => "the shell that sudo starts expands $NAME in its words: write sudo sh -c '…'",
        UnquotableKind.WslShell => "the shell that wsl starts evaluates its words: start the program on Linux, or write a script",
        UnquotableKind.CommandLineOnceMore => "the program reads its words as a command line once more",
        UnquotableKind.TooManyPrograms => "too many programs are in this command",
        UnquotableKind.TooManyShells => "too many shells read their words as the script of another one",
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };
}
