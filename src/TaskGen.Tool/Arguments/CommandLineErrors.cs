using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Linq;
using TaskGen.Analyzers.Collections;

namespace TaskGen.Tool.Arguments;

/// <summary>Words the errors of a command line in one sentence, with the command that shows its help.</summary>
internal static class CommandLineErrors
{
    /// <summary>Returns the message for the first error.</summary>
    public static string Describe(ParseResult options)
    {
        var command = options.CommandResult.Command;
        var name = command is RootCommand ? "" : " " + command.Name;
        return $"{Message(options)} Run 'taskgen{name} --help'.";
    }

    /// <summary>Returns the message for a name that a command does not have.</summary>
    public static string Unknown(string name, Command command)
    {
        var isOption = name.StartsWith('-');
        IEnumerable<Symbol> known = isOption ? command.Options : command.Subcommands;
        var kind = isOption ? "option" : command.Subcommands.Count > 0 ? "command" : "argument";
        var names = known.SelectMany(NamesOf).Where(static name => name.Length > 2).ToList();
        return $"Unknown {kind} '{name}'."
            + (NearestName.Of(name, names, maxDistance: 3) is { } nearest ? $" Did you mean '{nearest}'?" : "");
    }

    /// <summary>Reports arguments that start with a hyphen and are not files, which are misspelled options.</summary>
    public static void RejectUnknownOptions(ArgumentResult result)
    {
        foreach (var token in result.Tokens)
        {
            var isOption = token.Value.Length > 1 && token.Value[0] == '-' && !System.IO.File.Exists(token.Value);
            if (isOption && result.Parent is CommandResult { Command: { } command }) result.AddError(Unknown(token.Value, command));
        }
    }

    private static string Message(ParseResult options)
    {
        if (options.UnmatchedTokens is [var unknown, ..]) return Unknown(unknown, options.CommandResult.Command);
        var error = options.Errors[0];
        return error.SymbolResult switch
        {
            CommandResult { Command.Subcommands.Count: > 0 } => "A command is missing.",
            CommandResult { Command.Arguments: [var argument, ..] } => $"The argument '{argument.Name}' is missing.",
            ArgumentResult { Tokens.Count: 0, Parent: CommandResult } argument => $"The argument '{argument.Argument.Name}' is missing.",
            ArgumentResult { Tokens.Count: 0, Parent: OptionResult option } => $"The option '{option.Option.Name}' requires a value.",
            OptionResult { Tokens.Count: 0 } option => $"The option '{option.Option.Name}' requires a value.",
            _ => error.Message,
        };
    }

    private static IEnumerable<string> NamesOf(Symbol symbol) =>
        symbol is Option option ? [option.Name, .. option.Aliases] : [symbol.Name];
}
