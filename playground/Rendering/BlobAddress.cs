using System;

namespace TaskGen.Playground.Rendering;

/// <summary>Builds the URLs of blobs.</summary>
internal static class BlobAddress
{
    /// <summary>Returns the URL of a blob, with the SAS of its container.</summary>
    public static string Of(Uri container, string name) =>
        $"{container.GetLeftPart(UriPartial.Path).TrimEnd('/')}/{name}{container.Query}";
}
