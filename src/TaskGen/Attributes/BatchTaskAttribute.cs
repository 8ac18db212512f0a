using System;

namespace TaskGen;

/// <summary>
/// Marks a class as an Azure Batch task. The source generator implements <see cref="IBatchTask"/> for it; the class must be partial.
/// </summary>
/// <remarks>
/// Every string argument of this and the other task attributes is a template. <c>{Member}</c> and <c>{Member:format}</c> are replaced
/// with the value of a field, property, or parameterless method, formatted with the invariant culture; <c>{{</c> and <c>}}</c> are
/// literal braces. In a command line, a value is quoted for the context in which its placeholder occurs.
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class BatchTaskAttribute : Attribute
{
    /// <summary>
    /// Gets or sets the task identifier: 1 to 64 letters, digits, hyphens, or underscores (<c>A-Z a-z 0-9 - _</c>), unique within the job
    /// regardless of case. Required, unless a member has <see cref="TaskIdAttribute"/>. Supports placeholders. REST: <c>id</c>.
    /// </summary>
    public string? Id { get; set; }

    /// <summary>
    /// Gets or sets the command line. It is not run in a shell: to use variables, pipes, or wildcards, invoke one with
    /// <c>/bin/sh -c '…'</c> or <c>cmd /c …</c>. Required, unless a member has <see cref="CommandLineAttribute"/>; an empty command line
    /// runs the entry point of the container image. Supports placeholders. REST: <c>commandLine</c>.
    /// </summary>
    public string? CommandLine { get; set; }

    /// <summary>
    /// Gets or sets the display name: any Unicode text of at most 1,024 characters. Supports placeholders. REST: <c>displayName</c>.
    /// </summary>
    public string? DisplayName { get; set; }

    /// <summary>
    /// Gets or sets the number of scheduling slots that the task requires on a compute node: 1 to 256; a multi-instance task requires
    /// exactly 1. Default: 1. REST: <c>requiredSlots</c>.
    /// </summary>
    public int RequiredSlots { get; set; }

    /// <summary>
    /// Gets or sets the operating system of the compute nodes, which decides how values are quoted in a command line that does not
    /// show it itself. Derived classes inherit it. Default: the MSBuild property <c>TaskGenShell</c>. It is not part of the request.
    /// </summary>
    public TargetOS TargetOS { get; set; }
}
