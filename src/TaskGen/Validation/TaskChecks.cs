using System;
using System.Collections.Generic;
using System.ComponentModel;

namespace TaskGen.Validation;

/// <summary>
/// Checks of values that are known only at run time, for what the service is certain to reject. Generated code calls them before it writes
/// the first byte.
/// Each throws a <see cref="TaskValidationException"/> with the rule id and the path of the property, and without the value.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class TaskChecks
{
    /// <summary>Checks that a member of a template is not null.</summary>
    public static T NotNull<T>(T? value, string path, string member)
        where T : class => value ?? throw NullMember(path, member);

    /// <summary>Checks that a member of a template is not null.</summary>
    public static T NotNull<T>(T? value, string path, string member)
        where T : struct => value ?? throw NullMember(path, member);

    /// <summary>Checks <c>id</c>: 1 to 64 characters of <c>A-Z a-z 0-9 - _</c>.</summary>
    public static void Id(ReadOnlySpan<char> id, PropertyPath path)
    {
        if (id.IsEmpty) throw path.CreateException(RuleIds.IdMissing, "is empty, but the service requires an id. Set it.");
        if (id.Length > Limits.TaskIdLength)
        {
            throw path.CreateException(RuleIds.InvalidId,
                $"has {id.Length} characters, but the service accepts at most {Limits.TaskIdLength}. Shorten it.");
        }

        var invalid = TaskIds.FirstInvalid(id);
        if (invalid >= 0)
        {
            throw path.CreateException(RuleIds.InvalidId,
                $"contains U+{(int)id[invalid]:X4} at index {invalid}, but the service accepts only A-Z, a-z, 0-9, '-', and '_'. Replace it.");
        }
    }

    /// <summary>Checks <c>id</c>: 1 to 64 characters of <c>A-Z a-z 0-9 - _</c>.</summary>
    public static void Id(string? id, PropertyPath path) => Id(id.AsSpan(), path);

    /// <summary>
    /// Checks <c>commandLine</c>: it must not contain a NUL character. A blank one runs the entry point of a container image.
    /// </summary>
    public static void CommandLine(ReadOnlySpan<char> commandLine, PropertyPath path) => NoNulInLine(commandLine, path);

    /// <summary>Checks <c>commandLine</c>: it is required and must not contain a NUL character.</summary>
    public static void CommandLine(string? commandLine, PropertyPath path)
    {
        if (commandLine is null)
        {
            throw path.CreateException(
                RuleIds.CommandLineMissing, "is required; the service rejects a task without it. Set a command line.");
        }

        NoNulInLine(commandLine.AsSpan(), path);
    }

    /// <summary>Checks <c>coordinationCommandLine</c>: it must not be blank.</summary>
    public static void CoordinationCommandLine(string? commandLine, PropertyPath path) =>
        CoordinationCommandLine(commandLine.AsSpan(), path);

    /// <summary>Checks <c>coordinationCommandLine</c>: it must not be blank.</summary>
    public static void CoordinationCommandLine(ReadOnlySpan<char> commandLine, PropertyPath path)
    {
        if (commandLine.IsWhiteSpace())
        {
            throw path.CreateException(RuleIds.CoordinationCommandMissing,
                "is blank; the service rejects a multi-instance task without it. Set a command line.");
        }

        NoNulInLine(commandLine, path);
    }

    /// <summary>Checks a value of a command line: no NUL character, which an argument cannot contain.</summary>
    public static void NoNul(ReadOnlySpan<char> value, PropertyPath path)
    {
        if (value.IndexOf('\0') >= 0)
        {
            throw path.CreateException(RuleIds.PlaceholderCannotBeQuoted,
                "would contain a NUL character, which ends an argument. Remove it from the value.");
        }
    }

    /// <summary>Checks a value of a command line: no NUL character, which an argument cannot contain.</summary>
    public static void NoNul(string value, PropertyPath path) => NoNul(value.AsSpan(), path);

    /// <summary>Checks a value of a command line: no NUL character, and nothing that cannot be quoted in its context.</summary>
    public static void CommandLineValue(ReadOnlySpan<char> value, PropertyPath path, CommandLimits limits = CommandLimits.None)
    {
        NoNul(value, path);
        if (limits != CommandLimits.None && CommandLimitFaults.Find(value, limits) is { } fault)
        {
            throw path.CreateException(RuleIds.PlaceholderCannotBeQuoted, fault);
        }
    }

    /// <summary>Checks a value of a command line: no NUL character, and nothing that cannot be quoted in its context.</summary>
    public static void CommandLineValue(string value, PropertyPath path, CommandLimits limits = CommandLimits.None) =>
        CommandLineValue(value.AsSpan(), path, limits);

    /// <summary>
    /// Checks a list of a command line: no null element, no NUL character, and nothing that cannot be quoted in its context.
    /// </summary>
    public static IReadOnlyList<string> Arguments(IReadOnlyList<string?>? values, string path, string member,
        CommandLimits limits = CommandLimits.None)
    {
        if (values is null) throw NullMember(path, member);
        if (values.Count == 0 && (limits & CommandLimits.NotEmptyList) != 0)
        {
            throw new TaskValidationException(
                RuleIds.PlaceholderCannotBeQuoted,
                path,
                $"starts with '{member}', which is empty, so the next word would be run as the program. Add at least one element.");
        }

        for (var i = 0; i < values.Count; i++)
        {
            CommandLineValue(values[i] ?? throw NullMember(path, member + "["
                + i.ToString(System.Globalization.CultureInfo.InvariantCulture) + "]"), path, limits);
        }

        return values!;
    }

    /// <summary>Checks <c>displayName</c>: at most 1,024 characters.</summary>
    public static void DisplayName(ReadOnlySpan<char> name, PropertyPath path)
    {
        if (name.Length > Limits.DisplayNameLength && CharacterCount.Of(name) is > Limits.DisplayNameLength and var count)
        {
            throw path.CreateException(RuleIds.DisplayNameTooLong,
                $"has {count} characters, but the service accepts at most {Limits.DisplayNameLength}. Shorten it.");
        }
    }

    /// <summary>Checks <c>displayName</c>: at most 1,024 characters.</summary>
    public static void DisplayName(string name, PropertyPath path) => DisplayName(name.AsSpan(), path);

    /// <summary>Checks <c>imageName</c>: a reference as for <c>docker pull</c>.</summary>
    public static void ImageName(ReadOnlySpan<char> name, PropertyPath path)
    {
        if (!ImageReferences.IsValid(name))
        {
            throw path.CreateException(RuleIds.InvalidImageName,
                "is not a valid image reference. Use the form that 'docker pull' accepts: [host[:port]/]path[:tag][@digest].");
        }
    }

    /// <summary>Checks <c>imageName</c>: a reference as for <c>docker pull</c>.</summary>
    public static void ImageName(string? name, PropertyPath path) => ImageName(name.AsSpan(), path);

    /// <summary>Checks a URL: absolute, with the scheme http or https.</summary>
    public static void Url(ReadOnlySpan<char> url, PropertyPath path)
    {
        if (!Urls.IsAbsoluteHttp(url))
        {
            throw path.CreateException(RuleIds.InvalidUrl, "is not an absolute http or https URL. Specify the complete URL.");
        }
    }

    /// <summary>Checks a URL: absolute, with the scheme http or https.</summary>
    public static void Url(string? url, PropertyPath path) => Url(url.AsSpan(), path);

    /// <summary>Checks <c>filePath</c>: a relative path stays inside the working directory.</summary>
    public static void FilePath(ReadOnlySpan<char> filePath, PropertyPath path)
    {
        if (!RelativePaths.Leaves(filePath)) return;
        throw path.CreateException(RuleIds.FilePathEscapesWorkingDirectory, "leaves the task's working directory. Use a path below it.");
    }

    /// <summary>Checks <c>filePath</c>: a relative path stays inside the working directory.</summary>
    public static void FilePath(string filePath, PropertyPath path) => FilePath(filePath.AsSpan(), path);

    /// <summary>Checks the value of a header: no line break.</summary>
    public static void HeaderValue(ReadOnlySpan<char> value, PropertyPath path)
    {
        if (!Headers.IsValidValue(value))
        {
            throw path.CreateException(RuleIds.InvalidHeader,
                "contains a line break or a NUL character, which would end the header. Remove it from the value.");
        }
    }

    /// <summary>Checks the value of a header: no line break.</summary>
    public static void HeaderValue(string value, PropertyPath path) => HeaderValue(value.AsSpan(), path);

    /// <summary>Checks a duration: not negative.</summary>
    public static TimeSpan Duration(TimeSpan value, PropertyPath path) =>
        value >= TimeSpan.Zero ? value
            : throw path.CreateException(RuleIds.InvalidDuration, "is negative. Use a value of zero or more, or omit it.");

    /// <summary>Checks a duration: ISO 8601 or <c>d.hh:mm:ss</c>, and not negative.</summary>
    public static TimeSpan Duration(ReadOnlySpan<char> text, PropertyPath path) =>
        Durations.TryParse(text, out var value)
            ? Duration(value, path)
            : throw path.CreateException(RuleIds.InvalidDuration, "is not a valid duration. Use ISO 8601 (PT1H30M) or d.hh:mm:ss.");

    /// <summary>Checks <c>maxTaskRetryCount</c>: -1 or greater.</summary>
    public static void MaxTaskRetryCount(int count, PropertyPath path)
    {
        if (count < -1)
        {
            throw path.CreateException(
                RuleIds.RetryCountTooLow, $"is {count}, but the service accepts only -1 (no limit), 0, or more. Use one of these.");
        }
    }

    /// <summary>Checks <c>requiredSlots</c>: at least 1, and exactly 1 for a multi-instance task.</summary>
    public static void RequiredSlots(int slots, bool isMultiInstance, PropertyPath path)
    {
        if (slots < 1)
        {
            throw path.CreateException(
                RuleIds.RequiredSlotsTooLow, $"is {slots}, but a task requires at least 1 slot. Use 1 or more.");
        }

        if (isMultiInstance && slots != 1)
        {
            throw path.CreateException(RuleIds.MultiInstanceSlots,
                $"is {slots}, but the service accepts only 1 for a multi-instance task. Omit it.");
        }
    }

    /// <summary>Checks <c>numberOfInstances</c>: at least 1.</summary>
    public static void NumberOfInstances(int count, PropertyPath path)
    {
        if (count < 1)
        {
            throw path.CreateException(
                RuleIds.NumberOfInstancesTooLow, $"is {count}, but a multi-instance task has at least 1 instance. Use 1 or more.");
        }
    }

    /// <summary>Checks that a required text is not empty.</summary>
    public static void Required(ReadOnlySpan<char> value, PropertyPath path, string name, string ruleId)
    {
        if (value.IsEmpty) throw Missing(path, name, ruleId);
    }

    /// <summary>Checks every record of a list; null elements are omitted from the request and are valid.</summary>
    public static void Items<T>(IReadOnlyList<T>? models, PropertyPath path)
        where T : BatchModel?
    {
        if (models is null) return;
        for (var i = 0; i < models.Count; i++) models[i]?.Check(path.At(i));
    }

    /// <summary>Checks a record.</summary>
    public static void Model(BatchModel? model, PropertyPath path) => model?.Check(path);

    internal static void Required(string? value, PropertyPath path, string name, string ruleId)
    {
        if (string.IsNullOrEmpty(value)) throw Missing(path, name, ruleId);
    }

    internal static void Required<T>(T? value, PropertyPath path, string name, string ruleId)
    {
        if (value is null) throw Missing(path, name, ruleId);
    }

    internal static void Defined(ReadOnlySpan<byte> wireName, PropertyPath path)
    {
        if (wireName.IsEmpty)
        {
            throw path.CreateException(RuleIds.EnumValueNotDefined,
                "is not a defined value of its enum, and the service accepts only the defined values.");
        }
    }

    internal static void CollectionCount(int count)
    {
        if (count > Limits.TasksPerCollection)
        {
            throw new TaskValidationException(RuleIds.BodyTooLarge, "value",
                $"contains {count} tasks, but the service accepts at most {Limits.TasksPerCollection} in one request. Split them into several requests.");
        }
    }

    /// <summary>Checks the body of a request: less than 1,048,576 bytes.</summary>
    public static void BodySize(int bytes)
    {
        if (bytes >= Limits.RequestBodyBytes)
        {
            throw new TaskValidationException(
                RuleIds.BodyTooLarge,
                "",
                $"has {bytes} bytes as JSON, but the service rejects {Limits.RequestBodyBytes} bytes or more (RequestBodyTooLarge). Move large values to resource files.");
        }
    }

    private static void NoNulInLine(ReadOnlySpan<char> commandLine, PropertyPath path)
    {
        if (commandLine.IndexOf('\0') >= 0)
        {
            throw path.CreateException(RuleIds.CommandLineContainsNul, "contains a NUL character, which ends an argument. Remove it.");
        }
    }

    private static TaskValidationException Missing(PropertyPath path, string name, string ruleId) =>
        path.Then(name).CreateException(ruleId, "is missing, but the service requires it. Set it.");

    private static TaskValidationException NullMember(string path, string member) =>
        new(RuleIds.NullableMemberInTemplate, path, $"uses {member}, which is null. Set {member} before the request is built.");
}
