using System;

namespace TaskGen.Tool;

/// <summary>The exception that is thrown when a command cannot continue. Its message is one line for the user.</summary>
internal sealed class ToolException : Exception
{
    /// <summary>Initializes a new instance of the <see cref="ToolException"/> class.</summary>
    /// <param name="message">What failed, which file or value, and what to do next.</param>
    public ToolException(string message)
        : base(message.ReplaceLineEndings(" "))
    {
    }
}
