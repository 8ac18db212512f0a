using System.CommandLine;
using TaskGen.Tool.Checking;
using TaskGen.Tool.Exporting;
using TaskGen.Tool.Graphs;
using TaskGen.Tool.Importing;
using TaskGen.Tool.Schema;

namespace TaskGen.Tool;

/// <summary>The command <c>taskgen</c>, which the others are subcommands of.</summary>
internal static class TaskGenCommand
{
    private const string Description =
        "Check Azure Batch task files, convert them to C# classes, convert classes to task files, and draw dependencies.";

    public static RootCommand Create() => new(Description)
    {
        CheckCommand.Create(),
        ImportCommand.Create(),
        ExportCommand.Create(),
        GraphCommand.Create(),
        SchemaCommand.Create(),
    };
}
