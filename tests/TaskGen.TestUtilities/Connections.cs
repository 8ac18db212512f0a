using System;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;

namespace TaskGen.TestUtilities;

/// <summary>Accepts connections and receives from them.</summary>
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

    /// <summary>
    /// Receives what has arrived. On Wine, an asynchronous call sometimes never completes while the machine is busy; so a thread waits for
    /// the bytes.
    /// </summary>
    /// <param name="connection">The connection.</param>
    /// <param name="buffer">The array that the bytes are written to, from its start.</param>
    /// <returns>The number of bytes; 0 if the other side closed the connection.</returns>
    public static Task<int> ReceiveBytesAsync(this Socket connection, byte[] buffer) =>
        CurrentPlatform.IsWine ? Task.Run(() => connection.Receive(buffer)) : connection.ReceiveAsync(buffer);

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
