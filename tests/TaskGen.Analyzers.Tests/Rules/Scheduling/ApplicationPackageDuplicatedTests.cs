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
}
