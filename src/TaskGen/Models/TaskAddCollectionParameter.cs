using System.Buffers;
using System.Collections.Generic;
using TaskGen.Validation;

namespace TaskGen;

/// <summary>
/// Represents the body of an <c>addtaskcollection</c> request: at most 100 tasks and less than 1,048,576 bytes. REST:
/// <c>TaskAddCollectionParameter</c>.
/// </summary>
public sealed record TaskAddCollectionParameter
{
    /// <summary>Gets or sets the tasks, of any type. Required. REST: <c>value</c>.</summary>
    public IReadOnlyList<IBatchTask>? Value { get; init; }

    /// <summary>Writes the body as UTF-8 encoded JSON.</summary>
    /// <param name="output">The buffer writer to write to.</param>
    /// <exception cref="TaskValidationException">
    /// A task has a value that the service would reject, or there are more than 100 tasks.
    /// </exception>
    public void WriteTo(IBufferWriter<byte> output)
    {
        var tasks = Value ?? [];
        TaskChecks.CollectionCount(tasks.Count);
        output.Write("{\"value\":["u8);
        for (var i = 0; i < tasks.Count; i++)
        {
            if (i > 0) output.Write(","u8);
            tasks[i].WriteTo(output);
        }

        output.Write("]}"u8);
    }
}
