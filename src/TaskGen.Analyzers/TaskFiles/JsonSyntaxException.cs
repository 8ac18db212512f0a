using System;

namespace TaskGen.Analyzers.TaskFiles;

/// <summary>A text is not valid JSON.</summary>
/// <param name="index">The index of the first character that is not valid.</param>
/// <param name="fault">What is wrong.</param>
internal sealed class JsonSyntaxException(int index, JsonFault fault) : Exception
{
    public int Index { get; } = index;

    public JsonFault Fault { get; } = fault;
}
