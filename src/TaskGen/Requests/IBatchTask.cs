using System.Buffers;

namespace TaskGen;

/// <summary>A task that can be added to a job. Implemented by generated code for every class with <see cref="BatchTaskAttribute"/>.</summary>
public interface IBatchTask
{
    /// <summary>The task's id, as it stands in the body.</summary>
    /// <exception cref="TaskValidationException">A value that the id takes is null.</exception>
    string TaskId { get; }

    /// <summary>Writes the task as the body of a Task - Add request: JSON in UTF-8.</summary>
    /// <param name="output">Takes the bytes. Nothing is written when a value is refused.</param>
    /// <exception cref="TaskValidationException">A value known only at run time is one that the service refuses.</exception>
    void WriteTo(IBufferWriter<byte> output);

    /// <summary>Begins a request that adds the task to a job.</summary>
    /// <param name="jobId">The job's id; it is escaped in the URL's path.</param>
    /// <exception cref="System.ArgumentException"><paramref name="jobId"/> is null or blank.</exception>
    TaskAddRequestBuilder AddRequest(string jobId);
}
