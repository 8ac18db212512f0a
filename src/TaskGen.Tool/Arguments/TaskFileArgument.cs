using System.CommandLine;

namespace TaskGen.Tool.Arguments;

/// <summary>The argument of the commands that read task files.</summary>
internal static class TaskFileArgument
{
    private const string Description = "Task files with one task, an array, or a collection: "
        + "files, directories (all *.json in them), patterns such as 'tasks/**/*.json', or - for standard input.";

    /// <summary>Returns an argument for one or more files.</summary>
    public static Argument<string[]> Create(string name = "files", string description = Description) => new(name)
    {
        Description = description,
        Arity = ArgumentArity.OneOrMore,
        Validators = { CommandLineErrors.RejectUnknownOptions },
    };
}
