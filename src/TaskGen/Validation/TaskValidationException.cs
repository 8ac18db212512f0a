using System;

namespace TaskGen;

/// <summary>A value known only at run time that the service would certainly refuse. Thrown before a byte is written or sent.</summary>
public sealed class TaskValidationException : ArgumentException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="ruleId">The rule, such as <c>TG1003</c>.</param>
    /// <param name="propertyPath">The REST path of the property, such as <c>resourceFiles[2].httpUrl</c>.</param>
    /// <param name="reason">What is wrong and the way out, without the value where that may be a secret.</param>
    public TaskValidationException(string ruleId, string propertyPath, string reason)
        : base($"{(propertyPath.Length == 0 ? "The task" : propertyPath)} {reason} ({ruleId})")
    {
        RuleId = ruleId;
        PropertyPath = propertyPath;
    }

    /// <summary>The id of the rule, as in analyzers.md.</summary>
    public string RuleId { get; }

    /// <summary>The REST path of the property; empty for the task as a whole.</summary>
    public string PropertyPath { get; }
}
