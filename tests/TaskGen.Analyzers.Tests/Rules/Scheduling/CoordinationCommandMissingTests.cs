using System.Threading.Tasks;

namespace TaskGen.Analyzers.Tests.Rules.Scheduling;

public sealed class CoordinationCommandMissingTests
{
    [Fact]
    public Task Is_reported() => RuleVerifier.Reports(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [{|TG5008:CommonResourceFile(AutoStorageContainerName = "inputs")|}]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_not_reported() => RuleVerifier.ReportsNothing(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [MultiInstanceSettings("start")]
        [CommonResourceFile(AutoStorageContainerName = "inputs")]
        public sealed partial class Render;
        """);

    [Theory]
    [InlineData(
        """[MultiInstanceSettings("")]""",
        """TG5008 Error: <""> 'multiInstanceSettings.coordinationCommandLine' is missing or blank; the service rejects multi-instance settings without it. Set it.""")]
    [InlineData(
        """[MultiInstanceSettings(" ")]""",
        """TG5008 Error: <" "> 'multiInstanceSettings.coordinationCommandLine' is missing or blank; the service rejects multi-instance settings without it. Set it.""")]
    [InlineData(
        """[MultiInstanceSettings("{Name}")]""",
        "TG1022 Info: <{Name}> '{Name}' is quoted for Linux because 'multiInstanceSettings.coordinationCommandLine' does not show its target operating system. Set 'TargetOS' or the MSBuild property 'TaskGenShell'.")]
    [InlineData(
        "[MultiInstanceSettings(NumberOfInstances = 2)]",
        "TG5008 Error: <MultiInstanceSettings(NumberOfInstances = 2)> 'multiInstanceSettings.coordinationCommandLine' is missing or blank; the service rejects multi-instance settings without it. Set it.")]
    [InlineData(
        """[CommonResourceFile(AutoStorageContainerName = "inputs")]""",
        """TG5008 Error: <CommonResourceFile(AutoStorageContainerName = "inputs")> 'multiInstanceSettings.coordinationCommandLine' is missing or blank; the service rejects multi-instance settings without it. Set it.""")]
    [InlineData(
        "new MultiInstanceSettings { NumberOfInstances = 2 }",
        "TG5008 Error: <new MultiInstanceSettings { NumberOfInstances = 2 }> 'MultiInstanceSettings.coordinationCommandLine' is missing or blank; the service rejects multi-instance settings without it. Set it.")]
    [InlineData("""new MultiInstanceSettings { CoordinationCommandLine = "start" }""", "")]
    [InlineData("""[TaskProfile] [CommonResourceFile(AutoStorageContainerName = "inputs")] public sealed class Inputs;""", "")]
    public async Task A_command_is_required(string code, string findings) =>
        Assert.Equal(findings, await Findings.Of(code));
}
