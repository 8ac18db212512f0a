using System;
using System.CommandLine;
using System.CommandLine.Invocation;
using System.IO;
using System.Threading.Tasks;
using TaskGen.Tool.Arguments;

namespace TaskGen.Tool;

/// <summary>The entry point of the tool.</summary>
internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        using var console = ToolConsole.UseUtf8();
        using var signal = new EndingSignal();
        var options = TaskGenCommand.Create().Parse(args);
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
