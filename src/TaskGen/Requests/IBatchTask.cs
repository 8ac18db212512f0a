using System.Buffers;

namespace TaskGen;

/// <summary>
/// Represents a task that can be added to a job. The source generator implements this interface for every class with
/// <see cref="BatchTaskAttribute"/>.
/// </summary>
public interface IBatchTask
{
    /// <summary>Gets the task identifier, as sent in the body.</summary>
    /// <exception cref="TaskValidationException">A value used in the identifier is null.</exception>
    string TaskId { get; }

    /// <summary>Writes the task as the body of a Task - Add request: UTF-8 encoded JSON.</summary>
    /// <param name="output">The buffer writer to write to. Nothing is written if a value is invalid.</param>
    /// <exception cref="TaskValidationException">A value known only at run time would be rejected by the service.</exception>
    void WriteTo(IBufferWriter<byte> output);

    /// <summary>Returns a builder for a request that adds the task to a job.</summary>
    /// <param name="jobId">The job identifier; it is escaped in the path of the URL.</param>
    /// <returns>A builder for the request.</returns>
    /// <exception cref="System.ArgumentException"><paramref name="jobId"/> is null or blank.</exception>
    TaskAddRequestBuilder AddRequest(string jobId);
}
