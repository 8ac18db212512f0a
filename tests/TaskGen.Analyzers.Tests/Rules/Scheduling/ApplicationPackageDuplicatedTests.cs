using System.Threading.Tasks;
using TaskGen.CodeFixes.Scheduling;

namespace TaskGen.Analyzers.Tests.Rules.Scheduling;

public sealed class ApplicationPackageDuplicatedTests
{
    [Fact]
    public Task Is_reported() => RuleVerifier.Reports(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ApplicationPackageReference("blender", Version = "4.2")]
        [{|TG5017:ApplicationPackageReference("blender", Version = "4.2")|}]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_not_reported() => RuleVerifier.ReportsNothing(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ApplicationPackageReference("blender", Version = "4.2")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_fixed() => RuleVerifier.Fixes<ApplicationPackageDuplicatedFix>(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ApplicationPackageReference("blender", Version = "4.2")]
        [{|TG5017:ApplicationPackageReference("blender", Version = "4.2")|}]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ApplicationPackageReference("blender", Version = "4.2")]
        public sealed partial class Render;
        """);

    [Theory]
    [InlineData(
        """[ApplicationPackageReference("a")] [ApplicationPackageReference("a")]""",
        """TG5017 Warning: <ApplicationPackageReference("a")> Application package 'a' is referenced more than once. Remove the duplicate. | other: <ApplicationPackageReference("a")>""")]
    [InlineData("""[ApplicationPackageReference("a", Version = "1")] [ApplicationPackageReference("a", Version = "2")]""", "")]
    [InlineData("""[ApplicationPackageReference("a", Version = "1")] [ApplicationPackageReference("a")]""", "")]
    [InlineData(
        """[ApplicationPackageReference("a", Version = "{Name}")] [ApplicationPackageReference("a", Version = "{Name}")]""",
        """TG5017 Warning: <ApplicationPackageReference("a", Version = "{Name}")> Application package 'a {Name}' is referenced more than once. Remove the duplicate. | other: <ApplicationPackageReference("a", Version = "{Name}")>""")]
    [InlineData(
        """[ApplicationPackageReference("a", Version = "1")] [ApplicationPackageReference("a", Version = "2")] [ApplicationPackageReference("a", Version = "1")]""",
        """TG5017 Warning: <ApplicationPackageReference("a", Version = "1")> Application package 'a 1' is referenced more than once. Remove the duplicate. | other: <ApplicationPackageReference("a", Version = "1")>""")]
    [InlineData("""[ApplicationPackageReference("a", Version = "1")] [ApplicationPackageReference("b", Version = "1")]""", "")]
    public async Task Packages_are_compared_by_id_and_version(string code, string findings) =>
        Assert.Equal(findings, await Findings.Of(code));
}
