using System;
using System.CommandLine.Invocation;
using TaskGen.Tool.Arguments;

namespace TaskGen.Tool.Tests.Arguments;

public sealed class CommandLineErrorsTests
{
    [Theory]
    [InlineData("check", "The argument 'files' is missing. Run 'taskgen check --help'.")]
    [InlineData("", "A command is missing. Run 'taskgen --help'.")]
    [InlineData("chekc a.json", "Unknown command 'chekc'. Did you mean 'check'? Run 'taskgen --help'.")]
    [InlineData("check a.json --formt json", "Unknown option '--formt'. Did you mean '--format'? Run 'taskgen check --help'.")]
    [InlineData("check --nothing a.json", "Unknown option '--nothing'. Run 'taskgen check --help'.")]
    [InlineData("check a.json --format", "The option '--format' requires a value. Run 'taskgen check --help'.")]
    [InlineData(
        "check a.json --format 1",
        "'1' is not a value of '--format'. Specify text, json, sarif, or github. Run 'taskgen check --help'.")]
    [InlineData("graph a.json --format svg", "'svg' is not a value of '--format'. Specify mermaid or dot. Run 'taskgen graph --help'.")]
    [InlineData("check a.json --ignore=", "The option '--ignore' requires a value. Run 'taskgen check --help'.")]
    [InlineData("check a.json --ignore TG1003 --severity=", "The option '--severity' requires a value. Run 'taskgen check --help'.")]
    [InlineData("graph -x", "Unknown option '-x'. Run 'taskgen graph --help'.")]
    [InlineData("export", "The argument 'assembly' is missing. Run 'taskgen export --help'.")]
    [InlineData("export a.dll b.dll", "Unknown argument 'b.dll'. Run 'taskgen export --help'.")]
    [InlineData("schema x", "Unknown argument 'x'. Run 'taskgen schema --help'.")]
    public void First_error_is_described_with_the_command_that_shows_help(string arguments, string message)
    {
        var options = TaskGenCommand.Create().Parse(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.IsType<ParseErrorAction>(options.Action);
        Assert.Equal(message, CommandLineErrors.Describe(options));
    }
}
