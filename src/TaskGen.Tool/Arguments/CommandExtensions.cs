using System;
using System.CommandLine;
using System.Threading;
using System.Threading.Tasks;

namespace TaskGen.Tool.Arguments;

/// <summary>Sets what commands do.</summary>
internal static class CommandExtensions
{
    /// <summary>
    /// Sets the action of a command. It runs on another thread: signals are handled only after the action has returned its task, and
    /// opening a pipe or running code of an assembly may block.
    /// </summary>
    public static Command WithAction(this Command command, Func<ParseResult, CancellationToken, Task<int>> action)
    {
        command.SetAction((options, cancellationToken) => Task.Run(() => action(options, cancellationToken), CancellationToken.None));
        return command;
    }
}
