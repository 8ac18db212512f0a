using System;

namespace TaskGen;

/// <summary>
/// The exception that is thrown when a value known only at run time would certainly be rejected by the service. It is thrown before
/// anything is written or sent.
/// </summary>
public sealed class TaskValidationException : ArgumentException
{
    /// <summary>Initializes a new instance of the <see cref="TaskValidationException"/> class.</summary>
    /// <param name="ruleId">The identifier of the rule, such as <c>TG1003</c>.</param>
    /// <param name="propertyPath">The REST path of the property, such as <c>resourceFiles[2].httpUrl</c>.</param>
    /// <param name="reason">What is wrong and how to fix it, without the value if it can contain a secret.</param>
    public TaskValidationException(string ruleId, string propertyPath, string reason)
        : base($"{(propertyPath.Length == 0 ? "The task" : propertyPath)} {reason} ({ruleId})")
    {
        RuleId = ruleId;
        PropertyPath = propertyPath;
    }

    /// <summary>Gets the identifier of the rule, as listed in <c>analyzers.md</c>.</summary>
    public string RuleId { get; }

    /// <summary>Gets the REST path of the property; empty if the error concerns the entire task.</summary>
    public string PropertyPath { get; }
}
