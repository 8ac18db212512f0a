using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using TaskGen.Client;

namespace TaskGen.Playground.Rendering;

/// <summary>A job that runs the tasks, on an account or on the embedded endpoint.</summary>
internal interface IJobTarget : IAsyncDisposable
{
    /// <summary>The display name of the target.</summary>
    string Description { get; }

    /// <summary>The command that runs the tool.</summary>
    IReadOnlyList<string> Tool { get; }

    /// <summary>The files that a node downloads to run the tool.</summary>
    IReadOnlyList<ResourceFile> ToolFiles { get; }

    /// <summary>The blob container through which tasks exchange files.</summary>
    Uri Container { get; }

    /// <summary>The time between two polls.</summary>
    TimeSpan PollingInterval { get; }

    /// <summary>The client of the job.</summary>
    BatchJobClient Client { get; }

    /// <summary>Downloads a blob of the container.</summary>
    Task SaveAsync(string blobName, string path, CancellationToken cancellationToken);
}
