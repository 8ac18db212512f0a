using System;

namespace TaskGen.Validation;

/// <summary>Compares and validates <c>registryServer</c>: the host of a container registry, also as a URL.</summary>
internal static class RegistryHosts
{
    /// <summary>The registry of an image without a host in its name.</summary>
    public const string Default = "docker.io";

    private static readonly string[] DefaultNames = [Default, "index.docker.io", "registry-1.docker.io", "registry.docker.io",
        "hub.docker.com", "registry.hub.docker.com"];

    /// <summary>
    /// Determines whether a text is a host, with or without a port. Clients read a name without a dot or a port as a path of the default
    /// registry.
    /// </summary>
    public static bool IsValid(string server) => ImageReferences.IsHost(Normalize(server).AsSpan());

    /// <summary>Determines whether two servers are the same registry.</summary>
    public static bool IsSame(string host, string server)
    {
        var (first, second) = (Normalize(host), Normalize(server));
        return first.Equals(second, StringComparison.OrdinalIgnoreCase) || (IsDefault(first) && IsDefault(second));
    }

    private static bool IsDefault(string host) =>
        Array.Exists(DefaultNames, name => name.Equals(host, StringComparison.OrdinalIgnoreCase));

    private static string Normalize(string server)
    {
        var scheme = server.IndexOf("://", StringComparison.Ordinal);
        if (scheme < 0) return server.TrimEnd('/');

        // The path of a URL, such as /v1/, is not a part of the host.
        var host = server.Substring(scheme + 3);
        var slash = host.IndexOf('/');
        return slash < 0 ? host : host.Substring(0, slash);
    }
}
