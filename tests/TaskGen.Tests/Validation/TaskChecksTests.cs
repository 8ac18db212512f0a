using System;
using System.Collections.Generic;
using System.Linq;
using TaskGen.Validation;

namespace TaskGen.Tests.Validation;

/// <summary>
/// The checks that generated code calls, at the boundary: each row has a value, and the message of the exception, or null where the value
/// is accepted.
/// </summary>
public sealed class TaskChecksTests
{
    private const string Nul = "would contain a NUL character, which ends an argument. Remove it from the value.";
    private const string NulInLine = "contains a NUL character, which ends an argument. Remove it.";
    private const string Quote =
        "would contain a quotation mark, which is evaluated a second time there. Remove it from the value, or name the program with its .exe extension.";
    private const string LeadingQuote =
        "would begin with a quotation mark after a backslash or another value, which changes its meaning. Move it to another place in the template.";
    private const string TrailingBackslash =
        "would end with a backslash, which changes the meaning of the quotation mark after it. Remove it from the value.";
    private const string Empty =
        "would be empty between a backslash and a quotation mark, which changes the meaning of the mark. Set a value.";
    private const string Percent = "would contain '%', which cmd replaces with the value of a variable. Remove it from the value.";
    private const string LineBreak = "would contain a line break, which ends a command of cmd. Remove it from the value.";
    private const string CmdOperator =
        "would contain one of & | < > ^, which a batch file receives without quotes. Remove it from the value, or name the program with its .exe extension.";
    private const string Assignment =
        "would contain '=' or begin with '-', so make would read a variable or an option and expand its value. Set another value.";
    private const string InvalidImage =
        "is not a valid image reference. Use the form that 'docker pull' accepts: [host[:port]/]path[:tag][@digest].";
    private const string InvalidUrl = "is not an absolute http or https URL. Specify the complete URL.";
    private const string InvalidHeader = "contains a line break or a NUL character, which would end the header. Remove it from the value.";
    private const string NotADuration = "is not a valid duration. Use ISO 8601 (PT1H30M) or d.hh:mm:ss.";

    public static TheoryData<string?, string?> Ids { get; } = new()
    {
        { null, "is empty, but the service requires an id. Set it. (TG1002)" },
        { "", "is empty, but the service requires an id. Set it. (TG1002)" },
        { "a", null },
        { new string('a', Limits.TaskIdLength), null },
        { new string('a', Limits.TaskIdLength + 1), "has 65 characters, but the service accepts at most 64. Shorten it. (TG1003)" },
        { " a", "contains U+0020 at index 0, but the service accepts only A-Z, a-z, 0-9, '-', and '_'. Replace it. (TG1003)" },
        { "a-_{", "contains U+007B at index 3, but the service accepts only A-Z, a-z, 0-9, '-', and '_'. Replace it. (TG1003)" },
    };

    public static TheoryData<string?, string?> CommandLines { get; } = new()
    {
        { null, "is required; the service rejects a task without it. Set a command line. (TG1001)" },
        { "", null },
        { " run", null },
        { "\0", NulInLine + " (TG1017)" },
        { "run\0", NulInLine + " (TG1017)" },
    };

    public static TheoryData<string?, string?> CoordinationCommandLines { get; } = new()
    {
        { null, "is blank; the service rejects a multi-instance task without it. Set a command line. (TG5008)" },
        { "", "is blank; the service rejects a multi-instance task without it. Set a command line. (TG5008)" },
        { " \t", "is blank; the service rejects a multi-instance task without it. Set a command line. (TG5008)" },
        { " x", null },
        { "\0", NulInLine + " (TG1017)" },
    };

    public static TheoryData<string, string?> DisplayNames { get; } = new()
    {
        { "", null },
        { new string('\n', Limits.DisplayNameLength), null },
        { new string('n', Limits.DisplayNameLength + 1), "has 1025 characters, but the service accepts at most 1024. Shorten it. (TG1005)" },
    };

    public static TheoryData<CommandLimits, string, string?> CommandLineValues { get; } = new()
    {
        { CommandLimits.NoQuotationMark, "\"", Quote },
        { CommandLimits.NoQuotationMark, "a\"", Quote },
        { CommandLimits.NoQuotationMark, "'\u201d", null },
        { CommandLimits.NoPercent, "%", Percent },
        { CommandLimits.NoPercent, "a%", Percent },
        { CommandLimits.NoLineBreak, "\n", LineBreak },
        { CommandLimits.NoLineBreak, "a\r", LineBreak },
        { CommandLimits.NoLineBreak, "a\t\u2028", null },
        { CommandLimits.NoCmdOperator, "&", CmdOperator },
        { CommandLimits.NoCmdOperator, "a|", CmdOperator },
        { CommandLimits.NoCmdOperator, "a<", CmdOperator },
        { CommandLimits.NoCmdOperator, "a>", CmdOperator },
        { CommandLimits.NoCmdOperator, "a^", CmdOperator },
        { CommandLimits.NoAssignment, "=", Assignment },
        { CommandLimits.NoAssignment, "a=b", Assignment },
        { CommandLimits.NoAssignment, "-", Assignment },
        { CommandLimits.NoAssignment, "a-b", null },
        { CommandLimits.NoAssignment, "", null },
        { CommandLimits.NoLeadingQuotationMark, "\"", LeadingQuote },
        { CommandLimits.NoLeadingQuotationMark, "\\\\\"a", LeadingQuote },
        { CommandLimits.NoLeadingQuotationMark, "a\"", null },
        { CommandLimits.NoLeadingQuotationMark, "\\", null },
        { CommandLimits.NoLeadingQuotationMark, "", null },
        { CommandLimits.NotEmpty, "", Empty },
        { CommandLimits.NotEmpty, "\\\\", Empty },
        { CommandLimits.NotEmpty, "\\a", null },
        { CommandLimits.NoTrailingBackslash, "\\", TrailingBackslash },
        { CommandLimits.NoTrailingBackslash, "a\\", TrailingBackslash },
        { CommandLimits.NoTrailingBackslash, "\\a", null },
        { CommandLimits.NoTrailingBackslash, "", null },
        { CommandLimits.NotEmptyList, "", null },
        { CommandLimits.NotEmptyList, "-a=\"%\n&|<>^\\", null },
        { CommandLimits.NotEmptyList, "\"", null },
        { CommandLimits.None, "-a=\"%\n&|<>^\\", null },
        { CommandLimits.None, "", null },
        { CommandLimits.None, "\0", Nul },
        { CommandLimits.NoPercent, "a\0", Nul },
        { CommandLimits.NoPercent | CommandLimits.NoQuotationMark, "%\"", Quote },
        { CommandLimits.NotEmpty | CommandLimits.NoTrailingBackslash, "a\\", TrailingBackslash },
    };

    public static TheoryData<string?, string?> ImageNames { get; } = new()
    {
        { null, InvalidImage + " (TG2003)" },
        { "", InvalidImage + " (TG2003)" },
        { "secret image", InvalidImage + " (TG2003)" },
        { "image", null },
    };

    public static TheoryData<string?, string?> AddressesOfFiles { get; } = new()
    {
        { null, InvalidUrl + " (TG4006)" },
        { "", InvalidUrl + " (TG4006)" },
        { "h/c?sig=s3cr3t", InvalidUrl + " (TG4006)" },
        { "https://", InvalidUrl + " (TG4006)" },
        { "https://h", null },
    };

    public static TheoryData<string, string?> FilePaths { get; } = new()
    {
        { "", null },
        { "a/..", null },
        { "/a", null },
        { "a/../..", "leaves the task's working directory. Use a path below it. (TG4005)" },
    };

    public static TheoryData<string, string?> HeaderValues { get; } = new()
    {
        { "", null },
        { "a: b", null },
        { "s3cr3t\n", InvalidHeader + " (TG4012)" },
        { "\r", InvalidHeader + " (TG4012)" },
        { "\0", InvalidHeader + " (TG4012)" },
    };

    public static TheoryData<string, string?> Durations { get; } = new()
    {
        { "", NotADuration + " (TG5001)" },
        { "soon", NotADuration + " (TG5001)" },
        { "PT0S", null },
        { "1.00:00:00", null },
        { "-PT0.0000001S", "is negative. Use a value of zero or more, or omit it. (TG5001)" },
    };

    public static TheoryData<int, string?> RetryCounts { get; } = new()
    {
        { int.MaxValue, null },
        { 0, null },
        { -1, null },
        { -2, "is -2, but the service accepts only -1 (no limit), 0, or more. Use one of these. (TG5003)" },
    };

    public static TheoryData<int, bool, string?> Slots { get; } = new()
    {
        { 0, false, "is 0, but a task requires at least 1 slot. Use 1 or more. (TG5005)" },
        { 1, false, null },
        { 257, false, null },
        { 0, true, "is 0, but a task requires at least 1 slot. Use 1 or more. (TG5005)" },
        { 1, true, null },
        { 2, true, "is 2, but the service accepts only 1 for a multi-instance task. Omit it. (TG5006)" },
    };

    public static TheoryData<int, string?> Instances { get; } = new()
    {
        { 0, "is 0, but a multi-instance task has at least 1 instance. Use 1 or more. (TG5007)" },
        { 1, null },
    };

    [Theory]
    [MemberData(nameof(Ids))]
    public void Id(string? id, string? expected) => Check(expected, () => TaskChecks.Id(id, "p"));

    [Theory]
    [MemberData(nameof(CommandLines))]
    public void CommandLine(string? line, string? expected)
    {
        Check(expected, () => TaskChecks.CommandLine(line, "p"));
        if (line is not null) Check(expected, () => TaskChecks.CommandLine(line.AsSpan(), "p"));
    }

    [Theory]
    [MemberData(nameof(CoordinationCommandLines))]
    public void CoordinationCommandLine(string? line, string? expected) =>
        Check(expected, () => TaskChecks.CoordinationCommandLine(line, "p"));

    [Theory]
    [MemberData(nameof(DisplayNames))]
    public void DisplayName(string name, string? expected) => Check(expected, () => TaskChecks.DisplayName(name, "p"));

    [Theory]
    [MemberData(nameof(CommandLineValues))]
    public void CommandLineValue(CommandLimits limits, string value, string? reason)
    {
        var expected = reason is null ? null : reason + " (TG1007)";
        Check(expected, () => TaskChecks.CommandLineValue(value, "p", limits));
        Check(expected, () => TaskChecks.Arguments(["x", value], "p", "Files", limits));
    }

    [Theory]
    [InlineData("\0")]
    [InlineData("a\0")]
    public void Value_without_limits_has_no_NUL(string value)
    {
        Check(Nul + " (TG1007)", () => TaskChecks.NoNul(value, "p"));
        TaskChecks.NoNul("", "p");
    }

    [Fact]
    public void Lists_of_arguments_are_returned_where_nothing_is_wrong()
    {
        string[] values = ["a", ""];
        Assert.Same(values, TaskChecks.Arguments(values, "p", "Files", CommandLimits.NotEmptyList));
        Assert.Empty(TaskChecks.Arguments([], "p", "Files", CommandLimits.NoPercent));
        Check(
            "starts with 'Files', which is empty, so the next word would be run as the program. Add at least one element. (TG1007)",
            () => TaskChecks.Arguments([], "p", "Files", CommandLimits.NotEmptyList | CommandLimits.NoPercent));
        Check(
            "uses Files, which is null. Set Files before the request is built. (TG0009)",
            () => TaskChecks.Arguments(null, "p", "Files"));
        Check(
            "uses Files[1], which is null. Set Files[1] before the request is built. (TG0009)",
            () => TaskChecks.Arguments(["a", null], "p", "Files"));
    }

    [Fact]
    public void Members_are_returned_where_they_are_not_null()
    {
        Assert.Equal("a", TaskChecks.NotNull("a", "p", "Name"));
        Assert.Equal(0, TaskChecks.NotNull((int?)0, "p", "Count"));
        Check("uses Name, which is null. Set Name before the request is built. (TG0009)", () => TaskChecks.NotNull((string?)null, "p", "Name"));
        Check("uses Count, which is null. Set Count before the request is built. (TG0009)", () => TaskChecks.NotNull((int?)null, "p", "Count"));
    }

    [Theory]
    [MemberData(nameof(ImageNames))]
    public void ImageName(string? name, string? expected) => Check(expected, () => TaskChecks.ImageName(name, "p"));

    [Theory]
    [MemberData(nameof(AddressesOfFiles))]
    public void Url(string? url, string? expected) => Check(expected, () => TaskChecks.Url(url, "p"));

    [Theory]
    [MemberData(nameof(FilePaths))]
    public void FilePath(string path, string? expected) => Check(expected, () => TaskChecks.FilePath(path, "p"));

    [Theory]
    [MemberData(nameof(HeaderValues))]
    public void HeaderValue(string value, string? expected) => Check(expected, () => TaskChecks.HeaderValue(value, "p"));

    [Theory]
    [MemberData(nameof(Durations))]
    public void Duration(string text, string? expected)
    {
        Check(expected, () => TaskChecks.Duration(text, "p"));
        if (expected is null) Assert.Equal(TaskChecks.Duration(text, "p"), TaskChecks.Duration(TaskChecks.Duration(text, "p"), "p"));
    }

    [Theory]
    [MemberData(nameof(RetryCounts))]
    public void MaxTaskRetryCount(int count, string? expected) => Check(expected, () => TaskChecks.MaxTaskRetryCount(count, "p"));

    [Theory]
    [MemberData(nameof(Slots))]
    public void RequiredSlots(int slots, bool isMultiInstance, string? expected) =>
        Check(expected, () => TaskChecks.RequiredSlots(slots, isMultiInstance, "p"));

    [Theory]
    [MemberData(nameof(Instances))]
    public void NumberOfInstances(int count, string? expected) => Check(expected, () => TaskChecks.NumberOfInstances(count, "p"));

    [Theory]
    [InlineData(0, null)]
    [InlineData(Limits.RequestBodyBytes - 1, null)]
    [InlineData(Limits.RequestBodyBytes, "The task has 1048576 bytes as JSON, but the service rejects 1048576 bytes or more (RequestBodyTooLarge). Move large values to resource files. (TG1016)")]
    public void BodySize(int bytes, string? expected) => CheckAt("", expected, () => TaskChecks.BodySize(bytes));

    [Theory]
    [InlineData(0, null)]
    [InlineData(Limits.TasksPerCollection, null)]
    [InlineData(Limits.TasksPerCollection + 1, "value contains 101 tasks, but the service accepts at most 100 in one request. Split them into several requests. (TG1016)")]
    public void CollectionCount(int count, string? expected) => CheckAt("value", expected, () => TaskChecks.CollectionCount(count));

    [Fact]
    public void Required_texts_are_not_empty()
    {
        const string Missing = "p.name is missing, but the service requires it. Set it. (TG0012)";
        TaskChecks.Required("a".AsSpan(), "p", "name", RuleIds.RequiredValueMissing);
        TaskChecks.Required("a", "p", "name", RuleIds.RequiredValueMissing);
        TaskChecks.Required<object>("", "p", "name", RuleIds.RequiredValueMissing);
        CheckAt("p.name", Missing, static () => TaskChecks.Required("".AsSpan(), "p", "name", RuleIds.RequiredValueMissing));
        CheckAt("p.name", Missing, static () => TaskChecks.Required("", "p", "name", RuleIds.RequiredValueMissing));
        CheckAt("p.name", Missing, static () => TaskChecks.Required(null, "p", "name", RuleIds.RequiredValueMissing));
        CheckAt("p.name", Missing, static () => TaskChecks.Required<object>(null, "p", "name", RuleIds.RequiredValueMissing));
    }

    [Fact]
    public void Records_are_checked_where_they_are_not_null()
    {
        TaskChecks.Model(null, "p");
        TaskChecks.Items<TaskIdRange?>(null, "p");
        TaskChecks.Items<TaskIdRange?>([null, new(1, 1)], "p");
        CheckAt(
            "p[1].start",
            "p[1].start is 2, which is greater than end 1. Swap the two values. (TG5009)",
            static () => TaskChecks.Items<TaskIdRange?>([null, new(2, 1)], "p"));
        CheckAt(
            "p.start",
            "p.start is 2, which is greater than end 1. Swap the two values. (TG5009)",
            static () => TaskChecks.Model(new TaskIdRange(2, 1), "p"));
        TaskChecks.Model(new ContainerHostBatchBindMountEntry(), "p");
        CheckAt(
            "p.source",
            "p.source is not a defined value of its enum, and the service accepts only the defined values. (TG0013)",
            static () => TaskChecks.Model(new ContainerHostBatchBindMountEntry { Source = (ContainerHostDataPath)9 }, "p"));
    }

    [Fact]
    public void Bind_mount_sources_are_unique_and_defined()
    {
        var all = Enum.GetValues<ContainerHostDataPath>();
        Assert.NotEmpty(all);
        foreach (var source in all)
        {
            var sources = default(BindMountSources);
            foreach (var other in all) sources.Add(other, "m");
            CheckAt(
                "m.source",
                $"m.source is {source}, which is specified more than once, but the service accepts each source only once. Remove the duplicate. (TG2001)",
                () => sources.Add(source, "m"));
        }

        var mounts = default(BindMountSources);
        mounts.Add((IReadOnlyList<ContainerHostBatchBindMountEntry?>?)null, "m");
        mounts.Add([null, new(), new() { Source = ContainerHostDataPath.Task }], "m");
        CheckAt(
            "m[0].source",
            "m[0].source is Task, which is specified more than once, but the service accepts each source only once. Remove the duplicate. (TG2001)",
            () => mounts.Add([new() { Source = ContainerHostDataPath.Task }], "m"));
        CheckAt(
            "m[1].source",
            "m[1].source is not a defined value of its enum, and the service accepts only the defined values. (TG0013)",
            () => mounts.Add([new(), new() { Source = (ContainerHostDataPath)31 }], "m"));
    }

    [Fact]
    public void Dependency_ids_have_a_limit_in_total()
    {
        const string TooLong =
            " has more than 64000 characters in total, which the service rejects (TaskDependencyListTooLong). Use taskIdRanges with integer ids. (TG5011)";
        var ids = default(DependencyIds);
        ids.AddLength(Limits.DependencyIdsLength - 4, "d");
        ids.Add((string?)null, "d");
        ids.Add("a", "d");
        ids.Add("b".AsSpan(), "d");
        ids.Add((IReadOnlyList<string?>?)null, "d");
        ids.Add([null, "c", "d"], "d");
        ids.Add("", "d");
        CheckAt("d[1]", "d[1]" + TooLong, () => ids.Add([null, "x"], "d"));

        var atOnce = default(DependencyIds);
        CheckAt("d", "d" + TooLong, () => atOnce.AddLength(Limits.DependencyIdsLength + 1, "d"));
    }

    [Fact]
    public void No_message_contains_the_value()
    {
        const string Secret = "s3cr3t\0\n%";
        Action[] checks =
        [
            () => TaskChecks.Id(Secret, "p"),
            () => TaskChecks.CommandLine(Secret, "p"),
            () => TaskChecks.CoordinationCommandLine(Secret, "p"),
            () => TaskChecks.CommandLineValue(Secret, "p", CommandLimits.NoPercent),
            () => TaskChecks.DisplayName(string.Concat(Enumerable.Repeat(Secret, 1024)), "p"),
            () => TaskChecks.ImageName(Secret, "p"),
            () => TaskChecks.Url(Secret, "p"),
            () => TaskChecks.FilePath("../" + Secret, "p"),
            () => TaskChecks.HeaderValue(Secret, "p"),
            () => TaskChecks.Duration(Secret, "p"),
        ];
        Assert.All(checks, static check => Assert.DoesNotContain("s3cr3t", Assert.Throws<TaskValidationException>(check).ToString()));
    }

    private static void Check(string? reason, Action check) => CheckAt("p", reason is null ? null : "p " + reason, check);

    private static void CheckAt(string path, string? message, Action check)
    {
        var exception = Record.Exception(check);
        if (message is null)
        {
            Assert.Null(exception);
            return;
        }

        var invalid = Assert.IsType<TaskValidationException>(exception);
        Assert.Equal((message, path), (invalid.Message, invalid.PropertyPath));
        Assert.EndsWith($"({invalid.RuleId})", message);
    }
}
