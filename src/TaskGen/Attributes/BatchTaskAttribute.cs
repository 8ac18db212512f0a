using System;

namespace TaskGen;

/// <summary>Makes the class a task of Azure Batch: the compiler adds <see cref="IBatchTask"/>, written by generated code. The class must be partial.</summary>
/// <remarks>Every string argument of this and the other attributes is a template: <c>{Member}</c> and <c>{Member:format}</c> stand for a field, property or parameterless method, formatted with the invariant culture; <c>{{</c> and <c>}}</c> are braces. In a command line a value is quoted for the place where it stands.</remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class BatchTaskAttribute : Attribute
{
    /// <summary>The task's id: 1 to 64 of <c>A-Z a-z 0-9 - _</c>, unique in the job without regard to case. Required, here or by <see cref="TaskIdAttribute"/>. A template. REST: <c>id</c>.</summary>
    public string? Id { get; set; }

    /// <summary>What is run. No shell runs it: bring one with <c>/bin/sh -c '…'</c> or <c>cmd /c …</c> where variables, pipes or globs are meant. Required, here or by <see cref="CommandLineAttribute"/>. A template. REST: <c>commandLine</c>.</summary>
    public string? CommandLine { get; set; }

    /// <summary>A name for people: any Unicode, at most 1,024 characters. A template. REST: <c>displayName</c>.</summary>
    public string? DisplayName { get; set; }

    /// <summary>How many of a node's slots the task takes: 1 to 256, and 1 for a multi-instance task. Default: 1. REST: <c>requiredSlots</c>.</summary>
    public int RequiredSlots { get; set; }
}
