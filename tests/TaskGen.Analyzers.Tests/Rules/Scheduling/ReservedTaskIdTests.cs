using System.Threading.Tasks;

namespace TaskGen.Analyzers.Tests.Rules.Scheduling;

public sealed class ReservedTaskIdTests
{
    [Theory]
    [InlineData("""{|TG5020:"jobpreparation"|}""")]
    [InlineData("""{|TG5020:"jobrelease"|}""")]
    [InlineData("""{|TG5020:"JobRelease"|}""")]
    public Task Is_reported(string id) => RuleVerifier.Reports(Source(id));

    [Theory]
    [InlineData("\"jobpreparation1\"")]
    [InlineData("\"prepare\"")]
    [InlineData("\"job\"")]
    [InlineData("\"release\"")]
    public Task Is_not_reported(string id) => RuleVerifier.ReportsNothing(Source(id));

    [Theory]
    [InlineData(
        """[BatchTask(Id = "jobpreparation", CommandLine = "run")] public sealed partial class Render;""",
        """TG5020 Warning: <"jobpreparation"> 'id' is 'jobpreparation', which is the default id of the job preparation or job release task. Use another id.""")]
    [InlineData("""[BatchTask(Id = "jobrelease-{Number}", CommandLine = "run")]""", "")]
    [InlineData(
        """new TaskAddParameter { Id = "JOBRELEASE", CommandLine = "run" }""",
        """TG5020 Warning: <"JOBRELEASE"> 'id' is 'JOBRELEASE', which is the default id of the job preparation or job release task. Use another id.""")]
    public async Task Only_the_whole_id_is_reserved(string code, string findings) =>
        Assert.Equal(findings, await Findings.Of(code));

    private static string Source(string id) =>
        $$"""
        [BatchTask(Id = {{id}}, CommandLine = "run")]
        public sealed partial class Render;
        """;
}
