using System;

namespace TaskGen.Analyzers.TaskFiles;

/// <summary>A text is not valid JSON.</summary>
/// <param name="index">The index of the first character that is not valid.</param>
/// <param name="message">What is wrong.</param>
internal sealed class JsonSyntaxException(int index, string message) : Exception(message)
{
    public int Index { get; } = index;
}
