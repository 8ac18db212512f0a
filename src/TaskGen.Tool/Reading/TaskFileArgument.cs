using System.CommandLine;

namespace TaskGen.Tool.Reading;

/// <summary>The argument of the commands that read task files.</summary>
internal static class TaskFileArgument
{
    public static Argument<string[]> Create() => new("files")
    {
        Description = "Task files with one task, an array, or a collection: "
            + "files, directories (all *.json in them), patterns such as 'tasks/**/*.json', or - for standard input.",
        Arity = ArgumentArity.OneOrMore,
    };
}
