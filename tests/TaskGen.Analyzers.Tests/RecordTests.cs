using System;
using System.Globalization;
using System.Threading.Tasks;
using TaskGen.Analyzers.Tests.CodeFixes;
using TaskGen.Analyzers.Tests.Rules;
using TaskGen.CodeFixes.Container;
using TaskGen.CodeFixes.ExitConditions;

namespace TaskGen.Analyzers.Tests;

/// <summary>The same rules on records, wherever they are in the user's code.</summary>
public sealed class RecordTests
{
    [Theory]
    [InlineData("""new ContainerHostBatchBindMountEntry[] { new() { Source = ContainerHostDataPath.Task }, new() { Source = {|TG2001:ContainerHostDataPath.Task|} } }""")]
    [InlineData("""new TaskContainerSettings { ImageName = "a:1", ContainerHostBatchBindMounts = [new() { Source = ContainerHostDataPath.Task }, new() { Source = {|TG2001:ContainerHostDataPath.Task|} }] }""")]
    [InlineData("""{|TG2003:new TaskContainerSettings { ContainerRunOptions = "--rm" }|}""")]
    [InlineData("""new TaskContainerSettings { ImageName = {|TG2004:"ubuntu"|} }""")]
    [InlineData("""new TaskContainerSettings { ImageName = "a:1", ContainerRunOptions = "--env A={x} {|TG2006:--foo|}" }""")]
    [InlineData("""new TaskAddParameter { Id = "a", CommandLine = "run {a}}{ {|TG1006:&&|} b" }""")]
    [InlineData("""new TaskAddParameter { Id = "a", CommandLine = $"run {{x}} {|TG1006:||} b" }""")]
    [InlineData("""new ContainerRegistry { Username = {|TG2005:"u"|} }""")]
    [InlineData("""new ContainerRegistry { Username = "u", Password = {|TG6001:"p"|} }""")]
    [InlineData("""new ExitCodeRangeMapping { Start = {|TG3001:4|}, End = 2, ExitOptions = new() { JobAction = JobAction.None } }""")]
    [InlineData("""new ExitConditions { ExitCodes = [new() { Code = 3, ExitOptions = new() { JobAction = JobAction.Disable } }], ExitCodeRanges = [{|TG3002:new() { Start = 2, End = 3, ExitOptions = new() { JobAction = JobAction.None } }|}] }""")]
    [InlineData("""{|TG0012:new ExitCodeMapping { Code = 3 }|}""")]
    [InlineData("""new TaskIdRange({|TG5009:9|}, 1)""")]
    [InlineData("""new TaskIdRange { Start = {|TG5009:-1|}, End = 1 }""")]
    [InlineData("""{|TG4001:new ResourceFile { FilePath = "a" }|}""")]
    [InlineData("""{|TG4002:new ResourceFile { HttpUrl = "https://h/f" }|}""")]
    [InlineData("""new ResourceFile { HttpUrl = {|TG4006:"h/f"|}, FilePath = {|TG4005:"/a"|}, FileMode = {|TG4004:"9"|} }""")]
    [InlineData("""new List<ResourceFile>() is var list ? new ResourceFile { AutoStorageContainerName = list.ToString(), BlobPrefix = null } : null""")]
    [InlineData("""{|TG4010:new OutputFile { FilePattern = "*", UploadOptions = new() { UploadCondition = OutputFileUploadCondition.TaskSuccess } }|}""")]
    [InlineData("""new OutputFileBlobContainerDestination { ContainerUrl = {|TG4011:"https://a.blob.core.windows.net/c"|} }""")]
    [InlineData("""new OutputFileBlobContainerDestination { ContainerUrl = {|TG4011:{|TG6001:"https://a.blob.core.windows.net/c?sp=r&sig=x"|}|} }""")]
    [InlineData("""new HttpHeader { Name = {|TG4012:"a b"|} }""")]
    [InlineData("""new ComputeNodeIdentityReference { ResourceId = {|TG4014:"me"|} }""")]
    [InlineData("""new TaskConstraints { MaxTaskRetryCount = {|TG5004:-1|} }""")]
    [InlineData("""{|TG5013:new UserIdentity { Username = null }|}""")]
    [InlineData("""new UserIdentity { Username = {|TG5013:"u"|}, AutoUser = new() }""")]
    [InlineData("""new AutoUserSpecification { ElevationLevel = {|TG6002:ElevationLevel.Admin|} }""")]
    [InlineData("""new EnvironmentSetting { Name = {|TG1010:"A=B"|} }""")]
    [InlineData("""new[] { new EnvironmentSetting { Name = "A" }, new EnvironmentSetting { Name = {|TG1011:"A"|} } }""")]
    [InlineData("""new TaskDependencies { TaskIds = ["a", {|TG5012:"a"|}, {|TG5015:"b c"|}] }""")]
    [InlineData("""new MultiInstanceSettings { CoordinationCommandLine = "x", NumberOfInstances = {|TG5007:0|} }""")]
    [InlineData("""new TaskAddParameter { Id = "a{|TG1003: |}b", CommandLine = "echo {|TG1006:$HOME|}", RequiredSlots = {|TG5005:0|} }""")]
    [InlineData("""{|TG1002:{|TG1001:new TaskAddParameter { DisplayName = "d" }|}|}""")]
    [InlineData("""{|TG5014:new ApplicationPackageReference { Version = "1" }|}""")]
    public Task A_constant_that_is_wrong_is_found(string expression) =>
        RuleVerifier.Reports("public static class Uses\n{\n    public static object? Value() => " + expression + ";\n}");

    [Theory]
    [InlineData("""new ResourceFile { HttpUrl = url, FilePath = "a" }""")]
    [InlineData("""new ResourceFile { HttpUrl = url, FilePath = url }""")]
    [InlineData("""new ResourceFile { HttpUrl = "https://h/f", FilePath = "a{b}" } with { FilePath = "c" }""")]
    [InlineData("""new TaskAddParameter { Id = url, CommandLine = url, ContainerSettings = new() { ImageName = "a:1" }, UserIdentity = new() { AutoUser = new() { Scope = AutoUserScope.Task } } }""")]
    [InlineData("""new OutputFile { FilePattern = "*", Destination = new() { Container = new() { ContainerUrl = url } }, UploadOptions = new() { UploadCondition = OutputFileUploadCondition.TaskSuccess } }""")]
    [InlineData("""new TaskConstraints { MaxWallClockTime = TimeSpan.FromHours(1), MaxTaskRetryCount = url.Length }""")]
    [InlineData("""new ExitCodeMapping[] { new() { Code = url.Length, ExitOptions = new() { JobAction = JobAction.None } } }""")]
    [InlineData("""new TaskAddParameter { Id = "a", CommandLine = "sh -c 'run $AZBATCH_JOB_ID'", EnvironmentSettings = [new() { Name = "AZBATCH_JOB_ID", Value = url }] }""")]
    [InlineData("""(ResourceFile?)null""")]
    public Task Valid_or_unknown_value_is_not_reported(string expression) =>
        RuleVerifier.ReportsNothing("public static class Uses\n{\n    public static object? Value(string url) => " + expression + ";\n}");

    [Fact]
    public Task Code_fix_applies_to_a_record() => RuleVerifier.Fixes<BindMountSourceDuplicatedFix>(
        """
        public static class Render
        {
            public static ContainerHostBatchBindMountEntry[] Mounts =>
            [
                new() { Source = ContainerHostDataPath.Task }, // kept
                new() { Source = {|TG2001:ContainerHostDataPath.Task|} },
            ];
        }
        """,
        """
        public static class Render
        {
            public static ContainerHostBatchBindMountEntry[] Mounts =>
            [
                new() { Source = ContainerHostDataPath.Task }, // kept
            ];
        }
        """);

    [Fact]
    public Task A_range_in_a_record_is_swapped() => RuleVerifier.Fixes<ExitCodeRangeReversedFix>(
        "public static class Render { public static object Range => new ExitCodeRangeMapping { Start = {|TG3001:4|}, End = 2, ExitOptions = new() { JobAction = JobAction.None } }; }",
        "public static class Render { public static object Range => new ExitCodeRangeMapping { Start = 2, End = 4, ExitOptions = new() { JobAction = JobAction.None } }; }");

    [Theory]
    [InlineData("""new ResourceFile { HttpUrl = "https://h/f" }""", "'ResourceFile.filePath' is missing")]
    [InlineData("""new ResourceFile { FilePath = "a" }""", "'ResourceFile' has no source")]
    [InlineData("""new OutputFile { FilePattern = "stdout.txt" }""", "'OutputFile.filePattern' matches no file")]
    public async Task Message_names_the_property_of_the_record(string expression, string expected)
    {
        var document = await EditorDocument.OpenAsync(
            "public static class Uses\n{\n    public static object? Value() => " + expression + ";\n}");
        Assert.Contains(
            document.Diagnostics,
            diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture).StartsWith(expected, StringComparison.Ordinal));
        Assert.All(document.Diagnostics, static diagnostic =>
            Assert.DoesNotContain("[]", diagnostic.GetMessage(CultureInfo.InvariantCulture)));
    }
}
