using System;
using System.Collections.Generic;
using System.ComponentModel;
using TaskGen.Validation;

namespace TaskGen.Validation;

/// <summary>
/// The rules for values known only at run time: what the service certainly refuses, and nothing else. Generated code calls them before the first byte.
/// Each throws <see cref="TaskValidationException"/> with the rule's id and the property's path, and without the value.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class TaskChecks
{
    /// <summary>A member that stands in a template must not be null.</summary>
    public static T NotNull<T>(T? value, string path, string member)
        where T : class => value ?? throw NullMember(path, member);

    /// <summary>A member that stands in a template must not be null.</summary>
    public static T NotNull<T>(T? value, string path, string member)
        where T : struct => value ?? throw NullMember(path, member);

    /// <summary><c>id</c>: 1 to 64 of <c>A-Z a-z 0-9 - _</c>.</summary>
    public static void Id(ReadOnlySpan<char> id, PropertyPath path)
    {
        if (id.IsEmpty) throw path.Refused(RuleIds.IdMissing, "is empty: the service refuses a task without an id. Give it one.");
        if (id.Length > Limits.TaskIdLength) throw path.Refused(RuleIds.InvalidId, $"has {id.Length} characters: the service takes at most {Limits.TaskIdLength}. Shorten it.");
        var invalid = TaskIds.FirstInvalid(id);
        if (invalid >= 0)
        {
            throw path.Refused(RuleIds.InvalidId, $"holds U+{(int)id[invalid]:X4} at index {invalid}: the service takes A-Z a-z 0-9 - _ only. Replace it.");
        }
    }

    /// <summary><c>id</c>: 1 to 64 of <c>A-Z a-z 0-9 - _</c>.</summary>
    public static void Id(string? id, PropertyPath path) => Id(id.AsSpan(), path);

    /// <summary><c>commandLine</c>: not blank.</summary>
    public static void CommandLine(ReadOnlySpan<char> commandLine, PropertyPath path)
    {
        if (commandLine.IsWhiteSpace()) throw path.Refused(RuleIds.CommandLineMissing, "is blank: the service refuses a task without a command line. Give it one.");
        NoNulInLine(commandLine, path);
    }

    /// <summary>A command line: not blank.</summary>
    public static void CommandLine(string? commandLine, PropertyPath path, string ruleId = RuleIds.CommandLineMissing)
    {
        if (string.IsNullOrWhiteSpace(commandLine)) throw path.Refused(ruleId, "is blank: the service refuses a task without it. Give it one.");
        NoNulInLine(commandLine.AsSpan(), path);
    }

    /// <summary><c>coordinationCommandLine</c>: not blank.</summary>
    public static void CoordinationCommandLine(string? commandLine, PropertyPath path) => CommandLine(commandLine, path, RuleIds.CoordinationCommandMissing);

    /// <summary><c>coordinationCommandLine</c>: not blank.</summary>
    public static void CoordinationCommandLine(ReadOnlySpan<char> commandLine, PropertyPath path)
    {
        if (commandLine.IsWhiteSpace()) throw path.Refused(RuleIds.CoordinationCommandMissing, "is blank: the service refuses a task without it. Give it one.");
        NoNulInLine(commandLine, path);
    }

    /// <summary>A value of a command line: no NUL, which no argument can hold.</summary>
    public static void NoNul(ReadOnlySpan<char> value, PropertyPath path)
    {
        if (value.IndexOf('\0') >= 0) throw path.Refused(RuleIds.PlaceholderCannotBeQuoted, "would hold NUL, which ends an argument. Take it out of the value.");
    }

    /// <summary>A value of a command line: no NUL, which no argument can hold.</summary>
    public static void NoNul(string value, PropertyPath path) => NoNul(value.AsSpan(), path);

    /// <summary>A value of a command line: no NUL, and nothing that its place can't carry.</summary>
    public static void CommandLineValue(ReadOnlySpan<char> value, PropertyPath path, CommandLimits limits = CommandLimits.None)
    {
        NoNul(value, path);
        if (limits != CommandLimits.None && CommandLineFault(value, limits) is { } fault) throw path.Refused(RuleIds.PlaceholderCannotBeQuoted, fault);
    }

    /// <summary>A value of a command line: no NUL, and nothing that its place can't carry.</summary>
    public static void CommandLineValue(string value, PropertyPath path, CommandLimits limits = CommandLimits.None) => CommandLineValue(value.AsSpan(), path, limits);

    /// <summary>A list that stands in a command line: no null in it, no NUL, and nothing that its place can't carry.</summary>
    public static IReadOnlyList<string> Arguments(IReadOnlyList<string?>? values, string path, string member, CommandLimits limits = CommandLimits.None)
    {
        if (values is null) throw NullMember(path, member);
        for (var i = 0; i < values.Count; i++)
        {
            CommandLineValue(values[i] ?? throw NullMember(path, member + "[" + i.ToString(System.Globalization.CultureInfo.InvariantCulture) + "]"), path, limits);
        }

        return values!;
    }

    /// <summary><c>displayName</c>: at most 1,024 characters.</summary>
    public static void DisplayName(ReadOnlySpan<char> name, PropertyPath path)
    {
        if (name.Length > Limits.DisplayNameLength)
        {
            throw path.Refused(RuleIds.DisplayNameTooLong, $"has {name.Length} characters: the service takes at most {Limits.DisplayNameLength}. Shorten it.");
        }
    }

    /// <summary><c>displayName</c>: at most 1,024 characters.</summary>
    public static void DisplayName(string name, PropertyPath path) => DisplayName(name.AsSpan(), path);

    /// <summary>The name of an environment variable: not empty, no <c>=</c>, no NUL.</summary>
    public static void EnvironmentName(ReadOnlySpan<char> name, PropertyPath path)
    {
        if (!EnvironmentNames.IsValid(name)) throw path.Refused(RuleIds.InvalidEnvironmentName, "is empty or holds '=' or NUL: no environment variable can have that name. Rename it.");
    }

    /// <summary>The name of an environment variable: not empty, no <c>=</c>, no NUL.</summary>
    public static void EnvironmentName(string? name, PropertyPath path) => EnvironmentName(name.AsSpan(), path);

    /// <summary>The names of environment variables: not empty, no <c>=</c>, no NUL.</summary>
    public static void Variables<TValue>(IReadOnlyList<KeyValuePair<string, TValue>>? variables, PropertyPath path)
    {
        if (variables is null) return;
        for (var i = 0; i < variables.Count; i++) EnvironmentName(variables[i].Key, path.At(i).Then("name"));
    }

    /// <summary><c>imageName</c>: a reference as for <c>docker pull</c>.</summary>
    public static void ImageName(ReadOnlySpan<char> name, PropertyPath path)
    {
        if (!ImageReferences.IsValid(name)) throw path.Refused(RuleIds.InvalidImageName, "is no image reference: write it as for docker pull, [host[:port]/]path[:tag][@digest].");
    }

    /// <summary><c>imageName</c>: a reference as for <c>docker pull</c>.</summary>
    public static void ImageName(string? name, PropertyPath path) => ImageName(name.AsSpan(), path);

    /// <summary>A URL: absolute, http or https.</summary>
    public static void Url(ReadOnlySpan<char> url, PropertyPath path)
    {
        if (!Urls.IsAbsoluteHttp(url)) throw path.Refused(RuleIds.InvalidUrl, "is no absolute http or https URL. Write it in full, escaped.");
    }

    /// <summary>A URL: absolute, http or https.</summary>
    public static void Url(string? url, PropertyPath path) => Url(url.AsSpan(), path);

    /// <summary><c>filePath</c>: relative, inside the working directory.</summary>
    public static void FilePath(ReadOnlySpan<char> filePath, PropertyPath path)
    {
        if (!RelativePaths.IsValid(filePath)) throw path.Refused(RuleIds.FilePathEscapesWorkingDirectory, "is absolute or leaves the working directory. Write a path below it.");
    }

    /// <summary><c>filePath</c>: relative, inside the working directory.</summary>
    public static void FilePath(string filePath, PropertyPath path) => FilePath(filePath.AsSpan(), path);

    /// <summary><c>fileMode</c>: 3 or 4 octal digits.</summary>
    public static void FileMode(ReadOnlySpan<char> mode, PropertyPath path)
    {
        if (!FileModes.IsValid(mode)) throw path.Refused(RuleIds.InvalidFileMode, "is no octal file mode: write 3 or 4 digits from 0 to 7, such as 0770.");
    }

    /// <summary><c>fileMode</c>: 3 or 4 octal digits.</summary>
    public static void FileMode(string mode, PropertyPath path) => FileMode(mode.AsSpan(), path);

    /// <summary>A header's name: a token.</summary>
    public static void HeaderName(ReadOnlySpan<char> name, PropertyPath path)
    {
        if (!Headers.IsValidName(name)) throw path.Refused(RuleIds.InvalidHeader, "is no header name: letters, digits and - are safe.");
    }

    /// <summary>A header's name: a token.</summary>
    public static void HeaderName(string? name, PropertyPath path) => HeaderName(name.AsSpan(), path);

    /// <summary>A header's value: no line break.</summary>
    public static void HeaderValue(ReadOnlySpan<char> value, PropertyPath path)
    {
        if (!Headers.IsValidValue(value)) throw path.Refused(RuleIds.InvalidHeader, "holds a line break or NUL, which would end the header. Take it out of the value.");
    }

    /// <summary>A header's value: no line break.</summary>
    public static void HeaderValue(string value, PropertyPath path) => HeaderValue(value.AsSpan(), path);

    /// <summary>The ARM id of a user-assigned identity.</summary>
    public static void IdentityResourceId(ReadOnlySpan<char> id, PropertyPath path)
    {
        if (!IdentityResourceIds.IsValid(id))
        {
            throw path.Refused(
                RuleIds.InvalidIdentity,
                "is no ARM id of a user-assigned identity: /subscriptions/…/resourceGroups/…/providers/Microsoft.ManagedIdentity/userAssignedIdentities/….");
        }
    }

    /// <summary>The ARM id of a user-assigned identity.</summary>
    public static void IdentityResourceId(string id, PropertyPath path) => IdentityResourceId(id.AsSpan(), path);

    /// <summary>A duration: positive.</summary>
    public static TimeSpan Duration(TimeSpan value, PropertyPath path) =>
        value > TimeSpan.Zero ? value : throw path.Refused(RuleIds.InvalidDuration, "is not positive. Give a time above zero, or leave it out.");

    /// <summary>A duration: ISO 8601 or <c>d.hh:mm:ss</c>, positive.</summary>
    public static TimeSpan Duration(ReadOnlySpan<char> text, PropertyPath path) =>
        Durations.TryParse(text, out var value)
            ? Duration(value, path)
            : throw path.Refused(RuleIds.InvalidDuration, "is no duration: write ISO 8601 (PT1H30M) or d.hh:mm:ss.");

    /// <summary><c>maxTaskRetryCount</c>: -1 or above.</summary>
    public static void MaxTaskRetryCount(int count, PropertyPath path)
    {
        if (count < -1) throw path.Refused(RuleIds.RetryCountTooLow, $"is {count}: the service takes -1 (without end), 0 or more.");
    }

    /// <summary><c>requiredSlots</c>: at least 1, and 1 for a multi-instance task.</summary>
    public static void RequiredSlots(int slots, bool isMultiInstance, PropertyPath path)
    {
        if (slots < 1) throw path.Refused(RuleIds.RequiredSlotsTooLow, $"is {slots}: a task takes at least 1 slot.");
        if (isMultiInstance && slots != 1) throw path.Refused(RuleIds.MultiInstanceSlots, $"is {slots}: a multi-instance task takes exactly 1. Leave it out.");
    }

    /// <summary><c>numberOfInstances</c>: at least 1.</summary>
    public static void NumberOfInstances(int count, PropertyPath path)
    {
        if (count < 1) throw path.Refused(RuleIds.NumberOfInstancesTooLow, $"is {count}: a multi-instance task has at least 1 instance.");
    }

    /// <summary>A text that must be there.</summary>
    public static void Required(ReadOnlySpan<char> value, PropertyPath path, string name, string ruleId)
    {
        if (value.IsEmpty) throw Missing(path, name, ruleId);
    }

    /// <summary>Checks every record of a list; null elements are left out of the request and pass.</summary>
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
        if (wireName.IsEmpty) throw path.Refused(RuleIds.EnumValueNotDefined, "is a number that its enum doesn't name: the service takes the named values only.");
    }

    internal static void CollectionCount(int count)
    {
        if (count > Limits.TasksPerCollection)
        {
            throw new TaskValidationException(RuleIds.BodyTooLarge, "value", $"holds {count} tasks: the service takes at most {Limits.TasksPerCollection} in one request. Send them in parts.");
        }
    }

    /// <summary>The body of a request: below 1,048,576 bytes.</summary>
    public static void BodySize(int bytes)
    {
        if (bytes >= Limits.RequestBodyBytes)
        {
            throw new TaskValidationException(
                RuleIds.BodyTooLarge, "", $"takes {bytes} bytes as JSON: the service answers RequestBodyTooLarge from {Limits.RequestBodyBytes} on. Move lists into a blob container.");
        }
    }

    private static void NoNulInLine(ReadOnlySpan<char> commandLine, PropertyPath path)
    {
        if (commandLine.IndexOf('\0') >= 0) throw path.Refused(RuleIds.CommandLineContainsNul, "holds NUL, at which an argument ends. Take it out.");
    }

    private static string? CommandLineFault(ReadOnlySpan<char> value, CommandLimits limits)
    {
        if ((limits & CommandLimits.NoQuotationMark) != 0 && value.IndexOf('"') >= 0)
        {
            return "would hold a quotation mark, which is read twice there. Take it out of the value, or, where a program is started, name it with its .exe.";
        }

        if ((limits & CommandLimits.NoPercent) != 0 && value.IndexOf('%') >= 0) return "would hold '%', where cmd puts the value of a variable. Take it out of the value.";
        if ((limits & CommandLimits.NoLineBreak) != 0 && value.IndexOfAny('\n', '\r') >= 0) return "would hold a line break, which ends a command of cmd. Take it out of the value.";
        if ((limits & CommandLimits.NoCmdOperator) != 0 && value.IndexOfAny("&|<>^".AsSpan()) >= 0)
        {
            return "would hold one of & | < > ^, which a batch file gets without quotes. Take it out of the value, or name the program with its .exe.";
        }

        var behind = value.TrimStart('\\');
        if ((limits & CommandLimits.NoLeadingQuotationMark) != 0 && !behind.IsEmpty && behind[0] == '"')
        {
            return "would begin with a quotation mark, behind a backslash or another value that changes its meaning. Put it elsewhere in the template.";
        }

        if ((limits & CommandLimits.NotEmpty) != 0 && behind.IsEmpty) return "would be empty between a backslash and a quotation mark, which would change the mark's meaning. Give it a value.";
        return (limits & CommandLimits.NoTrailingBackslash) != 0 && !value.IsEmpty && value[value.Length - 1] == '\\'
            ? "would end with a backslash, which would change the meaning of the quotation mark behind it. Take it off the value."
            : null;
    }

    private static TaskValidationException Missing(PropertyPath path, string name, string ruleId) =>
        path.Then(name).Refused(ruleId, "is missing: the service refuses the request without it. Set it.");

    private static TaskValidationException NullMember(string path, string member) =>
        new(RuleIds.NullableMemberInTemplate, path, $"takes {member}, which is null. Set {member} before the request is built.");
}
