using System.Threading.Tasks;

namespace TaskGen.Analyzers.Tests.Rules.Scheduling;

public sealed class ApplicationIdMissingTests
{
    [Fact]
    public Task Is_reported() => RuleVerifier.Reports(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ApplicationPackageReference({|TG5014:""|})]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_not_reported() => RuleVerifier.ReportsNothing(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ApplicationPackageReference("blender", Version = "4.2")]
        public sealed partial class Render;
        """);

    [Theory]
    [InlineData(
        """[ApplicationPackageReference("")]""",
        """TG5014 Error: <""> 'applicationPackageReferences[0].applicationId' is missing or empty; the service rejects an application package without it. Set it.""")]
    [InlineData("""[ApplicationPackageReference("{Name}")]""", "")]
    [InlineData(
        """[ApplicationPackageReference(Version = "1")]""",
        """TG5014 Error: <ApplicationPackageReference(Version = "1")> 'applicationPackageReferences[0].applicationId' is missing or empty; the service rejects an application package without it. Set it.""")]
    [InlineData(
        """new ApplicationPackageReference { Version = "1" }""",
        """TG5014 Error: <new ApplicationPackageReference { Version = "1" }> 'ApplicationPackageReference.applicationId' is missing or empty; the service rejects an application package without it. Set it.""")]
    [InlineData(
        """new ApplicationPackageReference { ApplicationId = "" }""",
        """TG5014 Error: <""> 'ApplicationPackageReference.applicationId' is missing or empty; the service rejects an application package without it. Set it.""")]
    [InlineData("""new ApplicationPackageReference { ApplicationId = "a" }""", "")]
    public async Task An_id_is_required(string code, string findings) =>
        Assert.Equal(findings, await Findings.Of(code));
}
