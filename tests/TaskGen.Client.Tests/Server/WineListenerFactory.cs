using System;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;

namespace TaskGen.Client.Tests.Server;

/// <summary>Accepts the connections of a server as <see cref="Connections"/> does.</summary>
internal sealed class WineListenerFactory : IConnectionListenerFactory
{
    public ValueTask<IConnectionListener> BindAsync(EndPoint endpoint, CancellationToken cancellationToken) => new(new Listener(endpoint));

    private sealed class Listener : IConnectionListener
    {
        private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        private readonly SocketConnectionContextFactory _connections = new(new(), NullLogger.Instance);
        private readonly CancellationTokenSource _end = new();

        public Listener(EndPoint endpoint)
        {
            _socket.Bind(endpoint);
            _socket.Listen();
            EndPoint = _socket.LocalEndPoint!;
        }

        public EndPoint EndPoint { get; }

        public async ValueTask<ConnectionContext?> AcceptAsync(CancellationToken cancellationToken)
        {
            try
            {
                var connection = await _socket.AcceptConnectionAsync(_end.Token);
                connection.NoDelay = true;
                return _connections.Create(connection);
            }
            catch (OperationCanceledException)
            {
                return null;
            }
        }

        public async ValueTask UnbindAsync(CancellationToken cancellationToken) => await _end.CancelAsync();

        public ValueTask DisposeAsync()
        {
            _socket.Dispose();
            _connections.Dispose();
            _end.Dispose();
            return default;
        }
    }
}
