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

    private static string Source(string id) =>
        $$"""
        [BatchTask(Id = {{id}}, CommandLine = "run")]
        public sealed partial class Render;
        """;
}
