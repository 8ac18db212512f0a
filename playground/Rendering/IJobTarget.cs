using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using TaskGen.Client;

namespace TaskGen.Playground.Rendering;

/// <summary>A job that waits for tasks, somewhere.</summary>
internal interface IJobTarget : IAsyncDisposable
{
    /// <summary>What people call the place.</summary>
    string Description { get; }

    /// <summary>The command that runs the tool.</summary>
    IReadOnlyList<string> Tool { get; }

    /// <summary>What nodes must download to have the tool.</summary>
    IReadOnlyList<ResourceFile> ToolFiles { get; }

    /// <summary>Where tasks hand files to each other.</summary>
    Uri Container { get; }

    /// <summary>How long to wait between two looks.</summary>
    TimeSpan Interval { get; }

    /// <summary>A client that adds tasks to the job.</summary>
    BatchJobClient CreateClient();

    /// <summary>How the tasks are.</summary>
    Task<IReadOnlyDictionary<string, TaskStatus>> ReadAsync(CancellationToken cancellationToken);

    /// <summary>Brings a blob of the container into a file.</summary>
    Task SaveAsync(string blobName, string path, CancellationToken cancellationToken);
}
