using System.Globalization;
using Microsoft.CodeAnalysis;
using TaskGen.Validation;

namespace TaskGen.Analyzers.TaskFiles;

/// <summary>A finding in a task file.</summary>
/// <param name="Descriptor">The descriptor of the rule.</param>
/// <param name="Position">The position in the file.</param>
/// <param name="Message">The message, in the words of task files.</param>
internal sealed record FileFinding(DiagnosticDescriptor Descriptor, JsonPosition Position, string Message)
{
    public FileFinding(DiagnosticDescriptor descriptor, JsonPosition position, object?[] arguments)
        : this(descriptor, position, string.Format(CultureInfo.InvariantCulture, RuleMessages.FormatOf(descriptor), arguments))
    {
    }

    /// <summary>Gets the message, on one line and without secrets: files can have them anywhere.</summary>
    public string Message { get; } = DisplayText.Of(Message);
}
