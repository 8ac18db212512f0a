using System.Threading.Tasks;

namespace TaskGen.Analyzers.Tests.Rules.Definition;

public sealed class RequiredValueMissingTests
{
    [Fact]
    public Task Is_reported() => RuleVerifier.Reports(
        """
        public static class Render
        {
            public static object Range => {|TG0012:new TaskIdRange { Start = 1 }|};
        }
        """);

    [Fact]
    public Task Is_not_reported() => RuleVerifier.ReportsNothing(
        """
        public static class Render
        {
            public static object Range => new TaskIdRange { Start = 1, End = 2 };
        }
        """);

    [Theory]
    [InlineData(
        "[EnvironmentSetting]",
        "TG0012 Error: <EnvironmentSetting> 'environmentSettings[0].name' is missing; the service rejects the request with 400 (Bad Request). Set it.")]
    [InlineData(
        "[AffinityInformation]",
        "TG0012 Error: <AffinityInformation> 'affinityInfo.affinityId' is missing; the service rejects the request with 400 (Bad Request). Set it.")]
    [InlineData(
        """[AffinityInformation("")]""",
        """TG0012 Error: <""> 'affinityInfo.affinityId' is missing; the service rejects the request with 400 (Bad Request). Set it.""")]
    [InlineData("""[ContainerHostBatchBindMount] [TaskContainerSettings("r.io/app:1")]""", "")]
    [InlineData(
        """new EnvironmentSetting { Value = "v" }""",
        """TG0012 Error: <new EnvironmentSetting { Value = "v" }> 'EnvironmentSetting.name' is missing; the service rejects the request with 400 (Bad Request). Set it.""")]
    [InlineData(
        """new HttpHeader { Value = "v" }""",
        """TG0012 Error: <new HttpHeader { Value = "v" }> 'HttpHeader.name' is missing; the service rejects the request with 400 (Bad Request). Set it.""")]
    [InlineData(
        "new TaskIdRange { Start = 1 }",
        "TG0012 Error: <new TaskIdRange { Start = 1 }> 'TaskIdRange.end' is missing; the service rejects the request with 400 (Bad Request). Set it.")]
    [InlineData(
        "new ExitCodeMapping { Code = 1 }",
        "TG0012 Error: <new ExitCodeMapping { Code = 1 }> 'ExitCodeMapping.exitOptions' is missing; the service rejects the request with 400 (Bad Request). Set it.")]
    [InlineData("new AffinityInformation()", "")]
    [InlineData(
        """new AffinityInformation { AffinityId = "" }""",
        """TG0012 Error: <""> 'AffinityInformation.affinityId' is missing; the service rejects the request with 400 (Bad Request). Set it.""")]
    [InlineData("new ComputeNodeIdentityReference()", "")]
    public async Task Each_required_property_is_checked(string code, string findings) =>
        Assert.Equal(findings, await Findings.Of(code));
}
