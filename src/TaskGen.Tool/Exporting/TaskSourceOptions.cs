using System.CommandLine;
using System.Linq;

namespace TaskGen.Tool.Exporting;

/// <summary>The options that select tasks of an assembly and set their values.</summary>
/// <param name="verb">What the command does with the tasks, for the descriptions.</param>
internal sealed class TaskSourceOptions(string verb)
{
    public Option<string[]> Types { get; } = new("--type")
    {
        Description = $"{verb} only the task classes of this name, with or without namespace. Can be repeated.",
        HelpName = "NAME",
    };

    public Option<string[]> Members { get; } = new("--from")
    {
        Description = $"{verb} only the tasks that this public static method or property returns. Can be repeated.",
        HelpName = "TYPE.MEMBER",
    };

    public Option<string[]> Settings { get; } = new("--set")
    {
        Description = "Set a property or parameter by name, optionally of one type only. Can be repeated. "
            + "A property marked [Secret] is also set from the environment variable of its name ('ResultsUrl' or 'RESULTS_URL').",
        HelpName = "[TYPE.]NAME=VALUE",
    };

    /// <summary>Returns the name of an option that is specified, or null.</summary>
    public string? FindSpecified(ParseResult options) =>
        new Option[] { Types, Members, Settings }.FirstOrDefault(option => options.GetResult(option) is { Implicit: false })?.Name;
}
