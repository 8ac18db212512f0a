using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace TaskGen.Analyzers.Tests.CodeFixes.Refactorings.Conversion;

/// <summary>The attributes, parameters, and members that the values of a task become.</summary>
public sealed class RecordBuilderTests
{
    [Theory]
    [InlineData(
        "DisplayName = file.Name",
        """
        [BatchTask(Id = "a", CommandLine = "run", DisplayName = "{FileName}")]
        internal sealed partial record ConvertedTask(string FileName)
        {
        """)]
    [InlineData(
        "DisplayName = file.FullName",
        """
        [BatchTask(Id = "a", CommandLine = "run", DisplayName = "{FullName}")]
        internal sealed partial record ConvertedTask(string FullName)
        {
        """)]
    [InlineData(
        "DisplayName = text",
        """
        [BatchTask(Id = "a", CommandLine = "run", DisplayName = "{Text}")]
        internal sealed partial record ConvertedTask(string Text)
        {
        """)]
    [InlineData(
        "DisplayName = items[0]",
        """
        [BatchTask(Id = "a", CommandLine = "run", DisplayName = "{Items}")]
        internal sealed partial record ConvertedTask(string Items)
        {
        """)]
    [InlineData(
        "DisplayName = maybe",
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        internal sealed partial record ConvertedTask([property: TaskDisplayName] string? Maybe)
        {
        """)]
    [InlineData(
        "DisplayName = maybe!",
        """
        [BatchTask(Id = "a", CommandLine = "run", DisplayName = "{Maybe}")]
        internal sealed partial record ConvertedTask(string Maybe)
        {
        """)]
    [InlineData(
        "DisplayName = text.ToUpperInvariant()",
        """
        [BatchTask(Id = "a", CommandLine = "run", DisplayName = "{Text}")]
        internal sealed partial record ConvertedTask(string Text)
        {
        """)]
    [InlineData(
        "DisplayName = GetTitle()",
        """
        [BatchTask(Id = "a", CommandLine = "run", DisplayName = "{Title}")]
        internal sealed partial record ConvertedTask(string Title)
        {
        """)]
    [InlineData(
        "DisplayName = CreateSceneNameAsync()",
        """
        [BatchTask(Id = "a", CommandLine = "run", DisplayName = "{SceneName}")]
        internal sealed partial record ConvertedTask(string SceneName)
        {
        """)]
    [InlineData(
        "DisplayName = (text)",
        """
        [BatchTask(Id = "a", CommandLine = "run", DisplayName = "{Text}")]
        internal sealed partial record ConvertedTask(string Text)
        {
        """)]
    [InlineData(
        "DisplayName = uri.ToString()",
        """
        [BatchTask(Id = "a", CommandLine = "run", DisplayName = "{Uri}")]
        internal sealed partial record ConvertedTask(string Uri)
        {
        """)]
    [InlineData(
        "DisplayName = text + count",
        """
        [BatchTask(Id = "a", CommandLine = "run", DisplayName = "{DisplayName}")]
        internal sealed partial record ConvertedTask(string DisplayName)
        {
        """)]
    [InlineData(
        """
        DisplayName = $"{text}-{count:D4}"
        """,
        """
        [BatchTask(Id = "a", CommandLine = "run", DisplayName = "{Text}-{Count:D4}")]
        internal sealed partial record ConvertedTask(string Text, int Count)
        {
        """)]
    [InlineData(
        """
        DisplayName = $"{count:X}-{count:D12}-{count:N0}"
        """,
        """
        [BatchTask(Id = "a", CommandLine = "run", DisplayName = "{Count:X}-{Count:D12}-{CountValue}")]
        internal sealed partial record ConvertedTask(int Count, string CountValue)
        {
        """)]
    [InlineData(
        """
        DisplayName = $"{flag}-{flag}"
        """,
        """
        [BatchTask(Id = "a", CommandLine = "run", DisplayName = "{Flag}-{Flag}")]
        internal sealed partial record ConvertedTask(bool Flag)
        {
        """)]
    [InlineData(
        """
        DisplayName = $"{maybe}-{limit}"
        """,
        """
        [BatchTask(Id = "a", CommandLine = "run", DisplayName = "{Maybe}-{Limit}")]
        internal sealed partial record ConvertedTask(string Maybe, string Limit)
        {
        """)]
    [InlineData(
        """
        DisplayName = ""
        """,
        "// Not converted to TaskGen: the value of 'DisplayName' cannot be read.")]
    [InlineData(
        "RequiredSlots = slots",
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        internal sealed partial record ConvertedTask([property: RequiredSlots] int? Slots)
        {
        """)]
    [InlineData(
        "RequiredSlots = count",
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        internal sealed partial record ConvertedTask([property: RequiredSlots] int Count)
        {
        """)]
    [InlineData(
        "RequiredSlots = count + 1",
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        internal sealed partial record ConvertedTask([property: RequiredSlots] int RequiredSlots)
        {
        """)]
    [InlineData(
        "Constraints = new() { MaxTaskRetryCount = count, MaxWallClockTime = TimeSpan.FromDays(2) }",
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        internal sealed partial record ConvertedTask(int Count)
        {
            /// <summary>Gets the value of <c>constraints</c>.</summary>
            [TaskConstraints]
            public TaskConstraints Constraints => new TaskConstraints { MaxTaskRetryCount = Count, MaxWallClockTime = TimeSpan.FromDays(2) };
        """)]
    [InlineData(
        "Constraints = new() { MaxTaskRetryCount = count, MaxWallClockTime = TimeSpan.FromHours(25) }",
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        internal sealed partial record ConvertedTask(int Count)
        {
            /// <summary>Gets the value of <c>constraints</c>.</summary>
            [TaskConstraints]
            public TaskConstraints Constraints => new TaskConstraints { MaxTaskRetryCount = Count, MaxWallClockTime = TimeSpan.FromHours(25) };
        """)]
    [InlineData(
        "Constraints = new() { MaxTaskRetryCount = count, MaxWallClockTime = TimeSpan.FromMinutes(61) }",
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        internal sealed partial record ConvertedTask(int Count)
        {
            /// <summary>Gets the value of <c>constraints</c>.</summary>
            [TaskConstraints]
            public TaskConstraints Constraints => new TaskConstraints { MaxTaskRetryCount = Count, MaxWallClockTime = TimeSpan.FromMinutes(61) };
        """)]
    [InlineData(
        "Constraints = new() { MaxTaskRetryCount = count, MaxWallClockTime = TimeSpan.FromSeconds(61) }",
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        internal sealed partial record ConvertedTask(int Count)
        {
            /// <summary>Gets the value of <c>constraints</c>.</summary>
            [TaskConstraints]
            public TaskConstraints Constraints => new TaskConstraints { MaxTaskRetryCount = Count, MaxWallClockTime = TimeSpan.FromSeconds(61) };
        """)]
    [InlineData(
        "Constraints = new() { MaxTaskRetryCount = count, MaxWallClockTime = TimeSpan.FromMilliseconds(1500) }",
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        internal sealed partial record ConvertedTask(int Count)
        {
            /// <summary>Gets the value of <c>constraints</c>.</summary>
            [TaskConstraints]
            public TaskConstraints Constraints => new TaskConstraints { MaxTaskRetryCount = Count, MaxWallClockTime = TimeSpan.FromTicks(15000000) };
        """)]
    [InlineData(
        "Constraints = new() { MaxTaskRetryCount = 2, MaxWallClockTime = limit }",
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [TaskConstraints(MaxWallClockTime = "{Limit}", MaxTaskRetryCount = 2)]
        internal sealed partial record ConvertedTask(TimeSpan Limit)
        {
        """)]
    [InlineData(
        "Constraints = new() { MaxTaskRetryCount = 2, MaxWallClockTime = late }",
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        internal sealed partial record ConvertedTask(TimeSpan? Late)
        {
            /// <summary>Gets the value of <c>constraints</c>.</summary>
            [TaskConstraints]
            public TaskConstraints Constraints => new TaskConstraints { MaxTaskRetryCount = 2, MaxWallClockTime = Late };
        """)]
    [InlineData(
        "Constraints = new() { }",
        "// Not converted to TaskGen: the value of 'Constraints' cannot be read.")]
    [InlineData(
        """ContainerSettings = new BatchTaskContainerSettings("r.io/app:1") { ContainerHostBatchBindMounts = { new ContainerHostBatchBindMountEntry { Source = "Task", IsReadOnly = true }, new ContainerHostBatchBindMountEntry { Source = "Shared", IsReadOnly = flag } } }""",
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        internal sealed partial record ConvertedTask(bool Flag)
        {
            /// <summary>Gets the value of <c>containerSettings</c>.</summary>
            [TaskContainerSettings]
            public TaskContainerSettings ContainerSettings => new TaskContainerSettings { ImageName = "r.io/app:1", ContainerHostBatchBindMounts = new ContainerHostBatchBindMountEntry[] { new ContainerHostBatchBindMountEntry { Source = ContainerHostDataPath.Task, IsReadOnly = true }, new ContainerHostBatchBindMountEntry { Source = ContainerHostDataPath.Shared, IsReadOnly = Flag } } };
        """)]
    [InlineData(
        """ContainerSettings = new BatchTaskContainerSettings("r.io/app:1") { ContainerHostBatchBindMounts = { new ContainerHostBatchBindMountEntry { Source = "Task", IsReadOnly = false }, new ContainerHostBatchBindMountEntry { Source = "Shared", IsReadOnly = flag } } }""",
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        internal sealed partial record ConvertedTask(bool Flag)
        {
            /// <summary>Gets the value of <c>containerSettings</c>.</summary>
            [TaskContainerSettings]
            public TaskContainerSettings ContainerSettings => new TaskContainerSettings { ImageName = "r.io/app:1", ContainerHostBatchBindMounts = new ContainerHostBatchBindMountEntry[] { new ContainerHostBatchBindMountEntry { Source = ContainerHostDataPath.Task, IsReadOnly = false }, new ContainerHostBatchBindMountEntry { Source = ContainerHostDataPath.Shared, IsReadOnly = Flag } } };
        """)]
    [InlineData(
        """DependsOn = new BatchTaskDependencies { TaskIds = { "b", text } }""",
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [DependsOn("b", "{Text}")]
        internal sealed partial record ConvertedTask(string Text)
        {
        """)]
    [InlineData(
        """DependsOn = new BatchTaskDependencies { TaskIds = { "b", maybe! }, TaskIdRanges = { new BatchTaskIdRange(1, count) } }""",
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        internal sealed partial record ConvertedTask(string Maybe, int Count)
        {
            /// <summary>Gets the value of <c>dependsOn</c>.</summary>
            [DependsOn]
            public TaskDependencies DependsOn => new TaskDependencies { TaskIds = new string[] { "b", Maybe }, TaskIdRanges = new TaskIdRange[] { new TaskIdRange { Start = 1, End = Count } } };
        """)]
    [InlineData(
        "DependsOn = new BatchTaskDependencies { TaskIds = { } }",
        "// Not converted to TaskGen: the value of 'DependsOn' cannot be read.")]
    [InlineData(
        """EnvironmentSettings = { new EnvironmentSetting("A") { Value = text }, new EnvironmentSetting("B") { Value = maybe } }""",
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        internal sealed partial record ConvertedTask(string Text, string? Maybe)
        {
            /// <summary>Gets the value of <c>environmentSettings</c>.</summary>
            [EnvironmentSetting]
            public IReadOnlyList<EnvironmentSetting> EnvironmentSettings => new EnvironmentSetting[] { new EnvironmentSetting { Name = "A", Value = Text }, new EnvironmentSetting { Name = "B", Value = Maybe } };
        """)]
    [InlineData(
        """EnvironmentSettings = { new EnvironmentSetting(text) { Value = "x" } }""",
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        internal sealed partial record ConvertedTask(string Text)
        {
            /// <summary>Gets the value of <c>environmentSettings</c>.</summary>
            [EnvironmentSetting]
            public IReadOnlyList<EnvironmentSetting> EnvironmentSettings => new EnvironmentSetting[] { new EnvironmentSetting { Name = Text, Value = "x" } };
        """)]
    [InlineData(
        "DisplayName = text, RequiredSlots = count, AffinityInfo = new BatchAffinityInfo(text)",
        """
        [BatchTask(Id = "a", CommandLine = "run", DisplayName = "{Text}")]
        [AffinityInformation("{Text}")]
        internal sealed partial record ConvertedTask(string Text, [property: RequiredSlots] int Count)
        {
        """)]
    [InlineData(
        """DisplayName = text, EnvironmentSettings = { new EnvironmentSetting("A_LONG_NAME") { Value = maybe }, new EnvironmentSetting("B") { Value = items[1] + file.Length } }""",
        """
        [BatchTask(Id = "a", CommandLine = "run", DisplayName = "{Text}")]
        internal sealed partial record ConvertedTask(string Text, string? Maybe, string Value)
        {
            /// <summary>Gets the value of <c>environmentSettings</c>.</summary>
            [EnvironmentSetting]
            public IReadOnlyList<EnvironmentSetting> EnvironmentSettings => new EnvironmentSetting[] { new EnvironmentSetting { Name = "A_LONG_NAME", Value = Maybe }, new EnvironmentSetting { Name = "B", Value = Value } };
        """)]
    public async Task Every_value_has_its_place_in_the_record(string values, string record) => Assert.Equal(
        record,
        RecordIn(await ConversionVerifier.ConvertAsync(
            [
                $$"""
                using System;
                using Azure.Compute.Batch;

                public static class Consumer
                {
                    public static BatchTaskCreateOptions Create(
                        System.IO.FileInfo file, string text, string[] items, string? maybe, Uri uri, int count, int? slots, bool flag,
                        TimeSpan limit, TimeSpan? late) => ⟦⟧new("a", "run") { {{values}} };

                    private static string GetTitle() => "t";

                    private static string CreateSceneNameAsync() => "t";
                }
                """,
            ],
            ConversionVerifier.One)));

    // The comment where the task is not converted.
    private static string RecordIn(IReadOnlyList<string> converted)
    {
        if (converted.Count == 1) return converted[0].Split('\n').Single(static line => line.Contains("Not converted")).Trim();
        var start = converted[1].IndexOf("[BatchTask", System.StringComparison.Ordinal);
        return converted[1][start..converted[1].IndexOf("    /// <summary>Returns", System.StringComparison.Ordinal)].TrimEnd();
    }
}
