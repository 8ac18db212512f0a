using System;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;

namespace TaskGen.TestUtilities;

/// <summary>Accepts connections.</summary>
public static class Connections
{
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(50);

    /// <summary>
    /// Accepts a connection. On Wine, the address of a connection that was closed already is empty, which ends the process if the runtime
    /// completes the call on a thread of its own; so it is accepted by a thread that waits for it.
    /// </summary>
    public static Task<Socket> AcceptConnectionAsync(this Socket listener, CancellationToken cancellationToken = default) =>
        CurrentPlatform.IsWine
            ? Task.Run(() => Accept(listener, cancellationToken), cancellationToken)
            : listener.AcceptAsync(cancellationToken).AsTask();

    private static Socket Accept(Socket listener, CancellationToken cancellationToken)
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!listener.Poll(PollInterval, SelectMode.SelectRead)) continue;
            try
            {
                return listener.Accept();
            }
            catch (ArgumentException)
            {
                // The connection was closed already: there is nothing to receive.
            }
        }
    }
}
