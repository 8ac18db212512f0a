using System.IO;

namespace TaskGen.Client.Pipeline;

/// <summary>The start of a body that exceeds <see cref="BatchJobClientOptions.MaxResponseSize"/>.</summary>
internal sealed class TruncatedStream(byte[] bytes) : MemoryStream(bytes, 0, bytes.Length, writable: false, publiclyVisible: true);
