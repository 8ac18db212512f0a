using System;
using System.CommandLine;
using System.Threading;
using System.Threading.Tasks;
using TaskGen.Tool.Arguments;
using TaskGen.Tool.Files;

namespace TaskGen.Tool.Schema;

/// <summary>The command <c>taskgen schema</c>: writes the JSON schema of task files.</summary>
internal static class SchemaCommand
{
    private const string Description =
        "Write the JSON schema of task files, which editors use for completion and validation. "
        + "Exit codes: 0 on success, 2 if the file cannot be written or an option is invalid.";

    private static readonly Option<string?> Output = new("--output", "-o")
    {
        Description = "The file to write. Without it, the schema is written to standard output.",
        HelpName = "FILE",
    };

    public static Command Create()
    {
        var command = new Command("schema", Description) { Output };
        return command.WithAction(RunAsync);
    }

    private static async Task<int> RunAsync(ParseResult options, CancellationToken cancellationToken)
    {
        var schema = TaskFileSchema.Create();
        if (options.GetValue(Output) is { } file) await OutputFiles.WriteAsync(file, schema, cancellationToken);
        else Console.Write(schema);
        return ExitCode.Success;
    }
}
