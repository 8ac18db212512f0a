using System;
using System.Buffers;
using System.Text;

namespace TaskGen.Client.Tests;

/// <summary>A task that writes a text as it is.</summary>
/// <param name="json">The text.</param>
/// <param name="id">The id.</param>
/// <param name="hasNoId">Whether reading the id throws.</param>
/// <param name="fails">Whether an exception follows the text.</param>
internal sealed class RawTask(string json, string? id = null, bool hasNoId = false, bool fails = false) : IBatchTask
{
    public string TaskId => hasNoId ? throw new NotSupportedException() : id!;

    public void WriteTo(IBufferWriter<byte> output)
    {
        output.Write(Encoding.UTF8.GetBytes(json));
        if (fails) throw new InvalidOperationException();
    }

    public TaskAddRequestBuilder AddRequest(string jobId) => new(this, jobId);
}
