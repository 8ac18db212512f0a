using System;
using System.CommandLine;
using System.CommandLine.Invocation;
using System.IO;
using System.Threading.Tasks;
using TaskGen.Tool.Arguments;
using TaskGen.Tool.Checking;
using TaskGen.Tool.Exporting;
using TaskGen.Tool.Graphs;
using TaskGen.Tool.Importing;
using TaskGen.Tool.Schema;

namespace TaskGen.Tool;

/// <summary>The entry point of the tool.</summary>
internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        using var console = ToolConsole.UseUtf8();
        using var signal = new EndingSignal();
        var root = new RootCommand(
            "Check Azure Batch task files, convert them to C# classes, convert classes to task files, and draw dependencies.")
        {
            CheckCommand.Create(),
            ImportCommand.Create(),
            ExportCommand.Create(),
            GraphCommand.Create(),
            SchemaCommand.Create(),
        };
        var options = root.Parse(args);
        try
        {
            if (options.Action is ParseErrorAction) throw new ToolException(CommandLineErrors.Describe(options));
            return await options.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (OperationCanceledException)
        {
            return await signal.GetExitCodeAsync();
        }
        catch (ToolException exception)
        {
            await ToolConsole.WriteErrorAsync("taskgen: " + exception.Message);
            return ExitCode.Failure;
        }
        catch (IOException exception)
        {
            // Files have messages of their own.
            await ToolConsole.WriteErrorAsync("taskgen: The output cannot be written: " + exception.Message);
            return ExitCode.Failure;
        }
    }
}
