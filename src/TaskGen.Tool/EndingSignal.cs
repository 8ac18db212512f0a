using System;
using System.Runtime.InteropServices;
using System.Threading.Tasks;

namespace TaskGen.Tool;

/// <summary>
/// Observes which signal ends the process. System.CommandLine, which cancels the command, returns the exit code of the signal only if the
/// command does not end first.
/// </summary>
internal sealed class EndingSignal : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    private readonly TaskCompletionSource<int> _exitCode = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly PosixSignalRegistration _interrupt;
    private readonly PosixSignalRegistration _termination;

    /// <summary>Initializes a new instance of the <see cref="EndingSignal"/> class, which observes SIGINT and SIGTERM.</summary>
    public EndingSignal()
    {
        _interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, _ => _exitCode.TrySetResult(ExitCode.Interrupted));
        _termination = PosixSignalRegistration.Create(PosixSignal.SIGTERM, _ => _exitCode.TrySetResult(ExitCode.Terminated));
    }

    /// <summary>Returns the exit code of a command that was canceled. Its handler may run after the one that canceled it.</summary>
    public async Task<int> GetExitCodeAsync()
    {
        await Task.WhenAny(_exitCode.Task, Task.Delay(Limit));
        return _exitCode.Task.IsCompleted ? await _exitCode.Task : ExitCode.Interrupted;
    }

    public void Dispose()
    {
        _interrupt.Dispose();
        _termination.Dispose();
    }
}
