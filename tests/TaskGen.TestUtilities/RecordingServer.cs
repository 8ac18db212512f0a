using System;
using System.Collections.Concurrent;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Tasks;

namespace TaskGen.TestUtilities;

/// <summary>A server on loopback that records requests as the bytes that arrive, and sends the responses that a test writes.</summary>
public sealed class RecordingServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    // They stay open until a test ends: Wine discards what was received before the other side closed a connection.
    private readonly ConcurrentBag<Socket> _connections = [];

    public RecordingServer() => _listener.Start();

    /// <summary>Gets the URL of the server, such as <c>http://127.0.0.1:5000</c>.</summary>
    public string Url => $"http://{Host}";

    /// <summary>Gets the value of the header <c>Host</c>.</summary>
    public string Host => _listener.LocalEndpoint.ToString()!;

    /// <summary>Receives one request.</summary>
    /// <param name="response">The whole response.</param>
    /// <returns>The start line, the headers, and the body.</returns>
    public async Task<ReceivedRequest> ReceiveAsync(string response)
    {
        var connection = await _listener.Server.AcceptConnectionAsync();
        _connections.Add(connection);
        var received = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (true)
        {
            var text = Encoding.Latin1.GetString(received.GetBuffer(), 0, (int)received.Length);
            var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (end >= 0)
            {
                var lines = text[..end].Split("\r\n");
                var bodyStart = end + 4;
                var length = Array.Find(lines, static line => line.StartsWith("Content-Length: ", StringComparison.OrdinalIgnoreCase));
                if (received.Length - bodyStart >= (length is null ? 0 : int.Parse(length.AsSpan(16))))
                {
                    await connection.SendAsync(Encoding.Latin1.GetBytes(response));
                    return new(lines, received.ToArray()[bodyStart..]);
                }
            }

            var count = await connection.ReceiveBytesAsync(buffer);
            if (count == 0) throw new EndOfStreamException($"The connection was closed after {received.Length} bytes.");
            received.Write(buffer, 0, count);
        }
    }

    public void Dispose()
    {
        _listener.Dispose();
        foreach (var connection in _connections) connection.Dispose();
    }
}
