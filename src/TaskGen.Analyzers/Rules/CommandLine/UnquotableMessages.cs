using System.Collections.Generic;
using TaskGen.Analyzers.Model;

namespace TaskGen.Analyzers.Rules.CommandLine;

/// <summary>
/// The messages of TG1007, one for each reason why no value can be quoted safely at a place. The first argument is the member that the
/// placeholder inserts, and the second is what the reason is about.
/// </summary>
internal static class UnquotableMessages
{
    private const string Because = "'{{{0}}}' cannot be quoted safely because ";
    private const string RestBecause = "'{{{0}}}' and what follows cannot be quoted safely because ";
    private const string Move = "Move it to another place, or write '{{{0}:raw}}' and quote the value yourself.";

    public static IReadOnlyDictionary<UnquotableKind, string> ByKind { get; } = new Dictionary<UnquotableKind, string>
    {
        // Any command line.
        [UnquotableKind.UnreadCommandLine] = Because + "the command line could not be parsed up to this point. " + Move,
        [UnquotableKind.UnbalancedCommandLine] =
            RestBecause + "the command line has an unclosed quotation mark. Close the quotation mark.",
        [UnquotableKind.RawList] = Because + "a list cannot be inserted without quoting. Remove ':raw'.",
        [UnquotableKind.ListIsNotAWord] =
            Because + "a list becomes one argument for each element. Put spaces around it, and no quotation marks.",
        [UnquotableKind.AfterBackslash] = Because + "it follows a backslash. Remove the backslash.",
        [UnquotableKind.NextToValue] = Because + "it is directly next to another value. Put both in one pair of double quotation marks.",
        [UnquotableKind.OutsideQuotes] = Because + "it is directly next to a quotation mark. Put it inside the quotation marks.",
        [UnquotableKind.BackslashBeforeQuote] =
            Because + "the backslash before it would escape its quotation mark. Put the whole argument in double quotation marks.",
        [UnquotableKind.InProgramName] = Because + "it is part of the program's name. Put the whole name in double quotation marks.",
        [UnquotableKind.PosixShellOnWindows] =
            Because + "a POSIX shell on Windows splits its command line by its own rules. Pass the value in an environment variable.",
        [UnquotableKind.UnclearCmdStart] =
            Because + "it is unclear where the command that cmd runs begins. Write '/c' and a space before the command.",

        // Scripts of all shells.
        [UnquotableKind.UnquotedScript] =
            Because + "the script around it is not in quotation marks. Put the whole script in quotation marks.",
        [UnquotableKind.WholeScript] = Because
            + "the value would be the whole script. "
            + "Pass it as an argument of the script, or write '{{{0}:raw}}' if you trust its source.",
        [UnquotableKind.InComment] = Because + "it is in a comment. Move it out of the comment.",
        [UnquotableKind.InVariableName] = Because + "it would become part of a variable name. " + Move,
        [UnquotableKind.ContinuesVariableName] = Because + "it would extend the variable name before it. Write '${{{{NAME}}}}'.",
        [UnquotableKind.ScriptOnInput] = Because
            + "a shell or an interpreter runs this input as a script. "
            + "Pass the value as an argument or in an environment variable.",

        // Scripts of POSIX shells.
        [UnquotableKind.UnbalancedScript] =
            RestBecause + "the script has an unclosed quotation mark or bracket. Close the quotation mark or the bracket.",
        [UnquotableKind.TokenMissing] = Because + "the script is invalid without '{1}'. Add '{1}'.",
        [UnquotableKind.UnexpectedToken] = Because + "the script contains an unexpected '{1}'. Correct the script.",
        [UnquotableKind.CommandMissing] = Because + "the script ends where a command is expected. Complete the script.",
        [UnquotableKind.InvalidFunctionName] = Because + "a function name is invalid. Correct the name.",
        [UnquotableKind.InvalidFunctionBody] = Because + "the body of a function is not a compound command. Put the body in braces.",
        [UnquotableKind.NestedTooDeeply] = Because + "the script is nested too deeply. Simplify the script, or move it to a file.",
        [UnquotableKind.TooManyReadings] = Because + "the script is too ambiguous to analyze. Simplify the script, or move it to a file.",
        [UnquotableKind.QuotesInOperand] =
            Because + "shells interpret quotation marks inside '\"${{…}}\"' differently. Remove the inner quotation marks.",
        [UnquotableKind.HereDocumentAfterSubstitution] = Because
            + "shells look for the text of a here-document in different places if a substitution is on the same line. "
            + "Put the substitution on another line.",
        [UnquotableKind.DoubleParenthesis] =
            Because + "shells interpret '((' differently if '))' does not close it. Put a space between the parentheses.",
        [UnquotableKind.InAnsiCQuotes] =
            Because + "it is in $'…', where a backslash starts an escape sequence. Use '…' without the dollar sign.",
        [UnquotableKind.InBackticks] = Because + "it is in a command substitution in backticks. Use '$(…)' instead.",
        [UnquotableKind.InArithmetic] =
            Because + "it is in an arithmetic expression, in which a subscript can run commands. Use a member of an integer type.",
        [UnquotableKind.InHereDocument] = Because + "it is in a here-document. Insert it with an environment variable.",
        [UnquotableKind.HereDocumentEnd] =
            Because + "it would become the delimiter of a here-document. Write the delimiter as constant text.",
        [UnquotableKind.InParameterExpansion] = Because + "it is inside '${{…}}'. Move it out of the braces.",
        [UnquotableKind.DefaultValueAfterColon] =
            Because + "a negative number after ':' would be read as a default value. Insert a space after the colon.",
        [UnquotableKind.BraceSequence] = Because + "the shell expands '{{…..…}}' only without quotation marks. " + Move,
        [UnquotableKind.HomeDirectoryUser] =
            Because + "it would select the user whose home directory '~' expands to. Write the path without '~'.",
        [UnquotableKind.DeclaredName] = Because + "it would become the name of a function or a variable. Write the name as constant text.",
        [UnquotableKind.BeforeDescriptorRedirection] =
            Because + "a redirection follows immediately, so a number there would be read as a file descriptor. Insert a space.",
        [UnquotableKind.ZshEquals] = Because + "zsh replaces '=NAME' with the path of a program. Put the word in quotation marks.",
        [UnquotableKind.ZshModifier] = Because + "zsh would read it as a modifier of the variable before it. Write '${{{{NAME}}}}'.",
        [UnquotableKind.SourcedOutput] = Because + "the shell runs the output as a script. " + Move,
        [UnquotableKind.EvaluatedOutput] = Because + "the output of the substitution is run as a script or as code. " + Move,

        // cmd.
        [UnquotableKind.UnbalancedCommand] = RestBecause + "the command has an unclosed quotation mark. Close the quotation mark.",
        [UnquotableKind.DelayedExpansion] = Because + "cmd would expand '!' in the value. Start cmd without '/v:on'.",
        [UnquotableKind.EscapedQuoteInCmd] =
            Because + "cmd and the program interpret '\\\"' in this line differently. Write the quotation mark without a backslash.",
        [UnquotableKind.OuterQuotesRemoved] = Because
            + "cmd removes the first and the last quotation mark of the line. "
            + "Enclose the whole command in another pair of quotation marks.",
        [UnquotableKind.ForLoopSet] = Because + "'for' evaluates its set a second time. Move it out of the set.",
        [UnquotableKind.AfterCaret] = Because + "it follows a caret. Remove the caret.",
        [UnquotableKind.CmdCommandName] =
            Because + "it would determine which command cmd runs. Write the name of the command as constant text.",
        [UnquotableKind.BeforeFileRedirection] =
            Because + "a redirection follows immediately, so a number there would be read as a file handle. Insert a space.",
        [UnquotableKind.SetKeepsQuotes] = Because + "'set' would make the quotation marks part of the value. Write 'set \"NAME=…\"'.",

        // PowerShell.
        [UnquotableKind.UnbalancedPowerShell] = RestBecause + "the script has an unclosed quotation mark. Close the quotation mark.",
        [UnquotableKind.HereStringInScript] = Because + "the script contains a here-string. Use a string in quotation marks.",
        [UnquotableKind.AfterBacktick] = Because + "it follows a backtick. Remove the backtick.",
        [UnquotableKind.StopParsing] = Because + "PowerShell does not parse anything after '--%'. Remove '--%'.",
        [UnquotableKind.InSubexpression] = Because + "it is in an expression within a string. Move it out of the expression.",
        [UnquotableKind.NextToTextInPowerShell] = Because
            + "PowerShell can split an argument between a value and the text next to it. "
            + "Put the whole argument in quotation marks.",
        [UnquotableKind.PowerShellCode] = Because + "PowerShell runs the text as code. " + Move,
        [UnquotableKind.PowerShellOption] = Because + "PowerShell would read it as an option. " + Move,

        // Programs that evaluate their words.
        [UnquotableKind.ReadAsScript] = Because + "its text would be evaluated again as a script. " + Move,
        [UnquotableKind.ReadAsCode] = Because + "its text would run as code in another language. Pass it as an argument after the code.",
        [UnquotableKind.ReplacedBraces] = Because + "find, xargs, and parallel replace '{{}}' in it. Pass it in an environment variable.",
        [UnquotableKind.EvaluatedTwice] = Because + "{1} evaluates its arguments a second time. " + Move,
        [UnquotableKind.EvaluatedName] =
            Because + "the shell evaluates it as a name or a number, in which a subscript can run commands. " + Move,
        [UnquotableKind.EvaluatedArgument] =
            Because + "the script that gets it as an argument evaluates it again as a script, as code, or as a number. " + Move,
        [UnquotableKind.EvaluatedVariable] = Because + "the shell runs commands in the value of this variable. " + Move,
        [UnquotableKind.ExpandedAssignment] = Because + "the program runs '$(…)' in the value of a variable. " + Move,
        [UnquotableKind.EnvSplitString] = Because + "env -S splits it by its own rules. Pass the words without '-S'.",
        [UnquotableKind.SudoLoginShell] =
            Because + "the shell that sudo starts expands '$NAME' in its arguments. Use \"sudo sh -c '…'\".",
        [UnquotableKind.WslShell] = Because
            + "the shell that wsl starts evaluates its arguments again. "
            + "Run the task on a Linux node, or put the command in a script file.",
        [UnquotableKind.ReparsedCommandLine] = Because + "the program parses its arguments again as a command line. " + Move,
        [UnquotableKind.RemotePath] =
            Because + "older versions of the program let a shell of the host evaluate it. Add the option '-s' if both hosts support it.",
        [UnquotableKind.TooManyPrograms] =
            Because + "the command starts too many nested programs. Simplify the command, or move it to a script file.",
        [UnquotableKind.TooManyShells] =
            Because + "too many nested shells evaluate this command. Simplify the command, or move it to a script file.",
    };

    /// <summary>Returns a value indicating whether a quotation mark or a bracket is not closed.</summary>
    public static bool IsUnbalanced(this UnquotableReason reason) => reason.Kind is UnquotableKind.UnbalancedCommandLine
        or UnquotableKind.UnbalancedCommand or UnquotableKind.UnbalancedScript or UnquotableKind.UnbalancedPowerShell;
}
