using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

namespace TaskGen.Local;

/// <summary>
/// A container of blobs at the endpoint, for resource files and output files: tasks read, write and list it by <see cref="Url"/>, as they would a container of a storage
/// account by one with a shared access signature. It lives as long as the endpoint.
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

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Its address, with a signature that allows to read, write, list and delete.</summary>
    public Uri Url { get; }

    /// <summary>The names of its blobs, in order.</summary>
    public IReadOnlyList<string> BlobNames => _files.Keys.Order(StringComparer.Ordinal).ToArray();

    /// <summary>How many names a list has before it says where it goes on. The service's own: 5,000.</summary>
    internal int PageSize { get; set; } = 5000;

    /// <summary>Opens a blob.</summary>
    /// <exception cref="FileNotFoundException">There is none of that name.</exception>
    public Stream OpenRead(string blobName) => _files.TryGetValue(blobName, out var path)
        ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 65536, useAsync: true)
        : throw new FileNotFoundException($"The container '{Name}' has no blob '{blobName}'.", blobName);

    /// <summary>Puts a blob there, or another in its place.</summary>
    public void Write(string blobName, ReadOnlySpan<byte> content)
    {
        var path = NewFile();
        using (var file = File.Create(path)) file.Write(content);
        Take(blobName, path);
    }

    internal bool IsSigned(string? signature) => CryptographicOperations.FixedTimeEquals(_signature, Encoding.UTF8.GetBytes(signature ?? ""));

    /// <summary>A file to write a blob's content to. Blobs' names are anything; files' are not.</summary>
    internal string NewFile() => Path.Combine(_directory, Guid.NewGuid().ToString("N"));

    /// <summary>Makes a file that is written a blob.</summary>
    internal void Take(string blobName, string path)
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
