using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

namespace TaskGen.Local;

/// <summary>
/// A blob container of the endpoint, for resource files and output files. Tasks read, write, and list its blobs at <see cref="Url"/>, like
/// those of a storage container with a shared access signature. It exists until the endpoint is disposed.
/// </summary>
public sealed class LocalBlobContainer
{
    private readonly ConcurrentDictionary<string, string> _files = new(StringComparer.Ordinal);
    private readonly string _directory;
    private readonly byte[] _signature;

    internal LocalBlobContainer(string name, Uri endpoint, string directory)
    {
        var signature = Convert.ToHexString(RandomNumberGenerator.GetBytes(32));
        _signature = Encoding.ASCII.GetBytes(signature);
        _directory = Directory.CreateDirectory(directory).FullName;
        Name = name;
        Url = new Uri(endpoint, $"{Http.ContainerRoutes.Root}/{name}?sig={signature}");
    }

    /// <summary>Gets the name of the container.</summary>
    public string Name { get; }

    /// <summary>Gets the URL of the container, with a signature that permits reading, writing, listing, and deleting blobs.</summary>
    public Uri Url { get; }

    /// <summary>Gets the names of the blobs, in ordinal order.</summary>
    public IReadOnlyList<string> BlobNames => _files.Keys.Order(StringComparer.Ordinal).ToArray();

    /// <summary>Gets or sets the maximum number of names on a page of a list. Blob Storage uses 5,000.</summary>
    internal int PageSize { get; set; } = 5000;

    /// <summary>Opens a blob for reading.</summary>
    /// <param name="blobName">The name of the blob.</param>
    /// <exception cref="FileNotFoundException">The container has no blob of this name.</exception>
    public Stream OpenRead(string blobName) => _files.TryGetValue(blobName, out var path)
        ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 65536, useAsync: true)
        : throw new FileNotFoundException($"The container '{Name}' has no blob '{blobName}'.", blobName);

    /// <summary>Writes a blob, or replaces an existing one.</summary>
    /// <param name="blobName">The name of the blob.</param>
    /// <param name="content">The content of the blob.</param>
    public void Write(string blobName, ReadOnlySpan<byte> content)
    {
        var path = NewFile();
        using (var file = File.Create(path)) file.Write(content);
        Commit(blobName, path);
    }

    internal bool IsSigned(string? signature) =>
        CryptographicOperations.FixedTimeEquals(_signature, Encoding.UTF8.GetBytes(signature ?? ""));

    /// <summary>Returns the path of a new file for a blob's content. Blob names may contain characters that file names cannot.</summary>
    internal string NewFile() => Path.Combine(_directory, Guid.NewGuid().ToString("N"));

    /// <summary>Makes a completely written file the content of a blob.</summary>
    internal void Commit(string blobName, string path)
    {
        var former = "";
        _files.AddOrUpdate(blobName, path, (_, old) =>
        {
            former = old;
            return path;
        });
        if (former.Length > 0) File.Delete(former);
    }

    internal bool Delete(string blobName)
    {
        if (!_files.TryRemove(blobName, out var path)) return false;
        File.Delete(path);
        return true;
    }
}
