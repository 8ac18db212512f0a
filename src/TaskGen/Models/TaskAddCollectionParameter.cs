using System.Buffers;
using System.Collections.Generic;
using TaskGen.Validation;

namespace TaskGen;

/// <summary>
/// The body of an <c>addtaskcollection</c> request: at most 100 tasks and less than 1,048,576 bytes. REST: <c>TaskAddCollectionParameter</c>.
/// </summary>
public sealed record TaskAddCollectionParameter
{
    /// <summary>The tasks, of any kind. Required. REST: <c>value</c>.</summary>
    public IReadOnlyList<IBatchTask>? Value { get; init; }

    /// <summary>Writes the body.</summary>
    /// <param name="output">Takes the UTF-8 bytes.</param>
    /// <exception cref="TaskValidationException">A task holds a value that the service refuses, or there are more than 100 of them.</exception>
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
