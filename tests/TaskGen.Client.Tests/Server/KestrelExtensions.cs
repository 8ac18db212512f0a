using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace TaskGen.Client.Tests.Server;

internal static class KestrelExtensions
{
    /// <summary>Listens on a free port of loopback.</summary>
    public static void ListenLocalhostFree(this KestrelServerOptions options, X509Certificate2? certificate) =>
        options.Listen(IPAddress.Loopback, 0, listen =>
        {
            listen.Protocols = HttpProtocols.Http1;
            if (certificate is not null) listen.UseHttps(certificate);
        });
}
