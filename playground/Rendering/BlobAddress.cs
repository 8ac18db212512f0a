using System;

namespace TaskGen.Playground.Rendering;

/// <summary>Addresses of blobs.</summary>
internal static class BlobAddress
{
    /// <summary>A blob's address, with the container's signature.</summary>
    public static string Of(Uri container, string name) => $"{container.GetLeftPart(UriPartial.Path).TrimEnd('/')}/{name}{container.Query}";
}
